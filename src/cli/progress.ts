import { Presets, SingleBar } from 'cli-progress'
import type { Session } from './session.ts'

/** Moves while files are read; `stop` leaves nothing behind. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

/** A line that moves on a terminal's stderr; nothing at all anywhere else or under `--quiet`. */
export function startProgress(session: Session): Progress {
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
