/** Building blocks of tables. */

import type { NumberKind } from '../labels.ts'
import type { CellModel, FactMark, Sheet, TableCode } from '../model.ts'
import { numberAt } from '../model.ts'
import { type Printing, printNumber } from '../printing.ts'

/** A cell without a number. */
export const label = (text: string, colSpan = 1, rowSpan = 1): CellModel => ({ text, colSpan, rowSpan })

export interface Place {
  readonly table: TableCode
  readonly row: string
  readonly col: string
  readonly kind: NumberKind
  readonly colSpan?: number
}

/** A cell that prints the sheet's number at a place. */
export function numberCell(sheet: Sheet, place: Place, printing: Printing): CellModel {
  const { text, state } = printNumber(numberAt(sheet, place.row, place.col), place.kind, printing)
  return factCell(text, { table: place.table, row: place.row, col: place.col, state }, place.colSpan)
}

export const factCell = (text: string, fact: FactMark, colSpan = 1): CellModel => ({ text, colSpan, rowSpan: 1, fact })
