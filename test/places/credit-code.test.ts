import { expect, test } from 'vitest'
import { creditCodesIn, divisionOfCreditCode, isCreditCode } from '../../src/places/credit-code.ts'

test.for([
  ['11341702486344515H/202110-00013', '11341702486344515H', '341702'],
  ['1133102400268125XW/2024-104757', '1133102400268125XW', '331024'],
  ['https://x.gov.cn/?area=12620600MB0523338C&fbtime=2025', '12620600MB0523338C', '6206'],
] as const)('%s holds a credit code', ([text, code, division]) => {
  expect(creditCodesIn(text)).toEqual([code])
  expect(divisionOfCreditCode(code)).toBe(division)
})

test('one wrong character makes it no code', () => {
  const code = '11341702486344515H'
  for (let index = 0; index < code.length; index++) {
    const other = code.charAt(index) === '7' ? '8' : '7'
    expect(isCreditCode(code.slice(0, index) + other + code.slice(index + 1)), `at ${index}`).toBe(false)
  }
})

test('a code of a company, or inside a longer number, is no organ', () => {
  expect(creditCodesIn('91350100M000100Y43')).toEqual([])
  expect(creditCodesIn('011341702486344515H')).toEqual([])
})
