import { describe, expect, test } from 'vitest'
import { type Expected, readNumber } from '../../parsers/read-number.ts'

const count: Expected = { unit: '件' }
const change: Expected = { unit: '项', signed: true }
const wan: Expected = { unit: '万元', decimal: true }
const money: Expected = { unit: null, decimal: true }

describe('a count', () => {
  test.each([
    ['0', 'zero', 0],
    ['14', 'number', 14],
    [' 14 ', 'number', 14],
    ['\u00a0\u00a03\u00a0', 'number', 3],
    ['１２３', 'number', 123],
    ['1,234', 'number', 1234],
    ['1，234', 'number', 1234],
    ['11398889', 'number', 11398889],
    ['0件', 'zero', 0],
    ['12条', 'number', 12],
    ['12\n', 'number', 12],
    ['十二', 'number', 12],
    ['十二件', 'number', 12],
    ['3。', 'number', 3],
  ] as const)('%j is %s %d', (raw, state, value) => {
    expect(readNumber(raw, count)).toEqual({ state, value, unit: '件', doubt: null, converted: false })
  })

  test.each([
    ['', 'blank'],
    ['\u3000\u00a0 \n', 'blank'],
    ['/', 'slash'],
    ['／', 'slash'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['——', 'dash'],
    ['－－', 'dash'],
    ['一', 'dash'],
    ['无', 'word'],
    ['無', 'word'],
    ['不适用', 'word'],
    ['N/A', 'word'],
  ] as const)('%j stands for nothing: %s, never zero', (raw, state) => {
    expect(readNumber(raw, count)).toEqual({ state, value: null, unit: '件', doubt: null, converted: false })
  })

  test.each([
    ['12 13', 'two numbers'],
    ['12\n13', 'two numbers'],
    ['1. 10', 'a list number before a number'],
    ['1.　10', 'the same'],
    ['00', 'zeros that ran together'],
    ['012', 'a code or a run'],
    ['3.5', 'a fraction of a request'],
    ['1-2', 'a range'],
    ['3/4', 'a share'],
    ['12a3', 'letters among digits'],
    ['1O', 'a letter behind a digit'],
    ['5天', 'a number of something else'],
    ['99999999999999999999', 'more than can be stored exactly'],
  ])('%j (%s) is unreadable, with the reason', (raw, _why) => {
    expect(readNumber(raw, count)).toMatchObject({ state: 'unreadable', value: null, doubt: 'read.unreadable' })
  })

  test('words where a number belongs are text, and said', () => {
    expect(readNumber('见附件', count)).toMatchObject({ state: 'text', value: null, doubt: 'read.text-in-number-cell' })
  })

  test.each([
    ['O', 0, 'read.look-alike'],
    ['l2', 12, 'read.look-alike'],
    ['约5500', 5500, 'read.approximate'],
    ['5500余条', 5500, 'read.approximate'],
    ['3①', 3, 'read.footnote-mark'],
    ['3²', 3, 'read.footnote-mark'],
    ['3⑴', 3, 'read.footnote-mark'],
    ['3*', 3, 'read.footnote-mark'],
    ['1 234', 1234, 'read.blank-inside'],
    ['5元', 5, 'read.unit-odd'],
  ] as const)('%j is %d, and doubtful: %s', (raw, value, doubt) => {
    expect(readNumber(raw, count)).toMatchObject({ value, doubt })
  })
})

describe('本年增/减', () => {
  test.each([
    ['+1036', 1036],
    ['-11', -11],
    ['－11', -11],
    ['−8', -8],
    ['增3', 3],
    ['减2', -2],
    ['减少2', -2],
    ['+0', 0],
    ['-0', 0],
    ['0', 0],
  ] as const)('%j is %d', (raw, value) => {
    expect(readNumber(raw, change)).toMatchObject({ value, doubt: null })
    expect(Object.is(readNumber(raw, change).value, -0)).toBe(false)
  })

  test('a word for more or less is no sign where the form counts', () => {
    expect(readNumber('增3', count)).toMatchObject({ doubt: 'read.unreadable' })
  })
})

describe('money', () => {
  test.each([
    ['96171.6', wan, 96171.6, '万元', false],
    ['12.34万元', wan, 12.34, '万元', false],
    ['12.34万', wan, 12.34, '万元', false],
    ['35000元', wan, 3.5, '万元', true],
    ['1元', wan, 0.0001, '万元', true],
    ['1.2亿元', wan, 12000, '万元', true],
    ['251000元', money, 251000, '元', false],
    ['75394432.52元', money, 75394432.52, '元', false],
    ['3.5万元', money, 3.5, '万元', false],
    ['316441', money, 316441, null, false],
    ['1,234.5', money, 1234.5, null, false],
  ] as const)('%j is %o', (raw, expected, value, unit, converted) => {
    expect(readNumber(raw, expected)).toEqual({ state: 'number', value, unit, doubt: null, converted })
  })

  test('an amount with other words behind it is kept and doubted', () => {
    expect(readNumber('5件', wan)).toMatchObject({ value: 5, doubt: 'read.unit-odd' })
  })
})
