import { digitRun } from './digit-run.ts'
import { type Budget, type Piece, piecesOf, type RowSum, splitPiece } from './split-piece.ts'

export type { Budget, RowSum } from './split-piece.ts'

export interface Division {
  /** Each a list of `columns` printed numbers; at most `most` of them, the first numbers shortest first. */
  readonly candidates: readonly (readonly string[])[]
  /** How many divisions there are; only a lower bound where `complete` is false because the search was given up. */
  readonly count: number
  /** False where the search was given up, or not all divisions are among the candidates. */
  readonly complete: boolean
}

/** Beyond this nobody reads the list; the count says enough. */
export const mostCandidates = 200

/**
 * Steps of a search for divisions. A row of forty digits in seven columns takes some ten thousand, a whole table of such rows
 * about a million; what takes more than this, one or two seconds, was made to take long.
 */
const mostSteps = 4_000_000

/** What the searches of one table may take together. */
export function newBudget(): Budget {
  return { steps: mostSteps }
}

/**
 * All ways to divide digits that ran together into `columns` numbers without leading zeros. `groups` are the digit
 * strings as printed; a gap between two of them is always a border. A decimal point may stand only in the last
 * number. With `sums`, only divisions in which every sum holds are given. `budget` is used up by the search.
 */
export function divideRun(
  groups: readonly string[],
  columns: number,
  sums: readonly RowSum[],
  most = mostCandidates,
  budget: Budget = newBudget(),
): Division {
  const run = digitRun(groups)
  const none: Division = { candidates: [], count: 0, complete: true }
  // Sums are of counts, and counts have no decimals.
  if (!run || columns < 1 || (run.decimals !== '' && sums.length > 0)) return none
  const pieces = piecesOf(columns, sums)
  const waysFrom = new Map<number, Ways>()
  const start = waysAt(0, 0)
  const candidates: (readonly string[])[] = []
  list(0, 0, [])
  return { candidates, count: start.count, complete: budget.steps > 0 && candidates.length === start.count }

  /** What can begin at a digit with a piece; only what can also be ended. */
  function waysAt(index: number, from: number): Ways {
    const name = index * (digits().length + 1) + from
    const known = waysFrom.get(name)
    if (known) return known
    const piece = pieces[index]
    const ways = piece ? waysOf(piece, index, from) : noWays
    waysFrom.set(name, ways)
    return ways
  }

  function waysOf(piece: Piece, index: number, from: number): Ways {
    if (!run) return noWays
    const isLast = index === pieces.length - 1
    const after = pieces.slice(index + 1).reduce((total, one) => total + one.columns, 0)
    const latest = isLast ? run.digits.length : run.digits.length - after
    const earliest = isLast ? latest : run.digits.length - after * run.longest
    const found = splitPiece(run, piece, from, Math.max(earliest, from + piece.columns), latest, budget)
    const ways: Way[] = []
    let count = 0
    for (const borders of found) {
      const end = borders.at(-1) ?? from
      const further = isLast ? 1 : waysAt(index + 1, end).count
      if (further === 0) continue
      ways.push(borders)
      count += further
    }
    return { ways, count }
  }

  function list(index: number, from: number, before: readonly string[]): void {
    if (!run || candidates.length >= most) return
    if (index === pieces.length) {
      candidates.push(run.decimals === '' ? before : [...before.slice(0, -1), (before.at(-1) ?? '') + run.decimals])
      return
    }
    for (const borders of waysAt(index, from).ways) {
      const numbers = borders.map((end, place) => run.printed(place === 0 ? from : (borders[place - 1] ?? from), end))
      list(index + 1, borders.at(-1) ?? from, [...before, ...numbers])
      if (candidates.length >= most) return
    }
  }

  function digits(): string {
    return run?.digits ?? ''
  }
}

/** Where the numbers of a piece end, as offsets. */
type Way = readonly number[]

interface Ways {
  readonly ways: readonly Way[]
  /** Ways to the end of the row. */
  readonly count: number
}

const noWays: Ways = { ways: [], count: 0 }
