import { describe, expect, test } from 'vitest'
import { compareSnapshots } from '../../src/places/compare-snapshots.ts'
import { createDivisions } from '../../src/places/divisions.ts'
import { drawList } from './list.ts'

const above = ['13 河北省', '1302 唐山市']
const older = (...lines: string[]) => drawList('2021-12-30', ...above, ...lines)
const newer = (...lines: string[]) => drawList('2023-06-30', ...above, ...lines)

const told = (...events: ReturnType<typeof compareSnapshots>): readonly string[] =>
  events.map(({ kind, from, to, isCertain }) =>
    [kind, from ? from.code + from.name : '-', to ? to.code + to.name : '-', ...(isCertain ? [] : ['?'])].join(' '),
  )

describe('two lists of divisions', () => {
  test('that are alike have no events', () => {
    const lines = ['130205 开平区', '102 越河镇', '103 洼里镇']
    expect(compareSnapshots(older(...lines), newer(...lines))).toEqual([])
  })

  test('with codes permuted among neighbours rename nobody', () => {
    const before = older('130205 开平区', '102 郑庄子镇', '104 洼里镇', '105 越河镇')
    const after = newer('130205 开平区', '102 越河镇', '104 郑庄子镇', '105 洼里镇')
    expect(told(...compareSnapshots(before, after))).toEqual([
      'code_change 130205102郑庄子镇 130205104郑庄子镇',
      'code_change 130205104洼里镇 130205105洼里镇',
      'code_change 130205105越河镇 130205102越河镇',
    ])
  })

  test('tell a change of type by the stem, and not where two units share the stem', () => {
    const changed = compareSnapshots(older('130123 正定县', '200 南牛乡'), newer('130123 正定县', '106 南牛镇'))
    expect(told(...changed)).toEqual(['type_change 130123200南牛乡 130123106南牛镇'])
    const split = compareSnapshots(
      older('130205 开平区', '100 开平镇'),
      newer('130205 开平区', '001 开平街道', '100 开平镇'),
    )
    expect(told(...split)).toEqual(['new - 130205001开平街道'])
  })

  test('follow a county that became a district, and its towns with it', () => {
    const before = older('130282 丰南市', '100 稻地镇', '101 小集镇')
    const after = newer('130207 丰南区', '100 稻地镇', '102 小集镇')
    expect(told(...compareSnapshots(before, after))).toEqual([
      'type_change 130282丰南市 130207丰南区',
      'code_change 130282100稻地镇 130207100稻地镇',
      'code_change 130282101小集镇 130207102小集镇',
    ])
  })

  test('find a town in the neighbouring county', () => {
    const before = older('130202 路南区', '100 稻地镇', '130203 路北区', '101 果园乡')
    const after = newer('130202 路南区', '130203 路北区', '101 果园乡', '102 稻地镇')
    expect(told(...compareSnapshots(before, after))).toEqual(['moved 130202100稻地镇 130203102稻地镇'])
  })

  test('doubt a name that only its code connects, and say what came and went', () => {
    const renamed = compareSnapshots(older('130205 开平区', '100 旧名镇'), newer('130205 开平区', '100 新名镇'))
    expect(told(...renamed)).toEqual(['rename 130205100旧名镇 130205100新名镇 ?'])
    const merged = compareSnapshots(
      older('130205 开平区', '100 甲山镇', '101 乙水镇'),
      newer('130205 开平区', '100 甲山镇'),
    )
    expect(told(...merged)).toEqual(['gone 130205101乙水镇 -'])
  })
})

describe('an index of several lists', () => {
  const divisions = createDivisions([
    newer('130207 丰南区', '102 稻地镇', '103 新名镇'),
    older('130282 丰南市', '100 稻地乡', '103 旧名镇'),
  ])

  test('finds places by what they were called and coded before', () => {
    expect(divisions.named('稻地乡').map(({ code }) => code)).toEqual(['130207102'])
    expect(divisions.placeOf('130282')?.code).toBe('130207')
    expect(divisions.formerNames('130207')).toEqual([{ code: '130282', name: '丰南市', lastYear: 2022 }])
  })

  test('leads to the place of then, and not to that of today, where two lists only likely mean one', () => {
    expect(divisions.named('旧名镇').map(({ code }) => code)).toEqual(['130282103'])
    expect(divisions.placeOf('130282103')?.name).toBe('旧名镇')
    expect(divisions.formerNames('130207103')).toEqual([])
  })
})

test('codes permuted among neighbours lead each to its place', () => {
  const lists = [
    older('130205 开平区', '102 郑庄子镇', '104 洼里镇', '105 越河镇'),
    newer('130205 开平区', '102 越河镇', '104 郑庄子镇', '105 洼里镇'),
  ]
  const { history, formerNames } = createDivisions(lists)
  expect(history.problems).toEqual([])
  expect(['102', '104', '105'].map((code) => formerNames(`130205${code}`))).toEqual([
    [{ code: '130205105', name: '越河镇', lastYear: 2022 }],
    [{ code: '130205102', name: '郑庄子镇', lastYear: 2022 }],
    [{ code: '130205104', name: '洼里镇', lastYear: 2022 }],
  ])
})
