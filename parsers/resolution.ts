/**
 * What kind of body reports. `department`: an organ of a government, its office included; `vertical`: an agency of a
 * higher level in a place (税务局, 气象局); `zone`: the committee of a development zone; `other`: a state farm, a centre …
 */
export type OrganKind =
  | 'town_gov'
  | 'street_office'
  | 'county_gov'
  | 'city_gov'
  | 'province_gov'
  | 'department'
  | 'zone'
  | 'vertical'
  | 'other'

/** Where a hint at an issuer's place comes from, most trusted first. */
export type PlaceSource =
  | 'given' // by the user
  | 'credit_code' // 统一社会信用代码 in the index number or the address
  | 'name' // the issuer's own name
  | 'signature'
  | 'author' // 由…编制
  | 'publisher' // 发布机构 of the page
  | 'contact' // the postal address
  | 'phone'
  | 'postcode'
  | 'preamble'
  | 'text' // a government named in the first section
  | 'site'
  | 'folder'
  | 'file_name'
  | 'siblings' // reports of the same folder

/** One hint, and what it says of the candidates. */
export interface PlaceEvidence {
  readonly from: PlaceSource
  /** The words or digits that hint, as compared. */
  readonly text: string
  /** Codes of the divisions that are meant; several where several bear the name. */
  readonly places: readonly string[]
  /** `narrows`: only some candidates lie there; `agrees`: all do; `contradicts`: none does. */
  readonly effect: 'narrows' | 'agrees' | 'contradicts'
}

/**
 * Why a candidate needs more than the name. `short`: its name without ending; `former_type`: the same stem with
 * another ending (洪泽县 for 洪泽区, a town that may have become a street office since); `unread_parent`: words before
 * the place that name nothing in the list.
 */
export type PlaceDoubt = 'short' | 'former_type' | 'unread_parent'

export interface PlaceCandidate {
  /** Code in the list of divisions: 2, 4, 6 or 9 digits. */
  readonly place: string
  /** 福建省, 泉州市, 南安市, 九都镇. */
  readonly path: readonly string[]
  readonly doubt: PlaceDoubt | null
  /** Evidence that fits this candidate and not all. */
  readonly supports: readonly PlaceSource[]
}

/**
 * Which body reports, and of which place. `ambiguous`: several places remain, or one that is not certain, or the
 * evidence contradicts itself; `unknown`: the list has no such place, or nothing names one. Nothing is guessed: `place`
 * is null unless resolved.
 */
export interface Resolution {
  readonly outcome: 'resolved' | 'ambiguous' | 'unknown'
  readonly place: string | null
  /** The smallest division that is certain though the place itself is not: the county of a town that no list has. */
  readonly within: string | null
  /** Best first; all that remain. */
  readonly candidates: readonly PlaceCandidate[]
  readonly organ: OrganKind | null
  /** Function of a department, a code of src/places/data/functions.csv: natural_resources for 国土资源局 too. */
  readonly function: string | null
  /** Name in the full form: 南安市九都镇人民政府. Null unless resolved. */
  readonly canonicalName: string | null
  /** The evidence that decided; `name` where the name alone does. Null unless resolved. */
  readonly method: PlaceSource | null
  readonly evidence: readonly PlaceEvidence[]
  /** The evidence, or the evidence and the name, cannot all be right. */
  readonly isContradicted: boolean
}
