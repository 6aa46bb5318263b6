import type { Box } from '../../document/document.ts'
import type { Character, Direction, PdfPage, Point } from './pages.ts'

/** Degrees clockwise in which the text of a page runs. */
export type Turn = 0 | 90 | 180 | 270

/** The direction of most visible characters: a wide table is often printed sideways without the page saying so. */
export function turnOf({ characters }: PdfPage): Turn {
  const counts = new Map<Turn, number>()
  for (const { direction, isVisible } of characters) {
    if (direction !== 'skewed' && isVisible) counts.set(direction, (counts.get(direction) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? 0
}

/** The page turned so that most of its text runs from left to right. */
export function uprightPage(page: PdfPage, turn: Turn): PdfPage {
  if (turn === 0) return page
  const isQuarter = turn !== 180
  return {
    number: page.number,
    width: isQuarter ? page.height : page.width,
    height: isQuarter ? page.width : page.height,
    characters: page.characters.map((character) => turnCharacter(character, page, turn)),
    paths: page.paths.map((path) => ({
      ...path,
      lines: path.lines.map((line) => ({ ...line, points: line.points.map((point) => turnPoint(point, page, turn)) })),
      clip: path.clip && turnBox(path.clip, page, turn),
    })),
    pictures: page.pictures.map((box) => turnBox(box, page, turn)),
  }
}

/** A box of the upright page where it stands on the page as it is shown; `page` is the page as shown. */
export function boxAsShown(box: Box, page: Pick<PdfPage, 'width' | 'height'>, turn: Turn): Box {
  if (turn === 0) return box
  const isQuarter = turn !== 180
  const upright = { width: isQuarter ? page.height : page.width, height: isQuarter ? page.width : page.height }
  return turnBox(box, upright, turn === 180 ? 180 : turn === 90 ? 270 : 90)
}

/** Against the text's direction, so that text running down (90) comes to run to the right. */
function turnPoint({ x, y }: Point, { width, height }: Pick<PdfPage, 'width' | 'height'>, turn: Turn): Point {
  if (turn === 90) return { x: y, y: width - x }
  if (turn === 180) return { x: width - x, y: height - y }
  return turn === 270 ? { x: height - y, y: x } : { x, y }
}

function turnBox(box: Box, page: Pick<PdfPage, 'width' | 'height'>, turn: Turn): Box {
  const a = turnPoint({ x: box[0], y: box[1] }, page, turn)
  const b = turnPoint({ x: box[2], y: box[3] }, page, turn)
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)]
}

function turnCharacter(character: Character, page: PdfPage, turn: Turn): Character {
  const { direction, baseline } = character
  const isAcross = direction === 90 || direction === 270
  const end = isAcross ? page.width : page.height
  const isMirrored = turn === 180 || (turn === 90 ? isAcross : !isAcross)
  return {
    ...character,
    box: turnBox(character.box, page, turn),
    baseline: isMirrored ? end - baseline : baseline,
    direction: turnDirection(direction, turn),
  }
}

function turnDirection(direction: Direction, turn: Turn): Direction {
  if (direction === 'skewed') return direction
  return ((direction - turn + 360) % 360) as Turn
}
