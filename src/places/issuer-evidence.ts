import type { PlaceSource } from '../../parsers/record.ts'

export interface SourcedText<S extends PlaceSource = PlaceSource> {
  readonly from: S
  readonly text: string
}

/** All that may tell which body reports. Lists may be empty, texts null; more evidence never makes a guess of less. */
export interface IssuerEvidence {
  /** The body's name as printed in the title: 九都镇, 南安市九都镇人民政府. */
  readonly issuer: string | null
  /** The year reported on; null where not known. */
  readonly year: number | null
  /** Other names of the body, whole: who signs, who wrote, who published the page. */
  readonly names: readonly SourcedText<'signature' | 'author' | 'publisher'>[]
  readonly indexNumber: string | null
  readonly sourceUrl: string | null
  /** Running text in which places are named. */
  readonly texts: readonly SourcedText<'contact' | 'preamble' | 'text' | 'site'>[]
  /** Folder names that look like places, outermost first. */
  readonly folders: readonly string[]
  readonly fileName: string | null
  /** Codes of the places of other reports in the same folder. */
  readonly siblings: readonly string[]
  /** What the user says: a code (350583) or a path (福建省/泉州市/南安市). Candidates elsewhere are none. */
  readonly given: string | null
}

/** Evidence of which nothing is known; to be filled in part. */
export const noEvidence: IssuerEvidence = {
  issuer: null,
  year: null,
  names: [],
  indexNumber: null,
  sourceUrl: null,
  texts: [],
  folders: [],
  fileName: null,
  siblings: [],
  given: null,
}
