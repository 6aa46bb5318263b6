import type { EncodedReport, ImportOutcome, SkipReason } from '../../db/index.ts'
import { ReportError } from '../document/errors.ts'
import type { Severity } from '../document/finding.ts'
import type { RuleId } from '../document/rules.ts'

/** What became of one file. `unavailable`: an original that was to be read again and is not there any more. */
export type FileOutcome = ImportOutcome | 'failed' | 'skipped' | 'unavailable'

/** Why a file failed or was not tried, one clause in each language. */
export interface FileReason {
  readonly code: string
  readonly en: string
  readonly zh: string
  /** What was thrown; null where nothing was. */
  readonly error: ReportError | null
}

/** The reason as events carry it. */
export function whyOf(reason: ReportError | SkipReason): FileReason {
  const error = reason instanceof ReportError ? reason : null
  return { code: reason.code, en: reason.reason, zh: reason.reasonZh, error }
}

/** One file is done. Sent after its record is in the archive. */
export interface ImportEvent {
  readonly file: string
  /** From 1. */
  readonly index: number
  /** As far as known; grows when a ZIP is opened. */
  readonly total: number
  readonly outcome: FileOutcome
  /** The report in the archive; null where there is none. */
  readonly reportId: number | null
  /** Why it failed or was skipped. */
  readonly why: FileReason | null
  /** What was read; null where nothing was read this time. */
  readonly report: ReadSummary | null
}

/** A report in a few words; `readReport` gives all of it, and so does the archive. */
export interface ReadSummary {
  readonly format: string
  readonly form: string
  readonly issuer: string | null
  readonly year: number | null
  /** Places in tables where a value was read. */
  readonly numbers: number
  readonly findings: readonly { readonly rule: RuleId; readonly severity: Severity }[]
}

export function summaryOf({ format, form, key, numbers, findings }: EncodedReport): ReadSummary {
  const { issuer, year } = key
  return { format, form, issuer, year, numbers, findings: findings.map(({ rule, severity }) => ({ rule, severity })) }
}

/** What a run did, for the last lines of a command. */
export interface ImportSummary {
  readonly files: number
  readonly outcomes: Readonly<Record<FileOutcome, number>>
  /** Reports read in this run, by document format and by form. */
  readonly formats: Readonly<Record<string, number>>
  readonly forms: Readonly<Record<string, number>>
  /** Places in tables where a value was read. */
  readonly numbers: number
  readonly findings: Readonly<Record<string, { readonly severity: Severity; readonly count: number }>>
  /** The first hundred; `failureCodes` counts all of them. */
  readonly failures: readonly (FileReason & { readonly file: string })[]
  /** Files that failed or were not to be had, by the code of the reason. */
  readonly failureCodes: Readonly<Record<string, number>>
}

/** Nobody reads more on a screen, and a run over a million files holds no more; the archive has them all. */
const mostFailuresHeld = 100

/** Adds up events into a summary; each run has one. */
export function createTally(): { readonly add: (event: ImportEvent) => void; readonly summary: () => ImportSummary } {
  const outcomes = {
    imported: 0,
    revised: 0,
    duplicate: 0,
    unchanged: 0,
    reread: 0,
    failed: 0,
    skipped: 0,
    unavailable: 0,
  }
  const formats: Record<string, number> = {}
  const forms: Record<string, number> = {}
  const findings: Record<string, { severity: Severity; count: number }> = {}
  const failures: ImportSummary['failures'][number][] = []
  const failureCodes: Record<string, number> = {}
  let files = 0
  let numbers = 0
  return {
    add: ({ outcome, report, why, file }) => {
      files += 1
      outcomes[outcome] += 1
      if (why && (outcome === 'failed' || outcome === 'unavailable')) {
        failureCodes[why.code] = (failureCodes[why.code] ?? 0) + 1
        if (failures.length < mostFailuresHeld) failures.push({ file, ...why })
      }
      if (!report || outcome === 'duplicate' || outcome === 'unchanged') return
      formats[report.format] = (formats[report.format] ?? 0) + 1
      forms[report.form] = (forms[report.form] ?? 0) + 1
      numbers += report.numbers
      for (const { rule, severity } of report.findings) {
        findings[rule] ??= { severity, count: 0 }
        findings[rule].count += 1
      }
    },
    summary: () => ({ files, outcomes, formats, forms, numbers, findings, failures, failureCodes }),
  }
}
