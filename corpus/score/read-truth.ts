import { readCsv } from './read-csv.ts'

/** What a careful person reads in one cell. */
export interface TruthCell {
  readonly table: string
  readonly row: string
  readonly column: string
  /** As printed. */
  readonly printed: string
  readonly state: 'number' | 'zero' | 'blank' | 'dash' | 'slash' | 'word'
  /** In `unit`; null where nothing is counted. */
  readonly value: number | null
  /** 元 or 万元 where the cell itself prints it. */
  readonly money: '元' | '万元' | null
}

/**
 * The cells of a truth file. Printed texts are read here by rules of their own, not by the reader that they test. A text
 * that is neither a number nor one of the marks for nothing is a mistake in the truth, and thrown.
 */
export function readTruth(csv: string): readonly TruthCell[] {
  return readCsv(csv).map(({ table = '', row = '', col = '', value = '', state }) => {
    const read = readPrinted(value, `${table} ${row} ${col}`)
    if (state && state !== read.state) throw new Error(`${table} ${row} ${col}: “${value}” is no ${state}`)
    return { table, row, column: col, printed: value, ...read }
  })
}

const marks: Readonly<Record<string, TruthCell['state']>> = {
  '': 'blank',
  '/': 'slash',
  '-': 'dash',
  '--': 'dash',
  '—': 'dash',
  '——': 'dash',
  无: 'word',
}

function readPrinted(printed: string, place: string): Pick<TruthCell, 'state' | 'value' | 'money'> {
  const plain = printed.normalize('NFKC').replace(/[\s,]/gu, '')
  const mark = marks[plain]
  if (mark) return { state: mark, value: null, money: null }
  const number = /^([+-]|增|减)?(\d+(?:\.\d+)?)(件|条|次|项|个|篇|人次|人|元|万元)?$/u.exec(plain)
  if (!number) throw new Error(`${place}: “${printed}” is no number`)
  const [, sign, digits, unit] = number
  const magnitude = Number(digits)
  const value = magnitude === 0 ? 0 : sign === '-' || sign === '减' ? -magnitude : magnitude
  return { state: value === 0 ? 'zero' : 'number', value, money: unit === '元' || unit === '万元' ? unit : null }
}
