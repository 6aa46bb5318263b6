import { z } from 'zod'
import { encodePositions } from './encode-positions.ts'

/** A position as sections and claims keep it: what many share, and what stands at `*` in it. */
export interface EncodedPlace {
  readonly pattern: string
  readonly rest: number | string
}

/** One row of the view `section`, without its report. */
export interface EncodedSection {
  /** Null: a heading that no form knows. */
  readonly key: string | null
  readonly title: string
  readonly text: string
  readonly place: EncodedPlace | null
}

/** One row of the view `claim`, without its report. */
export interface EncodedClaim {
  readonly about: string
  readonly saidBy: string
  /** Null: the report's title, word for word. */
  readonly text: string | null
  readonly place: EncodedPlace | null
}

/** Sections and claims with their positions as formatPosition writes them. */
export interface PlainSection extends Omit<EncodedSection, 'place'> {
  readonly position: string | null
}

/** See PlainSection. */
export interface PlainClaim extends Omit<EncodedClaim, 'place' | 'text'> {
  readonly text: string
  readonly position: string | null
}

/** All sections of one report, in printed order. */
export function encodeSections(sections: readonly PlainSection[]): readonly EncodedSection[] {
  const places = placesOf(sections)
  return sections.map(({ key, title, text }, index) => ({ key, title, text, place: places[index] ?? null }))
}

/** All claims of one report. Most name the issuer and the year in the words of its title, which stand there already. */
export function encodeClaims(claims: readonly PlainClaim[], title: string | null): readonly EncodedClaim[] {
  const places = placesOf(claims)
  return claims.map(({ about, saidBy, text }, index) => {
    return { about, saidBy, text: text === title ? null : text, place: places[index] ?? null }
  })
}

function placesOf(placed: readonly { readonly position: string | null }[]): readonly (EncodedPlace | null)[] {
  const encoded = encodePositions(
    placed.map(({ position }) => position),
    false,
  )
  if (!encoded) return []
  return rests.parse(encoded.rest).map((rest) => (rest === null ? null : { pattern: encoded.pattern, rest }))
}

const rests = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.union([z.number(), z.string(), z.null()])))
