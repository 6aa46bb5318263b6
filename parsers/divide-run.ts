/** A printed sum among the columns of a row: the parts at `left` add up to the part at `right`. Indices from 0. */
export interface RowSum {
  readonly left: readonly number[]
  readonly right: number
}

export interface Division {
  /** Each a list of `columns` printed numbers; at most `mostCandidates` of them. */
  readonly candidates: readonly (readonly string[])[]
  /** False where the search was given up; the candidates are then only some. */
  readonly complete: boolean
}

/** Beyond this nobody reads the list; the count says enough. */
export const mostCandidates = 200
/** Steps of the search; forty digits in seven columns with a sum need about a tenth of this. */
const mostSteps = 3_000_000

/**
 * All ways to divide digits that ran together into `columns` numbers without leading zeros. `groups` are the digit
 * strings as printed; a gap between two of them is always a border. A decimal point may stand only in the last
 * number. With `sums`, only divisions in which every sum holds are given.
 */
export function divideRun(groups: readonly string[], columns: number, sums: readonly RowSum[]): Division {
  const last = groups.at(-1) ?? ''
  const point = last.indexOf('.')
  const decimals = point < 0 ? '' : last.slice(point)
  const printed = [...groups.slice(0, -1), point < 0 ? last : last.slice(0, point)]
  if (printed.some((group) => !/^[+-]?\d+$/u.test(group))) return { candidates: [], complete: true }
  const whole = printed.map((group) => group.replace(/^[+-]/u, ''))
  const digits = whole.join('')
  const borders = new Set<number>()
  const signs = new Map<number, string>()
  let end = 0
  printed.forEach((group, index) => {
    if (/^[+-]/u.test(group)) signs.set(whole.slice(0, index).join('').length, group.slice(0, 1))
  })
  for (const group of whole) {
    end += group.length
    borders.add(end)
  }
  const search: Search = { digits, borders, signs, columns, sums, decimals, parts: [], found: [], steps: 0 }
  if (digits.length >= columns) divideFrom(search, 0)
  return { candidates: search.found, complete: search.steps < mostSteps && search.found.length < mostCandidates }
}

interface Search {
  readonly digits: string
  readonly borders: ReadonlySet<number>
  /** Printed signs by the offset of the digit that they stand before. */
  readonly signs: ReadonlyMap<number, string>
  readonly columns: number
  readonly sums: readonly RowSum[]
  readonly decimals: string
  readonly parts: string[]
  readonly found: (readonly string[])[]
  steps: number
}

function divideFrom(search: Search, start: number): void {
  const { digits, borders, columns, parts, found } = search
  if (search.steps++ >= mostSteps || found.length >= mostCandidates) return
  const left = columns - parts.length
  if (left === 0) {
    if (start === digits.length) found.push(withDecimals(parts, search.decimals))
    return
  }
  for (let end = start + 1; end <= digits.length - left + 1; end++) {
    if (left === 1 && end < digits.length) {
      if (borders.has(end) || digits[start] === '0') return
      continue
    }
    parts.push((search.signs.get(start) ?? '') + digits.slice(start, end))
    if (sumsHoldSoFar(search)) divideFrom(search, end)
    parts.pop()
    // A number never runs over a printed gap, and never begins with a zero.
    if (borders.has(end) || digits[start] === '0') return
  }
}

function withDecimals(parts: readonly string[], decimals: string): readonly string[] {
  return decimals === ''
    ? [...parts]
    : parts.map((part, index) => (index === parts.length - 1 ? part + decimals : part))
}

/** Tries the sums that the newest part completes. */
function sumsHoldSoFar({ parts, sums }: Search): boolean {
  const newest = parts.length - 1
  return sums.every((sum) => {
    if (sum.right !== newest) return true
    return sum.left.reduce((total, index) => total + Number(parts[index]), 0) === Number(parts[newest])
  })
}
