import type { Position } from '../document/document.ts'
import { ReportError, type ReportErrorCode } from '../document/errors.ts'

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

/**
 * What a thread says of the one question that it is at: any number of steps (the page that it turns to, from 1; null
 * for work on all of them together), then an answer or a failure.
 */
export type Said<A> = { readonly step: number | null } | { readonly answer: A } | { readonly failure: Failure }

/** The error as it travels. */
export function failureOf(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof ReportError)) {
    return { code: null, file: '', reason: String(error), reasonZh: '', position: null, stack }
  }
  const { code, file, reason, reasonZh, position, cause } = error
  const origin = cause instanceof Error ? `${cause.name}: ${cause.message}` : stack
  return { code, file, reason, reasonZh, position, stack: origin }
}

/** The error as it is thrown on this side. */
export function errorOf({ code, file, reason, reasonZh, position, stack }: Failure): Error {
  // Said as it was said there, name included, so that nobody sees from which thread it came.
  if (code === null) return Object.assign(new Error(reason), { name: '', stack })
  const cause = new Error(stack)
  return new ReportError(code, { file, reason, reasonZh, cause, ...(position ? { position } : {}) })
}
