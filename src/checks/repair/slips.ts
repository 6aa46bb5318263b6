import type { TableRecord } from '../../../parsers/record.ts'
import { placeOf } from '../operands.ts'
import { type Changes, holdsWith, type System } from './system.ts'

/** Mistakes of one stroke that change several cells. */
export type Slip = 'swap' | 'row-shift' | 'column-shift' | 'table-shift'

/** One slip and what undoing it gives. */
export interface SlipRepair {
  readonly slip: Slip
  readonly changes: Changes
}

/** Cells of one printed row or column, in printed order, by their number in the system. */
type Line = readonly number[]

/**
 * Every single slip that explains all that fails: two cells of a row or column in each other's place; the values of a
 * row or column, from some cell on, one cell too far; the values of every row so. The value that a shift pushed out of
 * the table is the one that the equations give. Two slips with the same outcome count once.
 */
export function slipsOf(table: TableRecord, system: System): readonly SlipRepair[] {
  const numbers = new Map(system.cells.map(({ place }, cell) => [place, cell]))
  const line = (places: readonly string[]): Line => places.flatMap((place) => numbers.get(place) ?? [])
  const rowCodes = [...new Set(table.rows.map(({ code }) => code))]
  const columnCodes = [...new Set(table.columns.map(({ code }) => code))]
  const rows = rowCodes.map((row) => line(columnCodes.map((column) => placeOf(row, column))))
  const columns = columnCodes.map((column) => line(rowCodes.map((row) => placeOf(row, column))))
  const found: SlipRepair[] = [
    ...[...rows, ...columns].flatMap((cells) =>
      swapsIn(system, cells).map((changes) => ({ slip: 'swap' as const, changes })),
    ),
    ...rows.flatMap((cells) => shiftsIn(system, [cells]).map((changes) => ({ slip: 'row-shift' as const, changes }))),
    ...columns.flatMap((cells) =>
      shiftsIn(system, [cells]).map((changes) => ({ slip: 'column-shift' as const, changes })),
    ),
    ...shiftsIn(
      system,
      rows.filter((cells) => cells.length > 1),
    ).map((changes) => ({ slip: 'table-shift' as const, changes })),
  ]
  const distinct = new Map<string, SlipRepair>()
  for (const repair of found) {
    const key = [...repair.changes].sort(([a], [b]) => a - b).join(';')
    // One number moved is one number changed, and said so elsewhere.
    if (repair.changes.size > 1 && !distinct.has(key)) distinct.set(key, repair)
  }
  return [...distinct.values()]
}

const valueAt = (system: System, cell: number | undefined): number => system.cells[cell ?? -1]?.value ?? 0

function swapsIn(system: System, line: Line): readonly Changes[] {
  return line.flatMap((one, nth) =>
    line.slice(nth + 1).flatMap((other): Changes[] => {
      const [left, right] = [valueAt(system, one), valueAt(system, other)]
      if (left === right) return []
      const changes = new Map([
        [one, right],
        [other, left],
      ])
      return holdsWith(system, changes) ? [changes] : []
    }),
  )
}

/** The same shift undone in all `lines` at once: from the nth cell on, forwards or backwards. */
function shiftsIn(system: System, lines: readonly Line[]): readonly Changes[] {
  const length = Math.max(0, ...lines.map((line) => line.length))
  const starts = Array.from({ length: Math.max(0, length - 1) }, (_, start) => start)
  return starts.flatMap((start) =>
    (['forwards', 'backwards'] as const).flatMap((direction): Changes[] => {
      const changes = new Map<number, number>()
      for (const line of lines) {
        const undone = undo(system, line, start, direction)
        if (!undone) return []
        for (const [cell, value] of undone) changes.set(cell, value)
      }
      for (const [cell, value] of changes) if (value === valueAt(system, cell)) changes.delete(cell)
      return changes.size > 0 && holdsWith(system, changes) ? [changes] : []
    }),
  )
}

/**
 * The values of a line before they moved; null where nothing says what the one was that was pushed out, or where a
 * number would be lost: what came in at the other end is nothing, or the very number that was pushed out.
 */
function undo(system: System, line: Line, start: number, direction: 'forwards' | 'backwards'): Changes | null {
  const moved = line.slice(start)
  const values = moved.map((cell) => valueAt(system, cell))
  const [lost, kept, before] =
    direction === 'forwards'
      ? [moved.at(-1), moved.slice(0, -1), values.slice(1)]
      : [moved[0], moved.slice(1), values.slice(0, -1)]
  if (lost === undefined) return null
  const changes = new Map(kept.map((cell, nth) => [cell, before[nth] ?? 0]))
  const value = lostValue(system, lost, line, changes)
  const cameIn = direction === 'forwards' ? values[0] : values.at(-1)
  if (value === null || (cameIn !== 0 && cameIn !== value)) return null
  return changes.set(lost, value)
}

/** What the equation of the line itself gives for the value that was pushed out of it. */
function lostValue(system: System, lost: number, line: Line, changes: Changes): number | null {
  const inLine = (system.equationsOf[lost] ?? []).filter((nth) =>
    [...(system.equations[nth]?.coefficients.keys() ?? [])].every((cell) => line.includes(cell)),
  )
  for (const nth of inLine) {
    const coefficients = system.equations[nth]?.coefficients ?? new Map<number, number>()
    let sum = 0
    for (const [cell, weight] of coefficients) {
      if (cell !== lost) sum += weight * (changes.get(cell) ?? valueAt(system, cell))
    }
    const weight = coefficients.get(lost) ?? 0
    if (weight !== 0) return -sum / weight
  }
  return null
}
