import { describe, expect, test } from 'vitest'
import { applicationTable } from '../../corpus/make/forms/application.ts'
import { plainPrinting } from '../../corpus/make/printing.ts'
import type { Grid } from '../../src/document/document.ts'
import { readDocument } from '../../src/read-report.ts'
import { applicationSheet, documentOf, gridOfTable } from '../build.ts'

const sheet = applicationSheet('F2021', {
  results: {
    granted: [1345, 20, 0, 0, 2, 0],
    'denied.internal_affairs': [30, 0, 0, 0, 0, 1],
    'other.other': [0, 0, 0, 0, 12, 0],
  },
  carriedIn: [1, 0, 0, 0, 0, 0],
  carriedOut: [0, 2, 0, 0, 0, 0],
})
const plain = gridOfTable(applicationTable('F2021', sheet, plainPrinting))

/** The table with each cell's text put through `change`. */
const printed = (change: (text: string) => string): Grid => ({
  ...plain,
  cells: plain.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
})

function read(grid: Grid) {
  const parts = ['石湾镇人民政府2022年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', grid]
  const report = readDocument(documentOf(parts))
  const facts = report.tables[0]?.facts ?? []
  const at = (row: string, column: string) => facts.find((fact) => fact.row === row && fact.column === column)
  const rules = report.findings.map(({ rule }) => rule)
  return {
    at,
    rules,
    doubted: report.findings.filter(({ severity, facts }) => severity !== 'note' && facts.length > 0),
  }
}

describe('digits in doubt that two equations prove', () => {
  test.each([
    ['blanks for thousands marks', (text: string) => text.replace(/^(\d)(\d{3})$/u, '$1 $2')],
    ['footnote marks', (text: string) => text.replace(/^1345$/u, '1345①')],
    ['a letter for a one', (text: string) => text.replace(/^12$/u, 'l2')],
    ['each digit by itself', (text: string) => (/^\d{2,}$/u.test(text) ? [...text].join(' ') : text)],
    ['a number broken over two lines', (text: string) => text.replace(/^(\d{3})(\d)$/u, '$1\n$2')],
  ])('%s', (_what, change) => {
    const { at, rules, doubted } = read(printed(change))
    expect(at('granted', 'natural')).toMatchObject({ value: 1345, certain: true })
    expect(at('other.other', 'legal_service')).toMatchObject({ value: 12, certain: true })
    expect(rules).toContain('check.doubt-settled')
    expect(doubted).toEqual([])
  })

  test('the printed text stays', () => {
    const { at } = read(printed((text) => text.replace(/^1345$/u, '1 345')))
    expect(at('granted', 'natural')?.raw).toBe('1 345')
  })
})

describe('doubt stays', () => {
  test('where the reading breaks an equation', () => {
    // 1 366 stands in the column and in the row beside 1345 and 21: here only the cell is another number.
    const { at, rules } = read(printed((text) => text.replace(/^1345$/u, '1 354')))
    expect(at('granted', 'natural')).toMatchObject({ certain: false })
    expect(rules).toContain('read.blank-inside')
  })

  test('where two numbers stand in one cell', () => {
    const { at } = read(printed((text) => text.replace(/^1345$/u, '13 45 6')))
    expect(at('granted', 'natural')).toMatchObject({ state: 'unreadable', value: null })
  })

  test('in table 2, which has no equations', () => {
    const text =
      '二、主动公开政府信息情况\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n行政规范性文件 | 12 345 | 0 | 3'
    const grid: Grid = {
      type: 'grid',
      rowCount: 2,
      columnCount: 4,
      evidence: 'markup',
      positions: plain.positions,
      cells: text
        .split('\n')
        .slice(1)
        .flatMap((line, row) =>
          line.split(' | ').map((cell, column) => ({
            row,
            column,
            rowSpan: 1,
            colSpan: 1,
            text: cell,
            position: { on: 'node' as const, path: `${row}/${column}` },
          })),
        ),
    }
    const report = readDocument(
      documentOf(['石湾镇人民政府2022年政府信息公开工作年度报告', '二、主动公开政府信息情况', grid]),
    )
    expect(report.findings.map(({ rule }) => rule)).toContain('read.blank-inside')
  })
})
