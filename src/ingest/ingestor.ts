import type { SourceDocument } from '../document/document.ts'
import type { Note } from '../document/finding.ts'
import type { Limits } from './limits.ts'

/** A file's bytes with the name that the caller gave; the name is never opened. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One format's way in. Throws ReportError, and nothing else, for bad input. */
export interface Ingestor {
  /** True where the bytes (not the name's ending) are of this format. */
  readonly accepts: (file: SourceFile) => boolean
  readonly ingest: Ingest
  /** The same by an independent reader, where the format has two; asked only where the first reading is in doubt. */
  readonly ingestAgain?: Ingest
}

/** Bytes of one format to the document. */
export type Ingest = (file: SourceFile, note: Note, limits: Limits) => SourceDocument | Promise<SourceDocument>
