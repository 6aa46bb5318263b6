import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/document/document.ts'
import { readPage } from './page.ts'

const folder = new URL('../../../../shared/reports/', import.meta.url)

/** The printed values of one table in printed order, as a person transcribed them. */
function truth(reportFolder: string, table: string): string[] {
  const lines = readFileSync(new URL(`${reportFolder}/truth.csv`, folder), 'utf8')
    .trim()
    .split(/\r?\n/)
  return lines.map((line) => line.split(',')).flatMap(([name, , , value]) => (name === table ? [value ?? ''] : []))
}

/** The cells from a row and column on, in printed order. */
function cellsFrom(grid: Grid | undefined, row: number, column: number): string[] {
  return (grid?.cells ?? []).filter((cell) => cell.row >= row && cell.column >= column).map((cell) => cell.text)
}

/** Table 2 has five blocks, each with a title and a header row of its own. */
function valuesOfTable2(grid: Grid | undefined): string[] {
  const headers = new Set(grid?.cells.filter((cell) => cell.text === '信息内容').map((cell) => cell.row))
  return (grid?.cells ?? []).filter((cell) => cell.column > 0 && !headers.has(cell.row)).map((cell) => cell.text)
}

// The published reports lie beside the checkout; where they are absent, there is nothing to compare with.
describe.skipIf(!existsSync(folder)).each(['pingtan-2025-html', 'shanghai-office-2019-html'])('%s', (name) => {
  // The body of a skipped group runs all the same; only its tests do not.
  const read = (): ReturnType<typeof readPage> => readPage(readFileSync(new URL(`${name}/report.html`, folder)))

  test('every cell of the three tables holds what is printed', () => {
    const { grids } = read()
    expect(grids).toHaveLength(3)
    expect(valuesOfTable2(grids[0])).toEqual(truth(name, 't2'))
    expect(cellsFrom(grids[1], 3, 3)).toEqual(truth(name, 't3'))
    expect(cellsFrom(grids[2], 3, 0)).toEqual(truth(name, 't4'))
  })

  test('all six sections are there, and there is nothing to find', () => {
    const { texts, findings } = read()
    const headings = texts.filter((text) => /^[一二三四五六]、/.test(text)).map((text) => text[0])
    expect(headings.join('')).toBe('一二三四五六')
    expect(findings).toEqual([])
  })
})
