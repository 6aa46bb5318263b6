import { wideColumns } from './wide-tables.ts'

/** Which values the rates are made from, and how the views say so. */
const showings = [
  { suffix: '', about: 'From values as printed.', showsComment: 'always printed' },
  {
    suffix: '_corrected',
    about: 'From values that people gave where they gave any (see standing_correction), else as printed.',
    showsComment: 'corrected where a value that a person gave is among the parts, else printed',
  },
] as const

/** Whose figures a view holds; none holds both. */
const scopes = [
  { scope: 'own', infix: '', whose: 'own figures' },
  { scope: 'aggregate', infix: '_aggregate', whose: 'figures of whole districts' },
] as const

/**
 * The views `request_metric` and `dispute_metric`, their aggregates, each with its twin of corrected values: SQL by name.
 * Every rate is defined here and nowhere else.
 */
export function metricViews(): readonly (readonly [name: string, sql: string])[] {
  return showings.flatMap((showing) =>
    scopes.flatMap((scope) => [
      [`request_metric${scope.infix}${showing.suffix}`, requestMetric(showing, scope)] as const,
      [`dispute_metric${scope.infix}${showing.suffix}`, disputeMetric(showing, scope)] as const,
    ]),
  )
}

type Showing = (typeof showings)[number]
type Scope = (typeof scopes)[number]

const isCorrected = ({ suffix }: Showing): boolean => suffix !== ''

/** Few reports are corrected: a twin reads the same rows and looks for another one beside each. */
const joinCorrected = '  LEFT JOIN corrected_request_count k ON k.report_id = m.report_id\n'

/** A total of table 3. A corrected row has all totals, those that nobody corrected too. */
function countOf(showing: Showing): (column: string) => string {
  return (column) => (isCorrected(showing) ? `iif(k.report_id IS NULL, m.${column}, k.${column})` : `m.${column}`)
}

/** A number of table 4. */
function cellOf(showing: Showing): (column: (typeof wideColumns.t4)[number]) => string {
  return (column) => {
    const at = wideColumns.t4.indexOf(column)
    return isCorrected(showing) ? `coalesce(r.corrected_values ->> ${at}, r.${column})` : `r.${column}`
  }
}

function requestMetric(showing: Showing, { scope, infix, whose }: Scope): string {
  const { suffix, about, showsComment } = showing
  const count = countOf(showing)
  const correctedJoin = isCorrected(showing) ? joinCorrected : ''
  const requestShows = isCorrected(showing) ? `iif(k.report_id IS NULL, 'printed', 'corrected')` : `'printed'`
  return `CREATE VIEW request_metric${infix}${suffix} AS
  -- Rates of table 3, one row for each report that prints it; current revisions only, ${whose}.
  -- Each is a share of what was closed, the carry-over of what came in; NULL where its parts or its whole are not
  -- known, or the whole is 0. ${about}
  SELECT
    m.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always ${scope}
    c.scope_known,         -- 0: the report does not say, it is assumed
    ${count('received')} AS received,            -- 本年新收
    ${count('carried_in')} AS carried_in,          -- 上年结转
    ${count('granted')} AS granted,             -- 予以公开
    ${count('partial')} AS partial,             -- 部分公开
    ${count('denied')} AS denied,              -- 不予公开, its rows together
    ${count('unavailable')} AS unavailable,         -- 无法提供, its rows together
    ${count('not_processed')} AS not_processed,       -- 不予处理, its rows together
    ${count('other')} AS other,               -- 其他处理, its rows together
    ${count('closed')} AS closed,              -- 总计 of the results
    ${count('carried_out')} AS carried_out,         -- 结转下年度
    1.0 * (${count('granted')} + ${count('partial')}) / nullif(${count('closed')}, 0) AS disclosure_rate, -- 公开率: (granted + partial) / closed
    1.0 * ${count('denied')} / nullif(${count('closed')}, 0) AS denial_rate, -- 不予公开率: denied / closed
    1.0 * ${count('unavailable')} / nullif(${count('closed')}, 0) AS unavailable_rate, -- 无法提供率: unavailable / closed
    1.0 * ${count('not_processed')} / nullif(${count('closed')}, 0) AS not_processed_rate, -- 不予处理率: not_processed / closed
    1.0 * ${count('other')} / nullif(${count('closed')}, 0) AS other_rate, -- 其他处理率: other / closed
    1.0 * ${count('carried_out')} / nullif(${count('received')} + ${count('carried_in')}, 0) AS carry_over_rate, -- 结转率: carried_out / (received + carried_in)
    m.flagged,             -- 1: one of the totals is flagged: look at fact; always of the totals as printed
    ${requestShows} AS shows -- ${showsComment}
  FROM request_count m
${correctedJoin}  JOIN report_core c ON c.report_id = m.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE c.is_current = 1 AND c.scope = '${scope}'`
}

function disputeMetric(showing: Showing, { scope, infix, whose }: Scope): string {
  const { suffix, about, showsComment } = showing
  const cell = cellOf(showing)
  const count = countOf(showing)
  const correctedJoin = isCorrected(showing) ? joinCorrected : ''
  const disputeShows = isCorrected(showing)
    ? `iif(k.report_id IS NULL AND max(r.corrected_values) IS NULL, 'printed', 'corrected')`
    : `'printed'`
  return `CREATE VIEW dispute_metric${infix}${suffix} AS
  -- Rates of table 4, one row for each report that prints it; current revisions only, ${whose}.
  -- Concluded cases only (pending ones are in no rate); litigation is direct and after_review together.
  -- ${about}
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always ${scope}
    c.scope_known,         -- 0: the report does not say, it is assumed
    sum(${cell('total')}) FILTER (WHERE l.row_code = 'review') AS reviews, -- 行政复议, those pending included
    sum(${cell('total')}) FILTER (WHERE l.row_code = 'direct') AS direct_suits, -- 未经复议直接起诉
    sum(${cell('total')}) FILTER (WHERE l.row_code = 'after_review') AS suits_after_review, -- 复议后起诉: the same disputes again
    1.0 * sum(${cell('corrected')}) FILTER (WHERE l.row_code = 'review')
      / nullif(sum(${cell('maintained')} + ${cell('corrected')} + ${cell('other')}) FILTER (WHERE l.row_code = 'review'), 0) AS review_correction_rate, -- 复议纠错率: corrected / (maintained + corrected + other)
    1.0 * sum(${cell('corrected')}) FILTER (WHERE l.row_code <> 'review')
      / nullif(sum(${cell('maintained')} + ${cell('corrected')} + ${cell('other')}) FILTER (WHERE l.row_code <> 'review'), 0) AS suit_correction_rate, -- 诉讼纠错率, both kinds of suits
    1.0 * (sum(${cell('total')}) FILTER (WHERE l.row_code = 'review') + sum(${cell('total')}) FILTER (WHERE l.row_code = 'direct'))
      / nullif(${count('closed')}, 0) AS dispute_rate, -- 争议率: (reviews + direct_suits) / closed requests
    max(r.flagged <> 0) AS flagged, -- 1: look at fact; always of the numbers as printed
    ${disputeShows} AS shows -- ${showsComment}
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN request_count m ON m.report_id = r.report_id
${correctedJoin}  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = '${scope}'
  GROUP BY c.report_id`
}
