/** Chance that is the same every time: a stream of numbers that depends on its key alone. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
}

/** FNV-1a over UTF-16 units, 32 bits: spreads keys that differ in one character. */
function hash(key: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < key.length; index += 1) {
    value = Math.imul(value ^ key.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/**
 * A stream for one purpose. Each purpose has its own key ("九溪镇 2019 applications"), so that adding a report, or
 * another use of chance, leaves all other numbers as they were. Mulberry32.
 */
export function createRandom(...key: readonly (string | number)[]): Random {
  let state = hash(key.join('\u0000'))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}
