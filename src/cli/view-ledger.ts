import { formatPosition, type Ledger } from '../index.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { viewPosition } from './view-position.ts'

/** The books of a report for a person: the count, the numbers that no fact holds, the places that the report lacks. */
export function viewLedger(ledger: Ledger, session: Session): string {
  const { messages } = session
  const { printed, unbound, missing } = ledger
  const lines = [
    '',
    session.bold(messages.ledgerHead(printed.length, unbound.length, missing.length)),
    ...(unbound.length > 0 ? [messages.ledgerUnbound, ...unboundLines(ledger, session)] : []),
    ...(missing.length > 0 ? [messages.ledgerMissing, ...missingLines(ledger, session)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function unboundLines({ unbound }: Ledger, session: Session): readonly string[] {
  const { messages } = session
  const columns: readonly TableColumn[] = [
    { head: messages.table, align: 'left' },
    { head: messages.printed, align: 'right' },
    { head: messages.position, align: 'left' },
  ]
  const rows = unbound.map(({ table, text, position }) => [
    table ?? '',
    text.trim(),
    viewPosition(formatPosition(position), session.language),
  ])
  return formatTable(columns, rows, { width: session.width, styleHead: session.bold })
}

/** One line a row of the form. */
function missingLines({ missing }: Ledger, session: Session): readonly string[] {
  const { messages } = session
  const columns: readonly TableColumn[] = [
    { head: messages.table, align: 'left' },
    { head: messages.row, align: 'left' },
    { head: messages.column, align: 'left' },
  ]
  const rows = [...Map.groupBy(missing, ({ table, row }) => `${table}\n${row}`).values()].map((keys) => [
    keys[0]?.table ?? '',
    keys[0]?.row ?? '',
    keys.map(({ column }) => column).join(' '),
  ])
  return formatTable(columns, rows, { width: session.width, styleHead: session.bold })
}
