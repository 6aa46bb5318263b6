import { z } from 'zod'
import { flag, storedFindingRow } from './rows.ts'

// Rows that corrections, decisions and severities are written and read by.

/** A number named by a finding, or a number with its printed text. */
export const namedFactRow = z.object({
  finding_id: z.number().optional(),
  table_code: z.string(),
  row_code: z.string(),
  col_code: z.string(),
  raw: z.string().nullable().optional(),
})

/** A finding with what tells it from others on the same bytes. */
export const decidedFindingRow = z.object({
  finding_id: z.number(),
  rule: z.string(),
  operands: z.string(),
  sentence_en: z.string(),
  sentence_zh: z.string(),
  expected: z.union([z.string(), z.number()]).nullable(),
  actual: z.union([z.string(), z.number()]).nullable(),
  origin: z.enum(['report', 'archive']),
})

/** The last decision on a finding. */
export const standingDecisionRow = z.object({
  decision_id: z.number(),
  rule: z.string(),
  fingerprint: z.string(),
  decision: z.enum(['confirmed', 'explained', 'false-alarm', 'open']),
})

/** The last correction of a number; without a value it is withdrawn. */
export const standingCorrectionKeyRow = z.object({
  correction_id: z.number(),
  table_code: z.string(),
  row_code: z.string(),
  col_code: z.string(),
  occurrence: z.number(),
  value: z.number().nullable(),
  by_whom: z.string(),
  raw_then: z.string().nullable(),
})

/** A stored number with its place among the tables and rows of its report. */
export const placedFactRow = z.object({
  table_no: z.number(),
  line_no: z.number(),
  value: z.number().nullable(),
  raw: z.string().nullable(),
})

export const ruleSettingRow = z.object({ rule: z.string(), severity: z.enum(['error', 'warning', 'note']) })

/** A row of the view `standing_correction`. */
export const standingCorrectionRow = z.object({
  report_id: z.number(),
  issuer: z.string().nullable(),
  report_year: z.number().nullable(),
  is_current: flag,
  table_code: z.string(),
  row_code: z.string(),
  col_code: z.string(),
  occurrence: z.number(),
  corrected: z.number(),
  why: z.string(),
  by_whom: z.string(),
  made_at: z.string(),
  raw_then: z.string().nullable(),
  value_then: z.number().nullable(),
  correction_id: z.number(),
  table_no: z.number().nullable(),
})
export type StandingCorrection = z.infer<typeof standingCorrectionRow>

/** A finding on which a person has decided. */
export const decidedRow = storedFindingRow.extend({
  report_id: z.number(),
  issuer: z.string().nullable(),
  report_year: z.number().nullable(),
})
export type DecidedFinding = z.infer<typeof decidedRow>
