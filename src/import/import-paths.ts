import type { Archive } from '../../db/index.ts'
import { readReport } from '../read-report.ts'
import type { ImportSummary } from './import-event.ts'
import { type ImportOptions, type OnEvent, type ReadFile, runImport } from './run-import.ts'
import { runReread } from './run-reread.ts'

const read: ReadFile = (file, limits) => readReport(file, { limits })

/** Reads files, folders, ZIPs and standard input (`-`) into an archive; see `runImport`. */
export function importPaths(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  onEvent?: OnEvent,
): Promise<ImportSummary> {
  return runImport(archive, paths, options, read, onEvent)
}

/** Reads the originals again with this version; see `runReread`. */
export function rereadArchive(archive: Archive, options: ImportOptions, onEvent?: OnEvent): Promise<ImportSummary> {
  return runReread(archive, options, read, onEvent)
}
