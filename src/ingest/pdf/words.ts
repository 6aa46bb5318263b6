import type { Box } from '../../document/document.ts'
import { unionBox } from '../../document/position.ts'
import type { Character, Direction, PdfPage } from './pages.ts'
import { tolerances } from './tolerances.ts'

/** Characters on one baseline, in the order in which they are read. Holds at least one; no blanks. */
export interface TextLine {
  readonly characters: readonly [Character, ...Character[]]
  readonly box: Box
  /** As in `Character`. */
  readonly baseline: number
  /** Of the greatest of its characters. */
  readonly size: number
  readonly text: string
}

/**
 * What a person sees: without blanks, text off the page, text at an angle (watermarks), text printed twice over
 * itself, and text that is not painted, unless nothing else is on the page (the text layer of a scan).
 */
export function printedCharacters(page: PdfPage): readonly Character[] {
  const onPage = withoutBlanks(page.characters).filter(
    (character) => character.direction !== 'skewed' && isOnPage(character, page),
  )
  const visible = onPage.filter(({ isVisible }) => isVisible)
  return withoutOverprint(visible.length > 0 ? visible : onPage)
}

/** Each blank becomes a mark of the character that follows it on its baseline. */
function withoutBlanks(characters: readonly Character[]): readonly Character[] {
  const kept: Character[] = []
  let blank: Character | null = null
  for (const character of characters) {
    if (isBlankText(character.text)) {
      blank = character
      continue
    }
    const isAfter = blank !== null && Math.abs(blank.baseline - character.baseline) < character.size / 2
    kept.push(isAfter ? { ...character, isAfterBlank: true } : character)
    blank = null
  }
  return kept
}

/** True where the page shows only text that is not painted: the recognised text under a scan. */
export function isTextLayer(page: PdfPage): boolean {
  return page.characters.length > 0 && page.characters.every((one) => !one.isVisible || isBlankText(one.text))
}

/** White space and control characters; nothing of them is seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const blankText = /^[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]*$/u

const isBlankText = (text: string): boolean => blankText.test(text)

function isOnPage({ box }: Character, { width, height }: PdfPage): boolean {
  const x = (box[0] + box[2]) / 2
  const y = (box[1] + box[3]) / 2
  const off = tolerances.offPage
  return x >= -off && y >= -off && x <= width + off && y <= height + off
}

/** Bold made by printing twice, shadows, and layers that repeat one another. Compared within squares of the page. */
function withoutOverprint(characters: readonly Character[]): readonly Character[] {
  // By text first: thousands of different characters in one place are no overprint, and would be compared each with each.
  const squaresOf = new Map<string, Map<number, Character[]>>()
  return characters.filter((character) => {
    const { box, size, text } = character
    const squares = squaresOf.get(text) ?? new Map<number, Character[]>()
    squaresOf.set(text, squares)
    const reach = Math.min(size * tolerances.overprint, squareSide)
    const [firstColumn, lastColumn] = [squareAt(box[0] - reach), squareAt(box[0] + reach)]
    const [firstRow, lastRow] = [squareAt(box[1] - reach), squareAt(box[1] + reach)]
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        for (const other of squares.get(row * squaresAcross + column) ?? []) {
          if (Math.abs(other.box[0] - box[0]) <= reach && Math.abs(other.box[1] - box[1]) <= reach) return false
        }
      }
    }
    const key = squareAt(box[1]) * squaresAcross + squareAt(box[0])
    const here = squares.get(key)
    if (here) here.push(character)
    else squares.set(key, [character])
    return true
  })
}

/** Points; wider than the reach of any usual type. */
const squareSide = 12
/** More squares than any page is wide, so that every square has a number of its own. */
const squaresAcross = 100_000
const squareAt = (place: number): number => Math.floor(place / squareSide)

/** Where a character stands along its line and across the lines; both grow in the order of reading. */
function placeOf({ box, baseline, direction }: Character): readonly [start: number, end: number, across: number] {
  switch (direction) {
    case 90:
      return [box[1], box[3], -baseline]
    case 180:
      return [-box[2], -box[0], -baseline]
    case 270:
      return [-box[3], -box[1], baseline]
    default:
      return [box[0], box[2], baseline]
  }
}

/** The lines of all characters, each direction by itself, the direction of most characters first. */
export function linesOf(characters: readonly Character[]): readonly TextLine[] {
  const byDirection = new Map<Direction, Character[]>()
  for (const character of characters) {
    const group = byDirection.get(character.direction)
    if (group) group.push(character)
    else byDirection.set(character.direction, [character])
  }
  return [...byDirection.values()].sort((a, b) => b.length - a.length).flatMap(linesOfOneDirection)
}

function linesOfOneDirection(characters: readonly Character[]): readonly TextLine[] {
  const placed = characters.map((character) => ({ character, place: placeOf(character) }))
  placed.sort((a, b) => a.place[2] - b.place[2])
  const lines: (typeof placed)[] = []
  let line: typeof placed = []
  for (const one of placed) {
    line.push(one)
    const size = Math.max(line[0]?.character.size ?? 0, one.character.size)
    if (one.place[2] - (line[0]?.place[2] ?? 0) <= size * tolerances.sameBaseline) continue
    // Too far apart for one line: parted where the step is widest, which need not be here.
    const stepTo = (index: number): number => (line[index]?.place[2] ?? 0) - (line[index - 1]?.place[2] ?? 0)
    let widest = 1
    for (let index = 2; index < line.length; index++) if (stepTo(index) > stepTo(widest)) widest = index
    lines.push(line.slice(0, widest))
    line = line.slice(widest)
  }
  if (line.length > 0) lines.push(line)
  return lines.map((group) => {
    const ordered = group.sort((a, b) => a.place[0] - b.place[0]).map(({ character }) => character)
    return makeLine(ordered)
  })
}

/** A line of characters that are already in the order of reading; throws on none. */
export function makeLine(ordered: readonly Character[]): TextLine {
  const [first, ...rest] = ordered
  if (!first) throw new Error('a line needs a character')
  return {
    characters: [first, ...rest],
    box: unionBox([first.box, ...rest.map(({ box }) => box)]),
    baseline: first.baseline,
    size: ordered.reduce((greatest, { size }) => Math.max(greatest, size), 0),
    text: textOfLine(ordered),
  }
}

/**
 * A blank stands wherever the gap is wide enough to be seen, whether the file prints a blank there or not; a printed
 * blank also where it is narrow, unless nothing of it is seen.
 */
function textOfLine(characters: readonly Character[]): string {
  let text = ''
  let lastEnd = Number.POSITIVE_INFINITY
  for (const character of characters) {
    const [start, end] = placeOf(character)
    const least = character.isAfterBlank ? tolerances.printedBlankGap : tolerances.blankGap
    if (start - lastEnd > character.size * least) text += ' '
    text += character.text
    lastEnd = end
  }
  return text
}

/** Words of a line: parted where the gap is wider than `gap` font sizes. */
export function wordsOf(line: TextLine, gap: number): readonly TextLine[] {
  const words: Character[][] = []
  let lastEnd = Number.NEGATIVE_INFINITY
  for (const character of line.characters) {
    const [start, end] = placeOf(character)
    const word = words.at(-1)
    if (word && start - lastEnd <= character.size * gap) word.push(character)
    else words.push([character])
    lastEnd = Math.max(end, lastEnd)
  }
  return words.map(makeLine)
}

/** The text of a cell: its lines under one another, `\n` between. */
export function textOf(characters: readonly Character[]): string {
  return linesOf(characters)
    .map(({ text }) => text)
    .join('\n')
}
