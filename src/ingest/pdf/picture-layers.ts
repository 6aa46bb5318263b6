import type { Box } from '../../document/document.ts'
import { unionBox } from '../../document/position.ts'
import { meets } from './grids.ts'
import { type DrawnPage, layPage } from './lay-page.ts'
import { boxOfGrid } from './order.ts'
import type { PageGrid } from './page-grids.ts'
import type { Character, Color } from './pages.ts'
import type { Mark } from './picture-marks.ts'
import type { Ruling, Rulings } from './rulings.ts'
import { tolerances } from './tolerances.ts'
import { boxAsShown } from './turn.ts'
import { linesOf, wordsOf } from './words.ts'

/** The steps that can be drawn over a page, from characters to cells; `page` draws nothing over it. */
export type PictureLayer = 'page' | 'words' | 'rulings' | 'intersections' | 'cells'

const color = (red: number, green: number, blue: number): Color => ({ red, green, blue, alpha: 255 })
const blue = color(20, 90, 220)
const green = color(0, 140, 70)
const orange = color(230, 110, 0)
const purple = color(150, 30, 170)
const red = color(220, 20, 40)
const grey = color(120, 120, 120)

/**
 * What one step saw on a page. `cells`: blue and green in turns where lines draw them, orange where whitespace does,
 * grey where a frame is no table. `words`: blue, purple where they do not run to the right, grey for furniture.
 * `rulings`: red across, blue down. `intersections`: the same, with dots where they meet.
 */
export function marksOf(drawn: DrawnPage, furniture: ReadonlySet<Character>, layer: PictureLayer): readonly Mark[] {
  const { shown, turn } = drawn
  return marksUpright(drawn, furniture, layer).map((mark) => ({ ...mark, box: boxAsShown(mark.box, shown, turn) }))
}

function marksUpright(drawn: DrawnPage, furniture: ReadonlySet<Character>, layer: PictureLayer): readonly Mark[] {
  switch (layer) {
    case 'page':
      return []
    case 'words':
      return wordMarks(drawn.characters, furniture)
    case 'rulings':
      return rulingMarks(drawn.rulings)
    case 'intersections':
      return [...rulingMarks(drawn.rulings), ...meetingMarks(drawn.rulings)]
    case 'cells':
      return cellMarks(layPage(drawn, furniture).items.filter((item) => item.kind === 'grid'))
  }
}

function wordMarks(characters: readonly Character[], furniture: ReadonlySet<Character>): readonly Mark[] {
  return linesOf(characters)
    .flatMap((line) => wordsOf(line, tolerances.blankGap))
    .map(({ box, characters: [first] }) => {
      const running = first.direction === 0 ? blue : purple
      return { box, color: furniture.has(first) ? grey : running, shape: 'outline' }
    })
}

/** Points; half the thickness that a ruling is drawn with, whatever its own is. */
const halfRuling = 0.6

function rulingMarks({ horizontal, vertical }: Rulings): readonly Mark[] {
  return [
    ...horizontal.map(({ at, from, to }) => filled([from, at - halfRuling, to, at + halfRuling], red)),
    ...vertical.map(({ at, from, to }) => filled([at - halfRuling, from, at + halfRuling, to], blue)),
  ]
}

const filled = (box: Box, of: Color): Mark => ({ box, color: of, shape: 'filled' })

/** Points; half the side of a dot. */
const halfDot = 2

function meetingMarks({ horizontal, vertical }: Rulings): readonly Mark[] {
  const dot = (h: Ruling, v: Ruling): Mark =>
    filled([v.at - halfDot, h.at - halfDot, v.at + halfDot, h.at + halfDot], green)
  return horizontal.flatMap((h) => vertical.filter((v) => meets(h, v)).map((v) => dot(h, v)))
}

function cellMarks(grids: readonly PageGrid[]): readonly Mark[] {
  return grids.flatMap((grid, index) => {
    const of = grid.isWeak ? grey : grid.evidence === 'alignment' ? orange : index % 2 === 0 ? blue : green
    const whole = unionBox([boxOfGrid(grid), ...grid.cells.map(({ box }) => box)])
    return grid.cells.map((cell): Mark => ({ box: areaOf(cell, grid, whole), color: of, shape: 'outline' }))
  })
}

/**
 * From boundary to boundary: the box of a cell without rulings is that of its text and shows no spans. The outermost
 * cells reach to the edges of all text: without rulings a head may be wider than the numbers that make its column.
 */
function areaOf({ left, top, right, bottom, box }: PageGrid['cells'][number], { xs, ys }: PageGrid, whole: Box): Box {
  return [
    left === 0 ? whole[0] : (xs[left] ?? box[0]),
    top === 0 ? whole[1] : (ys[top] ?? box[1]),
    right === xs.length - 1 ? whole[2] : (xs[right] ?? box[2]),
    bottom === ys.length - 1 ? whole[3] : (ys[bottom] ?? box[3]),
  ]
}
