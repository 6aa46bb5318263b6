import { z } from 'zod'
import type { TableCode } from '../parsers/record.ts'
import type { SolvedRow } from '../src/checks/years/solve-years.ts'
import type { RuleId } from '../src/document/rules.ts'
import { rules } from '../src/document/rules.ts'
import type { Severities } from '../src/document/severities.ts'
import type { Connection } from './open.ts'
import {
  expectedRaw,
  isTableCode,
  stateLetters,
  tableCodes,
  trustLetters,
  wideColumns,
  wideTableNames,
} from './wide-tables.ts'

/** Numbers that other years solve, in the wide rows of a report. The caller holds a transaction. */
export interface SolvedRows {
  /** Puts back what the report itself was read as; false where nothing had been solved. */
  readonly restore: (reportId: number, severities: Severities) => boolean
  /**
   * Writes the numbers of one row, with the trust `solved`, and makes the findings that called its digits ambiguous
   * notes. False where a number has no place of its own in a wide table; then nothing is changed.
   */
  readonly write: (reportId: number, tableNo: number, cells: SolvedRow['cells']) => boolean
}

/** Findings that say of a row that its digits could not be divided. */
const openRules = ['read.run-on-ambiguous', 'read.run-on-contradicts'] as const satisfies readonly RuleId[]

const keptRow = z.object({
  table_no: z.number(),
  line_no: z.number(),
  table_code: z.string().refine(isTableCode),
  states: z.string(),
  uncertain: z.number(),
  printed: z.string().nullable(),
  trusts: z.string().nullable(),
})

const wideRow = keptRow.omit({ table_no: true, table_code: true })

/** Prepares the statements. */
export function openSolvedRows(connection: Connection): SolvedRows {
  const kept = connection.prepare('SELECT * FROM solved_row WHERE report_id = ?')
  const keep = connection.prepare('INSERT OR IGNORE INTO solved_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const forget = connection.prepare('DELETE FROM solved_row WHERE report_id = ?')
  const wide = new Map(tableCodes.map((table) => [table, wideStatements(connection, table)]))
  const ofRules = `SELECT f.finding_id FROM finding_row f JOIN message m ON m.message_id = f.message_id
    WHERE f.report_id = @report AND f.origin = 'report' AND m.rule = @rule`
  const raise = connection.prepare(`UPDATE finding_row SET severity = @severity WHERE finding_id IN (${ofRules})`)
  const lower = connection.prepare(
    `UPDATE finding_row SET severity = 'note' WHERE finding_id IN (${ofRules}) AND finding_id IN (
       SELECT n.finding_id FROM finding_name n JOIN fact_name k ON k.fact_name_id = n.fact_name_id
       WHERE k.table_code = @table AND k.row_code = @row AND k.col_code = @column)`,
  )

  function restore(reportId: number, severities: Severities): boolean {
    const rows = z.array(keptRow).parse(kept.all(reportId))
    if (rows.length === 0) return false
    for (const { table_no, line_no, table_code, ...row } of rows) {
      const numbers = [...row.states].map((letter) => (isNumber(letter) ? 1 : 0))
      const place = [reportId, table_no, line_no]
      wide.get(table_code)?.restore.run(...numbers, row.states, row.uncertain, row.printed, row.trusts, ...place)
    }
    forget.run(reportId)
    for (const rule of openRules) {
      raise.run({ report: reportId, rule, severity: severities[rule] ?? rules[rule].severity })
    }
    return true
  }

  function write(reportId: number, tableNo: number, cells: SolvedRow['cells']): boolean {
    const lines = Map.groupBy(cells, (cell) => cell.row)
    const found = [...lines].map(([row, own]) => {
      const code = own[0]?.table ?? ''
      if (!isTableCode(code)) return null
      const columns: readonly string[] = wideColumns[code]
      const indices = own.map(({ column }) => columns.indexOf(column))
      const candidates = z.array(wideRow).parse(wide.get(code)?.find.all(reportId, tableNo, row))
      const [line, ...more] = candidates.filter(({ states }) =>
        indices.every((at) => states[at] === stateLetters.unreadable),
      )
      return line && more.length === 0 ? { code, own, indices, line } : null
    })
    if (found.includes(null)) return false
    for (const one of found) {
      if (!one) continue
      const { code, own, indices, line } = one
      const { states, uncertain, printed, trusts } = line
      keep.run(reportId, tableNo, line.line_no, code, states, uncertain, printed, trusts)
      own.forEach(({ column, value }, at) => {
        const next = solvedCell(line, indices[at] ?? 0, own[at]?.raw ?? '', value, wideColumns[code].length)
        Object.assign(line, next)
        const place = [reportId, tableNo, line.line_no]
        wide
          .get(code)
          ?.write.get(column)
          ?.run(value, next.states, next.uncertain, next.printed, next.trusts, ...place)
      })
    }
    for (const { table: code, row, column } of cells) {
      for (const rule of openRules) lower.run({ report: reportId, rule, table: code, row, column })
    }
    return true
  }

  return { restore, write }
}

function wideStatements(connection: Connection, table: TableCode) {
  const name = wideTableNames[table]
  const at = 'report_id = ? AND table_no = ? AND line_no = ?'
  const common = 'states = ?, uncertain = ?, printed = ?, trusts = ?'
  const columns: readonly string[] = wideColumns[table]
  const emptied = columns.map((column) => `${column} = CASE ? WHEN 1 THEN ${column} END`).join(', ')
  return {
    find: connection.prepare(
      `SELECT r.line_no, r.states, r.uncertain, r.printed, r.trusts FROM ${name} r
       JOIN printed_line l ON l.line_id = r.line_id
       WHERE r.report_id = ? AND r.table_no = ? AND l.row_code = ? AND r.states IS NOT NULL`,
    ),
    restore: connection.prepare(`UPDATE ${name} SET ${emptied}, ${common} WHERE ${at}`),
    write: new Map(
      columns.map((column) => [column, connection.prepare(`UPDATE ${name} SET ${column} = ?, ${common} WHERE ${at}`)]),
    ),
  }
}

/** The row with one number solved. `width` is the number of its wide columns. */
function solvedCell(line: z.infer<typeof wideRow>, index: number, raw: string, value: number, width: number) {
  const state = value === 0 ? 'zero' : 'number'
  const letters = Array.from({ length: width }, (_, at) => trustAt(line, at, width))
  const printed = z.array(z.string().nullable()).parse(JSON.parse(line.printed ?? '[]'))
  const texts = Array.from({ length: width }, (_, at) => printed[at] ?? null)
  texts[index] = raw === expectedRaw(state, value) ? null : raw
  return {
    states: replacedAt(line.states, index, stateLetters[state]),
    uncertain: line.uncertain & ~(1 << index),
    printed: texts.every((text) => text === null) ? null : JSON.stringify(texts),
    trusts: replacedAt(letters.join(''), index, trustLetters.solved),
  }
}

/** As schema.sql says how `trusts` is packed. */
function trustAt({ trusts, states }: z.infer<typeof wideRow>, at: number, width: number): string {
  if (trusts !== null && trusts.length === width && width > 1) return trusts[at] ?? '.'
  return isNumber(states[at] ?? '.') ? (trusts ?? trustLetters.unchecked) : '.'
}

function isNumber(letter: string): boolean {
  return letter === stateLetters.number || letter === stateLetters.zero
}

function replacedAt(text: string, index: number, letter: string): string {
  return text.slice(0, index) + letter + text.slice(index + 1)
}
