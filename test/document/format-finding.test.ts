import { describe, expect, it } from 'vitest'
import { formatFinding } from '../../src/document/format-finding.ts'
import { type RuleId, rules } from '../../src/document/rules.ts'

describe('formatFinding', () => {
  it('fills the blanks in both languages and leaves an unfilled one to be seen', () => {
    const finding = { rule: 'identity.same-name' as const, values: { issuer: '太平镇', year: 2022 } }
    expect(formatFinding(finding, 'zh')).toBe(
      '库中另有 太平镇 2022 年度报告（{other}），无法确认属于同一机关，两份均保留，互不替代。',
    )
    expect(formatFinding(finding, 'en')).toContain('太平镇 for 2022')
  })

  it('says codes in words of the language', () => {
    const told = {
      rule: 'identity.manifest-conflict' as const,
      values: { about: 'scope', told: 'own', read: 'aggregate' },
    }
    expect(formatFinding(told, 'zh')).toBe('清单所列数据口径为“本机关数据”，报告自称“汇总数据”，以清单为准。')
    expect(formatFinding(told, 'en')).toContain('“own figures” as scope, the report itself “an aggregate”')
    const year = { ...told, values: { about: 'year', told: 2022, read: 2021 } }
    expect(formatFinding(year, 'zh')).toContain('清单所列年度为“2022”')
  })

  it('finds the same blanks in both languages of every rule', () => {
    // A value that is itself a sentence comes in both languages: {reason} and {reasonZh}.
    const blanks = (sentence: string) =>
      [...new Set(sentence.match(/\{\w+\}/gu) ?? [])].map((blank) => blank.replace(/Zh\}$/u, '}')).sort()
    for (const [name, rule] of Object.entries(rules))
      expect(blanks(rule.en.sentence), name).toEqual(blanks(rule.zh.sentence))
  })

  it('finds an example for every rule that fills every blank in both languages and holds nothing else', () => {
    for (const [name, { example, en, zh }] of Object.entries(rules)) {
      const rule = name as RuleId
      for (const language of ['en', 'zh'] as const)
        expect(formatFinding({ rule, values: example }, language), name).not.toMatch(/\{\w+\}/u)
      const unused = Object.keys(example).filter(
        (blank) => ![en, zh].some((text) => text.sentence.includes(`{${blank}}`)),
      )
      expect(unused, name).toEqual([])
    }
  })

  it('refuses a rule that does not exist', () => {
    expect(() => formatFinding({ rule: 'no.such' as RuleId, values: {} }, 'en')).toThrow(/no rule/u)
  })
})
