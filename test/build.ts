import { disputeBlocks, disputeColumns, resultRows } from '../corpus/make/labels.ts'
import { spreadTable } from '../corpus/make/layout/spread.ts'
import { at, type Sheet, type TableModel } from '../corpus/make/model.ts'
import type {
  Block,
  Cell,
  Evidence,
  Grid,
  Heading,
  MetadataItem,
  Paragraph,
  Position,
  SourceDocument,
} from '../src/document/document.ts'
import { assertTiled } from '../src/document/grid.ts'

/** A position that a test can tell from others. */
export function nodeAt(path: string): Position {
  return { on: 'node', path }
}

/**
 * A grid drawn as text: one row a line, cells between bars. `<` continues the cell to the left, `^` the cell above, `⏎`
 * is a line break inside a cell. Bars at both ends may be left out where no outer cell is blank.
 */
export function drawGrid(drawing: string, evidence: Evidence = 'markup', name = 'table 1'): Grid {
  const rows = drawing
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.trim().split('|')
      const from = line.trim().startsWith('|') ? 1 : 0
      const to = cells.length - (line.trim().endsWith('|') ? 1 : 0)
      return cells.slice(from, to).map((cell) => cell.trim())
    })
  const columnCount = Math.max(...rows.map((row) => row.length))
  const markAt = (row: number, column: number): string => rows[row]?.[column] ?? ''
  const cells: Cell[] = rows.flatMap((row, rowIndex) =>
    Array.from({ length: columnCount }, (_, column) => column).flatMap((column): Cell[] => {
      if (['<', '^'].includes(markAt(rowIndex, column))) return []
      let colSpan = 1
      while (markAt(rowIndex, column + colSpan) === '<') colSpan++
      let rowSpan = 1
      while (markAt(rowIndex + rowSpan, column) === '^') rowSpan++
      const position = nodeAt(`${name}, row ${rowIndex + 1}, cell ${column + 1}`)
      return [{ row: rowIndex, column, rowSpan, colSpan, text: (row[column] ?? '').replaceAll('⏎', '\n'), position }]
    }),
  )
  const grid: Grid = { type: 'grid', rowCount: rows.length, columnCount, cells, evidence, positions: [nodeAt(name)] }
  assertTiled(grid)
  return grid
}

/** A table of the sample's generator as the grid that a page would give. */
export function gridOfTable(table: TableModel, evidence: Evidence = 'markup', name = 'table 1'): Grid {
  const cells = spreadTable(table).flatMap((spots, row) =>
    spots.flatMap(({ cell, begins }, column): Cell[] =>
      begins === 'here'
        ? [
            {
              row,
              column,
              rowSpan: cell.rowSpan,
              colSpan: cell.colSpan,
              text: cell.text,
              position: nodeAt(`${name}, row ${row + 1}, cell ${column + 1}`),
            },
          ]
        : [],
    ),
  )
  const { columns: columnCount, rows } = table
  return { type: 'grid', rowCount: rows.length, columnCount, cells, evidence, positions: [nodeAt(name)] }
}

/** A paragraph, or a heading where the text begins with `# `. */
export function textBlock(text: string, name = 'paragraph 1'): Paragraph | Heading {
  const positions = [nodeAt(name)]
  return text.startsWith('# ')
    ? { type: 'heading', level: 1, text: text.slice(2), positions }
    : { type: 'paragraph', text, positions }
}

/** Paragraphs and grids in reading order; each gets a position of its own. */
export function blocksOf(parts: readonly (string | Grid)[]): readonly Block[] {
  return parts.map((part, index) => (typeof part === 'string' ? textBlock(part, `paragraph ${index + 1}`) : part))
}

/** A document of paragraphs (`# ` makes a heading) and grids. */
export function documentOf(
  parts: readonly (string | Grid)[],
  more: { readonly name?: string; readonly metadata?: readonly Pick<MetadataItem, 'key' | 'text'>[] } = {},
): SourceDocument {
  return {
    format: 'html',
    name: more.name ?? 'report.html',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    metadata: (more.metadata ?? []).map((item) => ({ ...item, position: null })),
    blocks: blocksOf(parts),
  }
}

/** The six kinds of applicants in the order of the form, the total left out. */
export const applicants = ['natural', 'business', 'research', 'public_interest', 'legal_service', 'other'] as const

/** The rows of table 3 between 三、 and （七）, groups left out. */
export function resultCodes(form: 'F2019' | 'F2021'): readonly string[] {
  const { single, groups } = resultRows[form]
  return [
    ...single.map(({ code }) => code),
    ...groups.flatMap((group) => (group.rows.length > 0 ? group.rows.map(({ code }) => code) : [group.code])),
  ]
}

/** What table 3 is made from: one number for each kind of applicant. */
export interface Applications {
  /** By row; a row left out is zero for everybody. */
  readonly results: Readonly<Record<string, readonly number[]>>
  readonly carriedIn: readonly number[]
  readonly carriedOut: readonly number[]
}

/**
 * A sheet of table 3 in which every equation of the form holds: totals and 本年新收 follow from the rest. Subtotals of
 * groups and of 法人或其他组织 are there for the editions that print them.
 */
export function applicationSheet(form: 'F2019' | 'F2021', { results, carriedIn, carriedOut }: Applications): Sheet {
  const codes = resultCodes(form)
  const sumOf = (rows: readonly string[]): readonly number[] =>
    applicants.map((_, index) => rows.reduce((sum, code) => sum + (results[code]?.[index] ?? 0), 0))
  const under = (group: string): readonly number[] => sumOf(codes.filter((code) => code.startsWith(`${group}.`)))
  const closed = sumOf(codes)
  const rows: (readonly [string, readonly number[]])[] = [
    ['new', applicants.map((_, index) => (closed[index] ?? 0) + (carriedOut[index] ?? 0) - (carriedIn[index] ?? 0))],
    ['carried_in', carriedIn],
    ...codes.map((code) => [code, results[code] ?? []] as const),
    ...['denied', 'unavailable', 'not_processed'].map((group) => [group, under(group)] as const),
    ['total', closed],
    ['carried_out', carriedOut],
  ]
  return new Map(
    rows.flatMap(([row, numbers]) => {
      const total = applicants.reduce((sum, _, index) => sum + (numbers[index] ?? 0), 0)
      return [
        ...applicants.map((column, index) => [at(row, column), numbers[index] ?? 0] as const),
        [at(row, 'legal_persons'), total - (numbers[0] ?? 0)] as const,
        [at(row, 'total'), total] as const,
      ]
    }),
  )
}

/** A sheet of table 4; each block's four results, its total follows. */
export function disputeSheet(results: Readonly<Record<string, readonly number[]>>): Sheet {
  return new Map(
    disputeBlocks.flatMap(({ code }) => {
      const numbers = [0, 1, 2, 3].map((index) => results[code]?.[index] ?? 0)
      const all = [...numbers, numbers.reduce((sum, one) => sum + one, 0)]
      return disputeColumns.map((column, index) => [at(code, column.code), all[index] ?? 0] as const)
    }),
  )
}
