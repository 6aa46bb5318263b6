import { expect, test } from 'vitest'
import { settleFindings } from '../../src/checks/settle-findings.ts'
import type { Finding, Severity } from '../../src/document/finding.ts'

const finding = (rule: Finding['rule'], severity: Severity, values: Finding['values'] = {}): Finding => ({
  rule,
  severity,
  values,
  positions: [],
  facts: [],
})

test('errors come first, and within a severity the order of the stages stays', () => {
  const settled = settleFindings([
    finding('align.row-added', 'note'),
    finding('structure.table-blank', 'warning'),
    finding('dispute.sum', 'error', { line: 'a' }),
    finding('align.table-reduced', 'note'),
    finding('dispute.sum', 'error', { line: 'b' }),
  ])
  expect(settled.map(({ rule, values }) => `${rule} ${values.line ?? ''}`.trim())).toEqual([
    'dispute.sum a',
    'dispute.sum b',
    'structure.table-blank',
    'align.row-added',
    'align.table-reduced',
  ])
})

test('the same thing said twice is said once; another value is another thing', () => {
  const twice = [finding('dispute.sum', 'error', { line: 'a' }), finding('dispute.sum', 'error', { line: 'a' })]
  expect(settleFindings([...twice, finding('dispute.sum', 'error', { line: 'b' })])).toHaveLength(2)
})
