import type { Rule } from './rule.ts'

/** What stands behind all of them, said once for each language. */
const how =
  'Compared are amounts whose every word is understood, of the report’s own year. The sentence and the cells are named; either may be the wrong one.'
const howZh = '只比较每个词都能理解、且属于报告年度的数。结论列出句子和单元格，错的可能是任何一方。'

/** Rules about what sentences say of the tables' numbers. */
export const proseRules = {
  'prose.received': {
    severity: 'warning',
    catalogue: 'N-RECV',
    example: {
      words: '我镇共受理依申请公开12件',
      table: 14,
      cells: '一、本年新收政府信息公开申请数量 · 总计',
    },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `A number of applications said to be received should be 本年新收, alone or with 上年结转. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `正文所称收到的申请数，应等于本年新收，或本年新收与上年结转之和。${howZh}`,
    },
  },
  'prose.none-received': {
    severity: 'warning',
    catalogue: 'N-NONE',
    example: {
      words: '全年未收到政府信息公开申请',
      table: 3,
      cells: '一、本年新收政府信息公开申请数量 · 总计',
    },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `A text that says no application was received contradicts a table that counts some. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中却为 {table}（{cells}）。',
      explanation: `正文称未收到申请，而表中填有申请数。${howZh}`,
    },
  },
  'prose.closed': {
    severity: 'warning',
    catalogue: 'N-DONE',
    example: { words: '共办结148件', table: 149, cells: '（七）总计 · 总计' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} results in total ({cells}).',
      explanation: `A number of applications said to be answered or closed should be the total of the results. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中办理结果总计为 {table}（{cells}）。',
      explanation: `正文所称答复或办结的件数，应等于办理结果的总计。${howZh}`,
    },
  },
  'prose.all-closed': {
    severity: 'note',
    catalogue: 'N-DONE',
    example: { words: '收到申请34件，上年结转2件，均已办结', said: '36件', table: 35 },
    en: {
      sentence: 'The text says that all {said} were answered (“{words}”); the table has {table} results.',
      explanation: `均已答复 after a number received says that none was carried over. ${how}`,
    },
    zh: {
      sentence: '正文称 {said} 均已答复（“{words}”），表中办理结果总计为 {table}。',
      explanation: `收到件数之后的“均已答复”意味着没有结转。${howZh}`,
    },
  },
  'prose.carried': {
    severity: 'warning',
    catalogue: 'N-CARRY',
    example: { words: '结转下年度继续办理6件', table: 5, cells: '四、结转下年度继续办理 · 总计' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `Applications carried over, into the year or out of it, have a row each in table 3. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `上年结转和结转下年度在表三中各有一行。${howZh}`,
    },
  },
  'prose.outcome': {
    severity: 'warning',
    example: {
      words: '予以公开及部分公开258件',
      table: 275,
      cells: '（一）予以公开 · 总计 + （二）部分公开 · 总计',
    },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `A number with the name of a result (予以公开, 无法提供 …) should be that row, or the sum of the rows under it. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `正文中带有办理结果名称的数，应等于该行，或其下各行之和。${howZh}`,
    },
  },
  'prose.applicant': {
    severity: 'warning',
    example: { words: '涉及自然人72件', table: 71, cells: '一、本年新收政府信息公开申请数量 · 自然人' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `A number with a kind of applicant (自然人, 商业企业 …) should be that column of the row spoken of. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `正文中带有申请人类别的数，应等于所说一行的该列。${howZh}`,
    },
  },
  'prose.review': {
    severity: 'warning',
    catalogue: 'N-RV',
    example: { words: '因政府信息公开引起的行政复议5件', table: 4, cells: '行政复议 · 总计' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `行政复议 in the text is the total of that block in table 4, pending cases included, or the result that is named. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `正文中的行政复议件数，应等于表四该栏总计（含尚未审结），或所说结果一格。${howZh}`,
    },
  },
  'prose.litigation': {
    severity: 'warning',
    catalogue: 'N-LIT',
    example: { words: '行政诉讼9件', table: 8, cells: '未经复议直接起诉 · 总计 + 复议后起诉 · 总计' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `行政诉讼 in the text usually counts suits with and without reconsideration together, result by result too. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `正文中的行政诉讼件数，通常是直接起诉与复议后起诉之和，各种结果也是如此。${howZh}`,
    },
  },
  'prose.dispute-results': {
    severity: 'warning',
    catalogue: 'N-LIT',
    example: {
      words: '行政复议7件，诉讼9件，均获维持',
      said: '16件',
      table: 13,
      cells: '行政复议 · 结果维持 + 未经复议直接起诉 · 结果维持 + 复议后起诉 · 结果维持',
    },
    en: {
      sentence: 'The text says “{words}”, which makes {said}; the table has {table} ({cells}).',
      explanation: `均获维持 or 均已结案 speaks of every case of the sentence; the table may count other results or pending cases. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，即 {said}，表中为 {table}（{cells}）。',
      explanation: `“均获维持”“均已结案”涉及句中全部案件，而表中可能另有其他结果或尚未审结的案件。${howZh}`,
    },
  },
  'prose.normative': {
    severity: 'warning',
    catalogue: 'N-NORM',
    example: { words: '制发行政规范性文件5件', table: 4, cells: '行政规范性文件 · 本年制发件数' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `Documents issued, repealed and in force stand in table 2. Before report year 2025 a difference is a note only. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `制发、废止和现行有效的文件数见表二。2025 年度以前的差异只作提示。${howZh}`,
    },
  },
  'prose.decisions': {
    severity: 'note',
    example: { words: '作出行政处罚决定120件', table: 118, cells: '行政处罚 · 本年处理决定数量' },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}).',
      explanation: `Decisions on licences, punishments and coercive measures stand in table 2; a text may count cases instead. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}）。',
      explanation: `许可、处罚、强制的决定数见表二，正文可能按案件计数。${howZh}`,
    },
  },
  'prose.disclosed': {
    severity: 'note',
    example: { words: '主动公开政府信息425条', table: 418, cells: '主动公开信息数 · 2011年度' },
    en: {
      sentence: 'The text says “{words}”; the sheet has {table} ({cells}).',
      explanation: `Items disclosed stand in the statistics sheets until 2018; a text may count one channel only. ${how}`,
    },
    zh: {
      sentence: '正文称“{words}”，统计表中为 {table}（{cells}）。',
      explanation: `2018 年以前的统计表列有主动公开条数，正文可能只计一种渠道。${howZh}`,
    },
  },
  'prose.percentage': {
    severity: 'note',
    catalogue: 'N-PCT',
    example: {
      words: '予以公开及部分公开258件，占33.9%',
      table: 34.16,
      cells: '（一）予以公开 · 总计 + （二）部分公开 · 总计',
    },
    en: {
      sentence: 'The text says “{words}”; by the table it is {table} % ({cells}).',
      explanation:
        'A percentage is compared with the cells over all results, over applications received, and over both with those carried in; it may be off by 0.1 point.',
    },
    zh: {
      sentence: '正文称“{words}”，按表计算为 {table}%（{cells}）。',
      explanation: '百分比分别以办理结果总计、本年新收、新收与结转之和为分母核对，允许相差 0.1 个百分点。',
    },
  },
  'prose.fee': {
    severity: 'note',
    catalogue: 'N-FEE',
    example: { words: '收取信息处理费385元' },
    en: {
      sentence: 'The text says “{words}”; the fee for handling requests comes in steps of 10 yuan.',
      explanation:
        'The fee of 国办函〔2020〕109号 is 100 yuan a request, or 10, 20 or 40 yuan a page. It is no part of 行政事业性收费 in table 2 and is not compared with it.',
    },
    zh: {
      sentence: '正文称“{words}”，而信息处理费应为 10 元的整数倍。',
      explanation:
        '按国办函〔2020〕109号，信息处理费按件 100 元，或按页 10、20、40 元计收。它与表二的行政事业性收费不可比，不作核对。',
    },
  },
  'prose.may-differ': {
    severity: 'note',
    example: {
      words: '全区受理政府信息公开申请21件',
      table: 20,
      cells: '一、本年新收政府信息公开申请数量 · 总计',
    },
    en: {
      sentence: 'The text says “{words}”; the table has {table} ({cells}). They may speak of different things.',
      explanation:
        'The sentence is rounded, or may count other bodies (全市, 本级) or other documents than the table. It is good to know and no contradiction.',
    },
    zh: {
      sentence: '正文称“{words}”，表中为 {table}（{cells}），二者所指可能不同。',
      explanation: '句中的数是概数，或所指单位（全市、本级）、文件范围可能与表不同。仅供参考，不算矛盾。',
    },
  },
} as const satisfies Record<string, Rule>
