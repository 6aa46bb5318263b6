import type { Fact, TableRecord } from '../../../parsers/record.ts'
import { indexFacts, placeOf } from '../operands.ts'

/** Where else the value that would fit is printed, seen from the number in its place. */
export type Sighting = { readonly at: 'cell' } | { readonly at: 'beside'; readonly fact: Fact } | null

/**
 * Looks at the source again for a value that the identities want: in the text of the same cell, which may hold more
 * digits than were taken (a footnote mark, a second number, digits of the neighbour), and in the four cells beside it.
 * Zeros stand everywhere and say nothing.
 */
export function lookAgain(table: TableRecord, fact: Fact, wanted: number): Sighting {
  if (readsOtherwise(fact, wanted)) return { at: 'cell' }
  if (wanted === 0) return null
  const beside = neighboursOf(table, fact).find(({ value }) => value === wanted)
  return beside ? { at: 'beside', fact: beside } : null
}

/** The cell's digits in groups, full-width ones made narrow. A circled digit (①) is a mark and no digit. */
function digitGroups(raw: string): readonly string[] {
  return raw.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')).match(/\d+/gu) ?? []
}

function readsOtherwise({ raw, value }: Fact, wanted: number): boolean {
  if (raw === null || value === wanted) return false
  const groups = digitGroups(raw)
  const whole = groups.join('')
  // `14 1` read as 141 or as 14, `14①` read as 141: the wanted digits stand at one end of what is printed, and something
  // other than digits sets them apart.
  const parted = groups.length > 1 || /[^\d\s]/u.test(raw.trim())
  return parted && (groups.includes(String(wanted)) || whole === String(wanted))
}

function neighboursOf(table: TableRecord, fact: Fact): readonly Fact[] {
  const index = indexFacts(table)
  const row = table.rows.findIndex(({ code }) => code === fact.row)
  const column = table.columns.findIndex(({ code }) => code === fact.column)
  const steps = [
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0],
  ] as const
  return steps.flatMap(([down, right]) => {
    const [line, head] = [table.rows[row + down], table.columns[column + right]]
    return (line && head && index.get(placeOf(line.code, head.code))) ?? []
  })
}
