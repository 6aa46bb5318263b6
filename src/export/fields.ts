/** What a column of an export holds. `type` is of the Frictionless Table Schema. */
export interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  readonly zh: string
  readonly en: string
}

/** One table of an export: the rows of a view of the archive that belong to the chosen reports. */
export interface Resource {
  /** Also the view's name. */
  readonly name: string
  readonly zh: string
  readonly en: string
  /** Columns that order the rows of one report, or of the whole; each report's rows stand together. */
  readonly order: string
  /** False: too many rows or too much text for a sheet. */
  readonly inWorkbook?: boolean
  /** In the order of the view, each of its columns. */
  readonly fields: readonly Field[]
}

/** A column of text. */
export const text = (name: string, zh: string, en: string): Field => ({ name, type: 'string', zh, en })
/** A column of whole numbers. */
export const whole = (name: string, zh: string, en: string): Field => ({ name, type: 'integer', zh, en })
/** A column of numbers. */
export const decimal = (name: string, zh: string, en: string): Field => ({ name, type: 'number', zh, en })

// Columns that several tables have.
export const reportId = whole('report_id', '报告编号（本库内部）', 'the report; a number of this archive')
export const issuerId = whole('issuer_id', '机关编号（本库内部）', 'the issuer; a number of this archive')
export const issuer = text('issuer', '机关名称', 'who reports, as printed')
export const year = whole('report_year', '报告年度', 'the year reported on')
export const scope = text('scope', 'own 本机关，aggregate 汇总；两者不可相加', 'own or aggregate: never add the two')
export const scopeKnown = whole('scope_known', '0：报告未说明口径，为推定', '0: the report does not say, it is assumed')
export const form = text('form', '所用格式', 'the form followed: F2008, F2014, F2019, F2021, local')
export const rowCode = text(
  'row_code',
  '行代码，见 codebook',
  'row code, see codebook; the printed label where it has none',
)
export const colCode = text(
  'col_code',
  '列代码，见 codebook',
  'column code, see codebook; the printed label where it has none',
)
export const rowLabel = text('row_label', '行名，按原文', 'the row as printed, groups before it joined by /')
export const tableCode = text(
  'table_code',
  '表：t2 主动公开，t3 申请，t4 复议诉讼，annex 统计表',
  'table: t2, t3, t4, annex',
)
export const isCurrent = whole('is_current', '1：现行版本', '1: of the revision that counts')
export const flagged = whole('flagged', '1：存疑，使用前请查 fact', '1: look at fact before using it')
export const shows = text('shows', 'printed：所印的数', 'printed: values are those of the report')
export const same = text(
  'same_as',
  '与之同义的 codebook 行（地方表）',
  'codebook row that means the same as a local row',
)

/** Own figures and aggregates are two files, as they are two views. */
export const scopes = [
  { suffix: '', zh: '本机关数据', en: 'own figures' },
  { suffix: '_aggregate', zh: '汇总数据，不可与本机关数据相加', en: 'aggregates, never to be added to own figures' },
] as const
