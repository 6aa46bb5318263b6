/** Who reports. Towns, counties and cities are invented (checked against the national list); provinces are real. */

export interface Place {
  readonly province: string
  readonly city: string
  readonly county: string
  /** Six digits that no county has, so that no made number can be taken for a real county's. */
  readonly countyCode: string
  readonly site: string
}

export type IssuerKind = 'town' | 'township' | 'street' | 'department' | 'government' | 'office'

/** A name that holds from a year on. A town that becomes a street office changes kind with its name. */
export interface IssuerName {
  readonly from: number
  readonly short: string
  readonly full: string
  readonly self: string
  readonly kind: IssuerKind
}

/** How many requests come in: `none` most years none, `few` up to ten, `many` some dozens. */
export type Activity = 'none' | 'few' | 'many'

export interface Issuer {
  readonly id: string
  readonly place: Place
  readonly names: readonly IssuerName[]
  readonly activity: Activity
  /** The bodies whose figures a county's aggregate adds up. */
  readonly parts: readonly Issuer[]
}

/** The name under which an issuer reports on a year. */
export function nameIn(issuer: Issuer, year: number): IssuerName {
  const name = issuer.names.findLast((candidate) => candidate.from <= year)
  if (name === undefined) throw new Error(`${issuer.id} has no name in ${year}`)
  return name
}

const beginning = 2000

const self: Readonly<Record<IssuerKind, string>> = {
  town: '我镇',
  township: '我乡',
  street: '我街道',
  department: '我局',
  government: '全县',
  office: '县政府办公室',
}

function fullName(place: Place, short: string, kind: IssuerKind): string {
  if (kind === 'town' || kind === 'township') return `${place.county}${short}人民政府`
  if (kind === 'street') return `${place.county}人民政府${short}办事处`
  if (kind === 'department') return `${place.county}${short}`
  if (kind === 'office') return `${place.county}人民政府办公室`
  return `${place.county}人民政府`
}

/** A name of an issuer; `self` is how it speaks of itself (我镇), a district's government says 全区. */
export function issuerName(place: Place, kind: IssuerKind, short: string, from = beginning): IssuerName {
  const own = place.county.endsWith('区') ? self[kind].replace('县', '区') : self[kind]
  return { from, short, full: fullName(place, short, kind), self: own, kind }
}

/** An issuer with one name; later names are added by `renamed`. */
export function createIssuer(place: Place, kind: IssuerKind, short: string, activity: Activity): Issuer {
  const name = issuerName(place, kind, short)
  return { id: `${place.countyCode} ${name.full}`, place, names: [name], activity, parts: [] }
}

export function renamed(issuer: Issuer, from: number, kind: IssuerKind, short: string): Issuer {
  return { ...issuer, names: [...issuer.names, issuerName(issuer.place, kind, short, from)] }
}

/** The county's government, whose yearly report adds up its parts. */
export function createGovernment(place: Place, parts: readonly Issuer[]): Issuer {
  const issuer = createIssuer(place, 'government', place.county, 'many')
  return { ...issuer, parts }
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * A made unified social credit code: 11 (organ), the made county code, nine characters drawn from the name, and the
 * check character of GB 32100-2015, so that a reader that checks it accepts it.
 */
export function creditCode(issuer: Issuer, digits: readonly number[]): string {
  const body = `11${issuer.place.countyCode}${digits.slice(0, 9).join('')}`
  const sum = creditWeights.reduce(
    (total, weight, index) => total + weight * creditCharacters.indexOf(body.charAt(index)),
    0,
  )
  return body + creditCharacters.charAt((31 - (sum % 31)) % 31)
}
