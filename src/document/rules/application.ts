import type { Rule } from './rule.ts'

/** Rules of table 3, 收到和处理申请. */
export const applicationRules = {
  'application.row-sum': {
    severity: 'error',
    catalogue: 'T3-ROW',
    example: { line: '（一）予以公开', left: 2, right: 3 },
    en: {
      sentence: 'Table 3, “{line}”: the applicants add up to {left}, the printed total is {right}.',
      explanation: 'In each row natural persons and the five kinds of organisations add up to the total.',
    },
    zh: {
      sentence: '表三“{line}”一行：各类申请人之和为 {left}，所印总计为 {right}。',
      explanation: '每一行自然人与五类法人或其他组织之和等于总计。',
    },
  },
  'application.total-blank': {
    severity: 'warning',
    example: { row: '四、结转下年度继续办理' },
    en: {
      sentence: 'Table 3, “{row}”: the total is blank although the row has numbers and other rows print theirs.',
      explanation:
        'The report may have left it out, or a cell of the row is lost and its numbers stand one column too far to the left. No sum can tell.',
    },
    zh: {
      sentence: '表三“{row}”一行有数字而总计为空，其他各行均有总计。',
      explanation: '可能是报告未填，也可能是该行丢失了一个单元格，数字整体左移。没有合计可以核对。',
    },
  },
  'application.legal-persons-sum': {
    severity: 'error',
    catalogue: 'T3-ROW-ORG',
    example: { line: '2.重复申请', left: 3, right: 12 },
    en: {
      sentence: 'Table 3, “{line}”: the five kinds of organisations add up to {left}, their printed sum is {right}.',
      explanation:
        'Where a table prints a subtotal of legal persons and other organisations, it is the sum of the five kinds.',
    },
    zh: {
      sentence: '表三“{line}”一行：五类组织之和为 {left}，所印小计为 {right}。',
      explanation: '表中若有法人或其他组织小计，应等于五类之和。',
    },
  },
  'application.column-sum': {
    severity: 'error',
    catalogue: 'T3-COL',
    example: { line: '总计', left: 7, right: 6 },
    en: {
      sentence: 'Table 3, column “{line}”: the results add up to {left}, the printed total （七） is {right}.',
      explanation:
        'Each request has exactly one outcome, so the results （一） to （六） add up to （七）总计 in every column.',
    },
    zh: {
      sentence: '表三“{line}”列：各项办理结果之和为 {left}，所印（七）总计为 {right}。',
      explanation: '每件申请只有一个结果，各列（一）至（六）之和等于（七）总计。',
    },
  },
  'application.in-equals-out': {
    severity: 'error',
    catalogue: 'T3-BAL',
    example: { line: '总计', left: 14, right: 15 },
    en: {
      sentence:
        'Table 3, column “{line}”: {left} came in (new and carried over), {right} went out (closed and carried on).',
      explanation: 'The only equation printed on the form: 第一项加第二项之和，等于第三项加第四项之和.',
    },
    zh: {
      sentence: '表三“{line}”列：第一项加第二项为 {left}，第三项加第四项为 {right}。',
      explanation: '格式所印的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
    },
  },
  'application.subtotal': {
    severity: 'error',
    catalogue: 'T3-SUB',
    example: { line: '总计', left: 7, right: 6, group: '（三）不予公开' },
    en: {
      sentence: 'Table 3, column “{line}”: the rows under {group} add up to {left}, the printed subtotal is {right}.',
      explanation: "Where a table prints a subtotal of a group of results, it is the sum of the group's rows.",
    },
    zh: {
      sentence: '表三“{line}”列：{group}各分项之和为 {left}，所印小计为 {right}。',
      explanation: '表中若有分组小计，应等于各分项之和。',
    },
  },
  'application.carried-out-at-most': {
    severity: 'error',
    catalogue: 'T3-CARRYMAX',
    example: { line: '总计', left: 25, right: 21 },
    en: {
      sentence: 'Table 3, column “{line}”: {left} carried on to next year is more than the {right} that came in.',
      explanation: 'No more can be carried over than came in.',
    },
    zh: {
      sentence: '表三“{line}”列：结转下年度 {left} 多于收到的 {right}。',
      explanation: '结转下年度的数量不能多于收到的数量。',
    },
  },
  'application.non-negative': {
    severity: 'error',
    catalogue: 'T3-NN',
    example: { row: '二、上年结转政府信息公开申请数量', column: '自然人', value: -1 },
    en: {
      sentence: 'Table 3, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All cells of table 3 are whole numbers, zero or more.',
    },
    zh: {
      sentence: '表三“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '表三各格应为非负整数。',
    },
  },
} as const satisfies Record<string, Rule>
