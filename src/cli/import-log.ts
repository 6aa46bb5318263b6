import { closeSync, openSync, writeSync } from 'node:fs'
import type { ImportEvent, ImportSummary } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'
import { safeJson } from './terminal-text.ts'

/** A log for programs: one JSON object a line. */
export interface ImportLog {
  readonly file: (event: ImportEvent) => void
  /** The last line of a run. */
  readonly summary: (summary: ImportSummary, seconds: number) => void
  readonly close: () => void
}

/**
 * Opens the log at a path, `-` for stdout, none for undefined. Lines are added to a file that is there: a run that goes
 * on after another one keeps what that said. Each is written before the next file is begun, so that it is there whatever
 * happens. Throws CommandFailure where the file cannot be written.
 */
export function openImportLog(path: string | undefined, session: Session): ImportLog {
  if (path === undefined) return { file: () => undefined, summary: () => undefined, close: () => undefined }
  const file = path === '-' ? null : opened(path, session)
  const write = (line: unknown): void => {
    const text = `${safeJson(JSON.stringify(line))}\n`
    if (file === null) session.print(text)
    else writeSync(file, text)
  }
  return {
    file: (event) => write(lineOf(event)),
    summary: (summary, seconds) => {
      const { failures: _, ...counted } = summary
      write({ summary: { ...counted, seconds: Number(seconds.toFixed(1)) } })
    },
    close: () => {
      if (file !== null) closeSync(file)
    },
  }
}

function lineOf({ file, index, total, outcome, reportId, why, report }: ImportEvent) {
  const read = report && {
    format: report.format,
    form: report.form,
    issuer: report.issuer,
    year: report.year,
    numbers: report.numbers,
    findings: countOf(report.findings.map(({ rule }) => rule)),
  }
  const reason = why && { code: why.code, en: why.en, zh: why.zh }
  return { file, index, total, outcome, report_id: reportId, reason, ...read }
}

function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function opened(path: string, session: Session): number {
  try {
    return openSync(path, 'a')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandFailure(session.messages.unwritable(path, code), null, exitCodes.unreadable)
  }
}
