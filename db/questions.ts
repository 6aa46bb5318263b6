import type { Question } from './ask.ts'
import { placeQuestions } from './place-questions.ts'

/**
 * The ready questions of `gongkai query --list`, which docs/sql.md prints. They name public views only, so that they run
 * in any SQLite tool as they stand.
 */
export const questions: readonly Question[] = [
  {
    name: 'requests-by-year',
    en: 'New requests by year',
    zh: '各年度新收申请',
    sql: `SELECT report_year, count(*) AS reports, sum(total) AS requests
FROM application WHERE row_code = 'new'
GROUP BY report_year ORDER BY report_year`,
  },
  {
    name: 'disclosure-rate',
    en: 'Disclosure rate (公开率) of each issuer and year with at least five closed requests',
    zh: '各机关各年度公开率（办结五件以上）',
    sql: `SELECT issuer, report_year, round(disclosure_rate, 3) AS rate
FROM request_metric WHERE closed >= 5
ORDER BY rate, issuer, report_year`,
  },
  {
    name: 'refusal-reasons',
    en: 'Reasons for refusal over the years',
    zh: '历年不予公开的理由',
    sql: `SELECT row_code, report_year, sum(total) AS refused
FROM application WHERE row_code LIKE 'denied.%' AND total <> 0
GROUP BY row_code, report_year HAVING refused > 0 ORDER BY row_code, report_year`,
  },
  {
    name: 'not-held-share',
    en: 'Share of “本机关不掌握相关政府信息”, the favourite non-answer',
    zh: '“本机关不掌握相关政府信息”所占比例',
    sql: `WITH line AS (SELECT issuer_id, issuer, row_code, total FROM application WHERE row_code IN ('unavailable.not_held', 'total')
  UNION ALL SELECT issuer_id, issuer, NULL, NULL FROM request_metric)
SELECT issuer,
  round(1.0 * sum(total) FILTER (WHERE row_code = 'unavailable.not_held') / nullif(sum(total) FILTER (WHERE row_code = 'total'), 0), 3) AS share
FROM line GROUP BY issuer_id ORDER BY share DESC, issuer`,
  },
  {
    name: 'applicants',
    en: 'Who asks',
    zh: '谁在申请',
    sql: `SELECT report_year, sum(natural) AS natural_persons, sum(business) AS business, sum(legal_service) AS legal_service, sum(total) AS total
FROM application WHERE row_code = 'new' GROUP BY report_year ORDER BY report_year`,
  },
  {
    name: 'correction-rate',
    en: 'Correction rate (纠错率) in reconsideration and in court, concluded cases only',
    zh: '复议与诉讼纠错率（只计已审结）',
    sql: `SELECT report_year, CASE row_code WHEN 'review' THEN 'review' ELSE 'litigation' END AS way,
  round(1.0 * sum(corrected) / nullif(sum(maintained) + sum(corrected) + sum(other), 0), 3) AS rate
FROM dispute GROUP BY report_year, way ORDER BY report_year, way`,
  },
  {
    name: 'direct-suits',
    en: 'From direct suits to reconsideration (the law changed in 2024)',
    zh: '从直接起诉到复议（2024 年法律修订）',
    sql: `SELECT report_year,
  round(1.0 * sum(total) FILTER (WHERE row_code = 'direct') / nullif(sum(total) FILTER (WHERE row_code IN ('direct', 'review')), 0), 3) AS direct_share
FROM dispute GROUP BY report_year ORDER BY report_year`,
  },
  {
    name: 'backlog',
    en: 'Backlog: more than a fifth carried over (结转率)',
    zh: '结转超过五分之一（结转率）',
    sql: `SELECT issuer, report_year, round(carry_over_rate, 3) AS rate
FROM request_metric WHERE carry_over_rate > 0.2 ORDER BY rate DESC, issuer`,
  },
  {
    name: 'carry-over-gap',
    en: 'Carried over in one year, not taken up in the next',
    zh: '上年结转与下年承接不符',
    sql: `WITH carried AS MATERIALIZED (
  SELECT issuer_id, issuer, report_year, row_code, total FROM application WHERE row_code IN ('carried_in', 'carried_out'))
SELECT a.issuer, a.report_year, a.total AS carried_out, b.total AS carried_in_next
FROM carried a
JOIN carried b ON b.issuer_id = a.issuer_id AND b.report_year = a.report_year + 1 AND b.row_code = 'carried_in'
WHERE a.row_code = 'carried_out' AND a.total <> b.total ORDER BY a.issuer, a.report_year`,
  },
  {
    name: 'error-share',
    en: 'Share of reports with an error, by form and source format',
    zh: '有错误的报告所占比例，按格式和文件类型',
    sql: `SELECT form, format, count(*) AS reports, round(avg(errors > 0), 3) AS with_error
FROM report WHERE is_current = 1 GROUP BY form, format ORDER BY form, format`,
  },
  {
    name: 'all-zero',
    en: 'Towns whose whole table 3 is zero',
    zh: '表三全为零的机关',
    sql: `SELECT issuer, report_year FROM application
WHERE report_id IN (SELECT report_id FROM request_metric WHERE coalesce(received, 0) <= 0 AND coalesce(closed, 0) <= 0)
GROUP BY report_id HAVING max(total) = 0 AND count(total) = count(*) ORDER BY issuer, report_year`,
  },
  {
    name: 'enforcement',
    en: 'Enforcement: decisions on permits, penalties and coercion',
    zh: '行政许可、处罚、强制决定数',
    sql: `SELECT report_year, row_code, sum(decisions) AS decisions
FROM disclosure WHERE row_code IN ('licensing', 'punishment', 'coercion')
GROUP BY report_year, row_code ORDER BY report_year, row_code`,
  },
  {
    name: 'stock-gap',
    en: 'Stock of normative documents that does not follow from the year before',
    zh: '规范性文件现行有效数与上年不衔接',
    sql: `WITH stock AS MATERIALIZED (
  SELECT issuer_id, issuer, report_year, form, row_code, issued, repealed, in_force FROM disclosure
  WHERE row_code IN ('rules', 'normative') AND in_force IS NOT NULL)
SELECT b.issuer, b.report_year, b.row_code, a.in_force + b.issued - b.repealed AS expected, b.in_force AS stated
FROM stock a
JOIN stock b ON b.issuer_id = a.issuer_id AND b.report_year = a.report_year + 1 AND b.row_code = a.row_code
WHERE b.form = 'F2021' AND expected <> stated ORDER BY b.issuer, b.report_year, b.row_code`,
  },
  {
    name: 'fees',
    en: 'Fees in yuan',
    zh: '行政事业性收费（元）',
    sql: `SELECT issuer, report_year, amount, amount_unit, amount_cny
FROM disclosure WHERE row_code = 'fees' AND amount_cny > 0 ORDER BY amount_cny DESC`,
  },
  {
    name: 'late-reports',
    en: 'Late reports, by days after 31 January',
    zh: '迟发的报告，按 1 月 31 日后的天数',
    sql: `SELECT issuer, report_year, published, CAST(julianday(published) - julianday((report_year + 1) || '-01-31') AS INTEGER) AS days_late
FROM report WHERE is_current = 1 AND days_late > 0 ORDER BY days_late DESC`,
  },
  {
    name: 'where-printed',
    en: 'Where every total of new requests is printed, and how far it is proven',
    zh: '每个新收总数印在哪里',
    sql: `SELECT f.issuer, f.report_year, f.raw, f.value, f.trust, f.position, f.source, r.sha256
FROM fact f JOIN report r ON r.report_id = f.report_id
WHERE f.table_code = 't3' AND f.row_code = 'new' AND f.col_code = 'total'
ORDER BY f.issuer, f.report_year`,
  },
  {
    name: 'findings',
    en: 'Findings by rule',
    zh: '各规则的发现数',
    sql: `SELECT rule, severity, count(*) AS findings, count(DISTINCT report_id) AS reports
FROM finding WHERE is_current = 1 GROUP BY rule, severity ORDER BY findings DESC, rule`,
  },
  {
    name: 'coverage',
    en: 'Coverage: of how many governments expected to report a report is there, by level and year',
    zh: '覆盖情况：各级政府应有与已有的报告数，按年度',
    sql: `WITH expected AS MATERIALIZED (SELECT level, from_year, to_year, count(*) AS places FROM expected_place GROUP BY level, from_year, to_year),
  held AS MATERIALIZED (SELECT level, report_year, sum(status = 'found') AS found, sum(status = 'doubtful') AS doubtful FROM coverage_held GROUP BY level, report_year)
SELECT e.level, y.report_year, sum(e.places) AS expected, coalesce(h.found, 0) AS found, coalesce(h.doubtful, 0) AS doubtful,
  sum(e.places) - coalesce(h.found, 0) - coalesce(h.doubtful, 0) AS missing
FROM expected e JOIN covered_year y ON y.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
LEFT JOIN held h ON h.level = e.level AND h.report_year = y.report_year
GROUP BY e.level, y.report_year ORDER BY e.level, y.report_year`,
  },
  {
    name: 'town-and-county',
    en: "The town's own figures against its county's aggregate, side by side and never added",
    zh: '乡镇本级数与县汇总数并列，绝不相加',
    sql: `WITH town AS MATERIALIZED (SELECT issuer, report_year, total, substr(issuer, 1, 3) AS county FROM application WHERE row_code = 'new'),
  whole AS MATERIALIZED (SELECT issuer, report_year, total, substr(issuer, 1, 3) AS county FROM application_aggregate WHERE row_code = 'new')
SELECT town.issuer, town.report_year, town.total AS own, whole.issuer AS county, whole.total AS aggregate
FROM town JOIN whole ON whole.report_year = town.report_year AND whole.county = town.county
ORDER BY town.issuer, town.report_year`,
  },
  {
    name: 'chinese-columns',
    en: 'New requests under Chinese names of columns',
    zh: '中文列名',
    sql: `SELECT 机关, 年度, 总计 AS 新收 FROM 依申请公开 WHERE 行代码 = 'new' ORDER BY 机关, 年度`,
  },
  {
    name: 'abuse-clauses',
    en: 'Requests not processed, by clause (信访举报投诉、重复、大量反复)',
    zh: '不予处理的各种情形',
    sql: `SELECT report_year, row_code, sum(total) AS requests
FROM application WHERE row_code LIKE 'not_processed.%' AND total <> 0
GROUP BY report_year, row_code HAVING requests > 0 ORDER BY report_year, row_code`,
  },
  {
    name: 'recycled-texts',
    en: 'Sections that repeat those of another year or another body',
    zh: '与上年或他处雷同的章节',
    sql: `SELECT f.issuer, f.report_year, f.rule, f.sentence_en,
  (SELECT r.issuer FROM report r WHERE r.report_id = f.related_report_id) AS other_issuer,
  (SELECT r.report_year FROM report r WHERE r.report_id = f.related_report_id) AS other_year
FROM finding f
WHERE f.is_current = 1 AND f.rule IN ('years.same-text', 'years.like-text', 'issuers.same-text', 'issuers.like-text')
ORDER BY f.issuer, f.report_year, f.rule`,
  },
  {
    name: 'contradictions',
    en: 'What reports contradict, in their own words or numbers',
    zh: '自相矛盾之处',
    sql: `SELECT issuer, report_year, rule, severity, sentence_en, sentence_zh
FROM finding WHERE is_current = 1 AND severity <> 'note' AND decision IS NOT 'false-alarm'
  AND (rule LIKE 'application.%' OR rule LIKE 'dispute.%' OR rule LIKE 'disclosure.%' OR rule LIKE 'prose.%' OR rule LIKE 'years.%')
ORDER BY severity, issuer, report_year, rule`,
  },
  {
    name: 'trust',
    en: 'How far the numbers are proven, by form and source format',
    zh: '数字的可信程度，按格式和文件类型',
    sql: `WITH counted AS MATERIALIZED (SELECT form, format,
  sum(proven) AS proven, sum(flagged_proven) AS flagged_proven,
  sum(consistent) AS consistent, sum(flagged_consistent) AS flagged_consistent,
  sum(unchecked) AS unchecked, sum(flagged_unchecked) AS flagged_unchecked,
  sum(disputed) AS disputed, sum(flagged_disputed) AS flagged_disputed,
  sum(solved) AS solved, sum(flagged_solved) AS flagged_solved
  FROM trust_count WHERE is_current = 1 GROUP BY form, format)
SELECT form, format, trust, numbers, flagged FROM (
  SELECT form, format, 'proven' AS trust, proven AS numbers, flagged_proven AS flagged FROM counted
  UNION ALL SELECT form, format, 'consistent' AS trust, consistent AS numbers, flagged_consistent AS flagged FROM counted
  UNION ALL SELECT form, format, 'unchecked' AS trust, unchecked AS numbers, flagged_unchecked AS flagged FROM counted
  UNION ALL SELECT form, format, 'disputed' AS trust, disputed AS numbers, flagged_disputed AS flagged FROM counted
  UNION ALL SELECT form, format, 'solved' AS trust, solved AS numbers, flagged_solved AS flagged FROM counted)
WHERE numbers > 0 ORDER BY form, format, trust`,
  },
  {
    name: 'rates-by-year',
    en: 'The rates of all own reports together, by year',
    zh: '各年度各项比率（本机关数据合计）',
    sql: `SELECT report_year, count(*) AS reports, sum(closed) AS closed,
  round(1.0 * sum(granted + partial) / nullif(sum(closed) FILTER (WHERE granted + partial IS NOT NULL), 0), 3) AS disclosure_rate,
  round(1.0 * sum(denied) / nullif(sum(closed) FILTER (WHERE denied IS NOT NULL), 0), 3) AS denial_rate,
  round(1.0 * sum(unavailable) / nullif(sum(closed) FILTER (WHERE unavailable IS NOT NULL), 0), 3) AS unavailable_rate,
  round(1.0 * sum(not_processed) / nullif(sum(closed) FILTER (WHERE not_processed IS NOT NULL), 0), 3) AS not_processed_rate,
  round(1.0 * sum(carried_out) / nullif(sum(received + carried_in) FILTER (WHERE carried_out IS NOT NULL), 0), 3) AS carry_over_rate
FROM request_metric GROUP BY report_year ORDER BY report_year`,
  },
  {
    name: 'totals-trust',
    en: 'How far the totals of new requests can be trusted, by year',
    zh: '新收申请总计的可信程度，按年度',
    sql: `SELECT report_year, trust, count(*) AS numbers, sum(value) AS requests
FROM fact
WHERE table_code = 't3' AND row_code = 'new' AND col_code = 'total'
GROUP BY report_year, trust ORDER BY report_year, trust`,
  },
  {
    name: 'disputed-numbers',
    en: 'Disputed numbers with what would make the equations hold, and numbers that were solved',
    zh: '勾稽关系不成立的数字和推算所得的数字，附使其成立的数值',
    sql: `SELECT issuer, report_year, table_code, row_code, col_code, trust, raw, value, suggested
FROM fact_disputed WHERE is_current = 1
ORDER BY issuer, report_year, table_no, line_no`,
  },
  {
    name: 'corrections',
    en: 'What people corrected',
    zh: '人工订正',
    sql: `SELECT issuer, report_year, table_code || '.' || row_code || '.' || col_code AS number, raw_then AS printed, corrected, why, by_whom
FROM standing_correction WHERE is_current = 1 ORDER BY issuer, report_year, number`,
  },
  {
    name: 'corrected-sums',
    en: 'New requests as printed and with the corrections of people',
    zh: '新收申请：所印数值之和与订正后之和',
    sql: `SELECT p.report_year, sum(p.total) AS as_printed, sum(c.total) AS with_corrections
FROM application p JOIN application_corrected c USING (report_id, row_code)
WHERE p.row_code = 'new' GROUP BY p.report_year ORDER BY p.report_year`,
  },
  {
    name: 'open-findings',
    en: 'Findings on which nobody has decided, the gravest first',
    zh: '尚无判断的发现，严重者在前',
    sql: `SELECT finding_id, issuer, report_year, severity, rule, sentence_en, sentence_zh
FROM finding WHERE decision IS NULL AND severity <> 'note' AND is_current = 1
ORDER BY severity, issuer, report_year, finding_id`,
  },
  {
    name: 'false-alarms',
    en: 'Rules by how often people called them false alarms',
    zh: '各规则被判为误报的次数',
    sql: `SELECT rule, count(*) AS decided, sum(decision = 'false-alarm') AS false_alarms
FROM finding WHERE decision IS NOT NULL GROUP BY rule ORDER BY false_alarms DESC, rule`,
  },
  {
    name: 'staff-named',
    en: 'Share of reports whose section on problems names staff (人员) or professional ability (业务能力)',
    zh: '“存在的主要问题”一节提到人员或业务能力的报告所占比例',
    sql: `WITH naming AS MATERIALIZED (SELECT DISTINCT report_id FROM section_search WHERE words MATCH '人员 OR (业务 AND 务能 AND 能力)' AND part = 9)
SELECT r.report_year, count(*) AS reports, sum(r.report_id IN (SELECT report_id FROM naming)) AS naming, round(avg(r.report_id IN (SELECT report_id FROM naming)), 3) AS share
FROM report r
WHERE r.is_current = 1 AND r.scope = 'own' AND EXISTS (SELECT 1 FROM section s WHERE s.report_id = r.report_id AND s.part = 9)
GROUP BY r.report_year ORDER BY r.report_year`,
  },
  ...placeQuestions,
]
