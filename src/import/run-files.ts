import { setImmediate } from 'node:timers/promises'
import type { Archive } from '../../db/index.ts'
import { createTally, type ImportEvent, type ImportSummary } from './import-event.ts'
import { type LineBounds, openLine } from './in-order.ts'
import { type Done, type WriteOptions, writeBatch } from './write-done.ts'

/** One file that comes in. */
export interface Incoming {
  /** How many files there are, as far as known now. */
  readonly total: number
  /** That it keeps in memory until it is written. */
  readonly bytes: number
  readonly make: () => Promise<Done>
}

export type OnEvent = (event: ImportEvent) => void

export interface FilesRun {
  readonly archive: Archive
  readonly write: WriteOptions
  readonly bounds: LineBounds
  /** Once aborted nothing more is begun; what is in hand is finished. */
  readonly signal: AbortSignal | undefined
  readonly onEvent: OnEvent
}

/** One file after the other, each written before the next is opened: what `jobs` is for a caller that must see each. */
export const oneAtATime: LineBounds = { items: 1, bytes: 1, batch: 1 }

/**
 * Makes files ready side by side and writes them in the order in which they came, whatever is ready first: the archive
 * ends up the same with any number of threads. An event is sent after the transaction that holds its file.
 */
export async function runFiles(incoming: AsyncIterable<Incoming>, run: FilesRun): Promise<ImportSummary> {
  const tally = createTally()
  let index = 0
  const line = openLine<{ readonly done: Done; readonly total: number }>((batch) => {
    let next = 0
    const dones = batch.map(({ done }) => done)
    writeBatch(run.archive, dones, run.write, (written) => {
      for (const one of written) {
        index += 1
        const event = { ...one, index, total: Math.max(batch[next]?.total ?? 0, index) }
        next += 1
        tally.add(event)
        run.onEvent(event)
      }
    })
  }, run.bounds)
  for await (const { make, bytes, total } of incoming) {
    if (run.signal?.aborted) break
    const made = make().then((done) => ({ done, total }))
    await line.add(made, bytes)
  }
  await line.end()
  if (index > 0) run.archive.fillDivisions()
  await compareReports(run)
  return tally.summary()
}

/**
 * Compares what came in, also what a run left that was stopped. Findings across reports thus depend on the reports that
 * are there and not on the order in which they came.
 */
async function compareReports({ archive, signal }: FilesRun): Promise<void> {
  while (!signal?.aborted && archive.compareReports() > 0) {
    // Lets an interrupt in.
    await setImmediate()
  }
}
