import type { Rule } from './rule.ts'

/** Rules of table 4, 复议诉讼. */
export const disputeRules = {
  'dispute.sum': {
    severity: 'error',
    catalogue: 'T4-RV T4-LD T4-LR',
    example: { line: '行政复议', left: 11, right: 0 },
    en: {
      sentence: 'Table 4, {line}: the results add up to {left}, the printed total is {right}.',
      explanation: 'In each of the three blocks 总计 is the sum of the four results, 尚未审结 included.',
    },
    zh: {
      sentence: '表四“{line}”：各结果之和为 {left}，所印总计为 {right}。',
      explanation: '三组中每组总计等于四项结果之和，含尚未审结。',
    },
  },
  'dispute.non-negative': {
    severity: 'error',
    catalogue: 'T4-NN',
    example: { row: '行政复议', column: '结果维持', value: -1 },
    en: {
      sentence: 'Table 4, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All cells of table 4 are whole numbers, zero or more.',
    },
    zh: {
      sentence: '表四“{row}”“{column}”：{value} 不是计数。',
      explanation: '表四各格应为非负整数。',
    },
  },
} as const satisfies Record<string, Rule>
