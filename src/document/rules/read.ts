import type { Rule } from './rule.ts'

/** Rules of reading: printed text to number. */
export const readRules = {
  'read.run-on-solved': {
    severity: 'note',
    example: { table: 't3', count: 1, readings: '713000074 → 71 3 0 0 0 0 74 [application.row-sum]' },
    en: {
      sentence:
        'In table {table} the digits of {count} rows ran together and can be divided in only one way that fits: {readings}.',
      explanation:
        'The source lost the borders between cells. The number of columns, and what stands in brackets, leave one division of the row: equations of the form, tried over all rows of the table together, or a sentence of the report.',
    },
    zh: {
      sentence: '表 {table} 有 {count} 行数字连写，各只有一种成立的分法：{readings}。',
      explanation:
        '源文件丢失了单元格边界。按列数和方括号内的依据，各行只有一种分法；依据或是格式的勾稽关系（全表各行一并求解），或是报告中的文字。',
    },
  },
  'read.run-on-ambiguous': {
    severity: 'warning',
    example: { table: 't2', row: '行政事业性收费', raw: '350', count: 2, candidates: '3 50 | 35 0' },
    en: {
      sentence: 'The digits {raw} in table {table}, row “{row}”, can be divided in {count} ways: {candidates}.',
      explanation:
        "The source lost the borders between cells, and the column count, the form's equations over all rows of the table and the report's sentences leave more than one division. None is chosen; all of them stand in the record.",
    },
    zh: {
      sentence: '表 {table}“{row}”一行的连写数字 {raw} 有 {count} 种分法：{candidates}。',
      explanation:
        '源文件丢失了单元格边界，按列数、全表勾稽关系和报告文字仍有多种分法，不作选择，各种分法均留在记录中。',
    },
  },
  'read.run-on-contradicts': {
    severity: 'warning',
    example: { table: 't3', row: '（一）予以公开', raw: '21000009' },
    en: {
      sentence: "The digits {raw} in table {table}, row “{row}”, cannot be divided so that the form's equations hold.",
      explanation: 'Either the report contradicts itself or a character is lost. No division is chosen.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行的连写数字 {raw} 无论怎样分都不满足勾稽关系。',
      explanation: '可能是报告自身矛盾，也可能有字符丢失，不作选择。',
    },
  },
  'read.run-on-unbalanced': {
    severity: 'warning',
    example: { table: 't3', count: 2, equations: 'application.column-sum, application.in-equals-out' },
    en: {
      sentence:
        'Table {table} has rows whose digits ran together; however they are divided, {count} equations do not all hold: {equations}.',
      explanation:
        'The report contradicts itself, or a cell was left blank and the digits of its row were divided wrongly. No number of these equations is sure.',
    },
    zh: {
      sentence: '表 {table} 有数字连写的行，无论怎样分，{count} 个勾稽关系都不能同时成立：{equations}。',
      explanation: '可能是报告自身矛盾，也可能是某格留空而该行数字分错。这些关系涉及的数字均不能确定。',
    },
  },
  'read.run-on-unproven': {
    severity: 'warning',
    example: { table: 't3', count: 4, rows: '（一）予以公开' },
    en: {
      sentence:
        'Table {table}: the run-on digits of {count} rows are divided by their own sums only, because “{rows}” cannot be divided.',
      explanation:
        'A row whose digits no division fits contradicts itself or has a blank cell, and the sums down the columns cannot be tried without it. The numbers of the other rows are likely and not sure.',
    },
    zh: {
      sentence: '表 {table} 有 {count} 行连写数字只按本行合计划分，因为“{rows}”无法划分。',
      explanation: '无法划分的行或自相矛盾，或有空格，缺少该行便不能按列核对。其他各行的数字可能正确，但不能确定。',
    },
  },
  'read.blank-lines-counted': {
    severity: 'warning',
    example: { table: 't2', count: 1 },
    en: {
      sentence:
        'In table {table} the blank cells of {count} rows were counted from empty lines; the count could mean two things.',
      explanation:
        'A text with one cell a line shows a blank cell only as empty lines, one or two of them. Which column a number stands in is then not certain.',
    },
    zh: {
      sentence: '表 {table} 有 {count} 行的空格是按空行数推算的，可能有两种理解。',
      explanation: '一行一格的文本中，空格只表现为一个或两个空行，因此数字所属的列不能确定。',
    },
  },
  'read.count-mismatch': {
    severity: 'warning',
    example: { table: 't3', row: '7.属于行政执法案卷', raw: '0 0 0 0 0 0', found: 6, expected: 7 },
    en: {
      sentence: 'Table {table}, row “{row}”, has {found} values where the table has {expected} columns: {raw}.',
      explanation:
        'Cells were lost or added in this row, so the column of each value is not known. They are kept as printed and not as numbers.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行有 {found} 个值，而该表有 {expected} 列：{raw}。',
      explanation: '该行有单元格丢失或多出，无法确定各值所属的列。原文保留，不作为数字。',
    },
  },
  'read.unreadable': {
    severity: 'warning',
    catalogue: 'T3-NN',
    example: { table: 't3', row: '（七）总计', column: '总计', raw: '71/3' },
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”, holds “{raw}”, which is not one number.',
      explanation:
        'A number cell holds digits that are no single number (two numbers, letters among digits, a range). It is kept as printed and flagged.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列为“{raw}”，不是一个数。',
      explanation: '数字格中含有数字但不是单一的数（两个数、夹杂字母、范围等），按原文保留并标记。',
    },
  },
  'read.text-in-number-cell': {
    severity: 'warning',
    example: { table: 't3', row: '3.其他', column: '其他', raw: '详见附件' },
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”, holds text where a number belongs: “{raw}”.',
      explanation: 'A number cell holds words. It is kept as printed and has no value.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列应为数字，实为文字“{raw}”。',
      explanation: '数字格中是文字，按原文保留，无数值。',
    },
  },
  'read.look-alike': {
    severity: 'warning',
    example: { table: 't3', row: '3.其他', column: '自然人', raw: 'O', value: 0 },
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking letters for digits.',
      explanation: 'Recognised text has O for 0 or l for 1. The reading is likely, not certain.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，其中字母视为数字。',
      explanation: '识别的文字常把 0 写成 O、1 写成 l。此读法可能但不确定。',
    },
  },
  'read.footnote-mark': {
    severity: 'warning',
    example: { table: 't3', row: '3.其他', column: '商业企业', raw: '0*', value: 0 },
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking the end for a footnote mark.',
      explanation:
        'A raised or circled digit behind a number is a footnote mark in most prints. The reading is likely, not certain.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，末尾视为注释标记。',
      explanation: '数字后的上标或带圈数字多为注释标记。此读法可能但不确定。',
    },
  },
  'read.blank-inside': {
    severity: 'warning',
    example: { table: 't3', row: '（七）总计', column: '其他', raw: '12 759', value: 12759 },
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking the blanks for thousands marks.',
      explanation: 'Blanks between groups of three digits part thousands in some prints; they may also part two cells.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，空格视为千位分隔。',
      explanation: '三位一组之间的空格有时是千位分隔，也可能是两个单元格之间的空隙。',
    },
  },
  'read.approximate': {
    severity: 'warning',
    example: { table: 't2', row: '行政许可', column: '本年处理决定数量', raw: '约500' },
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”: “{raw}” is an approximate number.',
      explanation: '余, 约 and the like say that the number is rounded. The number is kept and flagged.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”为约数。',
      explanation: '“余”“约”等表示约数，数值保留并标记。',
    },
  },
  'read.unit-converted': {
    severity: 'note',
    example: {
      table: 't2',
      row: '行政事业性收费',
      column: '本年收费金额（单位：万元）',
      raw: '270300元',
      value: 27.03,
      unit: '万元',
    },
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”: “{raw}” was converted to {value} {unit}.',
      explanation: 'The cell prints another unit than the form. The printed text is kept.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”已换算为 {value} {unit}。',
      explanation: '单元格所印单位与格式不同，原文保留。',
    },
  },
  'read.unit-odd': {
    severity: 'warning',
    example: { table: 't3', row: '6.属于四类过程性信息', column: '总计', raw: '31%', unit: '件' },
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” carries a unit that does not belong there ({unit} is expected).',
      explanation: 'The cell prints a unit that the form does not count in.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”的单位不符（应为 {unit}）。',
      explanation: '单元格所印单位与格式的计量单位不符。',
    },
  },
} as const satisfies Record<string, Rule>
