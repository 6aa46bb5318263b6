import type { Position, SourceDocument } from '../../document/document.ts'
import { ReportError, type ReportErrorCode } from '../../document/errors.ts'
import type { Finding } from '../../document/finding.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'

/** What is asked of the thread that reads PDFs: one file, by PDFium first (`first`) or by pdf.js alone (`second`). */
export interface Question {
  readonly file: SourceFile
  readonly limits: Limits
  readonly reader: 'first' | 'second'
}

/** The document and what was noticed on the way. */
export interface Answer {
  readonly document: SourceDocument
  readonly findings: readonly Finding[]
}

/** Which page the thread turns to, from 1; null for the work on all of them together. */
export interface Step {
  readonly page: number | null
}

/** Between the threads only plain data travel: errors go as what they say. */
export interface Failure {
  /** Null for a mistake of ours. */
  readonly code: ReportErrorCode | null
  readonly file: string
  readonly reason: string
  readonly reasonZh: string
  readonly position: Position | null
  /** Where it arose, for people who look for the cause. */
  readonly stack: string
}

/** What the thread says of the one question that it is at: any number of steps, then an answer or a failure. */
export type Said = { readonly step: Step } | { readonly answer: Answer } | { readonly failure: Failure }

/** The error as it travels. */
export function failureOf(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof ReportError)) return { code: null, file: '', reason: '', reasonZh: '', position: null, stack }
  const { code, file, reason, reasonZh, position, cause } = error
  const origin = cause instanceof Error ? `${cause.name}: ${cause.message}` : stack
  return { code, file, reason, reasonZh, position, stack: origin }
}

/** The error as it is thrown on this side. */
export function errorOf({ code, file, reason, reasonZh, position, stack }: Failure): Error {
  const cause = new Error(stack)
  if (code === null) return cause
  return new ReportError(code, { file, reason, reasonZh, cause, ...(position ? { position } : {}) })
}
