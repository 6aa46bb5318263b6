import { z } from 'zod'
import { countOpen, type FlaggingFinding, flagsOf } from './flags.ts'
import type { Connection, Statement } from './open.ts'
import { openRequestCounts } from './request-counts.ts'
import { namedFindingRow, settledCellRow } from './rows.ts'
import { openTrustCounts } from './trust-counts.ts'
import { tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'

/**
 * Brings the flags of a stored report's numbers, its counts of findings and of requests to what its findings and the decisions on
 * them say now. Gives the same flags as importing does. The caller holds the transaction.
 */
export type SettleReport = (reportId: number) => void

/** Prepares the statements for many reports. */
export function openSettler(connection: Connection): SettleReport {
  const findings = connection.prepare(
    `SELECT f.finding_id, 1 AS is_own, f.severity, coalesce(d.decision = 'false-alarm', 0) AS is_false_alarm, k.table_code, k.row_code, k.col_code
     FROM finding_row f
     LEFT JOIN decision d ON d.decision_id = f.decision_id
     LEFT JOIN finding_name n ON n.finding_id = f.finding_id
     LEFT JOIN fact_name k ON k.fact_name_id = n.fact_name_id
     WHERE f.report_id = @reportId
     UNION ALL
     SELECT f.finding_id, 0, f.severity, coalesce(d.decision = 'false-alarm', 0), k.table_code, k.row_code, k.col_code
     FROM related_name n
     JOIN finding_row f ON f.finding_id = n.finding_id
     LEFT JOIN decision d ON d.decision_id = f.decision_id
     JOIN fact_name k ON k.fact_name_id = n.fact_name_id
     WHERE n.report_id = @reportId`,
  )
  const setCounts = connection.prepare(
    'UPDATE report_detail SET errors = ?, warnings = ?, notes = ? WHERE report_id = ?',
  )
  const wide = tableCodes.map((code) => openWideFlags(connection, code))
  const countRequests = openRequestCounts(connection)
  const countTrusts = openTrustCounts(connection)
  const extra = connection.prepare(
    `SELECT x.table_no, x.line_no, x.cell_no, l.table_code, l.row_code, x.col_code, x.flagged, x.uncertain
     FROM extra_cell x JOIN printed_line l ON l.line_id = x.line_id WHERE x.report_id = ?`,
  )
  const setExtra = connection.prepare(
    'UPDATE extra_cell SET flagged = ? WHERE report_id = ? AND table_no = ? AND line_no = ? AND cell_no = ?',
  )
  return (reportId) => {
    const stored = flaggingFindings(findings.all({ reportId }))
    const isFlagged = flagsOf(stored)
    for (const settle of wide) settle(reportId, isFlagged)
    for (const cell of z.array(settledCellRow).parse(extra.all(reportId))) {
      const { table_code: table, row_code: row, col_code: column, uncertain } = cell
      const flagged = isFlagged({ table, row, column, certain: !uncertain })
      if (flagged !== cell.flagged) setExtra.run(flagged ? 1 : 0, reportId, cell.table_no, cell.line_no, cell.cell_no)
    }
    const { error, warning, note } = countOpen(stored.filter(({ isOwn }) => isOwn))
    setCounts.run(error, warning, note, reportId)
    // Flags may have changed, and numbers that other years solve.
    countRequests(reportId)
    countTrusts(reportId)
  }
}

type IsFlagged = ReturnType<typeof flagsOf>

function openWideFlags(connection: Connection, table: (typeof tableCodes)[number]) {
  const columns: readonly string[] = wideColumns[table]
  const name = wideTableNames[table]
  const rows: Statement = connection
    .prepare(
      `SELECT r.table_no, r.line_no, l.row_code, r.flagged, r.uncertain, r.states, ${columns.map((column) => `r.${column}`).join(', ')}
       FROM ${name} r JOIN printed_line l ON l.line_id = r.line_id WHERE r.report_id = ?`,
    )
    .raw()
  const update = connection.prepare(
    `UPDATE ${name} SET flagged = ? WHERE report_id = ? AND table_no = ? AND line_no = ?`,
  )
  return (reportId: number, isFlagged: IsFlagged): void => {
    for (const stored of rows.all(reportId)) {
      const [tableNo, lineNo, rowCode, flagged, uncertain, states, ...values] = wideRow.parse(stored)
      const mask = columns.reduce((bits, column, index) => {
        const isThere = states === null ? values[index] !== null : states[index] !== '.'
        const certain = ((uncertain >> index) & 1) === 0
        return isThere && isFlagged({ table, row: rowCode, column, certain }) ? bits | (1 << index) : bits
      }, 0)
      if (mask !== flagged) update.run(mask, reportId, tableNo, lineNo)
    }
  }
}

const wideRow = z
  .tuple([z.number(), z.number(), z.string(), z.number(), z.number(), z.string().nullable()])
  .rest(z.number().nullable())

/** `isOwn` is false for the findings of other reports that name numbers of this one. */
function flaggingFindings(rows: readonly unknown[]): readonly (FlaggingFinding & { readonly isOwn: boolean })[] {
  const byId = Map.groupBy(z.array(namedFindingRow).parse(rows), (row) => row.finding_id)
  return [...byId.values()].flatMap((named) => {
    const [first] = named
    if (!first) return []
    const facts = named.flatMap(({ table_code: table, row_code: row, col_code: column }) =>
      table === null || row === null || column === null ? [] : { table, row, column },
    )
    return { isOwn: first.is_own, severity: first.severity, isFalseAlarm: first.is_false_alarm, facts }
  })
}
