import { readTitle } from '../../parsers/read-title.ts'
import type { PlaceSource } from '../../parsers/record.ts'
import { plainText } from '../document/text.ts'
import { creditCodesIn, divisionOfCreditCode } from './credit-code.ts'
import { type Division, liesIn } from './division.ts'
import type { Divisions } from './divisions.ts'
import { findPlaces } from './find-places.ts'
import type { IssuerEvidence } from './issuer-evidence.ts'
import { dataRows } from './load-divisions.ts'
import { readIssuerName } from './read-issuer-name.ts'
import { searchDivisions } from './search-divisions.ts'
import { countyOfSiblings } from './sibling-rule.ts'

/** A hint at a place: it is in one of these divisions, or one of them is in it. */
export interface PlacePointer {
  readonly from: PlaceSource
  readonly text: string
  readonly places: readonly string[]
}

/** What the evidence beside the name points at, most trusted first. What names no known place gives no pointer. */
export function pointersOf(evidence: IssuerEvidence, divisions: Divisions): readonly PlacePointer[] {
  const pointers = [
    ...givenPointer(evidence.given, divisions),
    ...creditPointers(evidence, divisions),
    ...evidence.names.flatMap(({ from, text }) => namePointer(from, text, divisions)),
    ...evidence.texts.flatMap(({ from, text }) => textPointers(from, text, divisions)),
    ...folderPointer(evidence.folders, divisions),
    ...(evidence.fileName === null ? [] : fileNamePointer(evidence.fileName, divisions)),
    ...siblingPointer(evidence.siblings, divisions),
  ]
  const seen = new Map(pointers.map((pointer) => [JSON.stringify(pointer), pointer]))
  return [...seen.values()]
}

function givenPointer(given: string | null, divisions: Divisions): readonly PlacePointer[] {
  if (given === null) return []
  const places = searchDivisions(given, divisions).map(({ code }) => code)
  return places.length === 0 ? [] : [{ from: 'given', text: given, places }]
}

function creditPointers({ indexNumber, sourceUrl }: IssuerEvidence, divisions: Divisions): readonly PlacePointer[] {
  return [indexNumber ?? '', sourceUrl ?? ''].flatMap((text) =>
    creditCodesIn(text).flatMap((code): readonly PlacePointer[] => {
      const place = divisions.placeOf(divisionOfCreditCode(code) ?? '')
      return place ? [{ from: 'credit_code', text: code, places: [place.code] }] : []
    }),
  )
}

function namePointer(from: PlaceSource, text: string, divisions: Divisions): readonly PlacePointer[] {
  const { candidates, within } = readIssuerName(text, divisions)
  const places = [...candidates.map(({ division }) => division.code), ...within.map(({ code }) => code)]
  return places.length === 0 ? [] : [{ from, text, places }]
}

/** In the first section other places are spoken of too; what has a government or committee behind it is above. */
const authorityBehind = /^(?:市|县|区)?(?:委(?!员)|党委|人民政府|政府(?!信息))/u

function textPointers(
  from: 'contact' | 'preamble' | 'text' | 'site',
  printed: string,
  divisions: Divisions,
): readonly PlacePointer[] {
  const text = plainText(printed)
  const named = findPlaces(text, divisions)
    .filter(({ text: name, index }) => from !== 'text' || authorityBehind.test(text.slice(index + name.length)))
    .map((mention): PlacePointer => ({ from, text: mention.text, places: mention.units.map(({ code }) => code) }))
  return from === 'contact' ? [...named, ...phonePointers(text), ...postcodePointers(text)] : named
}

let areaCodes: ReadonlyMap<string, readonly string[]> | null = null
let postcodes: ReadonlyMap<string, readonly string[]> | null = null

function tableOf(name: 'area-codes' | 'postcodes'): ReadonlyMap<string, readonly string[]> {
  return new Map(dataRows(name).map(([key = '', places = '']): [string, string[]] => [key, places.split('|')]))
}

function phonePointers(text: string): readonly PlacePointer[] {
  areaCodes ??= tableOf('area-codes')
  const table = areaCodes
  return [...text.matchAll(/(?<!\d)\(?(?<area>0(?:10|2\d|[3-9]\d{2}))\)?[-–—]?\d{7,8}(?!\d)/gu)].flatMap((match) => {
    const places = table.get(match.groups?.area ?? '')
    return places ? [{ from: 'phone' as const, text: match[0], places }] : []
  })
}

function postcodePointers(text: string): readonly PlacePointer[] {
  postcodes ??= tableOf('postcodes')
  const table = postcodes
  return [...text.matchAll(/邮(?:政)?编(?:码)?[::]?(?<code>\d{6})(?!\d)/gu)].flatMap((match) => {
    const code = match.groups?.code ?? ''
    const places = table.get(code.slice(0, 2))
    return places ? [{ from: 'postcode' as const, text: code, places }] : []
  })
}

function folderPointer(folders: readonly string[], divisions: Divisions): readonly PlacePointer[] {
  const places = placesOnPath(folders, divisions)
  return places.length === 0 ? [] : [{ from: 'folder', text: folders.join('/'), places }]
}

/** The innermost folder that names a place within those before; folders that name none are passed over. */
function placesOnPath(folders: readonly string[], divisions: Divisions): readonly string[] {
  let places: readonly string[] = []
  for (const folder of folders) {
    const name = plainText(folder)
    const full = divisions.named(name)
    const units = full.length > 0 ? full : divisions.stemmed(name)
    const isInside = (unit: Division) => places.some((above) => unit.code === above || liesIn(unit, above))
    const within = places.length === 0 ? units : units.filter(isInside)
    if (within.length > 0) places = [...new Set(within.map(({ code }) => code))]
  }
  return places
}

function fileNamePointer(fileName: string, divisions: Divisions): readonly PlacePointer[] {
  const plain = fileName.replace(/\.[A-Za-z0-9]+$/u, '')
  const issuer = readTitle(plain)?.issuer ?? plain.replace(/[\d_\s.-]+/gu, '')
  return namePointer('file_name', issuer, divisions)
}

function siblingPointer(siblings: readonly string[], divisions: Divisions): readonly PlacePointer[] {
  const county = countyOfSiblings(siblings)
  if (county === null) return []
  return [{ from: 'siblings', text: divisions.byCode.get(county)?.name ?? county, places: [county] }]
}
