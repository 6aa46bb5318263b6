import { ReportError } from '../document/errors.ts'
import type { Limits } from '../ingest/limits.ts'
import { createBudget, isZip, listEntries, readEntry, type UnpackBudget, type ZipEntry } from '../ingest/zip.ts'

/** Stands between the path of a ZIP and the path inside it. */
export const insideMark = '!/'

/**
 * A ZIP of reports is no single report: it may hold more of everything. Eight times a file's bounds takes in a
 * prefecture's reports (some hundred files) and still fits in memory.
 */
const archiveFactor = 8

/** Bounds for a ZIP of reports, from those of one report. */
export function zipLimits(limits: Limits): Limits {
  return {
    ...limits,
    fileBytes: limits.fileBytes * archiveFactor,
    unpackedBytes: limits.unpackedBytes * archiveFactor,
    entries: limits.entries * archiveFactor,
  }
}

/** Only the name; what the bytes are, `isZipOfFiles` says. */
export function hasZipEnding(path: string): boolean {
  return /\.zip$/iu.test(path)
}

/** True for a ZIP that is no document itself: DOCX, OFD and OpenDocument files are ZIPs too. */
export function isZipOfFiles(bytes: Uint8Array, path: string, limits: Limits): boolean {
  if (!isZip(bytes)) return false
  try {
    const entries = listEntries(bytes, path, zipLimits(limits))
    return !entries.some((entry) => documentMarks.has(entry.name))
  } catch (error) {
    // What is wrong with it is said by whoever opens it: as an archive where its name says so, else as a document.
    if (error instanceof ReportError) return hasZipEnding(path)
    throw error
  }
}

/** A ZIP that holds one of these is one document: Office Open XML, OFD, OpenDocument. */
const documentMarks: ReadonlySet<string> = new Set(['[Content_Types].xml', 'OFD.xml', 'mimetype'])

export interface OpenZip {
  readonly bytes: Uint8Array
  readonly path: string
  /** Files in the order of their names. */
  readonly entries: readonly ZipEntry[]
  readonly budget: UnpackBudget
}

/** Throws ReportError `damaged-file`, `too-large` and so on, as `listEntries` does. */
export function openZip(bytes: Uint8Array, path: string, limits: Limits, budget?: UnpackBudget): OpenZip {
  const bounds = zipLimits(limits)
  const entries = listEntries(bytes, path, bounds).filter((entry) => !entry.isDirectory && !isHidden(entry.name))
  return {
    bytes,
    path,
    entries: [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    budget: budget ?? createBudget(path, bounds),
  }
}

/** One entry's bytes; `too-large` where it alone passes the bound of one file. */
export function readZipEntry(zip: OpenZip, entry: ZipEntry, limits: Limits): Uint8Array {
  const mebibytes = Math.round(limits.fileBytes / 1024 / 1024)
  if (entry.unpackedBytes > limits.fileBytes) {
    throw new ReportError('too-large', {
      file: `${zip.path}${insideMark}${entry.name}`,
      reason: `it is larger than ${mebibytes} MiB`,
      reasonZh: `文件超过 ${mebibytes} MiB`,
    })
  }
  return readEntry(zip.bytes, entry, zip.budget)
}

/** The path of an entry as it stands in the archive. */
export function entryPath(zip: OpenZip, entry: ZipEntry): string {
  return `${zip.path}${insideMark}${entry.name}`
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => /^\.[^./]|^~\$|^__MACOSX$/u.test(part))
}
