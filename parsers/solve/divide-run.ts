import { type DigitRun, digitRun } from './digit-run.ts'
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
  // Nearly every row of a town has one digit a column.
  if (run.digits.length === columns) return oneDigitEach(run, columns, sums)
  const { candidates, count } = divide(run, piecesOf(columns, sums), most, budget)
  return { candidates, count, complete: budget.steps > 0 && candidates.length === count }
}

/** From left to right, but only over ways that can be ended: those are known for every piece and digit that it can begin at. */
function divide(run: DigitRun, pieces: readonly Piece[], most: number, budget: Budget): Omit<Division, 'complete'> {
  const end = run.digits.length
  const columnsAfter = pieces.map((_, index) => pieces.slice(index + 1).reduce((sum, { columns }) => sum + columns, 0))
  const known = pieces.map(() => new Map<number, Ways>())
  const candidates: (readonly string[])[] = []
  const { count } = waysAt(0, 0)
  list(0, 0, [])
  return { candidates, count }

  function waysAt(index: number, from: number): Ways {
    const before = known[index]?.get(from)
    if (before) return before
    const ways = waysOf(index, from)
    known[index]?.set(from, ways)
    return ways
  }

  function waysOf(index: number, from: number): Ways {
    const piece = pieces[index]
    // Behind the last piece no way goes further, and the row is done.
    if (!piece) return { ways: [], count: from === end ? 1 : 0 }
    const after = columnsAfter[index] ?? 0
    const earliest = Math.max(end - after * run.longest, from + piece.columns)
    const ways: Way[] = []
    let count = 0
    for (const ends of splitPiece(run, piece, from, earliest, end - after, budget)) {
      const further = waysAt(index + 1, ends.at(-1) ?? from).count
      if (further === 0) continue
      ways.push(ends)
      count += further
    }
    return { ways, count }
  }

  function list(index: number, from: number, before: readonly string[]): void {
    if (candidates.length >= most) return
    if (index === pieces.length) {
      candidates.push(run.decimals === '' ? before : [...before.slice(0, -1), (before.at(-1) ?? '') + run.decimals])
      return
    }
    for (const ends of waysAt(index, from).ways) {
      const numbers = ends.map((to, place) => run.printed(place === 0 ? from : (ends[place - 1] ?? from), to))
      list(index + 1, ends.at(-1) ?? from, [...before, ...numbers])
      if (candidates.length >= most) return
    }
  }
}

function oneDigitEach(run: DigitRun, columns: number, sums: readonly RowSum[]): Division {
  const places = Array.from({ length: columns }, (_, index) => index)
  const value = (index: number): number => run.valueOf(index, index + 1)
  const holds = sums.every(({ left, right }) => left.reduce((sum, index) => sum + value(index), 0) === value(right))
  const numbers = places.map((index) => run.printed(index, index + 1) + (index === columns - 1 ? run.decimals : ''))
  return { candidates: holds ? [numbers] : [], count: holds ? 1 : 0, complete: true }
}

/** Where the numbers of a piece end, as offsets. */
type Way = readonly number[]

interface Ways {
  readonly ways: readonly Way[]
  /** Ways to the end of the row. */
  readonly count: number
}
