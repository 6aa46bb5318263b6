import type { DigitRun } from './digit-run.ts'

/** A printed sum among the columns of a row: the parts at `left` add up to the part at `right`. Indices from 0. */
export interface RowSum {
  readonly left: readonly number[]
  readonly right: number
}

/** Columns beside each other that are divided at once: one by itself, or all between the ends of a sum. */
export interface Piece {
  readonly columns: number
  /** Sums whose columns all stand in the piece, counted from its first column; the widest first. */
  readonly sums: readonly RowSum[]
}

/** Steps that are left; at 0 a search gives up. */
export interface Budget {
  steps: number
}

/** The row cut into pieces such that each sum lies in one of them. */
export function piecesOf(columns: number, sums: readonly RowSum[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from < columns) {
    let to = from
    // Sums that overlap make one piece.
    for (let before = -1; before < to; ) {
      before = to
      for (const { left, right } of sums) {
        const all = [...left, right]
        if (Math.min(...all) <= to && Math.max(...all) > to) to = Math.max(...all)
      }
    }
    const first = from
    const within = sums
      .filter(({ right }) => right >= first && right <= to)
      .map(({ left, right }) => ({ left: left.map((index) => index - first), right: right - first }))
      .sort((a, b) => b.left.length - a.left.length)
    pieces.push({ columns: to - from + 1, sums: within })
    from = to + 1
  }
  return pieces
}

/**
 * Every way to print the piece from digit `from`, ending between digits `earliest` and `latest`, in which its sums hold:
 * the offsets at which its numbers end. The total is tried first, so that each part is bounded by what is left of it.
 */
export function splitPiece(
  run: DigitRun,
  piece: Piece,
  from: number,
  earliest: number,
  latest: number,
  budget: Budget,
): readonly (readonly number[])[] {
  const [sum] = piece.sums
  const found: (readonly number[])[] = []
  if (!sum) {
    for (let end = Math.max(earliest, from + 1); end <= Math.min(latest, run.lastEnd(from)); end++) found.push([end])
    return found
  }
  const { columns } = piece
  const members = new Set(sum.left)
  // A total between its parts, or signs that let parts cancel: nothing bounds the parts.
  const isBounded = !run.isSigned && (sum.right === columns - 1 || sum.right === 0)
  if (!isBounded) {
    for (let end = earliest; end <= latest; end++) {
      search({ run, columns, members: new Set(), end, rest: 0, first: from, budget, found: checked })
    }
  } else if (sum.right === 0) {
    for (let end = earliest; end <= latest; end++) {
      for (let head = from + 1; head <= run.lastEnd(from); head++) {
        const shifted = new Set(sum.left.map((index) => index - 1))
        const rest = run.valueOf(from, head)
        const found = (ends: readonly number[]): void => checked([head, ...ends])
        search({ run, columns: columns - 1, members: shifted, end, rest, first: head, budget, found })
      }
    }
  } else {
    for (let tail = from + columns - 1; tail < latest; tail++) {
      for (let end = Math.max(tail + 1, earliest); end <= Math.min(latest, run.lastEnd(tail)); end++) {
        const rest = run.valueOf(tail, end)
        const found = (ends: readonly number[]): void => checked([...ends, end])
        search({ run, columns: columns - 1, members, end: tail, rest, first: from, budget, found })
      }
    }
  }
  return found

  function checked(ends: readonly number[]): void {
    const values = ends.map((end, index) => run.valueOf(index === 0 ? from : (ends[index - 1] ?? from), end))
    const holds = piece.sums.every(
      ({ left, right }) => left.reduce((total, index) => total + (values[index] ?? 0), 0) === values[right],
    )
    if (holds) found.push(ends)
  }
}

interface Search {
  readonly run: DigitRun
  readonly columns: number
  /** Columns that add up to `rest`; with none of them nothing is bounded. */
  readonly members: ReadonlySet<number>
  /** Where the last of the columns ends. */
  readonly end: number
  readonly rest: number
  readonly first: number
  readonly budget: Budget
  readonly found: (ends: readonly number[]) => void
}

/** Every way to cut the digits from `first` to `end` into `columns` numbers of which the members add up to `rest`. */
function search(task: Search): void {
  const { run, columns, members, end, budget } = task
  const isAll = members.size === columns
  const ends: number[] = []
  cut(task.first, task.rest)

  function cut(start: number, rest: number): void {
    const open = columns - ends.length
    const digits = end - start
    if (open === 0) {
      if (digits === 0 && (rest === 0 || members.size === 0)) task.found([...ends])
      return
    }
    if (budget.steps <= 0) return
    budget.steps--
    // Where all that is left adds up to the rest, no number can have more digits than it.
    const longest = isAll ? lengthOf(rest) : run.longest
    if (digits < open || digits > open * longest) return
    if (isAll && rest >= open * 10 ** Math.min(digits - open + 1, run.longest)) return
    const isMember = members.has(ends.length)
    const last = Math.min(run.lastEnd(start), end - open + 1, start + longest)
    for (let at = Math.max(start + 1, end - (open - 1) * longest); at <= last; at++) {
      const value = isMember ? run.valueOf(start, at) : 0
      if (value > rest) return
      ends.push(at)
      cut(at, rest - value)
      ends.pop()
    }
  }
}

/** Digits of a whole number that is not negative. */
function lengthOf(value: number): number {
  let length = 1
  for (let power = 10; power <= value; power *= 10) length++
  return length
}
