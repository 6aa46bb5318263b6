import { describe, expect, test } from 'vitest'
import { readSnapshot } from '../../src/places/division.ts'
import { pathOf } from '../../src/places/divisions.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { searchDivisions } from '../../src/places/search-divisions.ts'

const divisions = nationalDivisions()
const codes = (name: string): readonly string[] => divisions.named(name).map(({ code }) => code)

describe('the list of divisions', () => {
  test('has the four levels of 2023-06-30', () => {
    const counts = new Map<string, number>()
    for (const { level } of divisions.units) counts.set(level, (counts.get(level) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({ province: 31, prefecture: 342, county: 2978, town: 41352 })
    expect(divisions.asOf).toBe('2023-06-30')
  })

  test('gives every unit a parent that its code begins with', () => {
    const astray = divisions.units.filter(
      ({ code, parent }) => parent && !(code.startsWith(parent) && divisions.byCode.has(parent)),
    )
    expect(astray).toEqual([])
  })

  test('leaves units that exist for the four levels only out of paths and names', () => {
    const town = divisions.byCode.get('110101001')
    expect(town && pathOf(town, divisions.byCode)).toEqual(['北京市', '东城区', '东华门街道'])
    expect(codes('市辖区')).toEqual([])
    expect(codes('东莞市')).toEqual(['4419'])
  })

  test.for([
    ['九都镇', '350583109 350902104 513429103'],
    ['延边州', '2224'],
    ['长阳县', '420528'],
    ['来广营街道', '110105032'],
    ['石家庄高新区', '130171'],
    ['郑州经开区', '410171'],
    ['干县', '610424'],
    ['乾县', '610424'],
  ] as const)('%s is found', ([name, expected]) => {
    expect(codes(name).join(' ')).toBe(expected)
  })

  test('refuses a line that is no division', () => {
    expect(() => readSnapshot('code,name,read_as\n35,福建省\n3505835,南安市', '2023-06-30')).toThrow('line 3')
  })
})

describe('a search', () => {
  const found = (text: string): readonly string[] => searchDivisions(text, divisions).map(({ code }) => code)

  test('takes names, stems, codes and paths', () => {
    expect(found('350583')).toEqual(['350583'])
    expect(found('350583000000')).toEqual(['350583'])
    expect(found('350583109000')).toEqual(['350583109'])
    expect(found('南安')).toEqual(['350583'])
    expect(found('福建 九都镇')).toEqual(['350583109', '350902104'])
    expect(found('泉州市/南安市/九都镇')).toEqual(['350583109'])
    expect(found('没有的地方')).toEqual([])
  })
})
