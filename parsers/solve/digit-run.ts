/** Digits that ran together, with what the print says of their borders. Offsets count digits from 0. */
export interface DigitRun {
  readonly digits: string
  /** With its dot; empty where there are none. They belong to the last number. */
  readonly decimals: string
  /** Digits of the longest number that is taken into account. */
  readonly longest: number
  /** The last offset at which a number that begins here can end: never over a gap, and a number never begins with a zero. */
  readonly lastEnd: (start: number) => number
  readonly isSigned: boolean
  readonly valueOf: (start: number, end: number) => number
  /** The number with its sign. */
  readonly printed: (start: number, end: number) => string
}

/** Beyond this numbers are not exact in JavaScript, and no report prints such a count. */
const mostDigits = 15

/** Null where anything but digits, a sign before a group or a decimal point in the last one is printed. */
export function digitRun(groups: readonly string[]): DigitRun | null {
  const last = groups.at(-1) ?? ''
  const point = last.indexOf('.')
  const decimals = point < 0 ? '' : last.slice(point)
  const printed = [...groups.slice(0, -1), point < 0 ? last : last.slice(0, point)]
  if (printed.some((group) => !/^[+-]?\d+$/u.test(group)) || !/^(?:\.\d*)?$/u.test(decimals)) return null
  const whole = printed.map((group) => group.replace(/^[+-]/u, ''))
  const digits = whole.join('')
  const signs = new Map<number, string>()
  const lastEnds: number[] = []
  let start = 0
  whole.forEach((group, index) => {
    if (/^[+-]/u.test(printed[index] ?? '')) signs.set(start, (printed[index] ?? '').slice(0, 1))
    const end = start + group.length
    for (let at = start; at < end; at++) lastEnds.push(digits[at] === '0' ? at + 1 : Math.min(end, at + mostDigits))
    start = end
  })
  return {
    digits,
    decimals,
    longest: mostDigits,
    lastEnd: (at) => lastEnds[at] ?? at,
    isSigned: signs.size > 0,
    valueOf: (from, to) => {
      const value = Number(digits.slice(from, to))
      return signs.get(from) === '-' ? -value : value
    },
    printed: (from, to) => (signs.get(from) ?? '') + digits.slice(from, to),
  }
}

/** The digit groups of a row as printed: units, thousands commas and wide digits are taken off. */
export function digitGroups(texts: readonly string[]): readonly string[] {
  return texts.map((text) =>
    text
      .normalize('NFKC')
      .replace(/−/gu, '-')
      .replace(/(?:万元|亿元|元|[^\d.])+$/u, '')
      .replaceAll(',', ''),
  )
}
