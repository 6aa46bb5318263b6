/** Positions of one row of a wide table as they are kept: what they have in common once, what differs apart. */
export interface EncodedPositions {
  /** `*` stands for what differs. */
  readonly pattern: string
  /** By how much the number at `*` grows from one wide column to the next; 0 where `rest` lists them. */
  readonly step: number
  /** An integer: the number at `*` in wide column 0. A text: JSON array with one entry for each wide column. */
  readonly rest: number | string
}

/**
 * Null where no position is known. `places` has one entry for each wide column: undefined where the row has no such
 * column, null where it has one without a position. `canCount: false` lists them all, however regular.
 */
export function encodePositions(
  places: readonly (string | null | undefined)[],
  canCount = true,
): EncodedPositions | null {
  const known = places.filter((place) => typeof place === 'string')
  if (known.length === 0) return null
  const [start, end] = commonEnds(known)
  const first = known[0] ?? ''
  const pattern = `${first.slice(0, start)}*${first.slice(first.length - end)}`
  // The pattern's own * must be the only one: replace() would fill every one.
  if (known.some((place) => place.includes('*'))) return { pattern: '*', step: 0, rest: JSON.stringify(filled(places)) }
  const middles = places.map((place) => (typeof place === 'string' ? place.slice(start, place.length - end) : place))
  const line = !canCount || places.includes(null) ? null : arithmetic(middles)
  if (line) return { pattern, step: line.step, rest: line.first }
  return { pattern, step: 0, rest: JSON.stringify(filled(middles)) }
}

function filled(parts: readonly (string | null | undefined)[]): readonly (string | number | null)[] {
  return parts.map((part) => (part === undefined || part === null ? null : isPlainInteger(part) ? Number(part) : part))
}

/** Lengths of the common start and end; neither cuts a number in two, so that what is left can be counted. */
function commonEnds(texts: readonly string[]): readonly [start: number, end: number] {
  const first = texts[0] ?? ''
  if (texts.every((text) => text === first)) return lastNumber(first)
  const shortest = Math.min(...texts.map((text) => text.length))
  let start = 0
  while (start < shortest && texts.every((text) => text[start] === first[start])) start++
  while (start > 0 && isDigit(first[start - 1])) start--
  let end = 0
  while (end < shortest - start && texts.every((text) => text.at(-1 - end) === first.at(-1 - end))) end++
  while (end > 0 && isDigit(first[first.length - end])) end--
  return [start, end]
}

/** Rows with a single number: their last number is what differs from row to row and column to column. */
function lastNumber(text: string): readonly [start: number, end: number] {
  const match = /^(.*?)(\d+)(\D*)$/su.exec(text)
  return match
    ? [text.length - (match[2] ?? '').length - (match[3] ?? '').length, (match[3] ?? '').length]
    : [text.length, 0]
}

/** The line through the numbers, where they lie on one; a single number gets the step 1. */
function arithmetic(
  middles: readonly (string | null | undefined)[],
): { readonly first: number; readonly step: number } | null {
  const points: { readonly index: number; readonly value: number }[] = []
  for (const [index, middle] of middles.entries()) {
    if (typeof middle !== 'string') continue
    if (!isPlainInteger(middle)) return null
    points.push({ index, value: Number(middle) })
  }
  const [one, two] = points
  if (!one) return null
  const step = two ? (two.value - one.value) / (two.index - one.index) : 1
  const first = one.value - step * one.index
  const isLine = Number.isInteger(step) && points.every((point) => point.value === first + step * point.index)
  return isLine && (step !== 0 || points.length > 1) ? { first, step } : null
}

/** What SQLite prints again the same way. */
function isPlainInteger(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/u.test(text)
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
