/** How fast it goes and how long it will take, from the last half minute. */
export interface Rate {
  readonly perSecond: number
  /** Seconds; null until something can be said. */
  readonly left: number | null
}

/** Milliseconds that count: files of one kind lie together, so that older ones say little of what comes. */
const remembered = 30_000

/** Milliseconds before anything is said: the first files wait for threads to start. */
const tooEarly = 2000

/** Is told how many are done, with the time in milliseconds, and says how it goes. */
export function createRate(): (done: number, total: number, now: number) => Rate {
  const marks: { readonly at: number; readonly done: number }[] = []
  return (done, total, now) => {
    marks.push({ at: now, done })
    while (marks.length > 2 && now - (marks[1]?.at ?? now) > remembered) marks.shift()
    const first = marks[0]
    const elapsed = first ? now - first.at : 0
    const perSecond = first && elapsed > 0 ? ((done - first.done) * 1000) / elapsed : 0
    const left = elapsed >= tooEarly && perSecond > 0 ? Math.ceil((total - done) / perSecond) : null
    return { perSecond, left }
  }
}
