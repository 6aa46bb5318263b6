import type { Frame } from '../grids.ts'
import type { Character } from '../pages.ts'
import { linesOf, makeLine, type TextLine, wordsOf } from '../words.ts'
import { isNumberText } from './segments.ts'

/** Font sizes between a frame and words beside it that may be cells of the same table. */
const beside = 5
/** Font sizes by which baselines of one row differ at the most. */
const sameRow = 0.3
/** Part of a frame's printed lines that go on beside it. */
const openPart = 0.6
/** Characters; longer phrases beside a frame are text that runs around it. */
const cellLength = 40
/** Font sizes that part two phrases. */
const phraseGap = 1

/** Printed lines of numbers in one cell from which rows are taken to be unruled. */
const unruledNumbers = 3
/** Rows that a frame around a head has at the most. */
const headRows = 3
/** Font sizes from the lower edge of a head's frame to the baseline of the first row below. */
const firstBelow = 2.2

/**
 * The frames that hold a whole table, each cell its own. Not those that are only a part of their table (lines between
 * columns and under heads, a frame about the head), nor those that part no rows: these are read as tables without
 * frames, in which the rulings still count.
 */
export function closedFrames(frames: readonly Frame[], characters: readonly Character[]): readonly Frame[] {
  if (frames.length === 0) return frames
  const lines = linesOf(characters).filter((line) => line.characters[0].direction === 0)
  return frames.filter((frame) => {
    const [left = 0, right = 0] = [frame.xs[0], frame.xs.at(-1)]
    const inside = lines.flatMap((line) => {
      const { box } = line
      const own = isBetween((box[1] + box[3]) / 2, frame.ys) ? charactersIn(line, left, right) : []
      return own.length > 0 ? [{ line, own: makeLine(own) }] : []
    })
    return !goesOnBeside(frame, inside) && !goesOnBelow(frame, lines) && !isUnruled(frame, inside)
  })
}

interface LineInside {
  /** The whole printed line. */
  readonly line: TextLine
  /** What of it the frame holds. */
  readonly own: TextLine
}

const isBetween = (y: number, ys: readonly number[]): boolean => y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)

const charactersIn = ({ characters }: TextLine, left: number, right: number): readonly Character[] =>
  characters.filter(({ box }) => (box[0] + box[2]) / 2 > left && (box[0] + box[2]) / 2 < right)

function goesOnBeside(frame: Frame, inside: readonly LineInside[]): boolean {
  const [left = 0, right = 0] = [frame.xs[0], frame.xs.at(-1)]
  const open = inside.filter(({ line }) =>
    wordsOf(line, phraseGap).some((word) => {
      const gap = Math.max(left - word.box[2], word.box[0] - right)
      const isNear = gap > -word.size * sameRow && gap < word.size * beside
      return isNear && word.characters.length <= cellLength
    }),
  )
  return inside.length > 1 && open.length >= inside.length * openPart
}

/** A frame of few rows with rows of several phrases close below, in its columns: only the head is framed. */
function goesOnBelow({ xs, ys }: Frame, lines: readonly TextLine[]): boolean {
  const [left = 0, right = 0, bottom = 0] = [xs[0], xs.at(-1), ys.at(-1)]
  if (ys.length - 1 > headRows || xs.length < 4) return false
  const next = lines.filter(({ baseline, size }) => baseline > bottom && baseline < bottom + size * firstBelow)
  const words = next.slice(0, 1).flatMap((line) => wordsOf(line, phraseGap))
  const columns = new Set(words.map(({ box }) => xs.findLastIndex((x) => x <= (box[0] + box[2]) / 2)))
  const isWithin = words.every(({ box }) => box[0] > left - 2 && box[2] < right + 2)
  return isWithin && columns.size > 2 && columns.size * 2 >= xs.length
}

/** Several numbers under one another in one cell, or one cell around everything: rows without rulings. */
function isUnruled({ xs, ys }: Frame, inside: readonly LineInside[]): boolean {
  if (xs.length < 3 && ys.length < 3) return true
  return ys.slice(1).some((bottom, row) => {
    const own = inside.filter(({ own: { box } }) => isBetween((box[1] + box[3]) / 2, [ys[row] ?? 0, bottom]))
    return xs.slice(1).some((right, column) => {
      const texts = own.map(({ own: line }) => charactersIn(line, xs[column] ?? 0, right))
      const numbers = texts.filter((one) => one.length > 0 && isNumberText(makeLine(one).text))
      return numbers.length >= unruledNumbers
    })
  })
}
