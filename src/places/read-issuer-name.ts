import type { PlaceDoubt } from '../../parsers/record.ts'
import { remembering } from '../document/remember.ts'
import { plainText } from '../document/text.ts'
import { type Division, type DivisionLevel, isWithin, liesIn } from './division.ts'
import type { Divisions } from './divisions.ts'
import { functionOf } from './functions.ts'
import { stemOf } from './name-forms.ts'

import { type Organ, readOrgan } from './read-organ.ts'
import { beyondList, namelessOf } from './unlisted-names.ts'
import { zoneNames } from './zones.ts'

/** A place that a name may mean, with the body that it then names. */
export interface NamedPlace {
  readonly division: Division
  readonly organ: Organ
  readonly doubt: PlaceDoubt | null
}

/** A body's name taken apart. */
export interface IssuerName {
  /** As compared: simplified, squeezed, without year and brackets. */
  readonly text: string
  /** The places as printed, outermost first; empty where the name holds none. */
  readonly places: readonly string[]
  readonly candidates: readonly NamedPlace[]
  /** Where the body lies for certain, though the list lacks its own place: the county of an unknown town. */
  readonly within: readonly Division[]
  /** 区政府办, 市科学技术委员会: a body of a place that the name leaves out. */
  readonly nameless: { readonly levelWord: string; readonly organ: (division: Division) => Organ | null } | null
}

/** One way to read the head of a name as places. */
export interface Chain {
  readonly places: readonly string[]
  /** What the last part may be, in one of what the part before may be. */
  readonly units: readonly Division[]
  /** What the part before the last may be. */
  readonly above: readonly Division[]
  readonly rest: string
  readonly isShort: boolean
  readonly isFormer: boolean
  /** Zones are no divisions: what they lie in is known. */
  readonly inside: readonly string[] | null
}

/** By list: a report names its body in its title, its signature, its page and its file, mostly alike. */
const readers = new WeakMap<Divisions, (printed: string) => IssuerName>()

/** Takes the name of a body apart: places, organ, function. A name that cannot be read has no candidates. */
export function readIssuerName(printed: string, divisions: Divisions): IssuerName {
  const reader = readers.get(divisions) ?? remembering((text) => readName(text, divisions))
  readers.set(divisions, reader)
  return reader(printed)
}

function readName(printed: string, divisions: Divisions): IssuerName {
  const { name, chains, plain } = readListed(printed, divisions)
  if (name.candidates.length > 0 || plain.length > longestBody || !/\p{Script=Han}/u.test(plain)) return name
  // The tails are looked up in the list alone: what a tail may be beyond it, the whole name would be too.
  const beyond = beyondList(plain, chains, divisions, (rest) => readListed(rest, divisions).name)
  if (beyond) return { text: name.text, ...beyond, nameless: null }
  return { ...name, nameless: namelessOf(plain) }
}

/** In characters. The longest names of bodies have some forty; a file's name or a line of prose may be any length. */
const longestBody = 80

/** The name as far as the list has its place. */
function readListed(
  printed: string,
  divisions: Divisions,
): { readonly name: IssuerName; readonly chains: readonly Chain[]; readonly plain: string } {
  const text = cleaned(printed)
  const plain = text.replace(/^国家税务总局|^国家统计局(?=.{2,}调查)|^中华人民共和国/u, '')
  const isStateBody = plain !== text
  const nothing: IssuerName = { text, places: [], candidates: [], within: [], nameless: null }
  if (plain.length > longestBody) return { name: nothing, chains: [], plain }
  const chains = chainsOf(plain, divisions, isStateBody)
  const readings = chains
    .map((chain) => ({ chain, candidates: candidatesOf(chain, divisions) }))
    .filter(({ candidates }) => candidates.length > 0)
  const best = bestOf(readings)
  const places = best[0]?.chain.places ?? []
  const candidates = best.flatMap((reading) => reading.candidates)
  if (candidates.length === 0) return { name: nothing, chains, plain }
  const one = distinct(withLaterTypes(candidates, best[0]?.chain, divisions))
  return { name: { ...nothing, places, candidates: one }, chains, plain }
}

function cleaned(printed: string): string {
  return plainText(printed)
    .replace(/^[《"“『【]+|[》"”』】]+$/gu, '')
    .replace(/\((?:本级|汇总|公章|盖章|章)\)/gu, '')
    .replace(/(?:19|20)\d{2}年?度?/gu, '')
    .replace(/^(?:关于|中共)/u, '')
    .replace(/[、,，.。:：·的]+$|本级$/gu, '')
}

const shortestName = 2
/** Names of zones that the list lacks, and 县 of the past, are looked for beside those in the list. */
const longestZone = 11

/** All ways to read the head of the text as places, each in the one before. */
function chainsOf(text: string, divisions: Divisions, shortMayStart: boolean): readonly Chain[] {
  const found: Chain[] = []
  const start: Chain = { places: [], units: [], above: [], rest: text, isShort: false, isFormer: false, inside: null }
  const open: Chain[] = [start]
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    for (const next of nextOf(chain, divisions, shortMayStart)) {
      found.push(next)
      open.push(next)
    }
  }
  return found
}

function nextOf(chain: Chain, divisions: Divisions, shortMayStart: boolean): readonly Chain[] {
  // 南安市人民政府溪美街道办事处: a street office is named as a branch of its government.
  const rest = chain.places.length > 0 ? chain.rest.replace(/^人民政府(?=.{2,}(?:街道|办事处|地区))/u, '') : chain.rest
  const aboveNext =
    chain.inside === null ? chain.units : chain.inside.flatMap((code) => divisions.byCode.get(code) ?? [])
  const next: Chain[] = []
  const longestListed = divisions.longestFrom(rest, 0)
  const longest = Math.min(rest.length, Math.max(longestListed, longestZone))
  for (let length = shortestName; length <= longest; length++) {
    const name = rest.slice(0, length)
    const step = { places: [...chain.places, name], above: aboveNext, rest: rest.slice(length), inside: null }
    const full = longestListed === 0 ? [] : inside(chain, divisions.named(name))
    if (full.length > 0) next.push({ ...step, units: full, isShort: chain.isShort, isFormer: chain.isFormer })
    const zone = chain.inside === null ? zoneNames().get(name) : undefined
    if (zone) next.push({ ...step, units: [], inside: zone.within, isShort: chain.isShort, isFormer: chain.isFormer })
    // Nothing in the list begins like this, with its ending or without.
    if (longestListed === 0) continue
    const short = inside(chain, divisions.stemmed(name)).filter(({ level }) => level !== 'town')
    const mayBeShort = (): boolean =>
      step.rest !== '' && (chain.places.length > 0 || shortMayStart || mayFollowShort(step.rest))
    if (short.length > 0 && mayBeShort()) {
      next.push({ ...step, units: short, isShort: !shortMayStart || short.length > 1, isFormer: chain.isFormer })
    }
    if (full.length === 0) {
      const former = inside(chain, formerTypes(name, divisions))
      if (former.length > 0) next.push({ ...step, units: former, isShort: chain.isShort, isFormer: true })
    }
  }
  return next
}

/** 福建南安市…, 上海科委: a place without its ending is followed by another place or by a department that is known. */
function mayFollowShort(rest: string): boolean {
  return functionOf(rest) !== null || /^.{2,}(?:省|市|州|盟|县|区|旗|镇|乡|街道|苏木|办事处)/u.test(rest)
}

/** 洪泽县 for 洪泽区: counties and cities were made into districts, the stem kept. */
function formerTypes(name: string, divisions: Divisions): readonly Division[] {
  const parts = /^(?<stem>.{2,})(?<end>县|市|地区|区)$/u.exec(name)?.groups
  if (!parts?.stem) return []
  const levels: readonly DivisionLevel[] = parts.end === '地区' ? ['prefecture'] : ['county', 'prefecture']
  return divisions.stemmed(parts.stem).filter(({ level }) => levels.includes(level))
}

function inside(chain: Chain, units: readonly Division[]): readonly Division[] {
  const zone = chain.inside
  if (zone !== null) return units.filter((unit) => zone.some((code) => liesIn(unit, code)))
  if (chain.units.length === 0) return units
  return units.filter((unit) => chain.units.some((above) => liesIn(unit, above.code)))
}

function candidatesOf(chain: Chain, divisions: Divisions): readonly NamedPlace[] {
  if (chain.inside !== null) return zoneCandidates(chain, divisions)
  return chain.units.flatMap((division): NamedPlace[] => {
    const organ = readOrgan(chain.rest, division)
    const doubt = chain.isFormer ? 'former_type' : chain.isShort && chain.places.length === 1 ? 'short' : null
    // 上海科委, 福建水利厅: a province's short name is as good as the long one, where no city shares it.
    const isClear = doubt === 'short' && division.level === 'province' && chain.units.length === 1
    if (organ?.hasUnread) return [{ division, organ, doubt: 'unread_parent' }]
    return organ ? [{ division, organ, doubt: isClear ? null : doubt }] : []
  })
}

/** The zone itself: of the division that it covers. */
function zoneCandidates(chain: Chain, divisions: Divisions): readonly NamedPlace[] {
  const name = chain.places.at(-1) ?? ''
  const covers = zoneNames().get(name)?.covers
  const division = covers ? divisions.byCode.get(covers) : undefined
  if (!division) return []
  if (/^(?:党工委)?(?:管理委员会|管委会)?(?:办公室)?$/u.test(chain.rest)) {
    return [{ division, organ: { kind: 'zone', function: null, name }, doubt: null }]
  }
  const organ = readOrgan(chain.rest, division)
  return organ ? [{ division, organ: { ...organ, name: `${name}${organ.name}` }, doubt: null }] : []
}

interface Reading {
  readonly chain: Chain
  readonly candidates: readonly NamedPlace[]
}

/** The readings that explain most of the name, whole names before stems. */
function bestOf(readings: readonly Reading[]): readonly Reading[] {
  const rank = ({ chain }: Reading): number =>
    -chain.rest.length * 4 - (chain.isFormer ? 2 : 0) - (chain.isShort ? 1 : 0)
  const best = Math.max(...readings.map(rank))
  return readings.filter((reading) => rank(reading) === best)
}

/**
 * A town that the list has in one county may have been, in another, what is a street office today: 1,900 names that are
 * unique in the list of 2023 have such a namesake. Only a county before the name rules it out.
 */
function withLaterTypes(
  candidates: readonly NamedPlace[],
  chain: Chain | undefined,
  divisions: Divisions,
): readonly NamedPlace[] {
  const organ = candidates[0]?.organ
  const isTown = candidates.some(({ division }) => division.level === 'town')
  if (!chain || !organ || !isTown || candidates.some(({ doubt }) => doubt !== null)) return candidates
  const holds = chain.above.filter((above) => candidates.some(({ division }) => liesIn(division, above.code)))
  const regions = holds.length > 0 ? holds.map(({ code }) => code) : ['']
  const counties = new Set(candidates.map(({ division }) => division.code.slice(0, countyLength)))
  const later = laterNames(chain.places.at(-1) ?? '')
    .flatMap((form) => divisions.named(form))
    .filter((unit) => unit.level === 'town' && regions.some((code) => isWithin(unit.code, code)))
    .filter((unit) => !counties.has(unit.code.slice(0, countyLength)))
  return [...candidates, ...later.map((division): NamedPlace => ({ division, organ, doubt: 'former_type' }))]
}

/** Digits of a county's code. */
const countyLength = 6

function laterNames(name: string): readonly string[] {
  const stem = stemOf(name, 'town')
  if (stem === null) return []
  if (name.endsWith('镇')) return [`${stem}街道`]
  return name.endsWith('乡') ? [`${stem}镇`, `${stem}街道`] : []
}

function distinct(candidates: readonly NamedPlace[]): readonly NamedPlace[] {
  const seen = new Map<string, NamedPlace>()
  for (const candidate of candidates) {
    const key = `${candidate.division.code} ${candidate.organ.kind} ${candidate.organ.function ?? ''}`
    if (!seen.has(key)) seen.set(key, candidate)
  }
  return [...seen.values()]
}
