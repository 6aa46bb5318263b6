import type { Rule } from './rule.ts'

/** Rules about the checks themselves. */
export const checkRules = {
  'check.columns-guessed': {
    severity: 'warning',
    example: { table: 't2', count: 3 },
    en: {
      sentence:
        'Table {table} is printed without lines; its columns were inferred, and no equation confirms {count} of its numbers.',
      explanation:
        'Where a PDF draws no lines, columns are found by alignment. Such a number counts as read only where an equation of the form that holds contains it.',
    },
    zh: {
      sentence: '表 {table} 没有表格线，列是推断的，其中 {count} 个数没有勾稽关系可以证实。',
      explanation: 'PDF 没有画线时，列由对齐方式推断。只有包含在成立的勾稽关系中的数才算读出。',
    },
  },
  'check.doubt-settled': {
    severity: 'note',
    example: { table: 't3', count: 4 },
    en: {
      sentence: 'Table {table}: {count} numbers that were read in doubt are proved by two equations each.',
      explanation:
        'What the digits of a cell say was not certain (a blank among them, a footnote mark behind them, a letter that looks like a digit). Two equations of the form that share no other number hold with this reading, so it is the number.',
    },
    zh: {
      sentence: '表 {table}：{count} 个读法存疑的数各由两条勾稽关系证实。',
      explanation:
        '单元格中的数字原不能确定（中间有空格、后有注号、形似数字的字母）。按此读法，除该数外互不相干的两条勾稽关系均成立，故可确认。',
    },
  },
  'check.blank-operand': {
    severity: 'note',
    example: { table: 't3', rule: 'application.row-sum', count: 1, lines: '四、结转下年度继续办理' },
    en: {
      sentence: 'Table {table}: {rule} could not be tried in {count} lines because numbers are blank: {lines}.',
      explanation:
        'A check that meets a blank or an unread number is no pass. Blanks count as zero only where a printed total or the balance of the table confirms it.',
    },
    zh: {
      sentence: '表 {table}：因有空格，{rule} 有 {count} 处无法核对：{lines}。',
      explanation: '遇到空格或未能读取的数时，核对不算通过。空格只在所印合计或表内勾稽关系能证实时才视为零。',
    },
  },
  'check.unread-operand': {
    severity: 'note',
    example: { table: 't3', rule: 'application.row-sum', count: 1, lines: '7.属于行政执法案卷' },
    en: {
      sentence: 'Table {table}: {rule} could not be tried in {count} lines because numbers were not read: {lines}.',
      explanation:
        'A check that meets a blank or an unread number is no pass. Blanks count as zero only where a printed total or the balance of the table confirms it.',
    },
    zh: {
      sentence: '表 {table}：因有未能读取的数，{rule} 有 {count} 处无法核对：{lines}。',
      explanation: '遇到空格或未能读取的数时，核对不算通过。空格只在所印合计或表内勾稽关系能证实时才视为零。',
    },
  },
} as const satisfies Record<string, Rule>
