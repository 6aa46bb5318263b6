import type { OrganKind, PlaceCandidate, PlaceEvidence, PlaceSource, Resolution } from '../../parsers/record.ts'
import { canonicalName } from './canonical-name.ts'
import { isWithin, liesIn } from './division.ts'
import { type Divisions, pathOf } from './divisions.ts'
import type { IssuerEvidence } from './issuer-evidence.ts'
import { namelessPlaces } from './nameless-issuer.ts'
import { type PlacePointer, pointersOf } from './place-pointers.ts'
import { type IssuerName, type NamedPlace, readIssuerName } from './read-issuer-name.ts'

/**
 * Which body of which place reports. The name gives the candidates; identifiers, signature, contact, preamble, folders
 * and siblings narrow them, in this order; what contradicts leaves them open. Pure: the same evidence and list give the
 * same answer.
 */
export function resolveIssuer(evidence: IssuerEvidence, divisions: Divisions): Resolution {
  const pointers = pointersOf(evidence, divisions)
  const name = evidence.issuer === null ? null : readIssuerName(evidence.issuer, divisions)
  const named = name ? placesNamed(name, evidence, pointers, divisions) : []
  if (named.length === 0) return unknown(name, pointers)
  const weighed = weigh(named, pointers)
  // Namesakes that fit by stem only, in places where nothing points: the list has not this body.
  if (weighed.isContradicted && named.every(({ doubt }) => doubt !== null)) return unknown(name, pointers)
  const ranked = rank(named, weighed, divisions)
  const decided = decide(weighed, pointers)
  const kinds = [...new Set(weighed.left.map(({ organ }) => organ.kind))]
  const functions = [...new Set(weighed.left.map(({ organ }) => organ.function))]
  return {
    outcome: decided ? 'resolved' : 'ambiguous',
    place: decided?.place.division.code ?? null,
    within: decided?.place.division.code ?? commonPlace(weighed.left, divisions),
    candidates: ranked,
    organ: kinds.length === 1 ? (kinds[0] ?? null) : null,
    function: functions.length === 1 ? (functions[0] ?? null) : null,
    canonicalName: decided ? canonicalName(decided.place, divisions, evidence.year) : null,
    method: decided?.method ?? null,
    evidence: weighed.evidence,
    isContradicted: weighed.isContradicted,
  }
}

function placesNamed(
  name: IssuerName,
  evidence: IssuerEvidence,
  pointers: readonly PlacePointer[],
  divisions: Divisions,
): readonly NamedPlace[] {
  if (name.candidates.length > 0) return name.candidates
  return name.nameless ? namelessPlaces(name.nameless, evidence, pointers, divisions) : []
}

function unknown(name: IssuerName | null, pointers: readonly PlacePointer[]): Resolution {
  const inside = name?.within.length === 1 ? name.within[0] : undefined
  return {
    outcome: 'unknown',
    place: null,
    within: inside?.code ?? null,
    candidates: [],
    organ: inside ? townKind(name?.places.at(-1) ?? '') : null,
    function: null,
    canonicalName: null,
    method: null,
    evidence: pointers.map((pointer): PlaceEvidence => ({ ...pointer, effect: 'agrees' })),
    isContradicted: false,
  }
}

function townKind(place: string): OrganKind | null {
  if (/(?:镇|乡|苏木)$/u.test(place)) return 'town_gov'
  return /(?:街道|办事处)$/u.test(place) ? 'street_office' : null
}

interface Weighed {
  /** The candidates that all evidence allows; all of them where it allows none. */
  readonly left: readonly NamedPlace[]
  readonly evidence: readonly PlaceEvidence[]
  readonly isContradicted: boolean
  /** The evidence after which one candidate was left. */
  readonly decisive: PlaceSource
}

function weigh(named: readonly NamedPlace[], pointers: readonly PlacePointer[]): Weighed {
  const evidence: PlaceEvidence[] = []
  let left = named
  let isContradicted = false
  let decisive: PlaceSource = 'name'
  for (const from of new Set(pointers.map((pointer) => pointer.from))) {
    const group = pointers.filter((pointer) => pointer.from === from)
    const fits = group.map((pointer) => named.filter((place) => isPointedAt(place, pointer)))
    const useful = fits.filter((fit) => fit.length > 0)
    for (const [index, pointer] of group.entries()) {
      const count = fits[index]?.length ?? 0
      const effect = count === 0 ? 'contradicts' : count === named.length ? 'agrees' : 'narrows'
      // A preamble may name another place beside the right one.
      if (count > 0 || useful.length === 0) evidence.push({ ...pointer, effect })
    }
    if (useful.length === 0) {
      if (!mayBeElsewhere.has(from)) isContradicted = true
      continue
    }
    const next = left.filter((place) => useful.every((fit) => fit.includes(place)))
    if (next.length === 0) isContradicted = true
    else if (next.length < left.length) {
      left = next
      decisive = from
    }
  }
  return { left: isContradicted ? named : left, evidence, isContradicted, decisive }
}

/** Where places are named that need not be the issuer's. */
const mayBeElsewhere: ReadonlySet<PlaceSource> = new Set(['text', 'siblings'])

function isPointedAt({ division }: NamedPlace, { places }: PlacePointer): boolean {
  return places.some((code) => division.code === code || liesIn(division, code) || isWithin(code, division.code))
}

function decide(
  { left, isContradicted, decisive }: Weighed,
  pointers: readonly PlacePointer[],
): { readonly place: NamedPlace; readonly method: PlaceSource } | null {
  const given = pointers.find(({ from }) => from === 'given')
  const chosen = given ? left.filter((candidate) => isPointedAt(candidate, given)) : []
  // What the user knows wins over what contradicts it, which stays visible in the evidence.
  if (isContradicted && chosen.length === 1 && chosen[0]) return { place: chosen[0], method: 'given' }
  const [place] = left
  if (place === undefined || isContradicted || new Set(left.map(({ division }) => division.code)).size > 1) return null
  if (new Set(left.map(({ organ }) => `${organ.kind} ${organ.function}`)).size > 1) return null
  if (place.doubt === null) return { place, method: decisive }
  const proof = pointers.find((pointer) => proves(pointer, place))
  return proof ? { place, method: proof.from } : null
}

/** A doubtful name is settled by what points at the place itself, a place behind unread words by what points at its county. */
function proves({ from, places }: PlacePointer, { division, doubt }: NamedPlace): boolean {
  if (mayBeElsewhere.has(from)) return false
  if (doubt === 'unread_parent' && places.every((code) => code.length >= 6 && liesIn(division, code))) return true
  return !nameSources.has(from) && places.every((code) => isWithin(code, division.code))
}

/** These hold the same doubtful name again. */
const nameSources: ReadonlySet<PlaceSource> = new Set(['signature', 'author', 'publisher', 'file_name'])

function rank(
  named: readonly NamedPlace[],
  { left, evidence }: Weighed,
  divisions: Divisions,
): readonly PlaceCandidate[] {
  const narrowing = evidence.filter(({ effect }) => effect === 'narrows')
  const codes = [...new Set(named.map(({ division }) => division.code))]
  const shown =
    left.length < named.length ? codes.filter((code) => left.some(({ division }) => division.code === code)) : codes
  return shown
    .flatMap((code): PlaceCandidate[] => {
      const place = named.find(({ division }) => division.code === code)
      if (!place) return []
      const supports = narrowing.filter((item) => isPointedAt(place, item)).map(({ from }) => from)
      const path = pathOf(place.division, divisions.byCode)
      return [{ place: code, path, doubt: place.doubt, supports: [...new Set(supports)] }]
    })
    .sort((a, b) => b.supports.length - a.supports.length || Number(a.doubt !== null) - Number(b.doubt !== null))
}

/** The smallest division that holds all candidates. */
function commonPlace(places: readonly NamedPlace[], divisions: Divisions): string | null {
  const [first] = places
  for (const length of [9, 6, 4, 2]) {
    const code = first?.division.code.slice(0, length) ?? ''
    const isCommon = code.length === length && places.every(({ division }) => isWithin(division.code, code))
    if (isCommon && divisions.byCode.has(code) && places.every(({ division }) => division.code !== code)) return code
  }
  return null
}
