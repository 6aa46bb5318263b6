import { expect, test } from 'vitest'
import { tablesOf } from '../src/index.ts'
import { writePdf } from './ingest/pdf/write-pdf.ts'

const page = (body: string) => ({
  name: 'page.html',
  bytes: new TextEncoder().encode(`<html><head><title>t</title></head><body>${body}</body></html>`),
})
const merged = page('<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>')

test('the text of a merged cell stands in its first place, and the spans say so', async () => {
  const { tables } = await tablesOf(merged)
  expect(tables).toHaveLength(1)
  expect(tables[0]).toMatchObject({
    page: null,
    pages: [],
    evidence: 'markup',
    rowCount: 2,
    columnCount: 2,
    rows: [
      ['a', ''],
      ['b', 'c'],
    ],
    spans: [{ row: 0, column: 0, rowSpan: 1, colSpan: 2 }],
  })
})

test('or in all of its places', async () => {
  const { tables } = await tablesOf(merged, { repeatMerged: true })
  expect(tables[0]?.rows[0]).toEqual(['a', 'a'])
})

test('every table of a page that is no report', async () => {
  const table = (words: string) =>
    `<table><tr><th>${words}</th><th>colour</th></tr><tr><td>x</td><td>y</td></tr></table>`
  const { tables } = await tablesOf(
    page(`<div><p>A story about two tables.</p>${table('fruit')}</div><div>${table('bird')}</div>`),
  )
  expect(tables.map(({ rows }) => rows[0]?.[0])).toEqual(['fruit', 'bird'])
})

test('a document without tables has none', async () => {
  const bytes = new TextEncoder().encode('Nothing but words.\n\nAnd more words.\n')
  expect((await tablesOf({ name: 'a.txt', bytes })).tables).toEqual([])
})

test('the page of each table of a PDF', async () => {
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
  expect(tables.map(({ page, pages, rows, evidence }) => ({ page, pages, rows, evidence }))).toEqual([
    {
      page: 2,
      pages: [2],
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
      evidence: 'rulings',
    },
  ])
})
