import { type EncodedReport, encodeReport } from '../../db/encode-report.ts'
import type { Archive } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import type { SourceFile } from '../ingest/ingestor.ts'
import type { Limits } from '../ingest/limits.ts'
import { divisionsWith, type OwnLists } from '../places/load-divisions.ts'
import { placedAgain } from '../places/place-of-report.ts'
import type { ToldIdentity } from '../places/told-identity.ts'

/** Reads one file; throws ReportError for one that is no readable report. */
export type ReadFile = (file: SourceFile, limits: Limits) => Promise<Report>

/** What an import knows of a file beside what the file says. */
export interface KnownPlace {
  /** Folders above it that look like places, outermost first. */
  readonly placeHints: readonly string[]
  /** What the user says; null where nothing. */
  readonly given: string | null
  /** What people added to the list of divisions in this archive. */
  readonly lists?: OwnLists | null
  /** What a manifest says of who and when; null where nothing. */
  readonly told: ToldIdentity | null
}

/** What the archive has been told of a source, beside the folders above it. */
export function knownOf(
  archive: Archive,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  placeHints: readonly string[],
  lists: OwnLists | null,
): KnownPlace {
  return { placeHints, given: archive.givenPlace(sha256), told: archive.toldIdentity(sha256, path), lists }
}

/**
 * A report as rows, in JSON. As one text it goes from thread to thread and waits for its turn in a tenth of the time and
 * space that the report itself would take; the greater part of that, the blocks of its document, nobody needs once it is read.
 */
export interface PackedReport {
  readonly json: string
}

/** Reads one file and makes it ready to be written; throws as ReadFile does. */
export type ReadPacked = (file: SourceFile, limits: Limits, known: KnownPlace) => Promise<PackedReport>

/** A way to read many files, to be closed. */
export interface Reader {
  /** May be asked for several files at once; the file's bytes stay the caller's. */
  readonly read: ReadPacked
  readonly close: () => Promise<void>
}

/** What `read` gives, placed and packed. */
export function packing(read: ReadFile): ReadPacked {
  return async (file, limits, { placeHints, given, told, lists }) => {
    const divisions = lists ? divisionsWith(lists) : null
    const report = placedAgain(await read(file, limits), { placeHints, given, told, divisions })
    return { json: JSON.stringify(encodeReport(report)) }
  }
}

/** The rows of a packed report. */
export function unpacked({ json }: PackedReport): EncodedReport {
  return JSON.parse(json) as EncodedReport
}
