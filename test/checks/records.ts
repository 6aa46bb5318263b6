import type { Fact, FactState, Identity, PrintedLine, TableCode, TableRecord } from '../../parsers/record.ts'
import { nodeAt } from '../build.ts'

const states: Readonly<Record<string, FactState>> = {
  '': 'blank',
  '/': 'slash',
  '-': 'dash',
  无: 'word',
  x: 'unreadable',
}

/**
 * A table drawn as text: the first line names the columns, the first cell of each other line its row. A number, or ''
 * (blank), `/`, `-`, `无`, `x` (unreadable), `~` (the table has no such cell).
 */
export function drawTable(table: TableCode, form: TableRecord['form'], drawing: string): TableRecord {
  const [head = [], ...body] = drawing
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\|$/u, '')
        .split('|')
        .map((cell) => cell.trim()),
    )
  const columns = head.slice(1)
  const facts = body.flatMap(([row = '', ...cells]) =>
    columns.map((column, index) => factOf(table, row, column, cells[index] ?? '')),
  )
  return {
    table,
    form,
    variant: 'standard',
    evidence: 'markup',
    rows: body.map(([row = '']) => lineOf(row)),
    columns: columns.map(lineOf),
    facts,
    runOns: [],
    positions: [nodeAt('table 1')],
  }
}

const lineOf = (code: string): PrintedLine => ({ code, label: code, sameAs: null, unit: null })

function factOf(table: TableCode, row: string, column: string, printed: string): Fact {
  const value = /^-?\d+(?:\.\d+)?$/u.test(printed) ? Number(printed) : null
  const state = value === null ? (states[printed] ?? 'not_on_form') : value === 0 ? 'zero' : 'number'
  const exists = state !== 'not_on_form'
  return {
    table,
    row,
    column,
    state,
    value,
    raw: exists ? printed : null,
    unit: '件',
    position: exists ? nodeAt(`${row}, ${column}`) : null,
    certain: state !== 'unreadable',
  }
}

/** Who and when for the checks that ask. */
export function identityOf(issuer: string | null, year: number | null): Identity {
  const claim = <T>(value: T) => ({ value, from: 'title' as const, text: String(value), position: null })
  return {
    title: null,
    issuer: issuer === null ? null : claim(issuer),
    year: year === null ? null : claim(year),
    period: null,
    published: null,
    scope: null,
    likelyScope: null,
    notice: null,
    indexNumber: null,
    sourceUrl: null,
    placeHints: [],
  }
}
