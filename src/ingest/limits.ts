/** Bounds on hostile input, per file. A file that passes one stops with `too-large`. */
export interface Limits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Bytes that one container (DOCX, ZIP) may unpack to, all parts together. */
  readonly unpackedBytes: number
  /** Entries in one container. */
  readonly entries: number
  /** Cells in one grid after spans are resolved, holes filled. */
  readonly gridCells: number
  /** Cells in all grids of one document. */
  readonly documentCells: number
  /** Elements inside one another (HTML, XML). */
  readonly nesting: number
}

/**
 * A whole-county report in HTML with embedded pictures reached 9 MB; 64 MiB leaves room and still parses in memory.
 * The largest prescribed table has 252 cells, so 20,000 is no table of a report but a list or an attack.
 */
export const defaultLimits: Limits = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  entries: 10_000,
  gridCells: 20_000,
  documentCells: 100_000,
  nesting: 256,
}
