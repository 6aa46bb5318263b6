/**
 * Scores `tablesOf` on a folder of PDFs by the adjacency relations of cells, as the ICDAR 2013 table competition does:
 * beside each `name.pdf` stands `name.json`, `{"kind":"…","tables":[{"cells":[{row,column,rowSpan,colSpan,text},…]},…]}`
 * with the true cells, rows and columns from 0. Run: `npx node bench/tables-score.ts FOLDER [--each]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesOf } from '../src/index.ts'

const cellSchema = z.object({
  row: z.int(),
  column: z.int(),
  rowSpan: z.int().default(1),
  colSpan: z.int().default(1),
  text: z.string(),
})
const truthSchema = z.object({
  kind: z.string().default('other'),
  tables: z.array(z.object({ cells: z.array(cellSchema) })),
})
type PlacedCell = z.infer<typeof cellSchema>

/** Relations found, true, and both. */
interface Counts {
  readonly found: number
  readonly truth: number
  readonly right: number
}

/**
 * Each cell with words and the next cell with words to its right and below it, once for every neighbour: texts without
 * blanks, and the direction.
 */
function relationsOf(cells: readonly PlacedCell[]): readonly string[] {
  const printed = cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+|\.{4,}/gu, '') }))
    .filter(({ text }) => text !== '')
  const places = new Map<string, PlacedCell>()
  for (const cell of printed) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.colSpan; c++) places.set(`${r} ${c}`, cell)
  }
  const lastRow = Math.max(0, ...printed.map(({ row, rowSpan }) => row + rowSpan))
  const lastColumn = Math.max(0, ...printed.map(({ column, colSpan }) => column + colSpan))
  return printed.flatMap((cell) => {
    const right = new Set<PlacedCell>()
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      let c = cell.column + cell.colSpan
      while (c < lastColumn && !places.has(`${r} ${c}`)) c++
      const next = places.get(`${r} ${c}`)
      if (next) right.add(next)
    }
    const below = new Set<PlacedCell>()
    for (let c = cell.column; c < cell.column + cell.colSpan; c++) {
      let r = cell.row + cell.rowSpan
      while (r < lastRow && !places.has(`${r} ${c}`)) r++
      const next = places.get(`${r} ${c}`)
      if (next) below.add(next)
    }
    return [
      ...[...right].map((next) => `${cell.text}\t→\t${next.text}`),
      ...[...below].map((next) => `${cell.text}\t↓\t${next.text}`),
    ]
  })
}

function compare(found: readonly string[], truth: readonly string[]): Counts {
  const left = new Map<string, number>()
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1)
  let right = 0
  for (const one of found) {
    const count = left.get(one) ?? 0
    if (count > 0) right++
    left.set(one, count - 1)
  }
  return { found: found.length, truth: truth.length, right }
}

/** 1 where nothing is to be found and nothing was. */
function scoreOf({ found, truth, right }: Counts): number {
  return found + truth === 0 ? 1 : (2 * right) / (found + truth)
}

/** A table's `rows` alone, for a reader who does not look at the spans. */
const cellsOfRows = (rows: readonly (readonly string[])[]): readonly PlacedCell[] =>
  rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, rowSpan: 1, colSpan: 1, text })))

const [folder, flag] = process.argv.slice(2)
if (folder === undefined) throw new Error('which folder?')
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const scores: { readonly kind: string; readonly score: number; readonly flat: number }[] = []
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.pdf'))
  .sort()) {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, name.replace(/\.pdf$/, '.json')), 'utf8')))
  const { tables } = await tablesOf({ name, bytes: readFileSync(join(folder, name)) })
  const expected = truth.tables.flatMap(({ cells }) => relationsOf(cells))
  const counts = compare(
    tables.flatMap(({ cells }) => relationsOf(cells)),
    expected,
  )
  const flat = compare(
    tables.flatMap(({ rows }) => relationsOf(cellsOfRows(rows))),
    expected,
  )
  scores.push({ kind: truth.kind, score: scoreOf(counts), flat: scoreOf(flat) })
  if (flag === '--each') {
    const { found, right } = counts
    const figures = `${truth.tables.length} tables, ${tables.length} found; ${right} of ${counts.truth} relations, ${found - right} false`
    console.log(`${scoreOf(counts).toFixed(3)}  ${name.padEnd(24)} ${figures}`)
  }
}
for (const [kind, own] of Map.groupBy(scores, ({ kind }) => kind))
  console.log(`${mean(own.map(({ score }) => score)).toFixed(3)}  ${kind} (${own.length})`)
console.log(
  `${mean(scores.map(({ score }) => score)).toFixed(3)}  all ${scores.length}; ${mean(scores.map(({ flat }) => flat)).toFixed(3)} from rows alone`,
)
