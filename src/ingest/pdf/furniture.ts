import type { Box } from '../../document/document.ts'
import type { Frame } from './grids.ts'
import type { Character, PdfPage } from './pages.ts'
import { tolerances } from './tolerances.ts'
import { linesOf, type TextLine, wordsOf } from './words.ts'

/** A page with what is printed on it and the frames drawn on it. */
export interface FurnishedPage {
  readonly page: PdfPage
  readonly characters: readonly Character[]
  readonly frames: readonly Frame[]
}

/**
 * The characters of running heads, feet and page numbers, of all pages together. Text inside a frame is only taken for
 * a page number where it is adorned (`- 4 -`): a bare number there is a number of the table.
 */
export function findFurniture(pages: readonly FurnishedPage[]): ReadonlySet<Character> {
  const pieces = pages.flatMap((page) => {
    const own = marginPieces(page)
    return own.length > mostPieces ? [] : own
  })
  const alike = Map.groupBy(pieces, ({ pattern }) => pattern)
  const numbers = pieces.filter(({ text, isFramed }) => !isFramed && bareNumber.test(text))
  const furniture = new Set<Character>()
  for (const piece of pieces) {
    const isNumber = piece.isFramed ? adornedNumber.test(piece.text) : isPageNumber(piece, numbers)
    if (!isNumber && !isRepeated(piece, alike.get(piece.pattern) ?? [], pages.length)) continue
    for (const character of piece.line.characters) furniture.add(character)
  }
  return furniture
}

/** Phrases in the margins of a page, at the most; more are a drawing, and nobody would find a running head among them. */
const mostPieces = 1000

/** A word or phrase in the upper or lower margin. */
interface Piece {
  readonly page: number
  readonly line: TextLine
  readonly text: string
  /** Its digits as `#`. */
  readonly pattern: string
  /** Baseline from the nearer edge of the page, negative from the lower one. */
  readonly place: number
  /** Of the page. */
  readonly height: number
  readonly isFramed: boolean
  /** Phrases in its line. */
  readonly together: number
  /** True where nothing stands between it and the edge of the page. */
  readonly isOutermost: boolean
}

/** Font sizes between the phrases of a running head; wider than the blanks in `- 4 -`. */
const phraseGap = 1.5

function marginPieces({ page, characters, frames }: FurnishedPage): readonly Piece[] {
  const reach = page.height * tolerances.margin
  const inMargin = characters.filter(({ box }) => box[3] < reach || box[1] > page.height - reach)
  const lines = linesOf(inMargin)
  const upper = lines.filter(({ box }) => box[3] < reach)
  const lower = lines.filter(({ box }) => box[3] >= reach)
  const first = upper.reduce((least, { baseline }) => Math.min(least, baseline), Number.POSITIVE_INFINITY)
  const last = lower.reduce((most, { baseline }) => Math.max(most, baseline), Number.NEGATIVE_INFINITY)
  return lines.flatMap((line) => {
    const words = wordsOf(line, phraseGap)
    return words.map((word) => ({
      page: page.number,
      line: word,
      text: word.text,
      pattern: word.text.replace(/\s+/g, '').replace(/\d+/g, '#'),
      place: word.box[3] < reach ? word.baseline : word.baseline - page.height,
      height: page.height,
      isFramed: frames.some((frame) => isWithin(word.box, frame)),
      together: words.length,
      isOutermost: word.box[3] < reach ? line.baseline <= first + 1 : line.baseline >= last - 1,
    }))
  })
}

function isWithin([left, top, right, bottom]: Box, { xs, ys }: Frame): boolean {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)
}

const adornedNumber = /^[-–—－―─~•·]\s*\d{1,4}\s*[-–—－―─~•·]$|^第\s*\d{1,4}\s*页/u
const bareNumber = /^\d{1,4}$|^\d{1,4}\s*\/\s*\d{1,4}$|^(?:page\s+)?\d{1,4}\s+of\s+\d{1,4}$|^[ivxl]{1,6}$/iu

/** A bare number counts where the pages' numbers go up with the pages, or where it stands alone at the page's edge. */
function isPageNumber(piece: Piece, numbers: readonly Piece[]): boolean {
  if (adornedNumber.test(piece.text)) return true
  if (!bareNumber.test(piece.text) || !piece.isOutermost || piece.together > 1) return false
  const step = pageNumberIn(piece) - piece.page
  const others = numbers.filter((other) => other.page !== piece.page)
  return others.length === 0 || others.some((other) => pageNumberIn(other) - other.page === step)
}

const pageNumberIn = ({ text }: Piece): number => Number.parseInt(text, 10)

/**
 * The same words at the same height on other pages. The head of a table without rulings may repeat so too: a line of
 * several phrases is kept where it comes first. Numbers alone are never furniture by repetition.
 */
function isRepeated(piece: Piece, alike: readonly Piece[], pageCount: number): boolean {
  if (piece.isFramed || !/\p{L}/u.test(piece.text) || !isAtEdge(piece)) return false
  const same = alike.filter(
    (other) =>
      !other.isFramed &&
      Math.abs(other.place - piece.place) <= tolerances.sameColumn &&
      Math.abs(other.line.box[0] - piece.line.box[0]) <= tolerances.sameColumn * 2,
  )
  const count = new Set(same.map(({ page }) => page)).size
  if (count < 2 || count * 3 < pageCount) return false
  return piece.together < 3 || same.some(({ page }) => page < piece.page)
}

/** Parts of the page's height: where a running head stands, and where nothing else does. */
const headReach = 0.09
const headOnly = 0.05

/** Pages of one layout repeat the first row of a table too, but below a head or further from the edge. */
function isAtEdge({ place, height, isOutermost }: Piece): boolean {
  const part = Math.abs(place) / height
  return part <= headOnly || (part <= headReach && isOutermost)
}
