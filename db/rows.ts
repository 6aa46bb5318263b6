import { z } from 'zod'

/** JSON kept in a text column. */
export function json<T extends z.ZodType>(inner: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(inner)
}

/** 0 or 1 as false or true. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1)
const scope = z.enum(['own', 'aggregate'])
const count = z.number().int().nonnegative()

/** An earlier report, as far as it matters for placing a new one. */
export const knownReportRow = z.object({
  report_id: z.number(),
  series_id: z.number(),
  import_no: z.number(),
  issuer: z.string().nullable(),
  body: z.string().nullable(),
  /** Whose it is only the files beside it tell. */
  by_siblings: flag,
  /** The issuer that people say it is of, by name and place. */
  said_name: z.string().nullable(),
  said_place: z.string().nullable(),
  year: z.number().nullable(),
  scope,
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
  place_hints: json(z.array(z.string())),
  path: z.string(),
})
export type KnownReport = z.infer<typeof knownReportRow>

/** One content at one path. */
export const sourceFileRow = z.object({
  source_id: z.number(),
  path: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'failed', 'skipped']),
  extractor_version: z.string(),
  report_id: z.number().nullable(),
  error_code: z.string().nullable(),
  is_latest: flag,
})
export type SourceFileRow = z.infer<typeof sourceFileRow>

/** One revision of a series, for choosing the current one. */
export const revisionRow = z.object({ report_id: z.number(), published: z.string().nullable() })
export type RevisionRow = z.infer<typeof revisionRow>

/** A row of the view `report`, with what `show` and lists need. */
export const reportRow = z.object({
  report_id: z.number(),
  issuer_id: z.number().nullable(),
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  report_year: z.number().nullable(),
  scope,
  scope_known: flag,
  form: z.string(),
  format: z.string(),
  title: z.string().nullable(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  published: z.string().nullable(),
  notice: z.string().nullable(),
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
  place_hints: json(z.array(z.string())),
  errors: count,
  warnings: count,
  notes: count,
  revision: z.number(),
  is_current: flag,
  series_id: z.number(),
  source: z.string(),
  sha256: z.string(),
  imported_at: z.string(),
  extractor_version: z.string(),
})
export type ReportRow = z.infer<typeof reportRow>

/** An issuer with what the archive holds of it; superseded revisions are not counted. */
export const issuerRow = z.object({
  issuer_id: z.number(),
  name: z.string(),
  place: z.string(),
  /** Division of the body; null where its reports are not resolved. */
  place_code: z.string().nullable(),
  reports: count,
  first_year: z.number().nullable(),
  last_year: z.number().nullable(),
  /** Every name that its current reports print. */
  names: json(z.array(z.string())),
})
export type IssuerRow = z.infer<typeof issuerRow>

/** A row of the view `source`. */
export const sourceRow = z.object({
  path: z.string(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  format: z.string().nullable(),
  outcome: z.enum(['imported', 'duplicate', 'failed', 'skipped']),
  error_code: z.string().nullable(),
  error_en: z.string().nullable(),
  error_zh: z.string().nullable(),
  imported_at: z.string(),
  extractor_version: z.string(),
  report_id: z.number().nullable(),
  is_kept: flag,
})
export type SourceRow = z.infer<typeof sourceRow>

/** A printed column as `column_set` keeps it. */
export const printedColumn = z.object({
  code: z.string(),
  label: z.string(),
  sameAs: z.string().nullable(),
  unit: z.string().nullable(),
})

/** A table of a stored report, without its facts. */
export const storedTableRow = z.object({
  table_no: z.number(),
  table_code: z.enum(['t2', 't3', 't4', 'annex']),
  form: z.string(),
  variant: z.string(),
  evidence: z.string(),
  is_repeat: flag,
  columns: json(z.array(printedColumn)),
  position: z.string().nullable(),
})

/** A row of the view `fact`, as `show` needs it. */
export const storedFactRow = z.object({
  table_no: z.number(),
  line_no: z.number(),
  table_code: z.enum(['t2', 't3', 't4', 'annex']),
  row_code: z.string(),
  col_code: z.string(),
  state: z.enum(['number', 'zero', 'blank', 'dash', 'slash', 'word', 'text', 'unreadable', 'not_on_form']),
  value: z.number().nullable(),
  raw: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  flagged: flag,
  row_label: z.string(),
  same_as: z.string().nullable(),
  trust: z.enum(['proven', 'consistent', 'unchecked', 'disputed', 'solved']).nullable(),
  suggested: z.number().nullable(),
  corrected: z.number().nullable(),
  best: z.number().nullable(),
})
export type StoredFactRow = z.infer<typeof storedFactRow>

export const storedSectionRow = z.object({
  section_key: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})
export type StoredSection = z.infer<typeof storedSectionRow>

export const storedClaimRow = z.object({
  about: z.string(),
  said_by: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})
export type StoredClaim = z.infer<typeof storedClaimRow>

export const storedFindingRow = z.object({
  finding_id: z.number(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  sentence_en: z.string(),
  sentence_zh: z.string(),
  operands: json(z.record(z.string(), z.union([z.string(), z.number()]))),
  expected: z.union([z.string(), z.number()]).nullable(),
  actual: z.union([z.string(), z.number()]).nullable(),
  positions: json(z.array(z.string())).nullable(),
  origin: z.enum(['report', 'archive']),
  related_report_id: z.number().nullable(),
  decision: z.enum(['confirmed', 'explained', 'false-alarm']).nullable(),
  decided_by: z.string().nullable(),
  decided_why: z.string().nullable(),
  decided_at: z.string().nullable(),
})
export type StoredFinding = z.infer<typeof storedFindingRow>

/** A kept original that could be read again. */
export const rereadRow = z.object({
  source_id: z.number(),
  path: z.string(),
  sha256: z.instanceof(Uint8Array),
  outcome: z.enum(['imported', 'failed']),
  extractor_version: z.string(),
  is_kept: flag,
  /** Those of the report in it; null where there is none. */
  place_hints: json(z.array(z.string())).nullable(),
})

export const keptBytesRow = z.object({ codec: z.enum(['none', 'zstd']), content: z.instanceof(Uint8Array) })

/** A finding as settle-report.ts needs it, one row for each number that it names. */
export const namedFindingRow = z.object({
  finding_id: z.number(),
  is_own: flag,
  severity: z.enum(['error', 'warning', 'note']),
  is_false_alarm: flag,
  table_code: z.string().nullable(),
  row_code: z.string().nullable(),
  col_code: z.string().nullable(),
})

/** A number that stands apart from the wide tables, as far as its flag goes. */
export const settledCellRow = z.object({
  table_no: z.number(),
  line_no: z.number(),
  cell_no: z.number(),
  table_code: z.string(),
  row_code: z.string(),
  col_code: z.string(),
  flagged: flag,
  uncertain: flag,
})
