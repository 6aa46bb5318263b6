import { describe, expect, test } from 'vitest'
import { runOnFindings, withRunOnFindings } from '../../../parsers/solve/run-on-findings.ts'
import { type KnownFigure, solveRunOns } from '../../../parsers/solve/solve-run-ons.ts'
import { findingAt } from '../../../src/document/finding-on.ts'
import { withRuns } from './run-on-tables.ts'

const application = withRuns(
  't3',
  'F2021',
  `
    | natural | legal_persons | total
    new | x | x | x
    carried_in | 0 | 0 | 0
    granted | x | x | x
    total | x | x | x
    carried_out | 0 | 0 | 0
  `,
  { new: '11112', granted: '11112', total: '11112' },
)
const disclosure = withRuns('t2', 'F2021', '| issued | repealed | in_force\nrules | x | x | x\nnormative | x | x | x', {
  rules: '8855698',
  normative: '8855698',
})
const known = (row: string, column: string, value: number): KnownFigure => ({
  cells: [{ table: 't2', row, column }],
  value,
  because: `${column} ${value}`,
})

describe('what is said of run-on digits', () => {
  test('an open row has its candidates and names its numbers', () => {
    const findings = runOnFindings(solveRunOns(disclosure, []))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['read.run-on-ambiguous', 'warning'],
      ['read.run-on-ambiguous', 'warning'],
    ])
    expect(findings[0]?.values).toMatchObject({ table: 't2', row: 'rules', raw: '8855698', count: 15 })
    expect(findings[0]?.values.candidates).toContain('88 55 698')
    expect(findings[0]?.facts.map(({ column }) => column)).toEqual(['issued', 'repealed', 'in_force'])
  })

  test('a row that nothing divides contradicts', () => {
    const lost = withRuns('t2', 'F2021', '| issued | repealed | in_force\nrules | x | x | x', { rules: '12' })
    expect(runOnFindings(solveRunOns(lost, [])).map(({ rule }) => rule)).toEqual(['read.run-on-contradicts'])
  })

  test('solved rows are one finding that names what leaves one division', () => {
    const figures = ['rules', 'normative'].flatMap((row) => [known(row, 'issued', 88), known(row, 'in_force', 698)])
    const [finding, ...others] = runOnFindings(solveRunOns(disclosure, figures))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'read.run-on-solved', severity: 'note', values: { count: 2 } })
    const reading = '8855698 → 88 55 698 [issued 88, in_force 698]'
    expect(finding?.values.readings).toBe(`${reading}；${reading}`)
    expect(finding?.facts).toHaveLength(6)
  })

  test('equations stand in the brackets by the names of their rules', () => {
    const findings = runOnFindings(solveRunOns(application, []))
    // 11112 is 1 11 12 or 11 1 12 in all three rows, and the columns hold in both.
    expect(findings.map(({ values }) => values.candidates)).toEqual(findings.map(() => '1 11 12 | 11 1 12'))
  })
})

describe('findings of a report whose table is solved further', () => {
  const before = runOnFindings(solveRunOns(disclosure, []))
  const other = findingAt('align.row-added', { table: 't2', label: '其他' }, [])

  test('say anew what changed and keep the rest', () => {
    const solution = solveRunOns(disclosure, [known('rules', 'issued', 88), known('rules', 'in_force', 698)])
    const after = withRunOnFindings([other, ...before], solution)
    expect(after.map(({ rule, facts }) => [rule, facts[0]?.row])).toEqual([
      ['align.row-added', undefined],
      ['read.run-on-ambiguous', 'normative'],
      ['read.run-on-solved', 'rules'],
    ])
  })

  test('have the candidates that are left', () => {
    const after = withRunOnFindings(before, solveRunOns(disclosure, [known('rules', 'in_force', 698)]))
    const ofRules = after.filter(({ facts }) => facts[0]?.row === 'rules')
    expect(ofRules.map(({ values }) => [values.count, values.candidates])).toEqual([
      [3, '8 855 698 | 88 55 698 | 885 5 698'],
    ])
  })

  test('stay where nothing changed', () => {
    const findings = [other, ...before]
    expect(withRunOnFindings(findings, solveRunOns(disclosure, []))).toBe(findings)
  })
})
