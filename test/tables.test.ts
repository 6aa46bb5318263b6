import { expect, test } from 'vitest'
import { tablesOf } from '../src/tables.ts'
import { writePdf } from './ingest/pdf/write-pdf.ts'

test('the grids of any document, merged cells filled', async () => {
  const html = '<html><body><table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table></body></html>'
  const { tables } = await tablesOf({ name: 'page.html', bytes: new TextEncoder().encode(html) })
  expect(tables.map(({ page, rows }) => ({ page, rows }))).toEqual([
    {
      page: null,
      rows: [
        ['a', 'a'],
        ['b', 'c'],
      ],
    },
  ])
})

test('the page of each grid of a PDF', async () => {
  const cells = [
    [110, 690, 'a'],
    [210, 690, '1'],
    [110, 670, 'b'],
    [210, 670, '2'],
  ]
  const words = cells.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`)
  const lines = ['100 665 200 40 re S 100 685 m 300 685 l S 200 665 m 200 705 l S']
  const bytes = writePdf([
    { content: 'BT /F1 10 Tf 100 700 Td (words) Tj ET' },
    { content: [...words, ...lines].join(' ') },
  ])
  const { tables } = await tablesOf({ name: 'two.pdf', bytes })
  expect(tables.map(({ page, rows, evidence }) => ({ page, rows, evidence }))).toEqual([
    {
      page: 2,
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
      evidence: 'rulings',
    },
  ])
})
