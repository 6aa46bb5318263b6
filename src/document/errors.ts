import type { Position } from './document.ts'

/**
 * Why one file cannot be read. Few on purpose: callers switch on them.
 * `unreadable-file`: the operating system would not give it (vanished, no permission).
 * `unsupported-format`: no ingestor takes these bytes. `damaged-file`: it is of a known format but broken.
 * `encrypted`: it wants a password. `too-large`: a bound on size, cells, nesting or unpacked bytes was passed.
 * `empty`: there is nothing in it. `no-article`: a page that holds no report itself (a script shell, links only).
 * `no-text`: a scan. `not-a-report`: readable, but no disclosure report. `timeout`: it took too long.
 * `internal`: reading this file met a mistake of ours; `cause` is the error. Only the doors make it, so that one file
 * does not end the night's import; the stages throw the plain error.
 */
export type ReportErrorCode =
  | 'unreadable-file'
  | 'unsupported-format'
  | 'damaged-file'
  | 'encrypted'
  | 'too-large'
  | 'empty'
  | 'no-article'
  | 'no-text'
  | 'not-a-report'
  | 'timeout'
  | 'internal'

export interface ReportErrorDetails {
  /** The file's name as given by the caller. */
  readonly file: string
  /** One English clause without the file's name, lower case, no full stop: `the archive ends in the middle of …`. */
  readonly reason: string
  /** The same in Chinese. */
  readonly reasonZh: string
  readonly position?: Position
  readonly cause?: unknown
}

/** The one error that stops a file and not the batch. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  readonly code: ReportErrorCode
  readonly file: string
  readonly reason: string
  readonly reasonZh: string
  readonly position: Position | null

  constructor(code: ReportErrorCode, details: ReportErrorDetails) {
    super(`${details.file}: ${details.reason}`, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.file = details.file
    this.reason = details.reason
    this.reasonZh = details.reasonZh
    this.position = details.position ?? null
  }
}
