import type { Box } from '../../document/document.ts'
import { alignedGrids } from './alignment.ts'
import { framesFromAreas } from './coloured-cells.ts'
import { type Frame, framesFromRulings } from './grids.ts'
import type { PageItems } from './join-pages.ts'
import { inReadingOrder } from './order.ts'
import { fillFrames } from './page-grids.ts'
import type { Character, PdfPage } from './pages.ts'
import { findRulings, type Rulings } from './rulings.ts'
import { closedFrames } from './spaced/open-frames.ts'
import { spacedGrids } from './spaced/tables.ts'
import { type Turn, turnOf, uprightPage } from './turn.ts'
import { linesOf, printedCharacters } from './words.ts'

/** A page as it is read: turned upright, with what is printed and the frames that are drawn on it. */
export interface DrawnPage {
  /** Size of the page as shown, which positions refer to. */
  readonly shown: Pick<PdfPage, 'width' | 'height'>
  readonly turn: Turn
  /** Upright. */
  readonly page: PdfPage
  readonly characters: readonly Character[]
  readonly rulings: Rulings
  readonly frames: readonly Frame[]
}

/** What can be said of a page without knowing the others. */
export function readDrawnPage(shown: PdfPage): DrawnPage {
  const turn = turnOf(shown)
  const page = uprightPage(shown, turn)
  const characters = printedCharacters(page)
  const rulings = findRulings(page.paths)
  const hasText = ([left, top, right, bottom]: Box): boolean =>
    characters.some(({ box }) => {
      const x = (box[0] + box[2]) / 2
      const y = (box[1] + box[3]) / 2
      return x > left && x < right && y > top && y < bottom
    })
  const ruled = framesFromRulings(rulings, hasText)
  const frames = [...ruled, ...framesFromAreas(page.paths, ruled, hasText)]
  return { shown: { width: shown.width, height: shown.height }, turn, page, characters, rulings, frames }
}

/** The page's grids and lines in reading order, without the furniture. */
export function layPage(
  { page, characters, frames, rulings }: DrawnPage,
  furniture: ReadonlySet<Character>,
): PageItems {
  const body = characters.filter((character) => !furniture.has(character))
  const isChinese = isHan(body)
  const drawn = fillFrames(isChinese ? frames : closedFrames(frames, body), body, page.number)
  const aligned = isChinese ? alignedGrids(drawn.rest, page.number) : spacedGrids(drawn.rest, rulings, page.number)
  return { page: page.number, items: inReadingOrder(linesOf(aligned.rest), [...drawn.grids, ...aligned.grids]) }
}

/** Part of a page's characters from which it is set as Chinese is: no blanks between words, labels in the middle of their rows. */
const hanPart = 0.05

function isHan(characters: readonly Character[]): boolean {
  const han = characters.filter(({ text }) => /\p{Script=Han}/u.test(text)).length
  return han >= characters.length * hanPart
}
