import {
  decimal,
  flagged,
  issuer,
  issuerId,
  type Resource,
  reportId,
  scope,
  scopeKnown,
  scopes,
  shows,
  whole,
  year,
} from './fields.ts'

const head = [reportId, issuerId, issuer, year, scope, scopeKnown]

const metrics = [
  {
    name: 'request_metric',
    zh: '表三指标：公开率等',
    en: 'Rates of table 3',
    fields: [
      whole('received', '本年新收', 'received this year'),
      whole('carried_in', '上年结转', 'carried in'),
      whole('granted', '予以公开', 'granted'),
      whole('partial', '部分公开', 'granted in part'),
      whole('denied', '不予公开合计', 'denied, its rows together'),
      whole('unavailable', '无法提供合计', 'unavailable, its rows together'),
      whole('not_processed', '不予处理合计', 'not processed, its rows together'),
      whole('other', '其他处理合计', 'other, its rows together'),
      whole('closed', '办理结果总计', 'closed in total'),
      whole('carried_out', '结转下年度', 'carried out'),
      decimal('disclosure_rate', '公开率', '(granted + partial) / closed'),
      decimal('denial_rate', '不予公开率', 'denied / closed'),
      decimal('unavailable_rate', '无法提供率', 'unavailable / closed'),
      decimal('not_processed_rate', '不予处理率', 'not_processed / closed'),
      decimal('other_rate', '其他处理率', 'other / closed'),
      decimal('carry_over_rate', '结转率', 'carried_out / (received + carried_in)'),
    ],
  },
  {
    name: 'dispute_metric',
    zh: '表四指标：纠错率等',
    en: 'Rates of table 4, concluded cases only',
    fields: [
      whole('reviews', '行政复议', 'reconsiderations, those pending included'),
      whole('direct_suits', '未经复议直接起诉', 'direct suits'),
      whole('suits_after_review', '复议后起诉', 'suits after reconsideration: the same disputes again'),
      decimal('review_correction_rate', '复议纠错率', 'corrected / (maintained + corrected + other)'),
      decimal('suit_correction_rate', '诉讼纠错率', 'the same of both kinds of suits'),
      decimal('dispute_rate', '争议率', '(reviews + direct_suits) / closed requests'),
    ],
  },
] as const

/** The metrics as printed numbers give them, of own figures and of aggregates: see docs/sql.md. */
export function metricResources(): readonly Resource[] {
  return metrics.flatMap(({ name, zh, en, fields }) =>
    scopes.map((one) => ({
      name: `${name}${one.suffix}`,
      zh: `${zh}：${one.zh}，空白为不可计算`,
      en: `${en}: ${one.en}; empty where its parts are not known`,
      order: 'report_id',
      fields: [...head, ...fields, flagged, shows],
    })),
  )
}
