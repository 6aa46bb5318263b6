import type { TableCode } from '../parsers/record.ts'
import type { YearFact, YearTable } from '../src/checks/years/year-record.ts'
import type { Connection } from './open.ts'
import { stateLetters, tableCodes, wideColumns, wideTableNames } from './wide-tables.ts'

/** A table with its number in the report. */
export interface NumberedTable extends YearTable {
  readonly tableNo: number
}

/** What many rows share, looked up once for the reports of one question. */
export interface KnownWords {
  readonly lines: Map<number, Line>
  readonly patterns: Map<number, Pattern>
}

/** Known words of which none is known yet. */
export function noWords(): KnownWords {
  return { lines: new Map(), patterns: new Map() }
}

/** A printed line. `sameAs` is empty where nothing means the same. */
type Line = readonly [table: TableCode, row: string, label: string, sameAs: string]

/** A place pattern, parted at its `*`. */
interface Pattern {
  readonly before: string
  readonly after: string
  readonly step: number
}

/** The tables are STRICT, so that columns hold what they are declared as. */
type WideRow = readonly [
  tableNo: number,
  lineId: number,
  placeId: number | null,
  positions: number | string | null,
  states: string | null,
  uncertain: number,
  ...values: (number | null)[],
]

type ExtraRow = readonly [
  tableNo: number,
  lineId: number,
  column: string,
  state: string,
  value: number | null,
  uncertain: number,
  position: string | null,
]

type ReadTables = (reportId: number, known: KnownWords, only: readonly TableCode[]) => readonly NumberedTable[]

/**
 * Reads the tables of a report in printed order, repeated ones left out. Asks for rows as they lie in the file and joins
 * nothing: the numbers of a body are read whole each time one of its reports comes in, and this is the most of comparing.
 */
export function openTableReader(connection: Connection): ReadTables {
  const heads = connection
    .prepare('SELECT table_no, table_code, form FROM report_table WHERE report_id = ? AND is_repeat = 0')
    .raw()
  const wide = new Map(
    tableCodes.map((table) => {
      const columns = ['table_no, line_id, place_id, positions, states, uncertain', ...wideColumns[table]].join(', ')
      const sql = `SELECT ${columns} FROM ${wideTableNames[table]} WHERE report_id = ? AND is_repeat = 0`
      return [table, connection.prepare(sql).raw()]
    }),
  )
  const extra = connection
    .prepare(
      `SELECT table_no, line_id, col_code, state, value, uncertain, position FROM extra_cell
       WHERE report_id = ? AND is_repeat = 0`,
    )
    .raw()
  const line = connection
    .prepare('SELECT table_code, row_code, label, same_as FROM printed_line WHERE line_id = ?')
    .raw()
  const pattern = connection.prepare('SELECT pattern, step FROM place_pattern WHERE place_id = ?').raw()

  const lineOf = (known: KnownWords, id: number): Line => remembered(known.lines, id, () => line.get(id) as Line)
  const patternOf = (known: KnownWords, id: number): Pattern =>
    remembered(known.patterns, id, () => {
      const [text, step] = pattern.get(id) as [string, number]
      const at = text.indexOf('*')
      return { before: text.slice(0, at), after: text.slice(at + 1), step }
    })

  return (reportId, known, only) => {
    const tables = (heads.all(reportId) as [number, TableCode, string][])
      .filter(([, table]) => only.includes(table))
      .map(([tableNo, table, form]) => ({ tableNo, table, form, facts: [] as YearFact[] }))
    const byNumber = new Map(tables.map((table) => [table.tableNo, table.facts]))
    for (const table of new Set(tables.map(({ table }) => table))) {
      for (const row of (wide.get(table)?.all(reportId) ?? []) as WideRow[]) {
        const place = row[2] === null ? null : patternOf(known, row[2])
        addFacts(byNumber.get(row[0]) ?? [], table, row, lineOf(known, row[1]), place)
      }
    }
    for (const [tableNo, lineId, column, state, value, uncertain, position] of extra.all(reportId) as ExtraRow[]) {
      const [table, row, label, same] = lineOf(known, lineId)
      const sameAs = same === '' ? null : same
      byNumber
        .get(tableNo)
        ?.push({ table, row, column, label, sameAs, state, value, certain: uncertain === 0, position })
    }
    return tables.filter(({ facts }) => facts.length > 0)
  }
}

function remembered<T>(known: Map<number, T>, id: number, find: () => T): T {
  const there = known.get(id)
  if (there !== undefined) return there
  const found = find()
  known.set(id, found)
  return found
}

const states: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(stateLetters).map(([state, letter]) => [letter, state]),
)

/** The numbers of a wide row; see schema.sql for how it keeps them. */
function addFacts(
  facts: YearFact[],
  table: TableCode,
  [, , , positions, letters, uncertain, ...values]: WideRow,
  [, row, label, same]: Line,
  pattern: Pattern | null,
): void {
  const sameAs = same === '' ? null : same
  const listed = typeof positions === 'string' ? (JSON.parse(positions) as readonly unknown[]) : null
  const columns = wideColumns[table]
  for (let index = 0; index < columns.length; index++) {
    const value = values[index] ?? null
    const letter = letters?.[index] ?? (value === null ? '.' : value === 0 ? 'z' : 'n')
    const state = states[letter]
    if (state === undefined) continue
    const isCounted = typeof positions === 'number' && letter !== stateLetters.not_on_form
    const place = listed ? listed[index] : isCounted ? positions + (pattern?.step ?? 0) * index : null
    const position = place == null || !pattern ? null : `${pattern.before}${place}${pattern.after}`
    const certain = ((uncertain >> index) & 1) === 0
    facts.push({ table, row, column: columns[index] ?? '', label, sameAs, state, value, certain, position })
  }
}
