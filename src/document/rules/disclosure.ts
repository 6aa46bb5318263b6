import type { Rule } from './rule.ts'

/** Rules of table 2, 主动公开. */
export const disclosureRules = {
  'disclosure.non-negative': {
    severity: 'error',
    catalogue: 'T2-NN',
    example: { row: '行政许可', column: '本年处理决定数量', value: -1 },
    en: {
      sentence: 'Table 2, row “{row}”, column “{column}”: {value} is no count.',
      explanation:
        'All cells of table 2 are zero or more, and whole numbers except the amounts; only 本年增/减 is signed.',
    },
    zh: {
      sentence: '表二“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '表二除金额外均为非负整数，只有本年增/减可为负。',
    },
  },
  'disclosure.change-below-zero': {
    severity: 'error',
    catalogue: 'T2-DELTA',
    example: { line: '行政许可', previous: 20, change: -31 },
    en: {
      sentence: 'Table 2, “{line}”: {previous} items last year and a change of {change} leave fewer than none.',
      explanation: 'The change may be negative, but not by more than there was.',
    },
    zh: {
      sentence: '表二“{line}”：上一年项目数量 {previous}，本年增/减 {change}，结果为负。',
      explanation: '减少的数量不能多于上一年的数量。',
    },
  },
  'disclosure.disclosed-at-most-total': {
    severity: 'warning',
    catalogue: 'T2-PUB≤TOT',
    example: { line: '规范性文件', left: 14, right: 5 },
    en: {
      sentence: 'Table 2, “{line}”: {left} newly disclosed is more than {right} public in total.',
      explanation: 'What was disclosed this year is part of what is public.',
    },
    zh: {
      sentence: '表二“{line}”：本年新公开 {left} 多于对外公开总数 {right}。',
      explanation: '本年新公开的数量包含在对外公开总数量之中。',
    },
  },
  'disclosure.issued-at-most-in-force': {
    severity: 'warning',
    catalogue: 'T2-ISSUED≤INFORCE',
    example: { line: '行政规范性文件', left: 14, right: 5 },
    en: {
      sentence: 'Table 2, “{line}”: {left} issued this year is more than {right} in force or repealed.',
      explanation: 'What was issued this year is in force at its end unless it was repealed.',
    },
    zh: {
      sentence: '表二“{line}”：本年制发 {left} 多于现行有效与废止之和 {right}。',
      explanation: '本年制发的文件年末仍现行有效，除非已废止。',
    },
  },
  'disclosure.rules-by-low-level': {
    severity: 'warning',
    catalogue: 'T2-RULES-LEVEL',
    example: { value: '6', issuer: '云岩县杏林镇人民政府' },
    en: {
      sentence: 'Table 2 reports 规章 ({value}), which {issuer} cannot issue.',
      explanation:
        'Only State Council departments, provinces and cities with districts issue rules (规章). Towns, counties and their departments fill in zero.',
    },
    zh: {
      sentence: '表二填报规章 {value} 件，而{issuer}无权制定规章。',
      explanation: '规章只能由国务院部门、省级和设区的市、自治州人民政府制定。乡镇、县区及其部门应为零。',
    },
  },
  'disclosure.amount-unit-unknown': {
    severity: 'note',
    catalogue: 'T2-PROC-UNIT',
    example: { row: '政府集中采购', raw: '74833.59' },
    en: {
      sentence: 'Table 2, “{row}”: {raw} is printed without a unit; it may be 元 or 万元.',
      explanation: 'The form prints no unit for 采购总金额. The number is kept as printed and not converted.',
    },
    zh: {
      sentence: '表二“{row}”：{raw} 未注明单位，可能是元或万元。',
      explanation: '格式对采购总金额未印单位，按原文保存，不作换算。',
    },
  },
} as const satisfies Record<string, Rule>
