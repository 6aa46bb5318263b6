import { Presets, SingleBar } from 'cli-progress'
import type { ImportEvent, ImportSummary, OnEvent } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import { createRate } from './rate.ts'
import type { Session } from './session.ts'

/** Moves while files are read; `stop` leaves nothing behind. */
interface Progress {
  readonly update: (done: number, total: number, failed: number) => void
  readonly stop: () => void
}

/** Milliseconds: figures that change faster cannot be read. */
const betweenRates = 500

/** A line that moves on a terminal's stderr; nothing at all anywhere else or under `--quiet`. */
function startProgress(session: Session): Progress {
  if (!session.animated) return { update: () => undefined, stop: () => undefined }
  const bar = new SingleBar(
    {
      format: (options, parameters) => {
        const filled = Math.round(parameters.progress * (options.barsize ?? 0))
        const line = '█'.repeat(filled).padEnd(options.barsize ?? 0, '░')
        return `${line} ${session.messages.progress(parameters.value, parameters.total)}${said}`
      },
      stream: process.stderr,
      barsize: 24,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  let said = ''
  let saidAt = Number.NEGATIVE_INFINITY
  const rate = createRate()
  return {
    update: (done, total, failed) => {
      const now = performance.now()
      if (now - saidAt > betweenRates) {
        const { perSecond, left } = rate(done, total, now)
        said = session.messages.progressRate(perSecond, left, failed)
        saidAt = now
      }
      if (started) bar.setTotal(total)
      else bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

/**
 * Shows the progress of `work` while it lasts, also when it ends with an error. The first Ctrl-C (or SIGTERM) asks it to
 * stop after the files in hand, so that the person still learns what was done; the second ends the program at once.
 */
export async function withProgress(session: Session, work: Work): Promise<ImportSummary> {
  const progress = startProgress(session)
  const stop = new AbortController()
  const interrupt = () => {
    stop.abort()
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt)
    session.say(session.messages.stopping)
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  let failed = 0
  try {
    return await work(({ index, total, outcome }: ImportEvent) => {
      failed += outcome === 'failed' ? 1 : 0
      progress.update(index, total, failed)
    }, stop.signal)
  } finally {
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt)
    progress.stop()
    if (stop.signal.aborted) {
      session.complain(session.messages.interrupted)
      session.fail(exitCodes.interrupted)
    }
  }
}

type Work = (onEvent: OnEvent, signal: AbortSignal) => Promise<ImportSummary>
