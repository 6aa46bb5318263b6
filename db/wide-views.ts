import type { TableCode } from '../parsers/record.ts'
import { type WideColumn, wideColumns, wideTableNames } from './wide-tables.ts'

/** What the views of one kind of table say; one view each for own and aggregate figures, in English and Chinese. */
interface WideViewSketch {
  readonly table: TableCode
  readonly name: string
  /** What a row of it is. */
  readonly about: string
  /** Columns in order, each with its comment. */
  readonly columns: readonly (readonly [column: WideColumn, comment: string])[]
  /** Further columns, made from others: SQL, name and comment. */
  readonly more: readonly (readonly [sql: string, name: string, comment: string])[]
  /** The view's name in Chinese with its columns and their names; null where there is none. */
  readonly chinese: null | {
    readonly name: string
    readonly columns: readonly (readonly [column: string, name: string])[]
    /** Written before the columns, on a line of its own. */
    readonly first?: string
  }
}

const disputeKinds = `CASE row_code WHEN 'review' THEN '行政复议' WHEN 'direct' THEN '未经复议直接起诉' WHEN 'after_review' THEN '复议后起诉' END AS 类别`

const sketches: readonly WideViewSketch[] = [
  {
    table: 't2',
    name: 'disclosure',
    about: 'Table 2, 主动公开: one row for each printed row.',
    columns: [
      ['made', '本年新制作数量, F2019'],
      ['disclosed', '本年新公开数量, F2019'],
      ['public_total', '对外公开总数量, F2019'],
      ['prev_items', '上一年项目数量, F2019'],
      ['change', '本年增/减, signed, F2019'],
      ['decisions', '处理决定数量, F2019; 本年处理决定数量, F2021'],
      ['items', '采购项目数量, F2019'],
      ['amount', '采购总金额, F2019; 本年收费金额, F2021; in amount_unit'],
      ['issued', '本年制发件数, F2021'],
      ['repealed', '本年废止件数, F2021'],
      ['in_force', '现行有效件数, F2021'],
    ],
    more: [
      ['l.units ->> 7', 'amount_unit', '万元 or 元; NULL where neither form nor report gives one'],
      [
        `CASE l.units ->> 7 WHEN '万元' THEN round(r.amount * 10000, 2) WHEN '元' THEN r.amount END`,
        'amount_cny',
        'amount in yuan; NULL where its unit is not known',
      ],
    ],
    chinese: {
      name: '主动公开',
      columns: [
        ['made', '本年新制作数量'],
        ['disclosed', '本年新公开数量'],
        ['public_total', '对外公开总数量'],
        ['prev_items', '上一年项目数量'],
        ['change', '本年增减'],
        ['decisions', '处理决定数量'],
        ['items', '采购项目数量'],
        ['amount', '金额'],
        ['issued', '本年制发件数'],
        ['repealed', '本年废止件数'],
        ['in_force', '现行有效件数'],
        ['amount_unit', '金额单位'],
        ['amount_cny', '金额_元'],
      ],
    },
  },
  {
    table: 't3',
    name: 'application',
    about: 'Table 3, 收到和处理申请: one row for each outcome.',
    columns: [
      ['natural', '自然人'],
      ['business', '商业企业'],
      ['research', '科研机构'],
      ['public_interest', '社会公益组织'],
      ['legal_service', '法律服务机构'],
      ['other', '其他'],
      ['total', '总计'],
      ['legal_persons', '法人或其他组织 in one column (reduced tables) or as a subtotal'],
    ],
    more: [],
    chinese: {
      name: '依申请公开',
      columns: [
        ['natural', '自然人'],
        ['business', '商业企业'],
        ['research', '科研机构'],
        ['public_interest', '社会公益组织'],
        ['legal_service', '法律服务机构'],
        ['other', '其他'],
        ['total', '总计'],
        ['legal_persons', '法人或其他组织'],
      ],
    },
  },
  {
    table: 't4',
    name: 'dispute',
    about: 'Table 4, 复议诉讼: one row each for review, direct, after_review.',
    columns: [
      ['maintained', '结果维持'],
      ['corrected', '结果纠正'],
      ['other', '其他结果'],
      ['pending', '尚未审结'],
      ['total', '总计, those pending included'],
    ],
    more: [],
    chinese: {
      name: '复议诉讼',
      first: disputeKinds,
      columns: [
        ['maintained', '结果维持'],
        ['corrected', '结果纠正'],
        ['other', '其他结果'],
        ['pending', '尚未审结'],
        ['total', '总计'],
      ],
    },
  },
  {
    table: 'annex',
    name: 'annex',
    about: 'The statistics annex, national (F2014) or local: one row for each printed row.',
    columns: [
      ['value', '统计数, in its unit'],
      ['cumulative', '历年累计, in its unit'],
    ],
    more: [
      ['l.units ->> 0', 'unit', 'of value'],
      [`nullif(l.same_as, '')`, 'same_as', 'codebook row that means the same as a local row'],
    ],
    chinese: null,
  },
]

const shownInChinese = `CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源`

/** Whose figures a view holds, and how it says so. */
const scopes = [
  {
    scope: 'own',
    suffix: '',
    chineseSuffix: '',
    about: 'own figures (scope_known = 0: assumed).',
    chinese: '本机关数据',
  },
  {
    scope: 'aggregate',
    suffix: '_aggregate',
    chineseSuffix: '_汇总',
    about: 'figures of whole counties and cities (scope_known = 0: assumed); never add them to the own figures.',
    chinese: '汇总数据，不可与本机关数据相加',
  },
] as const

type Scope = (typeof scopes)[number]

/** Which values a view shows, and how it says so. */
const showings = [
  { suffix: '', chineseSuffix: '', about: 'Values as printed.', chinese: '所印数值' },
  {
    suffix: '_corrected',
    chineseSuffix: '_订正',
    about: 'Values that people gave where they gave any (see standing_correction), else as printed.',
    chinese: '有人工订正者取订正数值，其余为所印数值',
  },
] as const

type Showing = (typeof showings)[number]

/**
 * The views `disclosure`, `application`, `dispute`, `annex`, their aggregates, each with its twin of corrected values, and
 * those in Chinese: SQL by name.
 */
export function wideViews(): readonly (readonly [name: string, sql: string])[] {
  const each = <T>(make: (sketch: WideViewSketch, scope: Scope, showing: Showing) => T) =>
    showings.flatMap((showing) => sketches.flatMap((sketch) => scopes.map((scope) => make(sketch, scope, showing))))
  // Those in Chinese read the English ones and come after them.
  return [...each(wideView), ...each(chineseView).flat()]
}

function wideView(
  sketch: WideViewSketch,
  { scope, suffix, about }: Scope,
  showing: Showing,
): readonly [string, string] {
  const name = `${sketch.name}${suffix}${showing.suffix}`
  const order: readonly string[] = wideColumns[sketch.table]
  const isCorrected = showing.suffix !== ''
  const shown = (column: string) =>
    isCorrected ? `coalesce(r.corrected_values ->> ${order.indexOf(column)}, r.${column})` : `r.${column}`
  const columns = [
    ...sketch.columns.map(
      ([column, comment]) => `    ${shown(column)}${isCorrected ? ` AS ${column}` : ''}, -- ${comment}`,
    ),
    ...sketch.more.map(
      ([sql, column, comment]) => `    ${sql.replaceAll('r.amount', shown('amount'))} AS ${column}, -- ${comment}`,
    ),
  ]
  const shows = isCorrected ? `CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END` : `'printed'`
  // The form is looked up and not joined: a sum over all reports then never looks at the list of tables.
  return [
    name,
    `CREATE VIEW ${name} AS
  -- ${sketch.about} Current revisions only; ${about}
  -- ${showing.about}
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always ${scope}
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
${columns.join('\n')}
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    ${shows} AS shows -- ${isCorrected ? 'corrected where the row holds any value that a person gave, else printed' : 'always printed: the values are those of the report'}
  FROM ${wideTableNames[sketch.table]} r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = '${scope}'`,
  ]
}

function chineseView(sketch: WideViewSketch, scope: Scope, showing: Showing): readonly (readonly [string, string])[] {
  if (!sketch.chinese) return []
  const from = `${sketch.name}${scope.suffix}${showing.suffix}`
  const name = `${sketch.chinese.name}${scope.chineseSuffix}${showing.chineseSuffix}`
  const columns = sketch.chinese.columns.map(([column, chinese]) => `${column} AS ${chinese}`)
  const first = sketch.chinese.first ? `${sketch.chinese.first},\n    ` : ''
  return [
    [
      name,
      `CREATE VIEW ${name} AS
  -- ${from} 的中文视图：${scope.chinese}，${showing.chinese}，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    ${first}${[...columns, 'flagged AS 存疑', shownInChinese].join(', ')}
  FROM ${from}`,
    ],
  ]
}
