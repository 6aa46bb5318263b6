import type { SourceDocument } from '../../document/document.ts'
import type { Finding, Note } from '../../document/finding.ts'
import { makeBoundedThread, mostReadingMemory, readingBounds, type TimeBounds } from '../bounded-thread.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { tooMuchMemory, tooSlow } from './errors.ts'
import type { WhichReader } from './read-with.ts'

/** Reads a PDF. Errors are those of `ingestPdf`, with `timeout` and `too-large` where a bound was passed. */
export type ThreadReader = (
  file: SourceFile,
  note: Note,
  limits: Limits,
  reader: WhichReader,
) => Promise<SourceDocument>

/** What is asked of the thread. */
export interface Question {
  readonly file: SourceFile
  readonly limits: Limits
  readonly reader: WhichReader
}

/** The document and what was noticed on the way. */
export interface Answer {
  readonly document: SourceDocument
  readonly findings: readonly Finding[]
}

/** The reader of this process, where it has no thread of its own for whole files (src/import/reading-pool.ts). */
export const readInThread: ThreadReader = makeThreadReader(readingBounds)

/**
 * A reader in a thread of its own, bounded in time and memory; over damaged files pdf.js leaves errors that would end
 * the process. It reads one file at a time, the others wait; so only the file that passes a bound is lost with it.
 */
export function makeThreadReader(bounds: TimeBounds): ThreadReader {
  const entry = new URL('reading-thread-entry', import.meta.url)
  const thread = makeBoundedThread<Question, Answer>({
    entry,
    bounds,
    mostMemory: mostReadingMemory,
    tooSlow,
    tooMuchMemory,
  })
  return async (file, note, limits, reader) => {
    const { document, findings } = await thread.ask({ file, limits, reader })
    for (const finding of findings) note(finding)
    return document
  }
}
