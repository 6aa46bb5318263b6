import { isHidden, isUnseen } from './markup.ts'
import { attributeOf, type ElementNode, elementsOf } from './tree.ts'

/** A cell of the source with the spans it asks for, clamped as the HTML standard says. */
export interface SourceCell {
  readonly element: ElementNode
  readonly rowSpan: number
  readonly colSpan: number
}

/** HTML standard, "algorithm for processing rows": colspan at most 1000, rowspan at most 65534. */
const MAX_COL_SPAN = 1000
const MAX_ROW_SPAN = 65534

/** The visible rows of a table in the order in which they are shown: thead first, tfoot last. */
export function rowsOf(table: ElementNode): SourceCell[][] {
  const rows: SourceCell[][] = []
  for (const group of groupsOf(table)) {
    const shown = [...elementsOf(group)].filter((row) => row.tag === 'tr' && !isHidden(row))
    shown.forEach((row, index) => {
      rows.push(cellsOf(row, shown.length - index))
    })
  }
  return rows
}

/** The captions of a table, in order. */
export function captionsOf(table: ElementNode): ElementNode[] {
  return [...elementsOf(table)].filter((child) => child.tag === 'caption' && !isHidden(child))
}

function groupsOf(table: ElementNode): ElementNode[] {
  const groups = [...elementsOf(table)].filter((child) => /^(thead|tbody|tfoot)$/.test(child.tag) && !isHidden(child))
  const head = groups.find((group) => group.tag === 'thead')
  const foot = groups.find((group) => group.tag === 'tfoot')
  const middle = groups.filter((group) => group !== head && group !== foot)
  return [head, ...middle, foot].filter((group) => group !== undefined)
}

/** A row span ends with its row group; 0 means exactly there. */
function cellsOf(row: ElementNode, rowsLeft: number): SourceCell[] {
  return [...elementsOf(row)]
    .filter((cell) => (cell.tag === 'td' || cell.tag === 'th') && !isHidden(cell) && !isUnseen(cell))
    .map((element) => ({
      element,
      rowSpan: Math.min(rowsLeft, spanOf(element, 'rowspan', MAX_ROW_SPAN) || rowsLeft),
      colSpan: spanOf(element, 'colspan', MAX_COL_SPAN) || 1,
    }))
}

/** As browsers read it: leading digits count (`2px`, `"3"`), anything else is 1. */
function spanOf(cell: ElementNode, name: string, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1]
  return digits === undefined ? 1 : Math.min(most, Number(digits))
}
