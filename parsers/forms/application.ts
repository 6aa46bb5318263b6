/** Table 3 (收到和处理政府信息公开申请情况): the lines that F2019 and F2021 share. 国办公开办函〔2019〕60号, 〔2021〕30号. */
import type { Balance, LineSpec } from '../spec.ts'

export const applicantColumns: readonly LineSpec[] = [
  { key: 'natural', label: '自然人', english: 'natural persons', unit: '件' },
  {
    key: 'legal_persons',
    label: '法人或其他组织',
    english: 'legal persons and other organisations, together',
    kind: 'group',
    unit: '件',
  },
  { key: 'business', label: '商业企业', english: 'commercial enterprises', under: 'legal_persons', unit: '件' },
  { key: 'research', label: '科研机构', english: 'research institutions', under: 'legal_persons', unit: '件' },
  {
    key: 'public_interest',
    label: '社会公益组织',
    english: 'public-interest organisations',
    under: 'legal_persons',
    unit: '件',
  },
  {
    key: 'legal_service',
    label: '法律服务机构',
    english: 'legal service providers',
    under: 'legal_persons',
    unit: '件',
  },
  { key: 'other', label: '其他', english: 'other organisations', under: 'legal_persons', unit: '件' },
  {
    key: 'total',
    label: '总计',
    english: 'total',
    kind: 'total',
    unit: '件',
    also: [{ text: '合计', seenIn: 'made' }],
  },
]

/** The columns that hold numbers in the full form, in printed order. */
export const applicantLeaves = [
  'natural',
  'business',
  'research',
  'public_interest',
  'legal_service',
  'other',
  'total',
] as const

const results = { key: 'results', label: '三、本年度办理结果', english: 'results of the year', kind: 'group' } as const

export const outcomesBeforeOther: readonly LineSpec[] = [
  { key: 'new', label: '一、本年新收政府信息公开申请数量', english: 'new applications received this year' },
  { key: 'carried_in', label: '二、上年结转政府信息公开申请数量', english: 'applications carried over from last year' },
  results,
  { key: 'granted', label: '（一）予以公开', english: 'granted', under: 'results' },
  {
    key: 'partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    english: 'granted in part',
    under: 'results',
  },
  { key: 'denied', label: '（三）不予公开', english: 'denied', kind: 'group', under: 'results' },
  { key: 'denied.state_secret', label: '1.属于国家秘密', english: 'state secret', under: 'denied' },
  {
    key: 'denied.law_forbidden',
    label: '2.其他法律行政法规禁止公开',
    english: 'disclosure forbidden by other laws or regulations',
    under: 'denied',
  },
  {
    key: 'denied.security_stability',
    label: '3.危及“三安全一稳定”',
    english: 'endangers national, public or economic security or social stability',
    under: 'denied',
  },
  {
    key: 'denied.third_party',
    label: '4.保护第三方合法权益',
    english: 'protects the lawful interests of third parties',
    under: 'denied',
  },
  {
    key: 'denied.internal_affairs',
    label: '5.属于三类内部事务信息',
    english: 'information on internal affairs',
    under: 'denied',
  },
  {
    key: 'denied.process_info',
    label: '6.属于四类过程性信息',
    english: 'information on a process not yet finished',
    under: 'denied',
  },
  {
    key: 'denied.enforcement_file',
    label: '7.属于行政执法案卷',
    english: 'file of an administrative enforcement case',
    under: 'denied',
  },
  {
    key: 'denied.admin_query',
    label: '8.属于行政查询事项',
    english: 'matter for an administrative query',
    under: 'denied',
  },
  { key: 'unavailable', label: '（四）无法提供', english: 'cannot be provided', kind: 'group', under: 'results' },
  {
    key: 'unavailable.not_held',
    label: '1.本机关不掌握相关政府信息',
    english: 'this organ does not hold the information',
    under: 'unavailable',
  },
  {
    key: 'unavailable.needs_creation',
    label: '2.没有现成信息需要另行制作',
    english: 'no such information exists; it would have to be made',
    under: 'unavailable',
  },
  {
    key: 'unavailable.unclear',
    label: '3.补正后申请内容仍不明确',
    english: 'the application stays unclear after correction',
    under: 'unavailable',
  },
  {
    key: 'not_processed',
    label: '（五）不予处理',
    english: 'not processed',
    kind: 'group',
    under: 'results',
    also: [{ text: '（五）不予受理', seenIn: 'jiudu-2019', key: 'not_accepted' }],
  },
  {
    key: 'not_processed.petition',
    label: '1.信访举报投诉类申请',
    english: 'petition, report or complaint in the guise of an application',
    under: 'not_processed',
  },
  { key: 'not_processed.duplicate', label: '2.重复申请', english: 'repeated application', under: 'not_processed' },
  {
    key: 'not_processed.publication',
    label: '3.要求提供公开出版物',
    english: 'asks for a public publication',
    under: 'not_processed',
  },
  {
    key: 'not_processed.excessive',
    label: '4.无正当理由大量反复申请',
    english: 'many applications again and again without good reason',
    under: 'not_processed',
  },
  {
    key: 'not_processed.confirm_reissue',
    label: '5.要求行政机关确认或重新出具已获取信息',
    english: 'asks to confirm or reissue information already obtained',
    under: 'not_processed',
  },
]

export const outcomesAfterOther: readonly LineSpec[] = [
  {
    key: 'total',
    label: '（七）总计',
    english: 'applications closed this year, all results',
    kind: 'total',
    under: 'results',
    also: [{ text: '（七）合计', seenIn: 'made' }],
  },
  {
    key: 'carried_out',
    label: '四、结转下年度继续办理',
    english: 'carried over to next year',
    also: [
      { text: '四、结转下一年度继续办理', seenIn: 'made' },
      { text: '四、结转下半年继续办理', seenIn: 'jiudu-2019' },
    ],
  },
]

export const applicationBalances: readonly Balance[] = [
  { rule: 'application.row-sum', across: 'columns', left: ['natural', 'legal_persons/*'], right: ['total'] },
  { rule: 'application.legal-persons-sum', across: 'columns', left: ['legal_persons/*'], right: ['legal_persons'] },
  { rule: 'application.column-sum', across: 'rows', left: ['results/*'], right: ['total'] },
  {
    rule: 'application.in-equals-out',
    across: 'rows',
    left: ['new', 'carried_in'],
    right: ['total', 'carried_out'],
    quote: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  },
  { rule: 'application.subtotal', across: 'rows', left: ['denied/*'], right: ['denied'] },
  { rule: 'application.subtotal', across: 'rows', left: ['unavailable/*'], right: ['unavailable'] },
  { rule: 'application.subtotal', across: 'rows', left: ['not_processed/*'], right: ['not_processed'] },
  { rule: 'application.subtotal', across: 'rows', left: ['other/*'], right: ['other'] },
  {
    rule: 'application.carried-out-at-most',
    across: 'rows',
    left: ['carried_out'],
    right: ['new', 'carried_in'],
    relation: 'at-most',
  },
]
