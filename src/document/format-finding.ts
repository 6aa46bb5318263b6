import type { Finding } from './finding.ts'
import { type RuleId, rules } from './rules.ts'

/** How people call the tables that the codebook calls t2, t3, t4. */
const tableNames: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>> = {
  en: { t2: '2', t3: '3', t4: '4', annex: '“statistics sheet”' },
  zh: { t2: '二', t3: '三', t4: '四', annex: '“统计表”' },
}

/** What a manifest says of a file, by the word that stands in the finding. */
const toldNames: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>> = {
  en: { issuer: 'issuer', year: 'year', scope: 'scope' },
  zh: { issuer: '发布机关', year: '年度', scope: '数据口径' },
}

const scopeNames: typeof tableNames = {
  en: { own: 'own figures', aggregate: 'an aggregate' },
  zh: { own: '本机关数据', aggregate: '汇总数据' },
}

/** Values that are codes and have words of their own, by the blank that they fill. */
const words: Readonly<Record<string, typeof tableNames>> = { table: tableNames, about: toldNames }

/**
 * What a finding says, as one sentence in English or Chinese. A blank for which the finding has no value stays as it
 * is in the rule, in braces, so that it is seen.
 */
export function formatFinding(finding: Pick<Finding, 'rule' | 'values'>, language: 'en' | 'zh'): string {
  const rule = Object.hasOwn(rules, finding.rule) ? rules[finding.rule as RuleId] : null
  if (!rule) throw new Error(`no rule is named ${finding.rule}`)
  return rule[language].sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => {
    const value = Object.hasOwn(finding.values, name) ? finding.values[name] : undefined
    if (value === undefined) return blank
    const codes = words[name] ?? (finding.values.about === 'scope' ? scopeNames : undefined)
    return codes?.[language][String(value)] ?? String(value)
  })
}
