import { describe, expect, test } from 'vitest'
import { checkIssuersText, type IssuersText } from '../../../src/checks/issuers/same-text.ts'
import { textBands } from '../../../src/checks/issuers/text-bands.ts'
import { shinglesOf } from '../../../src/checks/text-likeness.ts'

const numerals = [...'一二三四五六七八九十']
const draft = (town: string, topic: string): string =>
  numerals.map((numeral) => `第${numeral}，${town}将继续加强${topic}工作，完善制度，明确责任，提高质量。`).join('')

function text(issuer: string, words: string, more: Partial<IssuersText> = {}): IssuersText {
  const title = '五、存在的主要问题及改进情况'
  const base = { key: issuer, issuer, year: 2023, sha256: issuer, title, position: 'line 9, column 1', placeHints: [] }
  return { ...base, shingles: shinglesOf(words), ...more }
}

describe('section five of another issuer', () => {
  const own = text('甲镇', draft('我镇', '政务公开'))

  test('is named with the most alike report, whatever the order', () => {
    const nearly = text('丙镇', `${draft('我镇', '政务公开')}一是加大投入。`)
    const same = text('乙镇', draft('我镇', '政务公开'))
    const found = checkIssuersText(own, [nearly, same])
    expect(found).toEqual(checkIssuersText(own, [same, nearly]))
    expect(found).toMatchObject({
      rule: 'issuers.same-text',
      report: '甲镇',
      values: { other: '乙镇', percent: 100 },
      related: [{ key: '乙镇' }],
    })
  })

  test('of two that are equally alike is that of the smaller content', () => {
    const twins = ['丁镇', '乙镇', '丙镇'].map((issuer) =>
      text(issuer, draft('我镇', '政务公开'), { sha256: `b${issuer}` }),
    )
    const first = twins.map(({ sha256 }) => sha256).sort()[0]
    expect(checkIssuersText(own, twins)?.values.other).toBe(first?.slice(1))
  })

  test('from another county is a warning, from an unknown place a note', () => {
    const there = { placeHints: ['四川省', '邻水县'] }
    const here = { ...own, placeHints: ['安徽省', '怀宁县'] }
    const other = draft('我镇', '政务公开')
    expect(checkIssuersText(here, [text('乙镇', other, there)])?.rule).toBe('issuers.same-text-elsewhere')
    expect(checkIssuersText(here, [text('乙镇', other)])?.rule).toBe('issuers.same-text')
    expect(checkIssuersText(here, [text('乙镇', other, { placeHints: ['安徽省', '怀宁县'] })])?.rule).toBe(
      'issuers.same-text',
    )
  })

  test('that says something else is not named', () => {
    const words = '群众反映的办事指南不够细，我们请各村网格员逐户走访，收集意见并在公示栏逐条回应。'.repeat(5)
    expect(checkIssuersText(own, [text('乙镇', words)])).toBeNull()
  })
})

describe('bands', () => {
  test('of one text are the same, of another year are others, of a set phrase there are none', () => {
    const shingles = shinglesOf(draft('我镇', '政务公开'))
    expect(textBands(shingles, 2023)).toEqual(textBands(shinglesOf(draft('我镇', '政务 公开')), 2023))
    expect(textBands(shingles, 2023).filter((band) => textBands(shingles, 2022).includes(band))).toEqual([])
    expect(textBands(shinglesOf('无其他需要报告的事项。'), 2023)).toEqual([])
    expect(textBands(shingles, 2023).every((band) => Number.isSafeInteger(band) && band >= 0)).toBe(true)
  })

  test('meet where texts are much alike and part where they are not', () => {
    // Sentences of its own for each of 200 towns; then one sentence in fifteen changed.
    const sentence = (seed: number) =>
      Array.from({ length: 24 }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * 104729) % 20000))).join(
        '',
      )
    const texts = Array.from({ length: 200 }, (_, town) =>
      Array.from({ length: 15 }, (_, at) => sentence(town * 15 + at)),
    )
    const bandsOf = (lines: readonly string[]) => textBands(shinglesOf(lines.join('。')), 2023)
    const meets = (a: readonly number[], b: readonly number[]) => a.some((band) => b.includes(band))
    const copied = texts.filter((lines, town) =>
      meets(bandsOf(lines), bandsOf([...lines.slice(1), sentence(90_000 + town)])),
    )
    expect(copied.length).toBeGreaterThanOrEqual(190)
    const strangers = texts.filter((lines, town) => meets(bandsOf(lines), bandsOf(texts[(town + 1) % 200] ?? [])))
    expect(strangers).toEqual([])
  })
})
