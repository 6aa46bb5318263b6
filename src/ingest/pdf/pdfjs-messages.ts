import { ReportError, type ReportErrorCode } from '../../document/errors.ts'
import type { SourceFile } from '../ingestor.ts'
import type { PdfLimits, PdfPage } from './pages.ts'

/** What is asked of the thread that runs pdf.js. `pdf` is the number that `open` gave. */
export type Question =
  | { readonly ask: 'open'; readonly file: SourceFile; readonly limits: PdfLimits }
  | { readonly ask: 'readPage'; readonly pdf: number; readonly page: number }
  | { readonly ask: 'close'; readonly pdf: number }

/** What it answers to each kind of question. */
export interface Answers {
  readonly open: { readonly pdf: number; readonly pageCount: number; readonly title: string }
  readonly readPage: PdfPage
  readonly close: null
}

/** Between the threads only plain data travel: errors go as what they say. */
export interface Failure {
  /** Null for a mistake of ours. */
  readonly code: ReportErrorCode | null
  readonly file: string
  readonly reason: string
  readonly reasonZh: string
  /** Where it arose, for people who look for the cause. */
  readonly stack: string
}

/** One question or its answer; `id` says what belongs together. */
export type Asked = Question & { readonly id: number }
export type Answered = { readonly id: number } & ({ readonly answer: unknown } | { readonly failure: Failure })

/** The error as it travels. */
export function failureOf(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof ReportError)) return { code: null, file: '', reason: '', reasonZh: '', stack }
  const { code, file, reason, reasonZh, cause } = error
  return { code, file, reason, reasonZh, stack: cause instanceof Error ? `${cause.name}: ${cause.message}` : stack }
}

/** The error as it is thrown on this side. */
export function errorOf({ code, file, reason, reasonZh, stack }: Failure): Error {
  const cause = new Error(stack)
  return code === null ? cause : new ReportError(code, { file, reason, reasonZh, cause })
}
