import { type Division, liesIn } from './division.ts'
import type { Divisions } from './divisions.ts'
import { functionOf } from './functions.ts'
import { stemOf } from './name-forms.ts'
import type { Chain, IssuerName, NamedPlace } from './read-issuer-name.ts'
import { namesPlace, readOrgan } from './read-organ.ts'

type Found = Pick<IssuerName, 'places' | 'candidates' | 'within'>

/**
 * Names whose own place no list has: a town of a known county that was renamed or merged before the list was made, or a
 * known town behind words that name nothing (a zone, a county of the past). Null where there is neither.
 */
export function beyondList(
  text: string,
  chains: readonly Chain[],
  divisions: Divisions,
  readName: (text: string) => IssuerName,
): Found | null {
  const known = chains
    .filter((chain) => chain.units.length > 0 && !chain.isShort && namesPlace(chain.rest))
    .sort((a, b) => a.rest.length - b.rest.length)[0]
  if (known) {
    const candidates = sameStem(known, divisions)
    return { places: [...known.places, placeIn(known.rest)], candidates, within: known.units }
  }
  const candidates = sameStem({ units: [], rest: text }, divisions)
  if (candidates.length > 0) return { places: [placeIn(text)], candidates, within: [] }
  for (let skip = 2; skip <= text.length - 3; skip++) {
    const inner = readName(text.slice(skip))
    const towns = inner.candidates.filter(({ division, doubt }) => division.level === 'town' && doubt === null)
    if (towns.length > 0 && inner.places[0] !== undefined && text.slice(skip).startsWith(inner.places[0])) {
      const doubted = towns.map((town): NamedPlace => ({ ...town, doubt: 'unread_parent' }))
      return { places: [text.slice(0, skip), ...inner.places], candidates: doubted, within: [] }
    }
  }
  return null
}

const placeWords = /^(?<name>\p{Script=Han}{1,12}?(?:镇|乡|街道|苏木|地区|办事处|县|区|市|旗))(?<rest>.*)$/u

function placeIn(text: string): string {
  return placeWords.exec(text)?.groups?.name ?? text
}

/** 南牛乡 of a county that has a 南牛镇 today: likely the same town, which its name alone does not prove. */
function sameStem(known: Pick<Chain, 'units' | 'rest'>, divisions: Divisions): readonly NamedPlace[] {
  const parts = placeWords.exec(known.rest)?.groups
  const stem = parts?.name ? stemOf(parts.name, 'town') : null
  if (!stem) return []
  return ['镇', '街道', '乡', '苏木']
    .flatMap((end) => divisions.named(stem + end))
    .filter((unit) => unit.level === 'town')
    .filter((unit) => known.units.length === 0 || known.units.some(({ code }) => liesIn(unit, code)))
    .flatMap((division): NamedPlace[] => {
      const organ = readOrgan(parts?.rest ?? '', division) ?? readOrgan('', division)
      return organ ? [{ division, organ, doubt: 'former_type' }] : []
    })
}

const levelWords = /^(?<word>自治区|自治州|省|市|县|区|旗|州|盟|镇|乡|街道)(?<rest>.*)$/u

/** 区政府办, 市科学技术委员会, 自然资源局: the body of a place that its name leaves out. */
export function namelessOf(text: string): IssuerName['nameless'] {
  const { word = '', rest = text } = levelWords.exec(text)?.groups ?? {}
  const isKnown = functionOf(rest) !== null || /^(?:人民政府|政府|街道办事处|办事处)$/u.test(rest)
  if (!isKnown) return null
  return { levelWord: word, organ: (division: Division) => readOrgan(rest, division) }
}
