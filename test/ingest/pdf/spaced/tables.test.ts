import { describe, expect, test } from 'vitest'
import { pageOf, printed, ruledTable, stroked } from '../build.ts'
import { flowOf, shownFlow } from '../pages-of.ts'

/** Ends at `x`. */
const toRight = (text: string, x: number, y: number) => printed(text, x - text.length * 5, y)
const centred = (text: string, x: number, y: number) => printed(text, x - text.length * 2.5, y)
const row = (label: string, y: number, values: readonly string[]) => [
  ...printed(label, 60, y),
  ...values.flatMap((value, index) => toRight(value, 300 + index * 60, y)),
]
const countries = (y: number) => [
  ...row('Belgium', y, ['12', '1,234', '7.5']),
  ...row('Spain', y + 14, ['9', '88', '10.0']),
  ...row('United Kingdom', y + 28, ['701', '5', '0.3']),
]
const body = ['Belgium | 12 | 1,234 | 7.5', 'Spain | 9 | 88 | 10.0', 'United Kingdom | 701 | 5 | 0.3']

describe('tables of scripts with blanks between words', () => {
  test('leave out the caption above and the source below', () => {
    const page = pageOf([
      ...printed('Table 1. Rates by country', 60, 80),
      ...row('Country', 100, ['2007', '2008', '2009']),
      ...countries(114),
      ...printed('Source: survey', 60, 156),
    ])
    const [caption, table, source] = shownFlow(flowOf([page]))
    expect([caption, source]).toEqual(['Table 1. Rates by country', 'Source: survey'])
    expect(table).toEqual(['Country | 2007 | 2008 | 2009', ...body])
  })

  test('are two where a caption stands between them', () => {
    const page = pageOf([
      ...row('Country', 100, ['2007', '2008', '2009']),
      ...countries(114),
      ...printed('Table 2. The same again', 60, 162),
      ...row('Country', 180, ['2007', '2008', '2009']),
      ...countries(194),
    ])
    const table = ['Country | 2007 | 2008 | 2009', ...body]
    expect(shownFlow(flowOf([page]))).toEqual([table, 'Table 2. The same again', table])
  })

  test('go on below a long heading, which spans them', () => {
    const heading = 'Panel A. Persons receiving assistance from regional programmes'
    const page = pageOf([
      ...row('Country', 100, ['2007', '2008', '2009']),
      ...printed(heading, 60, 114),
      ...countries(128),
      ...printed(heading, 60, 170),
      ...countries(184),
    ])
    expect(shownFlow(flowOf([page]))).toEqual([
      ['Country | 2007 | 2008 | 2009', `${heading}[1×4]`, ...body, `${heading}[1×4]`, ...body],
    ])
  })

  test('the values of a chart are none', () => {
    const values = [300, 420, 340, 390, 360, 440, 320].flatMap((x, at) => [
      ...printed(`Country ${'ABCDEFG'[at]}`, 60, 100 + at * 14),
      ...printed(String(x / 10), x, 100 + at * 14),
    ])
    const flow = shownFlow(flowOf([pageOf(values)]))
    expect(flow.every((item) => typeof item === 'string')).toBe(true)
  })

  test('stack heads: one in the middle spans the columns below, one set as its column wraps', () => {
    const page = pageOf([
      ...centred('Both years', 320, 86),
      ...row('Country', 100, ['2007', '2008', 'Rate of']),
      ...toRight('change', 420, 111),
      ...countries(128),
    ])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Country[2×1] | Both years[1×2] | Rate of⏎change[2×1]',
      '2007 | 2008',
      ...body,
    ])
  })

  test('join a label that wraps above or below its numbers, but not a group and its first item', () => {
    const page = pageOf([
      ...row('Branch', 100, ['2007', '2008', '2009']),
      ...row('Wholesale and retail trade;', 114, ['1', '2', '3']),
      ...printed('repair of goods', 60, 126),
      ...printed('Persons receiving social', 60, 140),
      ...row('security income', 152, ['4', '5', '6']),
      ...printed('Males', 60, 166),
      ...row('Fishing', 180, ['7', '8', '9']),
    ])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Branch | 2007 | 2008 | 2009',
      'Wholesale and retail trade;⏎repair of goods | 1 | 2 | 3',
      'Persons receiving social⏎security income | 4 | 5 | 6',
      'Males |  |  | ',
      'Fishing | 7 | 8 | 9',
    ])
  })

  test('keep footnote marks with what they mark', () => {
    const mark = (text: string, x: number, y: number) => printed(text, x, y - 4, 6)
    const page = pageOf([
      ...row('Country', 100, ['2007', '2008', '2009']),
      ...countries(114),
      ...mark('1', 95, 114),
      ...mark('b', 300, 128),
    ])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Country | 2007 | 2008 | 2009',
      'Belgium1 | 12 | 1,234 | 7.5',
      'Spain | 9b | 88 | 10.0',
      'United Kingdom | 701 | 5 | 0.3',
    ])
  })

  test('take rows of dots for no column', () => {
    const dotted = (label: string, y: number, value: string) => [
      ...printed(label + '.'.repeat(40 - label.length), 60, y),
      ...toRight(value, 300, y),
      ...toRight(value, 360, y),
    ]
    const page = pageOf([...dotted('Arson', 100, '12'), ...dotted('Motor vehicle theft', 114, '1,900')])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      `Arson${'.'.repeat(35)} | 12 | 12`,
      `Motor vehicle theft${'.'.repeat(21)} | 1,900 | 1,900`,
    ])
  })

  test('read numbers in groups of three as one and numbers side by side as two', () => {
    const page = pageOf([
      ...row('Country', 100, ['2007', '2008']),
      ...row('Belgium', 114, ['12 345', '678']),
      ...row('Spain', 128, ['1,200', '1 000 000']),
    ])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Country | 2007 | 2008',
      'Belgium | 12 345 | 678',
      'Spain | 1,200 | 1 000 000',
    ])
  })

  test('of words only need columns that stand flush', () => {
    const line = (y: number, texts: readonly string[]) =>
      texts.flatMap((text, index) => printed(text, 60 + index * 150, y))
    const page = pageOf([
      ...line(100, ['Country', 'Ministry', 'Contact']),
      ...line(114, ['Austria', 'Finance', 'P. Dupont']),
      ...line(128, ['Malta', 'Justice and', 'J. Smith']),
      ...printed('home affairs', 210, 140),
      ...line(154, ['Poland', 'Health', 'A. Novak']),
    ])
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Country | Ministry | Contact',
      'Austria | Finance | P. Dupont',
      'Malta | Justice and⏎home affairs | J. Smith',
      'Poland | Health | A. Novak',
    ])
  })

  test('beside text and beside another table stand apart', () => {
    const prose = Array.from({ length: 9 }, (_, line) =>
      printed('the rate of growth was stable in most years', 330, 90 + line * 12),
    )
    const small = (label: string, y: number, values: readonly string[], from: number) => [
      ...printed(label, from, y),
      ...values.flatMap((value, index) => toRight(value, from + 110 + index * 50, y)),
    ]
    const left = (from: number) => [
      ...small('Country', 100, ['2007', '2008'], from),
      ...small('Malta', 114, ['1', '2'], from),
      ...small('Spain', 128, ['3', '4'], from),
    ]
    const table = ['Country | 2007 | 2008', 'Malta | 1 | 2', 'Spain | 3 | 4']
    expect(
      shownFlow(flowOf([pageOf([...left(60), ...prose.flat()])])).filter((one) => typeof one !== 'string'),
    ).toEqual([table])
    expect(shownFlow(flowOf([pageOf([...left(60), ...left(320)])]))).toEqual([table, table])
  })

  test('are neither prose in columns, nor contents, nor numbers strewn over a chart', () => {
    const line = 'the rate of growth was stable in most years'
    const prose = Array.from({ length: 9 }, (_, at) => [
      ...printed(line, 60, 90 + at * 12),
      ...printed(line, 320, 90 + at * 12),
    ])
    const contents = ['Introduction', 'Method', 'Results', 'Annex'].flatMap((title, at) => [
      ...printed(title, 60, 300 + at * 14),
      ...toRight(String(at * 7 + 3), 500, 300 + at * 14),
    ])
    const strewn = [
      [100, 500, '33.0'],
      [140, 507, '28.0'],
      [220, 514, '22.0'],
      [260, 514, '23.0'],
      [300, 507, '28.5'],
    ] as const
    const chart = strewn.flatMap(([x, y, text]) => printed(text, x, y))
    const flow = shownFlow(flowOf([pageOf([...prose.flat(), ...contents, ...chart])]))
    expect(flow.filter((one) => typeof one !== 'string')).toEqual([])
  })

  test('with lines between columns or about the head only are read whole', () => {
    const words = [...row('Country', 100, ['2007', '2008', '2009']), ...countries(114)]
    const between = [250, 310, 370].map((x) => stroked(x, 90, x, 146))
    const under = stroked(60, 104, 425, 104)
    expect(shownFlow(flowOf([pageOf(words, [...between, under])]))).toEqual([['Country | 2007 | 2008 | 2009', ...body]])
    const head = ruledTable([58, 250, 310, 370, 424], [90, 104])
    expect(shownFlow(flowOf([pageOf(words, head)]))).toEqual([['Country | 2007 | 2008 | 2009', ...body]])
  })

  test('with lines from row to row have the rows that the lines make', () => {
    const page = pageOf(
      [
        ...row('Branch', 100, ['2007', '2008', '2009']),
        ...printed('Trade', 60, 114),
        ...row('Repair', 126, ['1', '2', '3']),
        ...row('Fishing', 142, ['4', '5', '6']),
        ...row('Mining', 158, ['7', '8', '9']),
        ...row('Energy', 174, ['7', '8', '9']),
      ],
      [104, 130, 146, 162, 178].map((y) => stroked(60, y, 425, y)),
    )
    expect(shownFlow(flowOf([page]))[0]).toEqual([
      'Branch | 2007 | 2008 | 2009',
      'Trade⏎Repair | 1 | 2 | 3',
      'Fishing | 4 | 5 | 6',
      'Mining | 7 | 8 | 9',
      'Energy | 7 | 8 | 9',
    ])
  })
})
