import { describe, expect, it } from 'vitest'
import { readSearchWords } from '../../db/index.ts'

describe('readSearchWords', () => {
  it.each([
    ['人员 经费', [['人员'], ['经费']], []],
    ['人员　经费', [['人员'], ['经费']], []],
    ['人员 AND 经费', [['人员'], ['经费']], []],
    ['甲 乙 OR 丙 | 丁', [['甲'], ['乙', '丙', '丁']], []],
    ['“信息 公开” -「年度 报告」', [['信息公开']], ['年度报告']],
    ['人员，经费', [['人员,经费']], []],
    ['人员，', [['人员']], []],
    ['2019-2024', [['2019-2024']], []],
    ['- 人员', null, []],
    ['ＯＲ条例', [['or条例']], []],
    ['或 者', [['或'], ['者']], []],
    ['資訊', [['资讯', '信息']], []],
    ['NEAR(a b)', [['near(a'], ['b']], []],
    ['words:人员*', [['words:人员']], []],
  ])('reads %s', (typed, all, none) => {
    const read = readSearchWords(typed)
    if (all === null) expect(read).toEqual({ problem: 'no-letters', word: '-' })
    else expect(read).toEqual({ all, none })
  })

  it.each([
    ['', 'nothing', ''],
    [' 　', 'nothing', ''],
    ['-人员', 'only-minus', '-人员'],
    ['人员 “经费', 'open-quote', '“经费'],
    ['OR 人员', 'or-between', 'OR'],
    ['人员 OR', 'or-between', 'OR'],
    ['人员 OR -经费', 'or-minus', '经费'],
    ['-人员 OR 经费', 'or-minus', '人员'],
    ['人员 ？！', 'no-letters', '？！'],
    ['""', 'no-letters', ''],
    ['字'.repeat(300), 'too-long', `${'字'.repeat(20)}…`],
  ])('explains %s', (typed, problem, word) => {
    expect(readSearchWords(typed)).toEqual({ problem, word })
  })
})
