import stringWidth from 'string-width'
import type { ComparedRow, ComparedTexts, Comparison } from '../index.ts'
import {
  carryOverTexts,
  cellMarks,
  cellText,
  columnName,
  differenceText,
  isBarred,
  noteTexts,
  numberText,
  percentText,
  rowName,
  signTexts,
  sourceText,
  titleOf,
} from './compared-words.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { safeLine } from './terminal-text.ts'
import { viewFindings } from './view-report.ts'

/** A file or pipe has no width; lines of this many columns can be read and printed. */
const widthWithoutTerminal = 120
/** Columns kept for the names of numbers or bodies when tables are cut into blocks: twelve Chinese characters. */
const widthOfNames = 24
const gap = 2

/** A comparison for a person. Tables that are too wide are cut into blocks that each begin with the names of the rows. */
export function viewCompared(comparison: Comparison, session: Session): string {
  const { comparison: words } = session.messages
  const width = Math.min(session.width, Number.isFinite(session.width) ? session.width : widthWithoutTerminal)
  const tables =
    comparison.kind === 'reports'
      ? viewTwo(comparison, width, session)
      : comparison.kind === 'years'
        ? viewYears(comparison, width, session)
        : viewNeighbours(comparison, width, session)
  const carried = carryOverTexts(comparison, session)
  const notes = noteTexts(comparison, session)
  const signs = signTexts(comparison, session)
  const lines = [
    session.bold(safeLine(titleOf(comparison, session))),
    session.dim(comparison.values === 'best' ? words.valuesBest : words.valuesPrinted),
    ...tables,
    ...(signs.length > 0 ? [session.dim(signs.join('   '))] : []),
    ...(carried.length > 0 ? ['', session.bold(words.carryOverHead), ...carried.map(safeLine)] : []),
    ...(comparison.texts ? viewTexts(comparison.texts, width, session) : []),
    ...(notes.length > 0 ? ['', session.bold(words.notesHead), ...notes.map(safeLine)] : []),
    '',
    session.bold(words.sourcesHead),
    ...comparison.columns.flatMap((column, index) =>
      column.report ? [safeLine(`${columnName(comparison, index, session)}: ${sourceText(column, session)}`)] : [],
    ),
    '',
    ...viewListed(comparison, session),
  ]
  return `${lines.join('\n')}\n`
}

function viewTwo(comparison: Comparison, width: number, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  const columns: readonly TableColumn[] = [
    { head: words.number, align: 'left' },
    { head: columnName(comparison, 0, session), align: 'right' },
    { head: columnName(comparison, 1, session), align: 'right' },
    { head: words.difference, align: 'right' },
    { head: words.percent, align: 'right' },
  ]
  const rows = comparison.rows.map((row) => {
    const change = row.changes[1] ?? null
    const cells = row.cells.map((cell) => marked(cellText(cell, row.kind), cellMarks(cell)))
    return [rowName(row, session), ...cells, differenceText(change, row.kind, session), percentText(change)]
  })
  return ['', ...formatTable(columns, rows, { width, styleHead: session.bold })]
}

/** Marks take two columns, so that digits stay in line. */
function marked(text: string, marks: string): string {
  return text === '' && marks === '' ? '' : text + marks.padEnd(2)
}

/** Every number has a line of values and one of what changed, each change under the later year. */
function viewYears(comparison: Comparison, width: number, session: Session): readonly string[] {
  const texts = comparison.rows.map((row) => ({
    row,
    values: row.cells.map((cell) => marked(cellText(cell, row.kind), cellMarks(cell))),
    changes: row.changes.map((change) => {
      const parts = [differenceText(change, row.kind, session), percentText(change)]
      return parts.filter((part) => part !== '').join(' ')
    }),
  }))
  const widths = comparison.columns.map((_, index) =>
    Math.max(
      stringWidth(columnName(comparison, index, session).split(' ')[0] ?? ''),
      ...texts.map(({ values, changes }) =>
        Math.max(stringWidth(values[index] ?? ''), stringWidth(changes[index] ?? '')),
      ),
    ),
  )
  return blocksOf(widths, width).flatMap((block) => {
    const columns: readonly TableColumn[] = [
      { head: session.messages.comparison.number, align: 'left' },
      ...block.map((index) => ({ head: columnName(comparison, index, session), align: 'right' }) as const),
    ]
    const rows = texts.flatMap(({ row, values, changes }) => {
      const line = [rowName(row, session), ...block.map((index) => values[index] ?? '')]
      const below = block.map((index) => changes[index] ?? '')
      // A line of nothing but ±0 says less than the zeros or equal numbers above it.
      return row.changes.some((change) => (change?.difference ?? 0) !== 0 || isBarred(change))
        ? [line, ['', ...below]]
        : [line]
    })
    return ['', ...formatTable(columns, rows, { width, styleHead: session.bold })]
  })
}

/** First where the body stands, then every body with its numbers. */
function viewNeighbours(comparison: Comparison, width: number, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  const columns: readonly TableColumn[] = [
    { head: words.number, align: 'left' },
    { head: columnName(comparison, 0, session), align: 'right' },
    { head: words.rank, align: 'right' },
    { head: words.median, align: 'right' },
    { head: words.quartiles, align: 'right' },
    { head: words.range, align: 'right' },
  ]
  const rows = comparison.rows.map((row) => [rowName(row, session), ...spreadTexts(row, session)])
  const standing = formatTable(columns, rows, { width, styleHead: session.bold })
  const widths = comparison.rows.map((row) =>
    Math.max(8, ...row.cells.map((cell) => stringWidth(cellText(cell, row.kind)) + 2)),
  )
  const bodies = blocksOf(widths, width).flatMap((block) => {
    const heads: readonly TableColumn[] = [
      { head: session.messages.issuer, align: 'left' },
      ...block.map((index) => ({ head: rowNameAt(comparison, index, session), align: 'right' }) as const),
    ]
    const lines = comparison.columns.map((_, column) => [
      columnName(comparison, column, session),
      ...block.map((index) => {
        const row = comparison.rows[index]
        const cell = row?.cells[column]
        return row && cell ? marked(cellText(cell, row.kind), cellMarks(cell)) : ''
      }),
    ])
    return ['', ...formatTable(heads, lines, { width, styleHead: session.bold })]
  })
  return ['', ...standing, session.dim(words.rankLegend), ...bodies]
}

function rowNameAt({ rows }: Comparison, index: number, session: Session): string {
  const row = rows[index]
  return row ? rowName(row, session) : ''
}

/** The body's number, its rank, and median, middle half and range of all. */
export function spreadTexts(row: ComparedRow, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  const own = row.cells[0]
  const value = own ? marked(cellText(own, row.kind), cellMarks(own)) : ''
  const { spread } = row
  if (!spread) return [value, '', '', '', '']
  const text = (number: number) => numberText(number, row.kind)
  return [
    value,
    spread.rank === null ? `– / ${spread.of}` : words.ofAll(spread.rank, spread.of),
    text(spread.median),
    `${text(spread.lowerQuartile)}–${text(spread.upperQuartile)}`,
    `${text(spread.lowest)}–${text(spread.highest)}`,
  ]
}

/** Columns, from 0, cut into as many blocks as the width asks for. */
function blocksOf(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const blocks: number[][] = []
  let room = 0
  for (const [index, own] of widths.entries()) {
    const last = blocks.at(-1)
    if (last && room >= own + gap) last.push(index)
    else {
      blocks.push([index])
      room = width - widthOfNames
    }
    room -= own + gap
  }
  return blocks
}

function viewTexts(texts: ComparedTexts, width: number, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  const columns: readonly TableColumn[] = [
    { head: words.section, align: 'left' },
    { head: words.likeness, align: 'right' },
    { head: words.characters, align: 'right' },
    { head: words.verdict, align: 'left' },
  ]
  const rows = texts.sections.map(({ titles, lengths, likeness, verdict }) => [
    titles[0] || titles[1] || words.preamble,
    likeness === null ? '' : wholePercent(likeness),
    lengths.join(' / '),
    words.verdicts[verdict],
  ])
  const [first, second] = texts.shared
  const shared = words.sharedText(wholePercent(texts.likeness), wholePercent(first), wholePercent(second))
  return ['', session.bold(words.textsHead), ...formatTable(columns, rows, { width, styleHead: session.bold }), shared]
}

/** Rounded down: 100 is said only of what is the same. */
export function wholePercent(share: number): string {
  return `${Math.floor(share * 100)}%`
}

function viewListed(comparison: Comparison, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  if (comparison.findings.length === 0) return [words.noFindingsOfNumbers]
  const shown = comparison.findings.map(({ rule, severity, en, zh, number, columns, names }) => ({
    rule,
    severity,
    ...(number !== null && { number }),
    sentence: session.language === 'zh' ? zh : en,
    positions: [],
    elsewhere: [
      {
        report: `${columns.map((column) => columnName(comparison, column, session)).join(', ')}: ${names.join(', ')}`,
        positions: [],
      },
    ],
  }))
  return [session.bold(words.findingsOfNumbers), ...viewFindings(shown, session)]
}
