import type { PlaceSource } from '../../parsers/record.ts'
import type { Division } from './division.ts'
import { type Divisions, unitsAbove } from './divisions.ts'
import type { IssuerEvidence } from './issuer-evidence.ts'
import type { PlacePointer } from './place-pointers.ts'
import { type IssuerName, type NamedPlace, readIssuerName } from './read-issuer-name.ts'

/** The user's word, the code and the folder say whose report it is; texts only which places they speak of. */
const direct: readonly PlaceSource[] = ['given', 'credit_code', 'folder']
const spoken: readonly PlaceSource[] = ['contact', 'preamble', 'site']

/**
 * Places of a body whose name leaves them out (区政府办): another name of it that holds one, else what the evidence
 * points at and has the level that the name says. Empty where nothing does.
 */
export function namelessPlaces(
  nameless: NonNullable<IssuerName['nameless']>,
  evidence: IssuerEvidence,
  pointers: readonly PlacePointer[],
  divisions: Divisions,
): readonly NamedPlace[] {
  const elsewhere = evidence.names
    .flatMap(({ text }) => readIssuerName(text, divisions).candidates)
    .filter(({ division, organ }) => isSame(organ, nameless.organ(division)))
  if (elsewhere.length > 0) return elsewhere
  for (const sources of [direct, spoken]) {
    const codes = pointers.filter(({ from }) => sources.includes(from)).flatMap(({ places }) => places)
    const places = [...new Set(codes)].flatMap((code): NamedPlace[] => {
      const division = divisions.byCode.get(code)
      const fitting = division ? fittingUnit(division, nameless.levelWord, sources === direct, divisions) : null
      const organ = fitting ? nameless.organ(fitting) : null
      return fitting && organ ? [{ division: fitting, organ, doubt: null }] : []
    })
    if (places.length > 0)
      return places.filter((place, index) => places.findIndex((other) => other.division === place.division) === index)
  }
  return []
}

function isSame(a: NamedPlace['organ'], b: NamedPlace['organ'] | null): boolean {
  return b !== null && a.kind === b.kind && a.function === b.function
}

/** 市 may be a prefecture or a county: a text that names the prefecture may be a county's own. */
function fittingUnit(division: Division, word: string, isDirect: boolean, divisions: Divisions): Division | null {
  const units = [...unitsAbove(division, divisions.byCode), division].reverse()
  if (word === '') return isDirect || division.level === 'county' ? division : null
  const found = units.find((unit) => fits(unit, word)) ?? null
  if (isDirect || word !== '市') return found
  return found?.level === 'county' ? found : null
}

function fits({ name, level }: Division, word: string): boolean {
  if (word === '省' || word === '自治区') return level === 'province'
  if (word === '区') return level === 'county' && name.endsWith('区')
  return name.endsWith(word)
}
