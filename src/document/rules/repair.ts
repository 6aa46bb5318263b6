import type { Rule } from './rule.ts'

/** What would make the equations hold where some fail. Notes: the equations that fail flag the numbers already. */
export const repairRules = {
  'repair.cell': {
    severity: 'note',
    example: { table: 't3', cell: '（一）予以公开 × 自然人', printed: '8', suggested: 7 },
    en: {
      sentence:
        'Table {table}, {cell}: printed is {printed}; {suggested} would make every equation hold, and no other single number would.',
      explanation:
        'All equations that fail meet in this one number. Nothing else is printed at its place, so the error is most likely the report’s own: the printed number is kept, and the other is only suggested.',
    },
    zh: {
      sentence: '表 {table} {cell}：所印为 {printed}；若为 {suggested}，全部勾稽关系成立，而改动其他任何一个数都不行。',
      explanation: '不成立的勾稽关系都交汇于此数。该处没有印别的数，多半是报告本身有误：保留所印的数，另一数只作建议。',
    },
  },
  'repair.misread': {
    severity: 'warning',
    example: { table: 't3', cell: '（一）予以公开 × 自然人', printed: '“7①”', suggested: 7 },
    en: {
      sentence:
        'Table {table}, {cell}: {printed} may have been misread; {suggested}, which the same print can also mean, would make every equation hold.',
      explanation:
        'All equations that fail meet in this one number, and its cell holds other characters beside the digits: a footnote mark, a second number, digits of a neighbour. Look at the source.',
    },
    zh: {
      sentence: '表 {table} {cell}：{printed} 可能读错；同一处也可读作 {suggested}，这样全部勾稽关系成立。',
      explanation:
        '不成立的勾稽关系都交汇于此数，而该单元格除数字外还有别的字符：脚注号、另一个数或相邻格的数字。请查看原文。',
    },
  },
  'repair.beside': {
    severity: 'warning',
    example: {
      table: 't3',
      cell: '（一）予以公开 × 自然人',
      printed: '0',
      suggested: 7,
      beside: '（一）予以公开 × 商业企业',
    },
    en: {
      sentence:
        'Table {table}, {cell}: printed is {printed}; {suggested} would make every equation hold, and stands beside it ({beside}).',
      explanation:
        'All equations that fail meet in this one number, and the number that would fit is printed in a neighbouring cell: one of the two may have been typed, or read, in the wrong place. Look at the source.',
    },
    zh: {
      sentence:
        '表 {table} {cell}：所印为 {printed}；若为 {suggested}，全部勾稽关系成立，而此数就印在旁边（{beside}）。',
      explanation: '不成立的勾稽关系都交汇于此数，而合适的数印在相邻的单元格里：可能填错或读错了位置。请查看原文。',
    },
  },
  'repair.total': {
    severity: 'note',
    example: {
      table: 't4',
      cell: '行政复议 × 总计',
      printed: '0',
      suggested: 5,
      others: '行政复议 × 结果维持 5 → 0',
    },
    en: {
      sentence:
        'Table {table}, {cell}: printed is {printed}; its parts add up to {suggested}. If the parts are right the total is {suggested}; or else: {others}.',
      explanation:
        'One equation fails, and no other contains its numbers, so nothing says which of them is wrong. The sum is suggested for the total because a total follows from its parts.',
    },
    zh: {
      sentence:
        '表 {table} {cell}：所印为 {printed}，各项之和为 {suggested}。若各项无误，总计应为 {suggested}；否则：{others}。',
      explanation:
        '只有一个勾稽关系不成立，其中的数没有别的关系可以印证，不能断定哪个有误。总计由各项得出，故对总计给出建议值。',
    },
  },
  'repair.cells': {
    severity: 'note',
    example: { table: 't3', count: 2, changes: '（一）予以公开 × 自然人 8 → 7; （二）部分公开 × 商业企业 0 → 1' },
    en: {
      sentence: 'Table {table}: {count} numbers changed together would make every equation hold: {changes}.',
      explanation:
        'No single number explains what fails, and these are the only few that do. The printed numbers are kept, the others are suggested.',
    },
    zh: {
      sentence: '表 {table}：同时改动 {count} 个数，全部勾稽关系成立：{changes}。',
      explanation: '改动任何一个数都不行，这几个是唯一的最小改动。保留所印的数，另列建议值。',
    },
  },
  'repair.slip': {
    severity: 'note',
    example: {
      table: 't3',

      slip: 'two numbers stand in each other’s place',
      slipZh: '两个数互换了位置',
      changes: '（一）予以公开 × 自然人 0 → 7; （一）予以公开 × 商业企业 7 → 0',
    },
    en: {
      sentence: 'Table {table}: one slip explains every equation that fails: {slip} ({changes}).',
      explanation:
        'Several numbers would have to be others, but one stroke of the hand explains them all: numbers exchanged, a row or column moved by one, a row left out. It may be the report’s or the reading’s; the numbers are kept as they were read.',
    },
    zh: {
      sentence: '表 {table}：一个疏误可以解释全部不成立的勾稽关系：{slipZh}（{changes}）。',
      explanation:
        '需要改动几个数，但一次疏误就能全部解释：两数互换、某行或某列错开一格、漏了一行。可能是报告之误，也可能是读取之误；数字按读到的保留。',
    },
  },
  'repair.candidates': {
    severity: 'note',
    example: {
      table: 't3',
      count: 2,
      candidates: '一、本年新收 × 总计 14 → 15; 四、结转下年度继续办理 × 总计 1 → 0',
    },
    en: {
      sentence:
        'Table {table}: {count} changes would each make every equation hold, none smaller than another: {candidates}.',
      explanation:
        'The equations say that something is wrong and not what. The list is of the smallest changes that would do.',
    },
    zh: {
      sentence: '表 {table}：以下 {count} 种改动都能使全部勾稽关系成立，大小相同：{candidates}。',
      explanation: '勾稽关系只表明有误，不能断定何处有误。所列为可行的最小改动。',
    },
  },
} as const satisfies Record<string, Rule>
