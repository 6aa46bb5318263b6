import { type Chunk, chunksOf } from './columns.ts'
import { numberedLabel } from './split-cells.ts'
import type { TextLine } from './words.ts'

/** Lines that may be a table without rulings: from top to bottom, each as its chunks. */
export type Zone = readonly (readonly Chunk[])[]

/** Font sizes from one baseline to the next within a table. */
const zoneStep = 2.8
/** Part by which the type of one table may differ in size; a heading between two tables is larger. */
const zoneSize = 0.2
/** Part of the widest line of the page: a wider single phrase is a line of prose. */
const proseWidth = 0.6

/** Runs of lines close together, of one size of type, in which lines of several chunks return again and again. */
export function zonesOf(lines: readonly TextLine[]): readonly Zone[] {
  const sorted = [...lines]
    .filter(({ characters }) => characters[0].direction === 0)
    .sort((a, b) => a.baseline - b.baseline)
  const widest = sorted.reduce((width, { box }) => Math.max(width, box[2] - box[0]), 0)
  const zones: (readonly Chunk[])[][] = []
  let zone: (readonly Chunk[])[] = []
  let last: TextLine | undefined
  for (const line of sorted) {
    const chunks = chunksOf(line)
    const isWide = chunks.length === 1 && line.box[2] - line.box[0] > widest * proseWidth
    const isProse = isWide || isNoCell(chunks)
    const goesOn =
      last !== undefined &&
      line.baseline - last.baseline <= Math.max(line.size, last.size) * zoneStep &&
      Math.abs(line.size - last.size) <= last.size * zoneSize
    if (isProse || !goesOn) {
      zones.push(zone)
      zone = []
    }
    if (!isProse) zone.push(chunks)
    last = line
  }
  zones.push(zone)
  return zones.map(trimmed).filter(isTable)
}

/** The last line of a paragraph, a caption, and the note of the unit above a table. */
function isNoCell(chunks: readonly Chunk[]): boolean {
  const text = chunks[0]?.line.text ?? ''
  return (
    (chunks.length === 1 && /。$/u.test(text)) || caption.test(text) || (chunks.length === 1 && unitNote.test(text))
  )
}

const caption = /^(?:附|续)?[表图]\s*[\d一二三四五六七八九十]+(?:[-－—.．]\d+)?[\s:：、．]*\p{Script=Han}/u
const unitNote = /^[（(]?(?:计量|金额)?单位\s*[:：]/u

/** Without the single phrases after its last line of several chunks, and but for two before the first. */
function trimmed(zone: Zone): Zone {
  const several = zone.flatMap((row, index) => (row.length > 1 ? [index] : []))
  const first = several[0]
  if (first === undefined) return []
  return zone.slice(
    Math.max(0, first - headLines),
    (several.at(-1) ?? first) + 1 + tailLines(zone, several.at(-1) ?? first),
  )
}

/** Phrases above the first line of several chunks: a head over all columns and the table's own heading. */
const headLines = 2

/** A last label that wraps ends below its numbers. */
function tailLines(zone: Zone, last: number): number {
  const [line, next] = [zone[last]?.[0], zone[last + 1]?.[0]]
  return line && next && next.baseline - line.baseline < line.size * 1.1 ? 1 : 0
}

/** Lines of several chunks that a table must have at the least. */
const leastLines = 2
/** Characters that the words of a table's cell have on average at most; two columns of prose have more. */
const longestCell = 16

function isTable(zone: Zone): boolean {
  const rows = zone.filter((row) => row.length > 1)
  if (rows.length < leastLines) return false
  const chunks = rows.flat()
  const letters = chunks.reduce((sum, { line }) => sum + line.characters.length, 0)
  if (letters / chunks.length > longestCell || !chunks.some(({ isNumber }) => isNumber)) return false
  return !isContents(rows)
}

/** Lines of a table of contents, at the least. */
const leastTitles = 4

/** Numbered titles, each with a page number that is not smaller than the one before it. */
function isContents(rows: readonly (readonly Chunk[])[]): boolean {
  if (rows.length < leastTitles) return false
  const pages = rows.map((row) => Number(row.length === 2 && row[1]?.line.text))
  const isGrowing = pages.every((page, index) => Number.isInteger(page) && page > 0 && page >= (pages[index - 1] ?? 1))
  return isGrowing && rows.every(([title]) => numberedLabel.test(title?.line.text ?? ''))
}
