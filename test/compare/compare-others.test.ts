import { describe, expect, test } from 'vitest'
import { compareNeighbours, compareTwo } from '../../src/compare/compare.ts'
import { spreadOf } from '../../src/compare/spread.ts'
import { compareTexts } from '../../src/compare/texts.ts'
import { sidesOf, totals, years } from './sides.ts'

const nobody = { around: '南安市', byName: [], unheard: [] }

describe('compareTwo', () => {
  test('subtracts across issuers and scopes, which it notes', () => {
    const [first, second] = sidesOf([
      { tables: [totals({ new: 4 })] },
      { issuer: '南安市人民政府', scope: 'aggregate', tables: [totals({ new: 900 })] },
    ])
    if (!first || !second) throw new Error('two reports')
    const comparison = compareTwo(first, second)
    expect(comparison.rows[0]?.changes).toEqual([null, { from: 0, difference: 896, percent: 22400, why: null }])
    expect(comparison.notes).toContainEqual({ about: 'scope', columns: [1] })
  })

  test('holds a correction against what it corrects, and says that rates are made of what counts only', () => {
    const of = (published: string, total: number) => ({
      published,
      indexNumber: 'a/1',
      tables: [totals({ new: total, total: 4, granted: 4 })],
    })
    const [first, second] = sidesOf([of('2023-01-20', 3), of('2023-03-01', 4)])
    if (!first || !second) throw new Error('two revisions')
    const comparison = compareTwo(first, second)
    expect(comparison.rows[0]?.changes[1]).toMatchObject({ difference: 1 })
    expect(comparison.rows.find(({ row }) => row === 'denied')?.cells[0]?.state).toBe('absent')
    expect(comparison.notes).toContainEqual({ about: 'without-rates', columns: [0] })
  })

  test('has the rates of aggregates', () => {
    const aggregate = { scope: 'aggregate', tables: [totals({ granted: 3, partial: 1, total: 8 })] } as const
    const [first, second] = sidesOf([aggregate, { ...aggregate, year: 2023 }])
    if (!first || !second) throw new Error('two reports')
    const rate = compareTwo(first, second).rows.find(({ row }) => row === 'disclosure_rate')
    expect(rate?.cells.map(({ used }) => used)).toEqual([0.5, 0.5])
  })

  test('notes a report that does not say whose figures it gives', () => {
    const [first, second] = sidesOf([
      { tables: [totals({ new: 4 })] },
      { year: 2023, scope: null, tables: [totals({ new: 4 })] },
    ])
    if (!first || !second) throw new Error('two reports')
    expect(compareTwo(first, second).notes).toContainEqual({ about: 'scope-unknown', columns: [1] })
  })
})

describe('compareTexts', () => {
  const section = (key: string | null, title: string, text: string) => ({ key, title, text })
  const long = '本镇严格执行政府信息公开条例，及时主动公开各类信息，回应群众关切，取得明显成效。'

  test('says of each section whether it is the same, differs, or stands on one side only', () => {
    const compared = compareTexts(
      [
        section('overview', '一、总体情况', long),
        section('problems', '五、问题', '人手不足，业务不熟，宣传不够。'),
        section('dispute', '四、复议', ''),
      ],
      [
        section('overview', '一、总体', long),
        section('problems', '五、问题', '公开渠道单一，平台建设滞后。'),
        section('dispute', '四、复议', ''),
        section(null, '六、附件', '无'),
      ],
    )
    expect(compared.sections.map(({ verdict }) => verdict)).toEqual(['same', 'differs', 'no-text', 'only-second'])
    expect(compared.sections.map(({ likeness }) => likeness)).toEqual([1, 0, null, null])
  })

  test('measures how much of each text stands in the other: a copy with an addition is all old on one side', () => {
    const { shared, likeness } = compareTexts(
      [section('overview', '', long)],
      [section('overview', '', `${long}另外新建查阅点三处，培训五十人次。`)],
    )
    expect(shared[0]).toBe(1)
    expect(shared[1]).toBeGreaterThan(0.6)
    expect(shared[1]).toBeLessThan(0.8)
    expect(likeness).toBeLessThan(1)
  })

  test('knows two short words for the same', () => {
    const [only] = compareTexts([section(null, '六、其他', '无')], [section(null, '（六）其他', '无。')]).sections
    expect(only).toMatchObject({ verdict: 'differs', titles: ['六、其他', '（六）其他'] })
    expect(
      compareTexts([section(null, '六、其他', '无')], [section(null, '六、其他', ' 无')]).sections[0]?.verdict,
    ).toBe('same')
  })
})

describe('spreadOf', () => {
  test('ranks from the highest, equal numbers alike, and interpolates quartiles', () => {
    expect(spreadOf(3, [5, 3, 1])).toEqual({
      rank: 2,
      of: 4,
      lowest: 1,
      lowerQuartile: 2.5,
      median: 3,
      upperQuartile: 3.5,
      highest: 5,
    })
  })

  test('gives no rank without a number and nothing where nobody has one', () => {
    expect(spreadOf(null, [2, 4])).toMatchObject({ rank: null, of: 2, median: 3 })
    expect(spreadOf(null, [])).toBeNull()
  })
})

describe('compareNeighbours', () => {
  const town = (name: string, total: number | string, more = {}) => ({
    issuer: `南安市${name}人民政府`,
    tables: [totals({ new: total })],
    ...more,
  })
  const spread = (sketches: Parameters<typeof years>[0]) => {
    const comparison = compareNeighbours(years(sketches), nobody)
    return { comparison, row: comparison.rows.find(({ row }) => row === 'new') }
  }

  test('counts blanks as nobody, and an aggregate among own figures not at all', () => {
    const { comparison, row } = spread([
      town('九都镇', 6),
      town('诗山镇', 10),
      town('蓬华镇', ''),
      town('码头镇', 2),
      town('金淘镇', 1000, { scope: 'aggregate' }),
    ])
    expect(row?.spread).toMatchObject({ rank: 2, of: 3, lowest: 2, median: 6, highest: 10 })
    expect(comparison.notes).toContainEqual({ about: 'scope', columns: [4] })
  })

  test('names those without a report and leaves them out of the count', () => {
    const wanted = [
      ...years([town('九都镇', 6), town('诗山镇', 10)]),
      { issuer: '南安市蓬华镇人民政府', year: 2022, report: null },
    ]
    const comparison = compareNeighbours(wanted, {
      around: '南安市',
      byName: ['南安市蓬华镇人民政府'],
      unheard: ['翔云镇'],
    })
    expect(comparison.rows[0]?.spread).toMatchObject({ rank: 2, of: 2 })
    expect(comparison.notes).toContainEqual({ about: 'missing', columns: [2] })
    expect(comparison.notes).toContainEqual({ about: 'by-name', around: '南安市', names: ['南安市蓬华镇人民政府'] })
    expect(comparison.notes).toContainEqual({ about: 'unheard', around: '南安市', names: ['翔云镇'] })
    expect(comparison.around).toBe('南安市')
  })
})
