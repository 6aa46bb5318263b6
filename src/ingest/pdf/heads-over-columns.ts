import { type Chunk, type Column, columnsOf } from './columns.ts'
import type { Zone } from './zones.ts'

type Row = readonly Chunk[]

/**
 * The zone with the heads of its columns moved over their numbers: where a line of words has as many phrases as the lines
 * below have columns, or columns of numbers, they are the columns' heads one by one, although in wide columns with the
 * numbers at the right a head in the middle stands over none of them. Only `box` moves, the printed line keeps its own.
 */
export function headsOverColumns(zone: Zone): Zone {
  const body = zone.filter((row) => row.some(({ isNumber }) => isNumber))
  const columns = columnsOf(body)
  const numbers = columns.filter((column) => holdsNumbers(body, column))
  if (numbers.length < 2) return zone
  return zone.map((row) => {
    if (body.includes(row)) return row
    return overEach(row, columns) ?? overLast(row, numbers) ?? row
  })
}

/** Part of what stands in a column that must be numbers. */
const mostlyNumbers = 0.5

function holdsNumbers(body: readonly Row[], { left, right }: Column): boolean {
  const own = body.flat().filter(({ box }) => box[0] < right && box[2] > left)
  return own.filter(({ isNumber }) => isNumber).length >= own.length * mostlyNumbers
}

/** Phrases left of the columns' heads stay: they are the head of the labels. */
function overLast(row: Row, columns: readonly Column[]): Row | null {
  const heads = row.slice(-columns.length)
  const labels = row.slice(0, -columns.length)
  const moved = overEach(heads, columns)
  const isLeft = labels.every(({ box }) => box[2] < (columns[0]?.left ?? 0))
  return moved && isLeft ? [...labels, ...moved] : null
}

/** Null where the numbers of phrases and columns differ, or a phrase stands over another column than its own. */
function overEach(row: Row, columns: readonly Column[]): Row | null {
  if (row.length !== columns.length) return null
  const isOwn = row.every(({ box }, at) =>
    columns.every(({ left, right }, index) => index === at || box[2] <= left || box[0] >= right),
  )
  if (!isOwn) return null
  return row.map((chunk, at) => {
    const { left, right } = columns[at] ?? { left: chunk.box[0], right: chunk.box[2] }
    const isOver = chunk.box[0] < right && chunk.box[2] > left
    return isOver ? chunk : { ...chunk, box: [left, chunk.box[1], right, chunk.box[3]] }
  })
}
