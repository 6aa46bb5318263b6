import type { PageCell, PageGrid } from './page-grids.ts'

/**
 * Mends what a page break cut: a row printed on both pages, a merged label that goes on (with the rest of its words or
 * without words). `row` is the first row after the break.
 */
export function stitchBreak(grid: PageGrid, row: number): PageGrid {
  const firstNumber = firstNumberColumn(grid)
  const pairs = grid.cells
    .filter(({ top }) => top === row)
    .map((below) => ({ below, above: grid.cells.find((cell) => cell.bottom === row && isSameWidth(cell, below)) }))
  if (isRowCut(pairs, firstNumber)) return joinRow(grid, row, pairs)
  return joinLabels(grid, pairs, firstNumber)
}

interface Pair {
  readonly below: PageCell
  readonly above: PageCell | undefined
}

const isSameWidth = (a: PageCell, b: PageCell): boolean => a.left === b.left && a.right === b.right

const isBlank = ({ text }: PageCell): boolean => text.trim() === ''

/** 一、 （一） 1. 其中：what a label of its own begins with. */
const numbered =
  /^\s*(?:[一二三四五六七八九十]+\s*、|[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|\d+\s*[.．、](?!\d)|其中)/u

const numeric = /^[\s\d.,%+\-—–－/\\]*\d[\s\d.,%+\-—–－/\\]*$/u

/** The leftmost column of which most printed cells are numbers; the number of columns where there is none. */
export function firstNumberColumn({ xs, cells }: Pick<PageGrid, 'xs' | 'cells'>): number {
  for (let column = 0; column < xs.length - 1; column++) {
    const printed = cells.filter((cell) => cell.left === column && cell.right === column + 1 && !isBlank(cell))
    const numbers = printed.filter(({ text }) => numeric.test(text.normalize('NFKC')))
    if (numbers.length > 0 && numbers.length * 2 >= printed.length) return column
  }
  return xs.length - 1
}

/**
 * True where the row below the break is the rest of the row above: its label goes on without a numbering of its own
 * and every number stands on one of the two pages only.
 */
function isRowCut(pairs: readonly Pair[], firstNumber: number): boolean {
  const labels = pairs.filter(({ below }) => below.left < firstNumber)
  const numbers = pairs.filter(({ below }) => below.left >= firstNumber)
  if (
    pairs.some(({ above }) => !above) ||
    numbers.some(({ above, below }) => above && !isBlank(above) && !isBlank(below))
  )
    return false
  const goingOn = labels.filter(({ below }) => !isBlank(below))
  if (goingOn.length === 0 || goingOn.some(({ below }) => numbered.test(below.text))) return false
  // Two whole rows of blanks look like this too: the label above must be known to go on.
  const hasNumbers = numbers.some(({ above, below }) => (above && !isBlank(above)) || !isBlank(below))
  const narrowest = labels.at(-1)
  const isOwnRow = narrowest !== undefined && narrowest.below.bottom - narrowest.below.top === 1
  if (!isOwnRow || isBlank(narrowest.below)) return false
  return goingOn.every(
    ({ above }) => above !== undefined && (numbered.test(above.text) || (hasNumbers && isFullLine(above))),
  )
}

/** True where the last line of the cell leaves no room for another character: the words wrapped there. */
function isFullLine({ characters, box }: PageCell): boolean {
  const lastBaseline = characters.reduce((last, { baseline }) => Math.max(last, baseline), 0)
  const line = characters.filter(({ baseline, size }) => lastBaseline - baseline < size / 2)
  const width = line.reduce((sum, { box: one }) => sum + one[2] - one[0], 0)
  const size = line[0]?.size ?? 0
  return width > 0 && box[2] - box[0] - width < size * cellPadding
}

/** Font sizes: the room beside the text of a full line, both margins of the cell and less than one more character. */
const cellPadding = 2.5

function joinRow(grid: PageGrid, row: number, pairs: readonly Pair[]): PageGrid {
  const joined = new Map(pairs.flatMap(({ above, below }) => (above ? [[above, below] as const] : [])))
  const gone = new Set([...joined.values()])
  const cells = grid.cells
    .filter((cell) => !gone.has(cell))
    .map((cell) => {
      const below = joined.get(cell)
      const whole = below ? joinCells(cell, below) : cell
      // The row after the break is gone: everything under it moves up by one.
      return {
        ...whole,
        top: whole.top > row ? whole.top - 1 : whole.top,
        bottom: whole.bottom > row ? whole.bottom - 1 : whole.bottom,
      }
    })
  return { ...grid, ys: grid.ys.filter((_, index) => index !== row), cells }
}

function joinCells(above: PageCell, below: PageCell): PageCell {
  const text = [above.text, below.text].filter((part) => part !== '').join('\n')
  // A number keeps the place where it is printed.
  const { page, box } = above.text === '' && below.text !== '' ? below : above
  return { ...above, bottom: below.bottom, text, page, box, characters: [...above.characters, ...below.characters] }
}

function joinLabels(grid: PageGrid, pairs: readonly Pair[], firstNumber: number): PageGrid {
  const joined = new Map<PageCell, PageCell>()
  for (const { above, below } of pairs) {
    if (above && goesOn(above, below, pairs, firstNumber)) joined.set(above, below)
  }
  if (joined.size === 0) return grid
  const gone = new Set([...joined.values()])
  const cells = grid.cells
    .filter((cell) => !gone.has(cell))
    .map((cell) => {
      const below = joined.get(cell)
      return below ? joinCells(cell, below) : cell
    })
  return { ...grid, cells }
}

/** A label left of others that has no words of its own after the break, or words without a numbering. */
function goesOn(above: PageCell, below: PageCell, pairs: readonly Pair[], firstNumber: number): boolean {
  if (below.right >= firstNumber || isBlank(above)) return false
  const isMerged = above.bottom - above.top > 1 || below.bottom - below.top > 1
  const hasLabelBeside = pairs.some(
    (pair) => pair.below.left >= below.right && pair.below.left < firstNumber && !isBlank(pair.below),
  )
  if (isBlank(below)) return hasLabelBeside
  return !numbered.test(below.text) && (isMerged || (hasLabelBeside && numbered.test(above.text)))
}
