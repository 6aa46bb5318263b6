import type { Rule } from './rule.ts'

/** Rules of structure: sections, tables, forms. */
export const structureRules = {
  'structure.section-missing': {
    severity: 'warning',
    catalogue: 'S-SEC',
    example: { section: '五、存在的主要问题及改进情况' },
    en: {
      sentence: 'Section {section} is missing.',
      explanation:
        'The form prescribes six sections. A missing one is an omission of the report, or its heading is worded in an unknown way.',
    },
    zh: {
      sentence: '缺少“{section}”部分。',
      explanation: '格式规定六个部分。缺少的部分可能是报告遗漏，也可能是标题写法未能识别。',
    },
  },
  'structure.section-other-missing': {
    severity: 'note',
    catalogue: 'S-SEC',
    example: {},
    en: {
      sentence: 'Section six (其他需要报告的事项) is missing.',
      explanation: 'Many towns leave the sixth section out.',
    },
    zh: {
      sentence: '缺少第六部分（其他需要报告的事项）。',
      explanation: '许多乡镇省略第六部分。',
    },
  },
  'structure.table-missing': {
    severity: 'error',
    catalogue: 'S-TAB',
    example: { section: '二、主动公开政府信息情况' },
    en: {
      sentence: 'Section {section} stands there without its table.',
      explanation:
        "The heading is printed, but no table with the form's labels follows it. It may be a picture, an attachment or a script.",
    },
    zh: {
      sentence: '“{section}”部分没有表格。',
      explanation: '标题存在，但其后没有带格式行名的表格，可能是图片、附件或脚本。',
    },
  },
  'structure.no-table': {
    severity: 'warning',
    catalogue: 'S-TAB',
    example: {},
    en: {
      sentence: 'The report holds none of the prescribed tables.',
      explanation: 'From report year 2019 on the form prescribes three tables. Older reports may have none.',
    },
    zh: {
      sentence: '报告中没有任何规定表格。',
      explanation: '自 2019 年度起格式规定三张表，更早的报告可能没有。',
    },
  },
  'structure.table-blank': {
    severity: 'warning',
    catalogue: 'S-BLANK',
    example: { table: 't3' },
    en: {
      sentence: 'Table {table} is printed, but all its cells are blank.',
      explanation: 'A blank table says nothing; no number is read from it, and none is taken for zero.',
    },
    zh: {
      sentence: '表 {table} 存在，但所有单元格均为空。',
      explanation: '空白表不说明任何情况，不读取数字，也不视为零。',
    },
  },
  'structure.table-repeated': {
    severity: 'warning',
    example: { table: 't3', count: 2 },
    en: {
      sentence: 'Table {table} is printed {count} times with different numbers; the fullest is used.',
      explanation:
        'A report may hold the own figures and an aggregate. Only one is read into the records, the fullest, and all its numbers are flagged.',
    },
    zh: {
      sentence: '表 {table} 出现 {count} 次且数字不同，取最完整的一张。',
      explanation: '报告可能同时有本级和汇总数据，只读取最完整的一张，其数字均标记。',
    },
  },
  'structure.form-unexpected': {
    severity: 'warning',
    catalogue: 'S-FORM',
    example: { form: 'F2019', expected: 'F2021', year: 2022 },
    en: {
      sentence: 'The tables follow {form}, but for {year} the form {expected} is prescribed.',
      explanation: 'The form is told by the labels of the tables. Some issuers used the old form for years.',
    },
    zh: {
      sentence: '表格采用 {form}，而 {year} 年度应使用 {expected}。',
      explanation: '格式按表格行名判断。有的单位多年沿用旧格式。',
    },
  },
  'structure.form-mixed': {
    severity: 'warning',
    catalogue: 'S-FORM',
    example: { forms: 'F2021、F2019' },
    en: {
      sentence: 'The tables follow different forms: {forms}.',
      explanation: 'Table 2 of one form and table 3 of another stand in one report. Each is read by its own form.',
    },
    zh: {
      sentence: '各表采用不同格式：{forms}。',
      explanation: '同一报告中表二与表三格式不同，各按其格式读取。',
    },
  },
} as const satisfies Record<string, Rule>
