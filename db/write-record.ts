import type { Dictionaries } from './dictionaries.ts'
import type { EncodedFinding, EncodedReport } from './encode-report.ts'
import type { EncodedTable, WideRow } from './encode-tables.ts'
import type { Connection, Statement } from './open.ts'
import { openRequestCounts } from './request-counts.ts'
import { openTrustCounts } from './trust-counts.ts'
import { tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'
import { openAssessmentWriter } from './write-assessments.ts'
import type { WriteFindings } from './write-findings.ts'
import { integerOrText, openTextWriter } from './write-texts.ts'

/** Writes everything below `report_core`; the caller holds the transaction and has written that row. */
export type WriteRecord = (reportId: number, report: EncodedReport, findings: readonly EncodedFinding[]) => void

export function openRecordWriter(
  connection: Connection,
  dictionaries: Dictionaries,
  writeFindings: WriteFindings,
): WriteRecord {
  const insertDetail = connection.prepare('INSERT INTO report_detail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const texts = openTextWriter(connection, dictionaries)
  const writeAssessments = openAssessmentWriter(connection, dictionaries)
  const writeTable = openTableWriter(connection, dictionaries)
  const countRequests = openRequestCounts(connection)
  const countTrusts = openTrustCounts(connection)
  return (reportId, report, findings) => {
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
    insertDetail.run(reportId, ...report.detail, count('error'), count('warning'), count('note'))
    texts.claims(reportId, report.claims)
    texts.sections(reportId, report.sections)
    for (const table of report.tables) writeTable(reportId, table)
    if (report.tables.some(({ table }) => table === 't3')) countRequests(reportId)
    if (report.tables.length > 0) countTrusts(reportId)
    writeFindings(reportId, findings)
    writeAssessments(reportId, report.assessments)
  }
}

function openTableWriter(connection: Connection, dictionaries: Dictionaries) {
  const insertTable = connection.prepare('INSERT INTO report_table VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertExtra = connection.prepare(
    'INSERT INTO extra_cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
  )
  const insertRow = new Map<string, Statement>(
    tableCodes.map((code) => {
      const blanks = Array.from({ length: fixedColumns + wideColumns[code].length + 2 }, () => '?').join(', ')
      return [code, connection.prepare(`INSERT INTO ${wideTableNames[code]} VALUES (${blanks}, NULL)`)]
    }),
  )
  const insertRunOn = connection.prepare('INSERT INTO run_on_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  return (reportId: number, { table, tableNo, kind, ...encoded }: EncodedTable): void => {
    const isRepeat = encoded.isRepeat ? 1 : 0
    const columnSet = dictionaries.columnSet(encoded.columns)
    insertTable.run(reportId, tableNo, table, ...kind, isRepeat, columnSet, encoded.position)
    encoded.runOns.forEach((known, index) => void insertRunOn.run(reportId, tableNo, index + 1, ...known))
    const insert = insertRow.get(table)
    for (const row of encoded.rows) {
      const lineId = dictionaries.line(row.line)
      if (hasWideCells(row)) {
        const where = row.positions
        const place = where ? [dictionaries.place(where), integerOrText(where.rest)] : [null, null]
        const marks = [row.states, row.flagged, row.uncertain, row.printed]
        const known = [reportId, tableNo, row.lineNo, lineId, isRepeat, ...place, ...marks]
        insert?.run(...known, ...row.values, row.trusts, row.suggested)
      }
      row.extra.forEach((cell, index) => {
        insertExtra.run(reportId, tableNo, row.lineNo, index + 1, lineId, isRepeat, ...cell)
      })
    }
  }
}

/** Columns of a wide table before its values. */
const fixedColumns = 11

/** A row all of whose numbers stand apart leaves no empty wide row behind. */
function hasWideCells(row: WideRow): boolean {
  return row.states !== null || row.values.some((value) => value !== null)
}
