import { forms } from '../../parsers/forms/index.ts'
import type { Balance } from '../../parsers/spec.ts'
import { en } from '../../src/cli/messages/en.ts'
import { zh } from '../../src/cli/messages/zh.ts'
import { formatFinding } from '../../src/document/format-finding.ts'
import { type Rule, type RuleId, rules } from '../../src/document/rules.ts'
import { code, markdownTable, type Parts } from './parts.ts'

/** What the first word of a rule's name says, in the order of the stages. */
const stages: readonly (readonly [prefix: string, title: string])[] = [
  ['ingest', 'Ingest: bytes to document'],
  ['align', 'Align: printed rows and columns to those of the form'],
  ['read', 'Read: printed text to numbers'],
  ['disclosure', 'Check: table 2, 主动公开'],
  ['application', 'Check: table 3, 申请'],
  ['dispute', 'Check: table 4, 复议诉讼'],
  ['annex', 'Check: the statistics sheets'],
  ['prose', 'Sentences against tables'],
  ['check', 'Checks that could not be made'],
  ['repair', 'Repair: what would make the equations hold'],
  ['structure', 'Structure: sections, tables, forms'],
  ['identity', 'Who and when'],
  ['years', 'Years of one issuer'],
  ['issuers', 'Issuers of one year'],
  ['correction', 'Corrections by people'],
]

/** The generated parts of docs/checks.md. */
export function checksParts(): Parts {
  return {
    states: keyed('state', en.states, zh.states),
    trusts: keyed('trust', en.trusts, zh.trusts),
    errors: keyed('code', en.errors, zh.errors),
    rules: ruleList(),
  }
}

/** Two lists of the same keys as one table. */
function keyed(
  head: string,
  english: Readonly<Record<string, string>>,
  chinese: Readonly<Record<string, string>>,
): string {
  return markdownTable(
    [head, 'means', '含义'],
    Object.entries(english).map(([key, text]) => [code(key), text, chinese[key] ?? '']),
  )
}

function ruleList(): string {
  const ids = Object.keys(rules) as readonly RuleId[]
  const homeless = ids.filter((id) => !stages.some(([prefix]) => id.startsWith(`${prefix}.`)))
  if (homeless.length > 0) throw new Error(`no stage for ${homeless.join(', ')}`)
  return stages
    .flatMap(([prefix, title]) => [
      `### ${title}`,
      ...ids.filter((id) => id.startsWith(`${prefix}.`)).map((id) => ruleEntry(id, rules[id])),
    ])
    .join('\n\n')
}

function ruleEntry(id: RuleId, rule: Rule): string {
  const facts = [`**${rule.severity}**`, ...(rule.catalogue === undefined ? [] : [`catalogue ${rule.catalogue}`])]
  const lines = [
    `#### ${code(id)}`,
    facts.join(' · '),
    ...equationsOf(id),
    `${rule.en.sentence} ${rule.en.explanation}`,
    ...exampleOf(id, rule, 'en'),
    `${rule.zh.sentence}${rule.zh.explanation}`,
    ...exampleOf(id, rule, 'zh'),
  ]
  return lines.join('\n\n')
}

/** The sentence as a report may cause it; nothing where the sentence has no blank to fill. */
function exampleOf(rule: RuleId, { example }: Rule, language: 'en' | 'zh'): readonly string[] {
  if (Object.keys(example).length === 0) return []
  return [`> ${formatFinding({ rule, values: example }, language)}`]
}

/** The equations that forms state under this rule, each once with the forms that state it. */
function equationsOf(id: RuleId): readonly string[] {
  const found = new Map<string, string[]>()
  for (const form of [...forms].reverse()) {
    for (const { balances } of form.tables) {
      for (const balance of balances) {
        if (balance.rule !== id) continue
        const text = equation(balance)
        found.set(text, [...(found.get(text) ?? []), form.form])
      }
    }
  }
  return [...found].map(([text, names]) => `${text} (${names.join(', ')})`)
}

function equation({ left, right, relation, across, quote }: Balance): string {
  const side = (operands: readonly string[]): string => operands.map(code).join(' + ')
  const sign = relation === 'at-most' ? '≤' : '='
  const lines = across === 'rows' ? 'in each column' : 'in each row'
  return `${side(left)} ${sign} ${side(right)}, ${lines}${quote === undefined ? '' : `; the form says: ${quote}`}`
}
