import type { Claim, Report } from '../parsers/record.ts'
import type { Position } from '../src/document/document.ts'
import type { Finding } from '../src/document/finding.ts'
import { formatPosition } from '../src/document/position.ts'
import type { Dictionaries } from './dictionaries.ts'
import { type EncodedTable, encodeTables, type WideRow } from './encode-tables.ts'
import { flagsOf } from './flags.ts'
import type { Connection, Statement } from './open.ts'
import { openRequestCounts } from './request-counts.ts'
import { tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'
import type { WriteFindings } from './write-findings.ts'

/** Writes everything below `report_core`; the caller holds the transaction and has written that row. */
export type WriteRecord = (reportId: number, report: Report, findings: readonly Finding[]) => void

export function openRecordWriter(
  connection: Connection,
  dictionaries: Dictionaries,
  writeFindings: WriteFindings,
): WriteRecord {
  const writeDetail = openDetailWriter(connection)
  const writeTable = openTableWriter(connection, dictionaries)
  const countRequests = openRequestCounts(connection)
  const writeAssessments = openAssessmentWriter(connection, dictionaries)
  return (reportId, report, findings) => {
    writeDetail(reportId, report, findings)
    // Decisions on findings, which are rare, are looked at when all is written (settle-report.ts).
    const isFlagged = flagsOf(findings.map((finding) => ({ ...finding, isFalseAlarm: false })))
    for (const table of encodeTables(report.tables, isFlagged)) writeTable(reportId, table)
    if (report.tables.some(({ table }) => table === 't3')) countRequests(reportId)
    writeFindings(reportId, findings)
    writeAssessments(reportId, report)
  }
}

function openDetailWriter(connection: Connection): WriteRecord {
  const insertDetail = connection.prepare('INSERT INTO report_detail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertClaim = connection.prepare('INSERT INTO claim VALUES (?, ?, ?, ?, ?)')
  const insertSection = connection.prepare('INSERT INTO section VALUES (?, ?, ?, ?, ?, ?)')
  return (reportId, report, findings) => {
    const { identity } = report
    const [from, to] = identity.period?.value ?? [null, null]
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
    insertDetail.run(
      reportId,
      report.format,
      identity.title,
      from,
      to,
      identity.published?.value ?? null,
      identity.notice?.value ?? null,
      identity.indexNumber,
      identity.sourceUrl,
      JSON.stringify(identity.placeHints),
      report.document.encoding,
      count('error'),
      count('warning'),
      count('note'),
    )
    for (const about of ['issuer', 'year', 'period', 'published', 'scope', 'notice'] as const) {
      const claim: Claim<unknown> | null = identity[about]
      if (claim) insertClaim.run(reportId, about, claim.from, claim.text, place(claim.position))
    }
    report.sections.forEach(({ key, title, text, position }, index) => {
      insertSection.run(reportId, index + 1, key, title, text, place(position))
    })
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
  return (reportId: number, table: EncodedTable): void => {
    const { record, tableNo } = table
    const isRepeat = table.isRepeat ? 1 : 0
    const columnSet = dictionaries.columnSet(JSON.stringify(record.columns))
    const { form, variant, evidence, positions } = record
    insertTable.run(reportId, tableNo, record.table, form, variant, evidence, isRepeat, columnSet, place(positions[0]))
    record.runOns.forEach(({ row, columns, text, candidates, isComplete, position }, index) => {
      const divisions = JSON.stringify(candidates)
      const where = place(position)
      const known = [row, JSON.stringify(columns), text, divisions, isComplete ? 1 : 0, where]
      insertRunOn.run(reportId, tableNo, index + 1, ...known)
    })
    for (const row of table.rows) {
      const lineId = dictionaries.line(row.line)
      if (hasWideCells(row)) {
        const where = row.positions
        insertRow
          .get(record.table)
          ?.run(
            reportId,
            tableNo,
            row.lineNo,
            lineId,
            isRepeat,
            where && dictionaries.place(where),
            where && integerOrText(where.rest),
            row.states,
            row.flagged,
            row.uncertain,
            row.printed,
            ...row.values,
            row.trusts,
            row.suggested,
          )
      }
      row.extra.forEach(({ fact, position, flagged }, index) => {
        const { column, state, value, raw, unit, certain, trust, suggested } = fact
        insertExtra.run(
          ...[reportId, tableNo, row.lineNo, index + 1, lineId, isRepeat, column, state, value, raw, unit, position],
          flagged ? 1 : 0,
          certain ? 0 : 1,
          trust,
          suggested,
        )
      })
    }
  }
}

/** Columns of a wide table before its values. */
const fixedColumns = 11

/** In a column of type ANY a JavaScript number beyond 32 bits would become a REAL; positions are far below that. */
function integerOrText(rest: number | string): bigint | string {
  return typeof rest === 'number' ? BigInt(rest) : rest
}

/** A row all of whose numbers stand apart leaves no empty wide row behind. */
function hasWideCells(row: WideRow): boolean {
  return row.states !== null || row.values.some((value) => value !== null)
}

function openAssessmentWriter(connection: Connection, dictionaries: Dictionaries) {
  const insert = connection.prepare('INSERT INTO assessment_row VALUES (?, ?, ?, ?, ?, ?)')
  return (reportId: number, report: Report): void => {
    const counts = new Map<string, [passed: number, assuming: number, failed: number, notAssessable: number]>()
    for (const { rule, outcome, assumedBlankZero } of report.assessments) {
      const count = counts.get(rule) ?? [0, 0, 0, 0]
      counts.set(rule, count)
      if (outcome === 'fail') count[2]++
      else if (outcome === 'not_assessable') count[3]++
      else if (assumedBlankZero) count[1]++
      else count[0]++
    }
    for (const [rule, count] of counts) insert.run(reportId, dictionaries.rule(rule), ...count)
  }
}

function place(position: Position | null | undefined): string | null {
  return position ? formatPosition(position) : null
}
