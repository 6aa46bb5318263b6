import { disputeBlocks, disputeColumns } from '../labels.ts'
import type { Sheet, TableModel } from '../model.ts'
import type { Printing } from '../printing.ts'
import { label, numberCell } from './cells.ts'

/** Table 4: three header rows and one row of fifteen numbers. */
export function disputeTable(sheet: Sheet, printing: Printing): TableModel {
  const [review, ...suits] = disputeBlocks
  const name = (text: string, isReview: boolean) => {
    if (printing.slips.includes('pending-tried') && isReview) return text.replace('审结', '审判')
    return printing.slips.includes('broken-other') && !isReview ? text.replace(/^(..)(..)$/, '$1\n$2') : text
  }
  return {
    code: 't4',
    columns: 15,
    rows: [
      [label(review.label, 5), label('行政诉讼', 10)],
      [
        ...disputeColumns.map((column) => label(name(column.label, true), 1, 2)),
        ...suits.map((block) => label(block.label, 5)),
      ],
      suits.flatMap(() => disputeColumns.map((column) => label(name(column.label, false)))),
      disputeBlocks.flatMap((block) =>
        disputeColumns.map((column) =>
          numberCell(sheet, { table: 't4', row: block.code, col: column.code, kind: 'count' }, printing),
        ),
      ),
    ],
  }
}
