import type { PlaceSource, Resolution } from '../../parsers/record.ts'

/** Fewer places of one county than this may lie together by chance: two of a name's three namesakes share a prefecture. */
export const fewestSiblings = 3

/** Digits of a county's code. */
const countyLength = 6

/** The county in which all these places lie, as its code; null where there are too few of them, or not all lie in one. */
export function countyOfSiblings(places: readonly string[]): string | null {
  const [county, ...others] = new Set(places.map((code) => code.slice(0, countyLength)))
  const isEnough = new Set(places).size >= fewestSiblings
  return county?.length === countyLength && others.length === 0 && isEnough ? county : null
}

/** Where places are named that need not be the issuer's. */
const elsewhere: ReadonlySet<PlaceSource> = new Set(['text', 'siblings'])

/** Whether the report may be of a body in the county, or above it, for all that it says itself. */
export function mayLieIn({ outcome, candidates, within, evidence }: Resolution, county: string): boolean {
  if (outcome !== 'unknown') return candidates.some(({ place }) => fits(place, county))
  const isElsewhere = evidence.some(
    ({ from, places }) => !elsewhere.has(from) && !places.some((at) => fits(at, county)),
  )
  return !isElsewhere && (within === null || fits(within, county))
}

function fits(place: string, county: string): boolean {
  return place.startsWith(county) || county.startsWith(place)
}

/** A file of a folder with the body that it would be of. */
export interface Claimed {
  readonly reportId: number
  readonly path: string
  readonly sha256: string
  readonly year: number | null
  readonly scope: string
  /** What it calls itself, and the body that it is of or would be: any of them may be another town's too. */
  readonly bodies: readonly string[]
}

/**
 * Reports whose body reports twice for one year in the folder: two contents at two paths may be of two towns of one name,
 * and so may those of the other years. A report without a year may be of any. Other content at the same path corrects it.
 */
export function rivalsAmong(claimed: readonly Claimed[]): ReadonlySet<number> {
  const byBody = new Map<string, Claimed[]>()
  for (const one of claimed) {
    for (const body of one.bodies) byBody.set(body, [...(byBody.get(body) ?? []), one])
  }
  const rivals = [...byBody.values()].filter((all) => {
    const years = Map.groupBy(all, ({ year, scope }) => `${year} ${scope}`)
    const hasYearless = all.some(({ year }) => year === null)
    return (hasYearless && areSeveral(all)) || [...years.values()].some(areSeveral)
  })
  return new Set(rivals.flat().map(({ reportId }) => reportId))
}

function areSeveral(files: readonly Claimed[]): boolean {
  const paths = new Set(files.map(({ path }) => path))
  const contents = new Set(files.map(({ sha256 }) => sha256))
  return paths.size > 1 && contents.size > 1
}
