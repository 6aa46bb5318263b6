/**
 * Labels of the prescribed tables, written down by hand from the notices' wording and the codebook. They are kept apart
 * from the reader's own lists (parsers/forms) on purpose: a wrong label there must not prove itself here.
 */

export interface RowLabel {
  readonly code: string
  readonly label: string
}

export interface RowGroup {
  readonly code: string
  readonly label: string
  readonly rows: readonly RowLabel[]
}

export const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

export const applicantColumns = [
  { code: 'natural', label: '自然人' },
  { code: 'business', label: '商业企业' },
  { code: 'research', label: '科研机构' },
  { code: 'public_interest', label: '社会公益组织' },
  { code: 'legal_service', label: '法律服务机构' },
  { code: 'other', label: '其他' },
] as const

export const incomingRows: readonly RowLabel[] = [
  { code: 'new', label: '一、本年新收政府信息公开申请数量' },
  { code: 'carried_in', label: '二、上年结转政府信息公开申请数量' },
]

export const resultsLabel = '三、本年度办理结果'

const singleResults: readonly RowLabel[] = [
  { code: 'granted', label: '（一）予以公开' },
  { code: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
]

export const deniedGroup: RowGroup = {
  code: 'denied',
  label: '（三）不予公开',
  rows: [
    { code: 'denied.state_secret', label: '1.属于国家秘密' },
    { code: 'denied.law_forbidden', label: '2.其他法律行政法规禁止公开' },
    { code: 'denied.security_stability', label: '3.危及“三安全一稳定”' },
    { code: 'denied.third_party', label: '4.保护第三方合法权益' },
    { code: 'denied.internal_affairs', label: '5.属于三类内部事务信息' },
    { code: 'denied.process_info', label: '6.属于四类过程性信息' },
    { code: 'denied.enforcement_file', label: '7.属于行政执法案卷' },
    { code: 'denied.admin_query', label: '8.属于行政查询事项' },
  ],
}

export const unavailableGroup: RowGroup = {
  code: 'unavailable',
  label: '（四）无法提供',
  rows: [
    { code: 'unavailable.not_held', label: '1.本机关不掌握相关政府信息' },
    { code: 'unavailable.needs_creation', label: '2.没有现成信息需要另行制作' },
    { code: 'unavailable.unclear', label: '3.补正后申请内容仍不明确' },
  ],
}

export const notProcessedGroup: RowGroup = {
  code: 'not_processed',
  label: '（五）不予处理',
  rows: [
    { code: 'not_processed.petition', label: '1.信访举报投诉类申请' },
    { code: 'not_processed.duplicate', label: '2.重复申请' },
    { code: 'not_processed.publication', label: '3.要求提供公开出版物' },
    { code: 'not_processed.excessive', label: '4.无正当理由大量反复申请' },
    { code: 'not_processed.confirm_reissue', label: '5.要求行政机关确认或重新出具已获取信息' },
  ],
}

export const otherGroup: RowGroup = {
  code: 'other',
  label: '（六）其他处理',
  rows: [
    { code: 'other.no_correction', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
    { code: 'other.fee_overdue', label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
    { code: 'other.other', label: '3.其他' },
  ],
}

const sharedGroups = [deniedGroup, unavailableGroup, notProcessedGroup] as const

/** Section three of the 2019 and 2021 forms: what stands under 三、本年度办理结果, in order. */
export const resultRows = {
  F2019: { single: singleResults, groups: [...sharedGroups, { ...otherGroup, rows: [] }] },
  F2021: { single: singleResults, groups: [...sharedGroups, otherGroup] },
} as const

export const resultTotal: RowLabel = { code: 'total', label: '（七）总计' }
export const outgoingRow: RowLabel = { code: 'carried_out', label: '四、结转下年度继续办理' }

export const disputeBlocks = [
  { code: 'review', label: '行政复议' },
  { code: 'direct', label: '未经复议直接起诉' },
  { code: 'after_review', label: '复议后起诉' },
] as const

export const disputeColumns = [
  { code: 'maintained', label: '结果维持' },
  { code: 'corrected', label: '结果纠正' },
  { code: 'other', label: '其他结果' },
  { code: 'pending', label: '尚未审结' },
  { code: 'total', label: '总计' },
] as const

/** How the number of a column is written: counts, signed changes, amounts (kept in yuan). */
export type NumberKind = 'count' | 'signed' | 'amount'

export interface ColumnLabel {
  readonly code: string
  readonly label: string
  readonly kind: NumberKind
}

export interface DisclosureBlock {
  readonly title: string
  readonly columns: readonly ColumnLabel[]
  readonly rows: readonly RowLabel[]
}

const itemColumns: readonly ColumnLabel[] = [
  { code: 'prev_items', label: '上一年项目数量', kind: 'count' },
  { code: 'change', label: '本年增/减', kind: 'signed' },
  { code: 'decisions', label: '处理决定数量', kind: 'count' },
]
const decisionColumn: readonly ColumnLabel[] = [{ code: 'decisions', label: '本年处理决定数量', kind: 'count' }]

/** Section two, block by block. */
export const disclosureBlocks: Readonly<Record<'F2019' | 'F2021', readonly DisclosureBlock[]>> = {
  F2019: [
    {
      title: '第二十条第（一）项',
      columns: [
        { code: 'made', label: '本年新制作数量', kind: 'count' },
        { code: 'disclosed', label: '本年新公开数量', kind: 'count' },
        { code: 'public_total', label: '对外公开总数量', kind: 'count' },
      ],
      rows: [
        { code: 'rules', label: '规章' },
        { code: 'normative', label: '规范性文件' },
      ],
    },
    {
      title: '第二十条第（五）项',
      columns: itemColumns,
      rows: [
        { code: 'licensing', label: '行政许可' },
        { code: 'other_services', label: '其他对外管理服务事项' },
      ],
    },
    {
      title: '第二十条第（六）项',
      columns: itemColumns,
      rows: [
        { code: 'punishment', label: '行政处罚' },
        { code: 'coercion', label: '行政强制' },
      ],
    },
    {
      title: '第二十条第（八）项',
      columns: itemColumns.slice(0, 2),
      rows: [{ code: 'fees', label: '行政事业性收费' }],
    },
    {
      title: '第二十条第（九）项',
      columns: [
        { code: 'items', label: '采购项目数量', kind: 'count' },
        { code: 'amount', label: '采购总金额', kind: 'amount' },
      ],
      rows: [{ code: 'procurement', label: '政府集中采购' }],
    },
  ],
  F2021: [
    {
      title: '第二十条第（一）项',
      columns: [
        { code: 'issued', label: '本年制发件数', kind: 'count' },
        { code: 'repealed', label: '本年废止件数', kind: 'count' },
        { code: 'in_force', label: '现行有效件数', kind: 'count' },
      ],
      rows: [
        { code: 'rules', label: '规章' },
        { code: 'normative', label: '行政规范性文件' },
      ],
    },
    { title: '第二十条第（五）项', columns: decisionColumn, rows: [{ code: 'licensing', label: '行政许可' }] },
    {
      title: '第二十条第（六）项',
      columns: decisionColumn,
      rows: [
        { code: 'punishment', label: '行政处罚' },
        { code: 'coercion', label: '行政强制' },
      ],
    },
    {
      title: '第二十条第（八）项',
      columns: [{ code: 'amount', label: '本年收费金额（单位：万元）', kind: 'amount' }],
      rows: [{ code: 'fees', label: '行政事业性收费' }],
    },
  ],
}

/** The row that Hubei added to the first block, and the explanations that it printed inside labels. */
export const hubei = {
  addedRow: {
    code: 'other_documents',
    label: '其他主动公开文件（含以本单位或本单位办公室名义正式签发的、除规范性文件以外的主动公开文件）',
  },
  explained: {
    规章: '规章（设区的市、自治州人民政府应提供相关数据）',
    规范性文件:
      '规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”等字样的公文，一般情况下属于规范性文件）',
  },
} as const
