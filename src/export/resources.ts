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
  /** Columns that order the rows of one report; each report's rows stand together. */
  readonly order: string
  /** In the order of the view, each of its columns. */
  readonly fields: readonly Field[]
}

const text = (name: string, zh: string, en: string): Field => ({ name, type: 'string', zh, en })
const whole = (name: string, zh: string, en: string): Field => ({ name, type: 'integer', zh, en })
const decimal = (name: string, zh: string, en: string): Field => ({ name, type: 'number', zh, en })

const reportId = whole('report_id', '报告编号（本库内部）', 'the report; a number of this archive')
const issuerId = whole('issuer_id', '机关编号（本库内部）', 'the issuer; a number of this archive')
const issuer = text('issuer', '机关名称', 'who reports, as printed')
const year = whole('report_year', '报告年度', 'the year reported on')
const scope = text('scope', 'own 本机关，aggregate 汇总；两者不可相加', 'own or aggregate: never add the two')
const scopeKnown = whole('scope_known', '0：报告未说明口径，为推定', '0: the report does not say, it is assumed')
const form = text('form', '所用格式', 'the form followed: F2008, F2014, F2019, F2021, local')
const rowCode = text('row_code', '行代码，见 codebook', 'row code, see codebook; the printed label where it has none')
const colCode = text(
  'col_code',
  '列代码，见 codebook',
  'column code, see codebook; the printed label where it has none',
)
const rowLabel = text('row_label', '行名，按原文', 'the row as printed, groups before it joined by /')
const tableCode = text('table_code', '表：t2 主动公开，t3 申请，t4 复议诉讼，annex 统计表', 'table: t2, t3, t4, annex')
const isCurrent = whole('is_current', '1：现行版本', '1: of the revision that counts')
const flagged = whole('flagged', '1：存疑，使用前请查 fact', '1: look at fact before using it')
const shows = text('shows', 'printed：所印的数', 'printed: values are those of the report')
const same = text('same_as', '与之同义的 codebook 行（地方表）', 'codebook row that means the same as a local row')

const wideTables = [
  {
    name: 'disclosure',
    zh: '表二 主动公开',
    en: 'Table 2, disclosure on own initiative',
    columns: [
      whole('made', '本年新制作数量', 'made this year, F2019'),
      whole('disclosed', '本年新公开数量', 'disclosed this year, F2019'),
      whole('public_total', '对外公开总数量', 'public in total, F2019'),
      whole('prev_items', '上一年项目数量', 'items of the year before, F2019'),
      whole('change', '本年增/减', 'change of the year, signed, F2019'),
      whole('decisions', '处理决定数量', 'decisions, F2019 and F2021'),
      whole('items', '采购项目数量', 'procurement items, F2019'),
      decimal('amount', '金额，单位见 amount_unit', 'amount in amount_unit'),
      whole('issued', '本年制发件数', 'issued this year, F2021'),
      whole('repealed', '本年废止件数', 'repealed this year, F2021'),
      whole('in_force', '现行有效件数', 'in force, F2021'),
      text('amount_unit', '金额单位', 'unit of amount; empty where unknown'),
      decimal('amount_cny', '金额（元）', 'amount in yuan; empty where its unit is unknown'),
    ],
  },
  {
    name: 'application',
    zh: '表三 收到和处理政府信息公开申请',
    en: 'Table 3, requests received and closed',
    columns: [
      whole('natural', '自然人', 'natural persons'),
      whole('business', '商业企业', 'businesses'),
      whole('research', '科研机构', 'research institutions'),
      whole('public_interest', '社会公益组织', 'public interest organisations'),
      whole('legal_service', '法律服务机构', 'legal services'),
      whole('other', '其他', 'others'),
      whole('total', '总计', 'total'),
      whole('legal_persons', '法人或其他组织', 'legal persons in one column (reduced tables) or as a subtotal'),
    ],
  },
  {
    name: 'dispute',
    zh: '表四 行政复议、行政诉讼',
    en: 'Table 4, reconsideration and litigation',
    columns: [
      whole('maintained', '结果维持', 'maintained'),
      whole('corrected', '结果纠正', 'corrected'),
      whole('other', '其他结果', 'other result'),
      whole('pending', '尚未审结', 'pending'),
      whole('total', '总计', 'total, those pending included'),
    ],
  },
  {
    name: 'annex',
    zh: '统计表',
    en: 'The statistics sheet, national or local',
    columns: [
      decimal('value', '统计数', 'figure of the year, in unit'),
      decimal('cumulative', '历年累计', 'running total of all years'),
      text('unit', '单位', 'unit of value'),
      same,
    ],
  },
] as const

const scopes = [
  { suffix: '', zh: '本机关数据', en: 'own figures' },
  { suffix: '_aggregate', zh: '汇总数据，不可与本机关数据相加', en: 'aggregates, never to be added to own figures' },
] as const

function wideResources(): readonly Resource[] {
  return wideTables.flatMap(({ name, zh, en, columns }) =>
    scopes.map((one) => ({
      name: `${name}${one.suffix}`,
      zh: `${zh}：${one.zh}，空白不等于零`,
      en: `${en}: ${one.en}; one row for each printed row, empty is not zero`,
      order: 'row_code, row_label',
      fields: [
        reportId,
        issuerId,
        issuer,
        year,
        scope,
        scopeKnown,
        form,
        rowCode,
        rowLabel,
        ...columns,
        flagged,
        shows,
      ],
    })),
  )
}

const factFields: readonly Field[] = [
  text('source', '来源文件', 'path as given to import'),
  reportId,
  issuer,
  year,
  form,
  tableCode,
  rowCode,
  colCode,
  text('state', '状态：number、zero、blank、dash、slash、word、text、unreadable、not_on_form', 'what is printed there'),
  decimal(
    'value',
    '所印的数；仅当状态为 number 或 zero',
    'value as printed, in unit; only where state is number or zero',
  ),
  text('raw', '单元格原文', 'the cell exactly as printed'),
  text('unit', '单位', 'unit; empty where neither form nor report gives one'),
  text('position', '所在位置', 'where it was printed'),
  flagged,
  rowLabel,
  scope,
  whole('revision', '版本', 'revision of the report'),
  isCurrent,
  same,
  issuerId,
  whole('table_no', '报告中的第几张表', 'which table of the report'),
  whole('line_no', '表中的第几行', 'which row of the table'),
  text('trust', '可信程度：proven、consistent、unchecked、disputed、solved', 'how far the equations prove value'),
  decimal(
    'suggested',
    '勾稽关系给出的数，不代替所印的数',
    'the value that the equations give; never in the place of value',
  ),
  decimal('corrected', '人工订正的数', 'the value that a person gave instead'),
  decimal('best', '有订正则取订正，否则取所印', 'corrected where there is one, else value'),
]

/** The long table; own figures and aggregates are two files, as they are two views. */
function factResources(): readonly Resource[] {
  return scopes.map((one) => ({
    name: `fact${one.suffix}`,
    zh: `数字，每个一行，含原文与位置：${one.zh}；空白不等于零`,
    en: `Numbers, one row each, with the printed text and its place: ${one.en}; empty is not zero`,
    order: 'table_no, line_no, col_code',
    fields: factFields,
  }))
}

/** Everything that an export holds beside the codebook, in the order of its files. */
export const resources: readonly Resource[] = [
  {
    name: 'report',
    zh: '报告，每份一行，只含现行版本',
    en: 'Reports, one row each; current revisions only',
    order: 'report_id',
    fields: [
      reportId,
      issuerId,
      issuer,
      text('place', '所在地', 'where, as far as known'),
      year,
      scope,
      scopeKnown,
      form,
      text('format', '文件格式', 'pdf, docx, html, text'),
      text('title', '标题，按原文', 'title as printed'),
      text('period_from', '统计期起', 'first day reported on, ISO date'),
      text('period_to', '统计期止', 'last day reported on, ISO date'),
      text('published', '发布日期', 'publication date, ISO date'),
      text('notice', '所依据的文件', 'the notice that it cites; says nothing of the form used'),
      text('index_number', '索引号', 'index number 索引号'),
      text('source_url', '发布网址', 'where it was published'),
      text('retrieved_at', '获取时间', 'when it was fetched from there, as a manifest says'),
      text('place_hints', '文件夹名中的地名（JSON）', 'JSON array: folder names that look like places'),
      text('encoding', '编码', 'how its bytes were decoded'),
      whole('errors', '错误数', 'findings of severity error'),
      whole('warnings', '警告数', 'findings of severity warning'),
      whole('notes', '提示数', 'findings of severity note'),
      whole('revision', '版本', 'revision, from 1'),
      isCurrent,
      whole('series_id', '同一报告各版本的编号', 'the same for all revisions of one report'),
      text('source', '来源文件', 'path as given to import'),
      text('sha256', '文件 SHA-256', 'SHA-256 of its bytes'),
      text('imported_at', '导入时间（UTC）', 'when it was last read, UTC'),
      text('extractor_version', '读取程序版本', 'version of gongkai that read it'),
    ],
  },
  ...factResources(),
  ...wideResources(),
  {
    name: 'finding',
    zh: '核对发现，每项一行',
    en: 'Findings, one row each',
    order: 'finding_id',
    fields: [
      whole('finding_id', '编号（重读后会变）', 'a number of this archive; changes when a source is read again'),
      reportId,
      issuer,
      year,
      isCurrent,
      text('rule', '规则名', 'stable name of the rule'),
      text('severity', '严重程度：error、warning、note', 'error, warning or note'),
      text('sentence_en', '说明（英文）', 'what was found, in English'),
      text('sentence_zh', '说明（中文）', 'what was found, in Chinese'),
      text('operands', '句中各值（JSON）', "JSON object: what stands in the sentence's blanks"),
      text('expected', '应为', 'what the rule expects, where it is one value'),
      text('actual', '实为', 'what the report says'),
      text('positions', '位置（JSON）', 'JSON array: where to look'),
      text(
        'origin',
        'report 报告自身，archive 报告之间比较',
        'report: found in it alone; archive: by comparing reports',
      ),
      whole('related_report_id', '所比较的另一份报告', 'the other report of a comparison'),
      text('decision', '人工判定：confirmed、explained、false-alarm', 'what a person decided; empty: open'),
      text('decided_by', '判定人', 'who decided'),
      text('decided_why', '判定理由', 'the reason'),
      text('decided_at', '判定时间（UTC）', 'when, UTC'),
    ],
  },
]

/** The public codes; the same for every report, so never narrowed by a selection. */
export const codebookResource: Resource = {
  name: 'codebook',
  zh: '代码表：行列代码的含义',
  en: 'Codebook: what every row and column code means, by form',
  order: 'table_code',
  fields: [
    tableCode,
    rowCode,
    colCode,
    text('forms', '印有此项的格式', 'forms that print this number'),
    text('row_label', '行名', "the notice's own words for the row"),
    text('column_label', '列名', "the notice's own words for the column"),
    text('row_english', '行名（英文）', 'the row in English'),
    text('column_english', '列名（英文）', 'the column in English'),
    text('unit', '单位', 'unit; empty where the form gives none'),
    text('kind', '数值类型', 'integer>=0, signed integer, decimal>=0'),
    text('note', '说明', 'what to know before using it'),
  ],
}
