import { describe, expect, test } from 'vitest'
import { type Case, pdfCases, sampleCases } from '../corpus/score/cases.ts'
import { scoreReport } from '../corpus/score/score-report.ts'
import type { Report } from '../parsers/record.ts'
import type { RuleId } from '../src/document/rules.ts'
import { readReport } from '../src/read-report.ts'

/** Words of the index, and the rules of which one must be found. The other words need what is not built yet. */
const rulesOf: Readonly<Record<string, readonly RuleId[]>> = {
  balance: ['application.in-equals-out'],
  'row-sum': ['application.row-sum'],
  'column-sum': ['application.column-sum'],
  'dispute-sum': ['dispute.sum'],
  'annex-sum': ['annex.received-by-channel', 'annex.closed-sum', 'annex.answered-sum', 'annex.refused-sum'],
  'rules-level': ['disclosure.rules-by-low-level'],
  'section-missing': ['structure.section-missing', 'structure.section-other-missing'],
  'table-missing': ['structure.table-missing', 'structure.no-table'],
  'year-conflict': ['identity.year-conflict'],
  'blank-cells': ['structure.table-blank'],
  'form-of-another-year': ['structure.form-unexpected', 'structure.form-mixed'],
  'declared-encoding': ['ingest.encoding-declared-wrong'],
}

/** What today's code reads otherwise than the truth. The list only shrinks: an entry that starts to pass fails its test. */
const knownFailures: Readonly<Record<string, { readonly problems: readonly string[]; readonly because: string }>> = {
  '南屏县/云岭乡2023年政府信息公开工作年度报告.html': {
    problems: ['form: unknown, not F2021'],
    because: 'the headings stand there without tables, and only labels of tables tell the form',
  },
  '云岩县/驼岭街道2023年政府信息公开工作年度报告.txt': {
    problems: ['year: 2022, not 2023'],
    because: 'the title is trusted before the period; the conflict itself is found',
  },
}

/** Everything in which the reading of a case departs from its truth. */
function problemsOf(one: Case, report: Report): readonly string[] {
  return [...numberProblems(one, report), ...identityProblems(one, report), ...findingProblems(one, report)]
}

function numberProblems(one: Case, report: Report): readonly string[] {
  return scoreReport(report, one.truth)
    .filter(({ outcome }) => outcome !== 'right' && outcome !== 'flagged')
    .map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)
}

function identityProblems({ about, form }: Case, { identity, ...report }: Report): readonly string[] {
  const claims = [
    ['issuer', identity.issuer?.value, about.issuer],
    ['year', String(identity.year?.value), about.report_year],
    ['scope', identity.scope?.value, about.scope],
    ['form', report.form, form],
  ] as const
  return claims
    .filter(([, read, truth]) => read !== truth)
    .map(([what, read, truth]) => `${what}: ${read}, not ${truth}`)
}

function findingProblems({ about }: Case, report: Report): readonly string[] {
  const words = (about.expected_findings ?? '').split(';')
  const found = new Set<string>(report.findings.map(({ rule }) => rule))
  const lacking = words.filter((word) => rulesOf[word] && !rulesOf[word].some((rule) => found.has(rule)))
  const expected = new Set<string>(words.flatMap((word) => rulesOf[word] ?? []))
  const errors = report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  const groundless = [...new Set(errors)].filter((rule) => !expected.has(rule))
  return [...lacking.map((word) => `not found: ${word}`), ...groundless.map((rule) => `error without ground: ${rule}`)]
}

const cases = [...sampleCases(), ...pdfCases()]

describe('the sample archive', () => {
  test.for(cases)('$name is read as a careful person reads it', async (one) => {
    const report = await readReport({ name: one.path, bytes: one.bytes() })
    expect(problemsOf(one, report)).toEqual(knownFailures[one.name]?.problems ?? [])
  })

  test('holds every report whose failures are listed', () => {
    const names = new Set(cases.map(({ name }) => name))
    expect(Object.keys(knownFailures).filter((name) => !names.has(name))).toEqual([])
  })

  test('lists at least one number in nearly every truth', () => {
    expect(cases.length).toBeGreaterThan(80)
    expect(cases.reduce((sum, { truth }) => sum + truth.length, 0)).toBeGreaterThan(13_000)
  })
})
