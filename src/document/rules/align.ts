import type { Rule } from './rule.ts'

/** Rules of alignment: printed lines and the form's lines. */
export const alignRules = {
  'align.table-reduced': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    example: {
      table: 't3',
      count: 18,
      missing: '属于国家秘密、其他法律行政法规禁止公开、危及“三安全一稳定”、保护第三方合法权益…',
    },
    en: {
      sentence: 'Table {table} is a reduced one: {count} rows of the form are left out ({missing}).',
      explanation:
        'Some towns print only a part of the form: one column for all legal persons, or no sub-rows. The numbers are kept under the codes of the lines that are printed; nothing is filled in for the others.',
    },
    zh: {
      sentence: '表 {table} 为简化表：略去了格式中的 {count} 行（{missing}）。',
      explanation: '有的乡镇只填表格的一部分：法人或其他组织只有一列，或没有分项行。按所印行列的代码保存，其余不补。',
    },
  },
  'align.rows-missing': {
    severity: 'warning',
    catalogue: 'S-SHAPE',
    example: { table: 't2', count: 1, rows: '政府集中采购' },
    en: {
      sentence: "Table {table} lacks {count} of the form's rows: {rows}.",
      explanation:
        'The form asks for these rows and the printed table has none. They are stored as not_on_form, never as zero. A table cut off in the source, or a row that was not recognised, looks the same: look at the source.',
    },
    zh: {
      sentence: '表 {table} 缺少格式规定的 {count} 行：{rows}。',
      explanation:
        '格式要求填报而表中没有这些行，按 not_on_form 保存，不作零。源文件被截断或行未被识别也会如此，请查看原文。',
    },
  },
  'align.columns-missing': {
    severity: 'warning',
    catalogue: 'S-SHAPE',
    example: { table: 't3', count: 1, columns: '总计' },
    en: {
      sentence: "Table {table} lacks {count} of the form's columns: {columns}.",
      explanation: 'The form asks for these columns and the header of the printed table has none.',
    },
    zh: {
      sentence: '表 {table} 缺少格式规定的 {count} 列：{columns}。',
      explanation: '格式要求的列在表头中没有找到。',
    },
  },
  'align.row-added': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    example: { table: 't2', label: '其他主动公开文件' },
    en: {
      sentence: 'Table {table} has a row that the form does not: “{label}”.',
      explanation: 'The row is kept under its printed name and takes part in no equation.',
    },
    zh: {
      sentence: '表 {table} 有格式之外的一行：“{label}”。',
      explanation: '该行以所印名称保存，不参与任何勾稽。',
    },
  },
  'align.column-added': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    example: { table: 't3', label: '占比' },
    en: {
      sentence: 'Table {table} has a column that the form does not: “{label}”.',
      explanation: 'The column is kept under its printed name and takes part in no equation.',
    },
    zh: {
      sentence: '表 {table} 有格式之外的一列：“{label}”。',
      explanation: '该列以所印名称保存，不参与任何勾稽。',
    },
  },
  'align.columns-repeated': {
    severity: 'warning',
    example: { table: 't3', label: '总计' },
    en: {
      sentence: "Table {table} has two columns headed “{label}”; which of them is the form's cannot be told.",
      explanation:
        'A table may print the figures of two years, or of two bodies, side by side. All its numbers are flagged.',
    },
    zh: {
      sentence: '表 {table} 有两列标题均为“{label}”，无法判断哪一列是格式中的列。',
      explanation: '表中可能并列两年或两个单位的数据，全部数字均标记。',
    },
  },
  'align.row-inferred': {
    severity: 'warning',
    example: { table: 't3', row: '3.其他' },
    en: {
      sentence:
        'In table {table} the numbers of row “{row}” stand beside no label of their own; they were placed by the order of the form.',
      explanation:
        'Some conversions tear labels away from their rows. The order of the form then says which row it is, and the sums cannot prove it, because exchanged rows add up to the same.',
    },
    zh: {
      sentence: '表 {table} 中“{row}”一行的数字旁没有自己的行名，是按格式的顺序归入的。',
      explanation: '有的转换会使行名与数字脱离，只能按格式顺序判断；行互换后合计不变，勾稽关系无法证明。',
    },
  },
  'align.row-unknown': {
    severity: 'warning',
    example: { table: 't3', raw: '2/4' },
    en: {
      sentence: 'Table {table} has numbers that belong to no row that could be recognised: {raw}.',
      explanation:
        "The numbers are printed in the table's place, but no label near them is one of the form's, and their order does not say either.",
    },
    zh: {
      sentence: '表 {table} 中有无法归入任何行的数字：{raw}。',
      explanation: '这些数字印在表中，但附近没有格式中的行名，顺序也不能确定。',
    },
  },
  'align.rows-unsettled': {
    severity: 'warning',
    catalogue: 'S-SHAPE',
    example: { table: 't3', count: 3, blank: 2 },
    en: {
      sentence:
        'Table {table}: {count} rows of numbers stand beside no label of the form, while {blank} of its rows seem blank.',
      explanation:
        'The table is printed without lines, and its labels were broken on the way. The numbers beside unknown words may be those of the rows that seem blank: none of them is certain. Look at the source.',
    },
    zh: {
      sentence: '表 {table} 有 {count} 行数字旁没有格式中的行名，而格式中有 {blank} 行似为空白。',
      explanation: '该表没有表格线，行名被拆散，行名不明的数字可能属于看似空白的行，均不能确定，请查看原文。',
    },
  },
  'align.cell-missing': {
    severity: 'warning',
    example: { table: 't3', row: '（一）予以公开', column: '其他' },
    en: {
      sentence: 'Table {table}, row “{row}”, has no cell of its own in column “{column}”.',
      explanation:
        'The cell was merged with a neighbour, or the line between them was lost. Its number, if there is one, stands in the neighbour.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行在“{column}”列没有自己的单元格。',
      explanation: '该单元格与相邻单元格合并，或两者之间的线丢失；如有数字，则在相邻单元格中。',
    },
  },
  'align.values-left': {
    severity: 'warning',
    example: { table: 't3', row: '3.其他', raw: '2' },
    en: {
      sentence: 'Table {table}, row “{row}”, holds values under no known column: {raw}.',
      explanation:
        'The header was not read whole, or the row has more cells than the header. The column of the other values is then not certain either.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行有不属于任何已知列的值：{raw}。',
      explanation: '表头没有读全，或该行的单元格比表头多，其他值所属的列也不能确定。',
    },
  },
  'align.row-repeated': {
    severity: 'warning',
    example: { table: 't2', row: '行政许可' },
    en: {
      sentence: 'Table {table} prints row “{row}” twice; the first is used.',
      explanation: 'Both rows carry the same label. The second is kept under its printed label with a number.',
    },
    zh: {
      sentence: '表 {table} 中“{row}”一行出现两次，取第一次。',
      explanation: '两行行名相同，第二行以所印行名加序号保存。',
    },
  },
  'align.reading-disputed': {
    severity: 'warning',
    example: { table: 't2', row: '行政事业性收费', first: '␣', second: '40.9' },
    en: {
      sentence:
        'In table {table}, row “{row}”, the cells can be read in two ways ({first} or {second}), and no equation decides.',
      explanation:
        'Merged or missing cells make the column of these numbers doubtful: by the grid they stand in one column, by their order in another.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行的单元格有两种读法（{first} 或 {second}），勾稽关系不能判断。',
      explanation: '单元格合并或缺失使这些数字所属的列有疑问：按网格是一列，按顺序是另一列。',
    },
  },
  'align.row-shifted': {
    severity: 'note',
    example: { table: 't3', row: '3.其他' },
    en: {
      sentence:
        'In table {table}, row “{row}” is shifted against the header; it was read by order, and its equations hold.',
      explanation:
        "A merged cell that the source does not declare moves the rest of the row. The order of the numbers fits the columns and the row's sum proves it.",
    },
    zh: {
      sentence: '表 {table}“{row}”一行与表头错位，已按顺序读取，且勾稽关系成立。',
      explanation: '源文件未声明的合并单元格使整行错位。数字的顺序与各列相符，行合计可以证明。',
    },
  },
  'align.number-set-aside': {
    severity: 'note',
    example: { table: 't3', raw: '4' },
    en: {
      sentence: 'The number {raw} between the rows of table {table} was set aside as a page number.',
      explanation:
        'A number alone on its line between two rows, where the row already has all its numbers, is running text of the page.',
    },
    zh: {
      sentence: '表 {table} 行间的数字 {raw} 视为页码，未读入。',
      explanation: '行间单独成行的数字，而该行的数字已经齐全，视为页码。',
    },
  },
  'align.counters-set-aside': {
    severity: 'note',
    example: { table: 't3', count: 25 },
    en: {
      sentence: '{count} numbers that count the rows or columns of table {table} were set aside.',
      explanation:
        'Statistical forms number their lines (行次, 序号) or columns (甲, 1, 2, 3 …). Such numbers go up by one from line to line, as no figures of a report do.',
    },
    zh: {
      sentence: '表 {table} 中 {count} 个行次、栏次编号未作数据读入。',
      explanation: '统计表常印行次、序号或栏次（甲、1、2、3……）。这些数逐行或逐栏加一，报告的数据不会如此。',
    },
  },
  'align.number-unbound': {
    severity: 'warning',
    example: { table: 't2', count: 1, numbers: '40.9' },
    en: {
      sentence: 'Table {table}: {count} printed numbers belong to no row and column of the record: {numbers}.',
      explanation:
        'Every number printed in a prescribed table is either held by the record or listed here. Such a number stands outside the rows and columns that were recognised; look at the page whether a figure is missing. `gongkai check --ledger` lists all of them.',
    },
    zh: {
      sentence: '表 {table}：所印 {count} 个数字未归入任何行列：{numbers}。',
      explanation:
        '规定表格中所印的每个数字，要么已收入记录，要么列于此处。这些数字位于已识别的行列之外，请查看原文是否遗漏数据。`gongkai check --ledger` 可列出全部。',
    },
  },
} as const satisfies Record<string, Rule>
