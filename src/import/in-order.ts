/** How much may be on its way between what comes in and what is written. */
export interface LineBounds {
  readonly items: number
  readonly bytes: number
  /** Items written together. */
  readonly batch: number
}

/**
 * A line in which things are made ready side by side and written in the order in which they came, several at a time.
 */
export interface Line<T> {
  /** Puts one in; comes back when there is room for the next. Throws what writing or making one ready threw. */
  readonly add: (made: Promise<T>, bytes: number) => Promise<void>
  /** Comes back when all is written. */
  readonly end: () => Promise<void>
}

/** Milliseconds for which what is ready waits for more: a person sees no delay, and a disk is not asked for each. */
const gatherMilliseconds = 250

interface Slot<T> {
  readonly bytes: number
  made: { readonly value: T } | null
}

/**
 * `write` is given what is ready, the oldest first, at most `bounds.batch` at once: as soon as a batch is full, when
 * somebody waits and nothing else can become ready, else after a quarter of a second.
 */
export function openLine<T>(write: (batch: readonly T[]) => void, bounds: LineBounds): Line<T> {
  const slots: Slot<T>[] = []
  let bytes = 0
  let timer: NodeJS.Timeout | null = null
  let broken: { readonly error: unknown } | null = null
  let waiter: { readonly until: () => boolean; readonly go: () => void } | null = null

  const readyCount = (): number => {
    const open = slots.findIndex((slot) => slot.made === null)
    return open === -1 ? slots.length : open
  }
  const flush = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
    while (!broken && readyCount() > 0) {
      const batch = slots.splice(0, Math.min(readyCount(), bounds.batch))
      for (const slot of batch) bytes -= slot.bytes
      try {
        write(batch.flatMap(({ made }) => (made ? [made.value] : [])))
      } catch (error) {
        broken = { error }
      }
    }
  }
  const look = (): void => {
    const ready = readyCount()
    const mustWrite = ready >= bounds.batch || (waiter !== null && ready === slots.length)
    if (mustWrite) flush()
    else if (ready > 0 && !timer) {
      timer = setTimeout(() => {
        timer = null
        flush()
        look()
      }, gatherMilliseconds)
    }
    if (waiter && (broken || waiter.until())) {
      const { go } = waiter
      waiter = null
      go()
    }
  }
  const wait = async (until: () => boolean): Promise<void> => {
    if (!broken && !until()) {
      await new Promise<void>((go) => {
        waiter = { until, go }
        look()
      })
    }
    if (!broken) return
    if (timer) clearTimeout(timer)
    throw broken.error
  }

  return {
    add: async (promise, weight) => {
      const slot: Slot<T> = { bytes: weight, made: null }
      slots.push(slot)
      bytes += weight
      promise.then(
        (value) => {
          slot.made = { value }
          look()
        },
        (error: unknown) => {
          broken ??= { error }
          look()
        },
      )
      await wait(() => slots.length < bounds.items && bytes < bounds.bytes)
    },
    end: () => wait(() => slots.length === 0),
  }
}
