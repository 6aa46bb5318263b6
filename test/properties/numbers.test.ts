import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readChineseNumeral } from '../../parsers/read-chinese-numeral.ts'
import { readNumber } from '../../parsers/read-number.ts'
import { divideRun, type RowSum } from '../../parsers/solve/divide-run.ts'

const fullWidth = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

describe('printing a number and reading it gives it back', () => {
  const habits: readonly ((digits: string) => string)[] = [
    (digits) => digits,
    fullWidth,
    thousands,
    (digits) => `\u3000${digits}\u00a0`,
    (digits) => `${digits}件`,
    (digits) => `${thousands(digits)} 件`,
    (digits) => `${digits}\n`,
  ]

  test('counts, in every habit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...habits), (value, habit) => {
        const reading = readNumber(habit(String(value)), { unit: '件' })
        expect(reading).toEqual({
          state: value === 0 ? 'zero' : 'number',
          value,
          unit: '件',
          doubt: null,
          converted: false,
        })
      }),
    )
  })

  test('changes, with their sign', () => {
    const signs = [
      (value: number) => (value > 0 ? `+${value}` : String(value)),
      (value: number) => (value < 0 ? `减${-value}` : `增${value}`),
      (value: number) => (value < 0 ? `－${-value}` : String(value)),
    ]
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...signs), (value, sign) => {
        expect(readNumber(sign(value), { unit: '项', signed: true })).toMatchObject({ value, doubt: null })
      }),
    )
  })

  test('amounts in 元 and 万元, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), (cents) => {
        const yuan = cents / 100
        const expected = { unit: '万元', decimal: true }
        expect(readNumber(`${yuan.toFixed(2)}元`, expected).value).toBeCloseTo(yuan / 10_000, 6)
        expect(readNumber(String(yuan), expected)).toMatchObject({ value: yuan, doubt: null })
      }),
    )
  })

  test('Chinese numerals below ten thousand', () => {
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(readChineseNumeral(inChinese(value))).toBe(value)
      }),
    )
  })
})

/** 1203 as 一千二百零三. */
function inChinese(value: number): string {
  if (value === 0) return '零'
  const digits = String(value).padStart(4, '0')
  const parts = [...digits].map((digit, index) =>
    digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + ['千', '百', '十', ''][index],
  )
  return parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

test('whatever stands in a cell, reading it never fails, and a value stands exactly beside a number', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'0123456789,.-+ 万元件/无一约余O①（）') })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), odd), fc.boolean(), fc.boolean(), (raw, signed, decimal) => {
      const { state, value, doubt } = readNumber(raw, { unit: '件', signed, decimal })
      expect(value !== null).toBe(state === 'number' || state === 'zero')
      expect(value === 0).toBe(state === 'zero')
      if (state === 'unreadable' || state === 'text') expect(doubt).not.toBeNull()
    }),
  )
})

describe('dividing digits that ran together', () => {
  const cell = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(20) }, fc.nat(400))
  const parts = fc.array(cell, { minLength: 1, maxLength: 6 })
  const sumOf = (columns: number): readonly RowSum[] => [
    { left: Array.from({ length: columns - 1 }, (_, index) => index), right: columns - 1 },
  ]

  test('every candidate joins to the digits and obeys the sum, and the true division is among them', () => {
    fc.assert(
      fc.property(parts, (numbers) => {
        const row = [...numbers, numbers.reduce((sum, one) => sum + one, 0)]
        const { candidates, complete } = divideRun([row.join('')], row.length, sumOf(row.length))
        for (const candidate of candidates) {
          expect(candidate.join('')).toBe(row.join(''))
          expect(candidate).toHaveLength(row.length)
          expect(candidate.every((part) => part === String(Number(part)))).toBe(true)
          const values = candidate.map(Number)
          expect(values.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(values.at(-1))
        }
        if (complete) expect(candidates).toContainEqual(row.map(String))
        expect(new Set(candidates.map((one) => one.join(' '))).size).toBe(candidates.length)
      }),
    )
  })

  test('finds what trying every border finds, whatever the sums are', () => {
    const digit = fc.constantFrom('0', '0', '1', '1', '2', '3')
    const texts = fc.array(fc.array(digit, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 2 })
    const last = (columns: number) => Array.from({ length: columns - 1 }, (_, index) => index)
    const sumsFor: readonly ((columns: number) => readonly RowSum[])[] = [
      () => [],
      (columns) => [{ left: last(columns), right: columns - 1 }],
      (columns) => [{ left: last(columns).map((index) => index + 1), right: 0 }],
      (columns) => (columns < 3 ? [] : [{ left: [0, 2], right: 1 }]),
      (columns) => (columns < 6 ? [] : [0, 3].map((from) => ({ left: [from, from + 1], right: from + 2 }))),
      (columns) =>
        columns < 5
          ? []
          : [
              { left: [0, 1, 2], right: 4 },
              { left: [1, 2], right: 3 },
            ],
    ]
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 7 }), fc.constantFrom(...sumsFor), (groups, columns, sums) => {
        const printed = groups.map((group) => group.join(''))
        const { candidates, count, complete } = divideRun(printed, columns, sums(columns), 10_000)
        expect(complete).toBe(true)
        expect(count).toBe(candidates.length)
        const tried = everyBorder(printed, columns).filter((numbers) =>
          sums(columns).every(
            ({ left, right }) =>
              left.reduce((sum, index) => sum + Number(numbers[index]), 0) === Number(numbers[right]),
          ),
        )
        const shown = (lists: readonly (readonly string[])[]) => lists.map((one) => one.join(' ')).sort()
        expect(shown(candidates)).toEqual(shown(tried))
      }),
      { numRuns: 300 },
    )
  })

  test('printed gaps leave fewer candidates, and the true one is still there', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (numbers, gaps) => {
        const groups: string[] = []
        numbers.forEach((number, index) => {
          if (index === 0 || gaps[index]) groups.push(String(number))
          else groups.push((groups.pop() ?? '') + number)
        })
        const all = divideRun([numbers.join('')], numbers.length, [])
        const fewer = divideRun(groups, numbers.length, [])
        if (!all.complete || !fewer.complete) return
        expect(fewer.candidates).toContainEqual(numbers.map(String))
        for (const candidate of fewer.candidates) expect(all.candidates).toContainEqual(candidate)
      }),
    )
  })
})

/** Every way to cut the groups into numbers without leading zeros, borders between groups kept. */
function everyBorder(groups: readonly string[], columns: number): readonly (readonly string[])[] {
  const [first, ...others] = groups
  if (first === undefined) return columns === 0 ? [[]] : []
  return Array.from({ length: first.length }, (_, index) => index + 1).flatMap((end) => {
    const number = first.slice(0, end)
    if (/^0./u.test(number)) return []
    const rest = end === first.length ? others : [first.slice(end), ...others]
    return everyBorder(rest, columns - 1).map((after) => [number, ...after])
  })
}
