import type { Frame } from '../grids.ts'
import type { Character } from '../pages.ts'
import { linesOf, wordsOf } from '../words.ts'

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

/**
 * The frames without those that are only a part of their table: lines between columns and under heads, with columns
 * that no line encloses. Their rows go on beside them, so they are read as tables without frames.
 */
export function closedFrames(frames: readonly Frame[], characters: readonly Character[]): readonly Frame[] {
  if (frames.length === 0) return frames
  const lines = linesOf(characters).filter((line) => line.characters[0].direction === 0)
  return frames.filter((frame) => {
    const [left, right] = [frame.xs[0] ?? 0, frame.xs.at(-1) ?? 0]
    const [top, bottom] = [frame.ys[0] ?? 0, frame.ys.at(-1) ?? 0]
    const within = lines.filter(({ box }) => (box[1] + box[3]) / 2 > top && (box[1] + box[3]) / 2 < bottom)
    const rows = within.filter((line) => line.characters.some(({ box }) => box[0] > left && box[2] < right))
    const open = rows.filter((line) =>
      wordsOf(line, phraseGap).some((word) => {
        const gap = Math.max(left - word.box[2], word.box[0] - right)
        const isNear = gap > -word.size * sameRow && gap < word.size * beside
        return isNear && word.characters.length <= cellLength
      }),
    )
    return rows.length < 2 || open.length < rows.length * openPart
  })
}
