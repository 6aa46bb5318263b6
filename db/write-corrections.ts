import { z } from 'zod'
import type { FactKey, Finding } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { withSeverities } from '../src/document/severities.ts'
import { encodeFinding } from './encode-report.ts'
import { badValue, notThere } from './errors.ts'
import type { Connection } from './open.ts'
import { openReportsOfBytes } from './reports-of-bytes.ts'
import { placedFactRow, standingCorrectionKeyRow } from './said-rows.ts'
import type { SettleReport } from './settle-report.ts'
import { decimalColumns, isTableCode, type tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'
import type { WriteFindings } from './write-findings.ts'
import { readSeverities } from './write-severities.ts'

/** Which number: its name, and of several numbers of that name in the report which, from 1 in printed order. */
export interface NumberName extends FactKey {
  readonly occurrence?: number
}

/** The right value (null withdraws what was said before), the reason and who says so; neither is empty. */
export interface NewCorrection {
  readonly value: number | null
  readonly why: string
  readonly by: string
}

export interface CorrectionWriter {
  /**
   * Throws ArchiveError `not-there` where the report or number is not, `bad-value` for one that no such place takes.
   * Gives the reports of these bytes: all show it.
   */
  readonly correct: (reportId: number, number: NumberName, correction: NewCorrection) => readonly number[]
  /** Brings the corrected values of a report to what stands; for a report just written or a correction just made. */
  readonly apply: (reportId: number) => void
}

/** Prepares the statements; the caller holds a transaction around every call. */
export function openCorrectionWriter(
  connection: Connection,
  path: string,
  writeFindings: WriteFindings,
  settle: SettleReport,
): CorrectionWriter {
  const { bytesOf, reportsOf } = openReportsOfBytes(connection)
  const standing = connection.prepare(
    `SELECT max(correction_id) AS correction_id, table_code, row_code, col_code, occurrence, value, by_whom,
       raw_then FROM correction
     WHERE sha256 = ? GROUP BY table_code, row_code, col_code, occurrence`,
  )
  const insert = connection.prepare(
    `INSERT INTO correction (sha256, table_code, row_code, col_code, occurrence, value, why, by_whom, made_at, raw_then,
       value_then) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const clearApplied = connection.prepare('DELETE FROM applied_correction WHERE report_id = ?')
  const addApplied = connection.prepare('INSERT INTO applied_correction VALUES (?, ?, ?, ?)')
  const clearFindings = connection.prepare(
    `DELETE FROM finding_row WHERE report_id = ?
     AND message_id IN (SELECT message_id FROM message WHERE rule LIKE 'correction.%')`,
  )
  const find = openNumberFinder(connection)
  const write = openCorrectedWriter(connection)

  function apply(reportId: number): void {
    const rows = z.array(standingCorrectionKeyRow).parse(standing.all(bytesOf.get(reportId)))
    if (rows.length === 0) return
    write.clear(reportId)
    clearApplied.run(reportId)
    clearFindings.run(reportId)
    const findings: Finding[] = []
    for (const row of rows) {
      if (row.value === null) continue
      const key = { table: row.table_code, row: row.row_code, column: row.col_code, occurrence: row.occurrence }
      const fact = find(reportId, key)
      addApplied.run(reportId, row.correction_id, fact?.table_no ?? null, fact?.line_no ?? null)
      if (fact) write.set(reportId, key, fact, row.value)
      findings.push(...doubtsAbout(row, key, row.value, fact))
    }
    writeFindings(reportId, withSeverities(findings, readSeverities(connection)).map(encodeFinding))
    settle(reportId)
  }

  return {
    apply,
    correct: (reportId, number, { value, why, by }) => {
      const name = [number.table, number.row, number.column].join('.')
      const sha256 = bytesOf.get(reportId)
      if (sha256 === undefined) throw notThere(path, `report ${reportId}`, `报告 ${reportId}`)
      const fact = find(reportId, number)
      // A correction of a number that is not read any more can still be withdrawn.
      const isMade = z.array(standingCorrectionKeyRow).parse(standing.all(sha256)).some(isOf(number))
      if (!fact && !(value === null && isMade)) throw notThere(path, name, name)
      if (value === null && !isMade) throw notThere(path, `a correction of ${name}`, `对 ${name} 的订正`)
      if (value !== null && !isPossible(number, value)) throw badValue(path, name, value)
      const when = new Date().toISOString()
      const key = [sha256, number.table, number.row, number.column, number.occurrence ?? 1]
      insert.run(...key, exact(value), why, by, when, fact?.raw ?? null, exact(fact?.value ?? null))
      const reports = z.array(z.number()).parse(reportsOf.all(sha256))
      for (const one of reports) apply(one)
      return reports
    },
  }
}

/** What somebody should look at: the number is gone, or it was corrected when it was read as something else. */
function doubtsAbout(
  { by_whom: by, raw_then: then }: z.infer<typeof standingCorrectionKeyRow>,
  key: Required<NumberName>,
  value: number,
  fact: PlacedFact | null,
): readonly Finding[] {
  const number = [key.table, key.row, key.column].join('.') + (key.occurrence > 1 ? `#${key.occurrence}` : '')
  if (!fact) return [findingAt('correction.no-such-number', { number, value, by }, [])]
  if (fact.raw === then) return []
  const values = { number, value, by, before: then ?? '', now: fact.raw ?? '' }
  return [findingAt('correction.reading-changed', values, [], [keyOf(key)])]
}

function isOf(number: NumberName): (row: z.infer<typeof standingCorrectionKeyRow>) => boolean {
  return (row) =>
    row.value !== null &&
    row.table_code === number.table &&
    row.row_code === number.row &&
    row.col_code === number.column &&
    row.occurrence === (number.occurrence ?? 1)
}

/** Counts are whole numbers, and only the change against the year before may be negative. */
function isPossible({ table, column }: FactKey, value: number): boolean {
  if (!Number.isFinite(value) || (value < 0 && column !== 'change')) return false
  const isCount = isTableCode(table) && isWide(table, column) && !decimalColumns.has(column)
  return !isCount || Number.isSafeInteger(value)
}

function isWide(table: (typeof tableCodes)[number], column: string): boolean {
  const columns: readonly string[] = wideColumns[table]
  return columns.includes(column)
}

/** In a column of type ANY a large JavaScript integer would become a REAL. */
function exact(value: number | null): bigint | number | null {
  return value !== null && Number.isSafeInteger(value) ? BigInt(value) : value
}

type PlacedFact = z.infer<typeof placedFactRow>

/** The number of that name, tables and rows in printed order; null where the report has none. */
function openNumberFinder(connection: Connection): (reportId: number, number: NumberName) => PlacedFact | null {
  const columns = 'table_no, line_no, value, raw'
  const named = 'report_id = @reportId AND table_code = @table AND row_code = @row AND col_code = @column'
  const facts = connection.prepare(
    `SELECT ${columns} FROM fact_all WHERE ${named} UNION ALL SELECT ${columns} FROM fact_repeated WHERE ${named}
     ORDER BY table_no, line_no LIMIT 1 OFFSET @skipped`,
  )
  return (reportId, { table, row, column, occurrence = 1 }) =>
    placedFactRow.nullable().parse(facts.get({ reportId, table, row, column, skipped: occurrence - 1 }) ?? null)
}

/** Writes corrected values beside the printed ones; the views show them. */
function openCorrectedWriter(connection: Connection) {
  const setExtra = connection.prepare(
    'UPDATE extra_cell SET corrected = ? WHERE report_id = ? AND table_no = ? AND line_no = ? AND col_code = ?',
  )
  const clearings = ['UPDATE extra_cell SET corrected = NULL WHERE report_id = ? AND corrected IS NOT NULL'].concat(
    Object.values(wideTableNames).map(
      (name) => `UPDATE ${name} SET corrected_values = NULL WHERE report_id = ? AND corrected_values IS NOT NULL`,
    ),
  )
  const clear = clearings.map((sql) => connection.prepare(sql))
  return {
    clear: (reportId: number): void => {
      for (const statement of clear) statement.run(reportId)
    },
    set: (reportId: number, { table, column }: FactKey, fact: PlacedFact, value: number): void => {
      const place = [reportId, fact.table_no, fact.line_no]
      if (setExtra.run(value, ...place, column).changes > 0 || !isTableCode(table)) return
      const columns: readonly string[] = wideColumns[table]
      const none = JSON.stringify(columns.map(() => null))
      // Each correction of the row fills its own place of the array.
      connection
        .prepare(
          `UPDATE ${wideTableNames[table]} SET corrected_values = json_set(coalesce(corrected_values, '${none}'), ?, ?)
           WHERE report_id = ? AND table_no = ? AND line_no = ?`,
        )
        .run(`$[${columns.indexOf(column)}]`, exact(value), ...place)
    },
  }
}
