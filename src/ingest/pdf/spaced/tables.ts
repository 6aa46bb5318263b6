import { makeGrid, type Placed } from '../alignment.ts'
import { boundariesOf, type Chunk, type Column } from '../columns.ts'
import type { PageGrid } from '../page-grids.ts'
import type { Character } from '../pages.ts'
import type { Rulings } from '../rulings.ts'
import { columnsOf, partAtWhites, rangeOf } from './columns.ts'
import { stackHead } from './head.ts'
import { isTable } from './is-table.ts'
import { regionsOf } from './regions.ts'
import { joinLines, type LogicalRow, wrapPitchOf } from './rows.ts'
import { levelScripts } from './scripts.ts'
import { type Row, rowsOfPhrases } from './segments.ts'
import { zonesOf } from './zones.ts'

/** Tables without frames in scripts that part words by blanks, among characters that no frame holds. */
export function spacedGrids(
  characters: readonly Character[],
  rulings: Rulings,
  page: number,
): { readonly grids: readonly PageGrid[]; readonly rest: readonly Character[] } {
  const { characters: levelled, originals } = levelScripts(characters)
  const rows = rowsOfPhrases(levelled, rulings.vertical)
  const grids = regionsOf(rows)
    .flatMap(zonesOf)
    .flatMap((zone) => gridsOfZone(zone, rulings, page))
  const taken = new Set(
    grids.flatMap(({ cells }) => cells.flatMap((cell) => cell.characters.map((one) => originals.get(one) ?? one))),
  )
  return { grids, rest: characters.filter((character) => !taken.has(character)) }
}

/** A page of the smallest type has room for 60 numbers side by side; more are no table but a drawing or an attack. */
const mostColumns = 80

/** Lines of the tallest head; what stands above them is something else. */
const longestHead = 16

function gridsOfZone(zone: readonly Row[], rulings: Rulings, page: number): readonly PageGrid[] {
  const roughly = columnsOf(zone)
  const parted = zone.map((row) => partAtWhites(row, roughly))
  const lines = parted.slice(Math.max(0, numbersStart(parted, columnsOf(parted)) - longestHead))
  const columns = columnsOf(lines)
  if (columns.length < 2 || columns.length > mostColumns) return []
  const halves = sideBySide(lines, columns)
  if (halves) return halves.flatMap((half) => gridsOfZone(half, rulings, page))
  const bodyAt = bodyStart(lines, columns)
  const inside = rulings.horizontal.filter(({ at }) => isWithin(at, lines))
  const signs = { columns, rules: rulesOver(inside, columns), wrapPitch: wrapPitchOf(lines.slice(bodyAt), columns) }
  const rows = joinLines(lines.slice(bodyAt), signs)
  if (!isTable(lines.slice(0, bodyAt), rows, columns)) return []
  const head = stackHead(lines.slice(0, bodyAt), columns, inside)
  const headRows = head.reduce((most, { bottom }) => Math.max(most, bottom), 0)
  const body = rows.flatMap((row, index) => placeRow(row, headRows + index, columns))
  const layout = { columns, xs: boundariesOf(columns), firstNumber: 1, pitch: Number.POSITIVE_INFINITY }
  return [makeGrid([...head, ...body], layout, page)]
}

/** A caption is no part of the table; its rulings are those from its first line on. */
function isWithin(at: number, lines: readonly Row[]): boolean {
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.[0]]
  return at > (first?.box[1] ?? 0) - 3 && at < (last?.box[3] ?? 0) + 3
}

/** Heights of the rulings that run over most of the columns. */
function rulesOver(rulings: Rulings['horizontal'], columns: readonly Column[]): readonly number[] {
  const [from, to] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  return rulings
    .filter((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) > (to - from) * 0.8)
    .map(({ at }) => at)
}

const isYear = (text: string): boolean =>
  /^(?:(?:FY|Q[1-4])\s*)?(?:19|20)\d\d(?:\s*[-–/]\s*(?:\d\d){1,2})?(?:\s*\(?[a-z\d*]\)?)?$/iu.test(text.trim())

/** The first line with numbers that are no years, right of the labels; in a table of words the second line. */
function bodyStart(lines: readonly Row[], columns: readonly Column[]): number {
  let start = numbersStart(lines, columns)
  // Two columns are names and values: what is no number there is seldom a head of several lines.
  while (start > 0 && columns.length === 2 && isPair(lines[start - 1]) && isPair(lines[start])) start--
  // A heading over all of the table stands below the head, not in it.
  while (start > 1 && lines[start - 1]?.length === 1 && lines[start - 1]?.every((chunk) => isOverAll(chunk, columns)))
    start--
  return start
}

const isPair = (line: Row | undefined): boolean => line?.length === 2 && /^[^\p{Ll}]/u.test(line[0]?.line.text ?? '')

function numbersStart(lines: readonly Row[], columns: readonly Column[]): number {
  const found = lines.findIndex((line) => {
    const values = line.filter((chunk) => rangeOf(chunk, columns)[0] > 0)
    const numbers = values.filter(({ isNumber, line: { text } }) => isNumber && !isYear(text))
    return numbers.length > 0 && numbers.length * 2 >= values.length
  })
  if (found < 0) return Math.min(1, lines.length - 1)
  // Labels that wrap above their numbers, and group labels, belong to the body: heads have words over the columns.
  let start = found
  const isLabel = (chunk: Chunk): boolean => rangeOf(chunk, columns)[1] === 0 || isOverNumbers(chunk, columns)
  while (start > 0 && lines[start - 1]?.every(isLabel)) start--
  return start === 0 && found > 0 && isHeadLabel(lines, start, found) ? found : start
}

/** Only labels above the numbers from the first line on: the head of the first column, unless they go on below. */
const isHeadLabel = (lines: readonly Row[], start: number, found: number): boolean =>
  found - start === 1 && !/^\p{Ll}/u.test(lines[found]?.[0]?.line.text ?? '')

function placeRow(row: LogicalRow, at: number, columns: readonly Column[]): readonly Placed[] {
  const chunks = row.flat()
  const [only] = chunks
  if (chunks.length === 1 && only && (isOverAll(only, columns) || isOverNumbers(only, columns)))
    return [{ chunks, top: at, bottom: at + 1, left: 0, right: columns.length }]
  const byColumn = new Map<number, { chunks: Chunk[]; right: number }>()
  for (const chunk of chunks) {
    const [left, last] = rangeOf(chunk, columns)
    const there = byColumn.get(left)
    if (there) {
      there.chunks.push(chunk)
      there.right = Math.max(there.right, last + 1)
    } else byColumn.set(left, { chunks: [chunk], right: last + 1 })
  }
  // A label that reaches over the first number's column has that column empty.
  return [...byColumn].map(([left, cell]) => ({
    chunks: cell.chunks,
    top: at,
    bottom: at + 1,
    left,
    right: left === 0 && chunks.length > 1 ? Math.min(cell.right, firstBeside(byColumn)) : left === 0 ? 1 : cell.right,
  }))
}

const firstBeside = (byColumn: ReadonlyMap<number, unknown>): number =>
  Math.min(...[...byColumn.keys()].filter((column) => column > 0), Number.POSITIVE_INFINITY)

/** A heading within the table that begins with the labels and runs on over the numbers. */
function isOverNumbers({ box, isNumber }: Chunk, columns: readonly Column[]): boolean {
  const [labels, first] = columns
  return !isNumber && box[0] < (labels?.right ?? 0) && box[2] > (first?.right ?? Number.POSITIVE_INFINITY)
}

/** A heading within the table, in the middle over all of it. */
function isOverAll({ box, size }: Chunk, columns: readonly Column[]): boolean {
  const [from, to] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  return box[0] > from + size * 2 && Math.abs((box[0] + box[2]) / 2 - (from + to) / 2) < size
}

/** Two tables side by side: the heads of the first half come again over the second. */
function sideBySide(lines: readonly Row[], columns: readonly Column[]): readonly (readonly Row[])[] | null {
  const half = columns.length / 2
  if (!Number.isInteger(half) || half < 2) return null
  const at = ((columns[half - 1]?.right ?? 0) + (columns[half]?.left ?? 0)) / 2
  const headed = lines.some((line) => {
    const texts = columns.map((_, column) => line.find((chunk) => rangeOf(chunk, columns)[0] === column)?.line.text)
    return texts
      .slice(0, half)
      .every((text, index) => text !== undefined && text === texts[half + index] && /\p{L}|\d{4}/u.test(text))
  })
  if (!headed) return null
  return [true, false].map((isLeft) =>
    lines.map((line) => line.filter(({ box }) => box[0] < at === isLeft)).filter((line) => line.length > 0),
  )
}
