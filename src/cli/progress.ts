import { Presets, SingleBar } from 'cli-progress'
import type { ImportEvent, OnEvent } from '../index.ts'
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
      hideCursor: true,
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

/** Shows the progress of `work` while it lasts, also when it ends with an error. */
export async function withProgress<T>(session: Session, work: (onEvent: OnEvent) => Promise<T>): Promise<T> {
  const progress = startProgress(session)
  try {
    return await work(({ index, total }: ImportEvent) => progress.update(index, total))
  } finally {
    progress.stop()
  }
}
