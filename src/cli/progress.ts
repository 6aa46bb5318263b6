import { Presets, SingleBar } from 'cli-progress'
import type { ImportEvent, ImportSummary, OnEvent } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

/** Moves while files are read; `stop` leaves nothing behind. */
interface Progress {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

/** A line that moves on a terminal's stderr; nothing at all anywhere else or under `--quiet`. */
function startProgress(session: Session): Progress {
  if (!session.animated) return { update: () => undefined, stop: () => undefined }
  const bar = new SingleBar(
    {
      format: (options, parameters) => {
        const filled = Math.round(parameters.progress * (options.barsize ?? 0))
        const line = '█'.repeat(filled).padEnd(options.barsize ?? 0, '░')
        return `${line} ${session.messages.progress(parameters.value, parameters.total)}`
      },
      stream: process.stderr,
      barsize: 24,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update: (done, total) => {
      if (started) bar.setTotal(total)
      else bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

/**
 * Shows the progress of `work` while it lasts, also when it ends with an error. The first Ctrl-C asks it to stop after
 * the file in hand, so that the person still learns what was done; the second ends the program at once.
 */
export async function withProgress(session: Session, work: Work): Promise<ImportSummary> {
  const progress = startProgress(session)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  try {
    return await work(({ index, total }: ImportEvent) => progress.update(index, total), stop.signal)
  } finally {
    process.removeListener('SIGINT', interrupt)
    progress.stop()
    if (stop.signal.aborted) {
      session.complain(session.messages.interrupted)
      session.fail(exitCodes.interrupted)
    }
  }
}

type Work = (onEvent: OnEvent, signal: AbortSignal) => Promise<ImportSummary>
