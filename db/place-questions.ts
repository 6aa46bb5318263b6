import type { Question } from './ask.ts'

/** The ready questions that follow units over time, departments over counties, and what is not there; see questions.ts. */
export const placeQuestions: readonly Question[] = [
  {
    name: 'series-by-place',
    en: 'New requests of each unit as one series, whatever it was called and wherever it lay (lineage)',
    zh: '各单位历年新收申请，更名、改制、划转前后连续（沿革）',
    sql: `SELECT l.lineage, l.lineage_name, group_concat(l.report_year || ' ' || l.name_then || ' ' || coalesce(a.total, '?'), ', ' ORDER BY l.report_year) AS years
FROM report_lineage l JOIN application a USING (report_id)
WHERE a.row_code = 'new' GROUP BY l.lineage ORDER BY l.lineage`,
  },
  {
    name: 'sums-across-mergers',
    en: 'New requests of units that were merged, added up on purpose; reports says how many were there to add',
    zh: '合并各方新收申请之和（有意相加；reports 为参与相加的报告数）',
    sql: `SELECT coalesce(m.merged_into, l.place_lineage) AS unit, l.report_year, sum(a.total) AS requests, count(a.total) AS reports, group_concat(l.name_then, ' + ' ORDER BY l.lineage) AS parts
FROM report_lineage l JOIN application a USING (report_id) LEFT JOIN lineage_merger m ON m.lineage = l.place_lineage
WHERE a.row_code = 'new' AND l.organ IN ('town_gov', 'street_office', 'county_gov', 'city_gov')
  AND coalesce(m.merged_into, l.place_lineage) IN (SELECT merged_into FROM lineage_merger)
GROUP BY unit, l.report_year ORDER BY unit, l.report_year`,
  },
  {
    name: 'units-by-county-then',
    en: 'Reports and new requests of towns by the county in which they lay in that year',
    zh: '按当年所属县区统计乡镇街道的报告数和新收申请',
    sql: `SELECT l.parent_then AS county_code, l.parent_name_then AS county, l.report_year, count(*) AS reports, sum(a.total) AS requests
FROM report_lineage l JOIN application a USING (report_id)
WHERE a.row_code = 'new' AND l.organ IN ('town_gov', 'street_office')
GROUP BY l.parent_then, l.report_year ORDER BY l.parent_then, l.report_year`,
  },
  {
    name: 'departments-by-function',
    en: 'Departments of one function across counties and reforms (自然资源局 and 国土资源局), side by side',
    zh: '同一职能部门跨县区、跨机构改革比较（自然资源局与国土资源局）',
    sql: `SELECT l.function_code, l.report_year, d.path AS place, a.issuer, a.total AS requests
FROM report_lineage l JOIN application a USING (report_id) LEFT JOIN division d ON d.code = l.place_code
WHERE a.row_code = 'new' AND l.function_code IS NOT NULL
ORDER BY l.function_code, l.report_year, d.path, a.issuer`,
  },
  {
    name: 'what-happened-to-places',
    en: 'What happened to the places of the reports: renames, changes of type, transfers, mergers',
    zh: '报告所涉区划的变更：更名、改制、划转、合并',
    sql: `SELECT e.date_to AS date, e.kind, group_concat(m.name, ' + ' ORDER BY m.member_no) FILTER (WHERE m.role = 'from') AS before,
  group_concat(m.name, ' + ' ORDER BY m.member_no) FILTER (WHERE m.role = 'to') AS after, e.source
FROM place_event e JOIN place_event_member m USING (event_id)
WHERE e.event_id IN (SELECT event_id FROM place_event_member JOIN report_place USING (place_code))
GROUP BY e.event_id ORDER BY e.date_to, e.event_id`,
  },
  {
    name: 'coverage-by-form',
    en: 'Coverage by form and source format: reports that are there, own figures and aggregates apart',
    zh: '覆盖情况：已有报告，按格式、文件类型和数据口径',
    sql: `SELECT report_year, form, format, scope, count(*) AS reports, count(DISTINCT issuer_id) AS issuers
FROM report WHERE is_current = 1 GROUP BY report_year, form, format, scope ORDER BY report_year, form, format, scope`,
  },
  {
    name: 'never-found',
    en: 'Governments of which no year is there, in the provinces that this archive holds (never found, which proves no violation)',
    zh: '库中所涉各省内各年度均无报告的政府（未找到，不等于违规）',
    sql: `WITH span AS MATERIALIZED (SELECT min(report_year) AS from_year, max(report_year) AS to_year FROM covered_year)
SELECT e.path, e.level, max(s.from_year, coalesce(e.from_year, 0)) AS first_year, min(s.to_year, coalesce(e.to_year, 9999)) AS last_year
FROM expected_place e JOIN span s ON max(s.from_year, coalesce(e.from_year, 0)) <= min(s.to_year, coalesce(e.to_year, 9999))
WHERE substr(e.place_code, 1, 2) IN (SELECT substr(i.place_code, 1, 2) FROM issuer i WHERE EXISTS (SELECT 1 FROM report r WHERE r.issuer_id = i.issuer_id AND r.is_current = 1))
  AND e.place_code NOT IN (SELECT place_code FROM coverage_held)
ORDER BY e.place_code`,
  },
]
