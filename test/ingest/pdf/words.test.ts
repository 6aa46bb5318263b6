import { describe, expect, test } from 'vitest'
import { linesOf, printedCharacters, textOf, wordsOf } from '../../../src/ingest/pdf/words.ts'
import { pageOf, printed } from './build.ts'

describe('text of characters', () => {
  test.each([
    ['one line', printed('行政许可', 50, 50), '行政许可'],
    ['a gap is a blank', [...printed('自然人', 50, 50), ...printed('21', 100, 50)], '自然人 21'],
    ['letter-spaced words', [...'商业企业'].flatMap((letter, at) => printed(letter, 50 + at * 16, 50)), '商 业 企 业'],
    ['characters come in any order', [...printed('21', 100, 50), ...printed('自然人', 50, 50)].reverse(), '自然人 21'],
    ['two lines', [...printed('企业', 50, 62), ...printed('商业', 50, 50)], '商业\n企业'],
    ['a vertical label', [...'办理结果'].flatMap((letter, at) => printed(letter, 50, 50 + at * 11)), '办\n理\n结\n果'],
    ['turned text', printed('办理结果', 50, 50, 10, 90), '办理结果'],
    [
      'turned lines run from right to left',
      [...printed('办理', 62, 50, 10, 90), ...printed('结果', 50, 50, 10, 90)],
      '办理\n结果',
    ],
    ['small differences of the baseline', [...printed('12', 50, 50), ...printed('3', 60, 51)], '123'],
  ])('%s', (_what, characters, text) => {
    expect(textOf(characters)).toBe(text)
  })

  test('words part where the gap is wide', () => {
    const [line] = linesOf([...printed('总计', 50, 50), ...printed('21', 90, 50), ...printed('5', 104, 50)])
    expect(line && wordsOf(line, 1).map(({ text }) => text)).toEqual(['总计', '21 5'])
  })
})

test('a line may have more characters than a call takes arguments', () => {
  const [one] = printed('1', 50, 50)
  if (!one) throw new Error('no character')
  const line = Array.from({ length: 200_000 }, (_, at) => ({ ...one, baseline: one.baseline + at / 1e6 }))
  expect(linesOf(line)).toHaveLength(1)
})

describe('what a person sees', () => {
  const seen = (characters: ReturnType<typeof printed>): string => textOf(printedCharacters(pageOf(characters)))

  test('text printed twice over itself counts once', () => {
    expect(seen([...printed('550', 50, 50), ...printed('550', 50.3, 50.2)])).toBe('550')
    expect(seen(printed('550', 50, 50))).toBe('550')
  })

  test('text off the page, at an angle and not painted is left out', () => {
    const hidden = printed('99', 80, 50).map((one) => ({ ...one, isVisible: false }))
    expect(
      seen([...printed('5', 50, 50), ...hidden, ...printed('77', 700, 50), ...printed('样', 60, 60, 40, 'skewed')]),
    ).toBe('5')
  })

  test('the text under a scan is all there is', () => {
    expect(seen(printed('99', 80, 50).map((one) => ({ ...one, isVisible: false })))).toBe('99')
  })
})

test('two numbers with a narrow blank between them never become one', () => {
  const [space] = printed('x', 60, 50, 5)
  if (!space) throw new Error('no character')
  const page = pageOf([...printed('12', 50, 50), { ...space, text: ' ' }, ...printed('34', 62.5, 50)])
  expect(textOf(printedCharacters(page))).toBe('12 34')
})
