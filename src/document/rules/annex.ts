import type { Rule } from './rule.ts'

/** Rules of the statistics sheet, 统计表. */
export const annexRules = {
  'annex.received-by-channel': {
    severity: 'error',
    catalogue: 'S14-RECV',
    example: { left: 4, right: 5 },
    en: {
      sentence: 'Statistics sheet: applications received by channel add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：按渠道收到的申请之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.closed-sum': {
    severity: 'error',
    catalogue: 'S14-DONE',
    example: { left: 4, right: 5 },
    en: {
      sentence:
        'Statistics sheet: applications closed on time and after an extension add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：按时与延期办结之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.answered-sum': {
    severity: 'error',
    catalogue: 'S14-ANS',
    example: { left: 4, right: 5 },
    en: {
      sentence: 'Statistics sheet: the eight kinds of answers add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：八类答复之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.refused-sum': {
    severity: 'error',
    catalogue: 'S14-REFUSE',
    example: { left: 2, right: 1 },
    en: {
      sentence: 'Statistics sheet: the reasons of refusal add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：不同意公开的各项理由之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.review-sum': {
    severity: 'error',
    catalogue: 'S14-RV',
    example: { left: 1, right: 2 },
    en: {
      sentence: 'Statistics sheet: the results of reconsideration add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：行政复议各结果之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.litigation-sum': {
    severity: 'error',
    catalogue: 'S14-LIT',
    example: { left: 1, right: 2 },
    en: {
      sentence: 'Statistics sheet: the results of suits add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：行政诉讼各结果之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.staff-sum': {
    severity: 'error',
    catalogue: 'S14-STAFF',
    example: { left: 3, right: 4 },
    en: {
      sentence: 'Statistics sheet: full-time and part-time staff add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：专职与兼职人员之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.non-negative': {
    severity: 'error',
    example: { row: '（一）收到申请数', column: '统计数', value: -2 },
    en: {
      sentence: 'Statistics sheet, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All figures of the sheet are zero or more.',
    },
    zh: {
      sentence: '统计表“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '统计表各数均应非负。',
    },
  },
  'annex.normative-at-most': {
    severity: 'warning',
    catalogue: 'S14-NORM',
    example: { left: 12, right: 9 },
    en: {
      sentence: 'Statistics sheet: {left} normative documents disclosed, but only {right} issued.',
      explanation: 'Documents disclosed are among those issued; a stock from earlier years explains an excess.',
    },
    zh: {
      sentence: '统计表：主动公开规范性文件 {left}，多于制发的 {right}。',
      explanation: '主动公开的规范性文件一般不多于制发总数；往年存量可解释差额。',
    },
  },
  'annex.channels-cover-total': {
    severity: 'warning',
    catalogue: 'S14-CH',
    example: { left: 294, right: 290 },
    en: {
      sentence: 'Statistics sheet: {left} items disclosed, but the channels carry only {right}.',
      explanation:
        'An item on two channels counts once in the total, so the channels together carry at least the total.',
    },
    zh: {
      sentence: '统计表：主动公开 {left} 条，而各渠道之和只有 {right} 条。',
      explanation: '同一信息在不同渠道公开只计一条，因此各渠道之和不少于总数。',
    },
  },
  'annex.principal-at-most': {
    severity: 'error',
    catalogue: 'S14-LEAD',
    example: { left: 3, right: 2 },
    en: {
      sentence: 'Statistics sheet: the principal took part in {left} of {right}.',
      explanation: 'The principal cannot take part in more events than there were.',
    },
    zh: {
      sentence: '统计表：主要负责同志参加 {left} 次，多于总次数 {right}。',
      explanation: '主要负责同志参加次数不能多于总次数。',
    },
  },
  'annex.cumulative-below-year': {
    severity: 'error',
    example: { row: '主动公开文件数', value: 294, cumulative: 281 },
    en: {
      sentence: "Statistics sheet, “{row}”: the running total {cumulative} is less than the year's {value}.",
      explanation: "The running total of all years holds the year's figure.",
    },
    zh: {
      sentence: '统计表“{row}”：历年累计 {cumulative} 少于本年 {value}。',
      explanation: '历年累计包含本年数。',
    },
  },
} as const satisfies Record<string, Rule>
