import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sharedCases, sharedFolder } from '../corpus/score/cases.ts'
import { scoreReport } from '../corpus/score/score-report.ts'
import type { Report } from '../parsers/record.ts'
import { readReport } from '../src/read-report.ts'

/** Who issued each whole report, as it says itself; fragments do not say. */
const issuers: Readonly<Record<string, string>> = {
  'jiudu-2019': '九都镇',
  'pingtan-2011-txt': '平潭综合实验区',
  'pingtan-2014-txt': '平潭综合实验区管委会',
  'pingtan-2015-txt': '平潭综合实验区',
  'pingtan-2016-txt': '平潭综合实验区',
  'pingtan-2018-txt': '平潭综合实验区',
  'pingtan-2019-txt': '平潭综合实验区',
  'pingtan-2022-txt': '平潭综合实验区',
  'pingtan-2025-html': '平潭综合实验区',
  'shanghai-kewei-2024-md': '上海市科委',
  'shanghai-office-2019-html': '上海市人民政府办公厅',
}

const cases = sharedCases()
const isAbsent = !existsSync(sharedFolder)

describe.skipIf(isAbsent)('the published reports (skipped where ../shared/reports is absent)', () => {
  test('are all there but the PDF', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20)
    expect(cases.reduce((sum, { truth }) => sum + truth.length, 0)).toBeGreaterThan(1400)
  })

  test.for(cases)('$name: no number is wrong, missing or invented in silence', async ({ path, bytes, truth }) => {
    const report = await readReport({ name: path, bytes: bytes() })
    const silent = scoreReport(report, truth).filter(({ outcome }) => outcome !== 'right' && outcome !== 'flagged')
    expect(silent.map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)).toEqual([])
  })

  test.for(cases.filter(({ name }) => issuers[name]))('$name says who, when and on which form', async (one) => {
    const report = await readReport({ name: one.path, bytes: one.bytes() })
    const { issuer, year } = report.identity
    expect([issuer?.value, String(year?.value), report.form]).toEqual([
      issuers[one.name],
      one.about.report_year,
      one.form,
    ])
  })
})

const jiudu = cases.find(({ name }) => name === 'jiudu-2019')

describe.skipIf(!jiudu)('jiudu-2019 (skipped where ../shared/reports is absent)', () => {
  let report: Report
  beforeAll(async () => {
    if (jiudu) report = await readReport({ name: jiudu.path, bytes: jiudu.bytes() })
  })
  const found = (rule: string): Report['findings'] => report.findings.filter((finding) => finding.rule === rule)

  test('all 61 numbers are right', () => {
    const scores = scoreReport(report, jiudu?.truth ?? [])
    expect(scores).toHaveLength(61)
    expect(scores.filter(({ outcome }) => outcome !== 'right')).toEqual([])
  })

  test('14 + 0 requests in against 14 results and 1 carried out is found in both columns that break', () => {
    const balances = found('application.in-equals-out')
    expect(balances.map(({ severity, expected, actual }) => [severity, expected, actual])).toEqual([
      ['error', 14, 15],
      ['error', 14, 15],
    ])
    expect(balances.map(({ facts }) => facts[0])).toEqual([
      { table: 't3', row: 'new', column: 'natural' },
      { table: 't3', row: 'new', column: 'total' },
    ])
    for (const { facts, positions } of balances) expect(positions).toHaveLength(facts.length)
  })

  test('section six is reported missing', () => {
    expect(found('structure.section-other-missing').map(({ values }) => values)).toEqual([
      { section: '六、其他需要报告的事项' },
    ])
  })

  test('12 received in section one are not the 14 of the table', () => {
    expect(found('prose.received').map(({ severity, expected, actual }) => [severity, expected, actual])).toEqual([
      ['warning', 14, 12],
    ])
  })

  test('3 answered late and 11 afterwards agree with the 14 of the table', () => {
    const added = report.statements.filter(({ verdict }) => verdict === 'agrees')
    expect(added.map(({ kind, value, tableValue }) => [kind, value, tableValue])).toEqual([['closed', 14, 14]])
  })

  test('nothing else is found that anybody would have to look at', () => {
    const known = ['application.in-equals-out', 'prose.received']
    expect(report.findings.filter(({ rule, severity }) => severity !== 'note' && !known.includes(rule))).toEqual([])
  })

  test('only the balance takes numbers under suspicion', () => {
    const flagged = report.findings.filter(({ severity }) => severity !== 'note').flatMap(({ facts }) => facts)
    expect(new Set(flagged.map(({ row }) => row))).toEqual(
      new Set(['new', 'carried_in', 'granted', 'partial', 'denied', 'unavailable', 'not_accepted', 'carried_out']),
    )
    expect(new Set(flagged.map(({ column }) => column))).toEqual(new Set(['natural', 'total']))
  })
})

if (isAbsent) console.info('skipped: the published reports of ../shared/reports are not here')

const veterans = cases.find(({ name }) => name === 'frag-changchun-veterans-2023')

describe.skipIf(!veterans)('frag-changchun-veterans-2023 (skipped where ../shared/reports is absent)', () => {
  test('with the sentence of its section one, which the fragment lacks, 2 received are not the 3 of the table', async () => {
    const overview = '一、总体情况\n2023年，我局共收到政府信息公开申请2件，均已答复。\n'
    const bytes = Buffer.concat([Buffer.from(overview), veterans?.bytes() ?? Buffer.alloc(0)])
    const report = await readReport({ name: veterans?.path ?? '', bytes })
    const contradictions = report.findings.filter(({ rule }) => rule.startsWith('prose.'))
    expect(contradictions.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
      ['prose.received', 3, 2],
    ])
  })
})

const pingtan = cases.find(({ name }) => name === 'pingtan-2022-txt')

describe.skipIf(!pingtan)('pingtan-2022-txt (skipped where ../shared/reports is absent)', () => {
  let report: Report
  beforeAll(async () => {
    if (pingtan) report = await readReport({ name: pingtan.path, bytes: pingtan.bytes() })
  })

  test('75 received are 74 new ones and 1 carried in', () => {
    const received = report.statements.find(({ kind }) => kind === 'received')
    expect(received).toMatchObject({ value: 75, verdict: 'agrees', tableValue: 75 })
    expect(received?.cells.map(({ row, column }) => `${row} ${column}`)).toEqual(['new total', 'carried_in total'])
  })

  test('8855698 is 88, 55 and 698, because sentences say 88 and 698', () => {
    const numbers = report.tables
      .flatMap(({ facts }) => facts)
      .filter(({ row }) => row === 'normative')
      .map(({ value }) => value)
    expect(numbers).toEqual([88, 55, 698])
    const circular = report.statements.filter(({ why }) => why === 'told')
    expect(circular.map(({ kind, value }) => [kind, value])).toEqual([
      ['normative.in_force', 698],
      ['normative.issued', 88],
    ])
  })

  test('no sentence contradicts a table', () => {
    expect(report.statements.filter(({ verdict }) => verdict === 'differs')).toEqual([])
  })
})
