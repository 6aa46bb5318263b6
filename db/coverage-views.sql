-- Views of what is there and what is not. Read as views.sql is.

CREATE VIEW expected_place AS
  -- Places whose government or street office is expected to report: towns, counties, prefectures and provinces of the list.
  -- Zones and farms (town codes from 400 on, zones at the level of counties) may report and need not: see coverage_found.
  SELECT
    d.code AS place_code,  -- see division
    d.name,                -- 九都镇
    d.level,               -- province, prefecture, county, town
    d.path,                -- 福建省/泉州市/南安市/九都镇
    CAST(substr(d.valid_from, 1, 4) AS INTEGER) AS from_year, -- first year that it existed in; NULL: not known
    CAST(substr(d.valid_to, 1, 4) AS INTEGER) - 1 AS to_year -- last whole year of one that has ended; NULL: it exists
  FROM division d
  WHERE d.type <> 'list_only'
    AND NOT (length(d.code) = 9 AND substr(d.code, 7, 3) >= '400')
    AND NOT (length(d.code) = 6 AND (substr(d.code, 5, 1) = '7' OR d.name LIKE '%开发区' OR d.name LIKE '%管理区' OR d.name LIKE '%管委会'));

CREATE VIEW coverage AS
  -- One row for each expected place and year, from the first to the last year that this archive holds (2008 at the earliest):
  -- is the report of its own government there? Departments are in coverage_found. Narrow it by place_code or report_year:
  -- WHERE place_code BETWEEN '350583' AND '350583999'.
  WITH RECURSIVE
    span (first_year, last_year) AS MATERIALIZED (
      -- A report for a year that has not come is a misread year.
      SELECT max(min(year), 2008), max(year) FROM report_core WHERE year BETWEEN 2008 AND CAST(strftime('%Y', 'now') AS INTEGER)
    ),
    calendar (report_year) AS (
      SELECT first_year FROM span WHERE first_year IS NOT NULL
      UNION ALL SELECT report_year + 1 FROM calendar, span WHERE report_year < last_year
    ),
    doubted (report_id) AS MATERIALIZED (
      SELECT f.report_id FROM message m JOIN finding_row f ON f.message_id = m.message_id
      LEFT JOIN decision d ON d.decision_id = f.decision_id
      WHERE m.rule = 'identity.year-conflict' AND d.decision IS NOT 'false-alarm'
    ),
    held AS (
      SELECT
        e.place_code, e.name, e.level, e.path, y.report_year,
        count(c.report_id) AS reports,
        min(c.report_id) AS report_id,
        group_concat(DISTINCT c.scope) AS scopes,
        min(c.scope_known) AS scope_known,
        group_concat(DISTINCT c.form) AS forms,
        group_concat(DISTINCT x.format) AS formats,
        count(DISTINCT c.scope) AS scope_count,
        max(c.report_id IN (SELECT report_id FROM doubted)) AS is_year_doubtful
      FROM expected_place e
      JOIN calendar y ON y.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
      LEFT JOIN report_place p ON p.place_code = e.place_code
        AND p.organ IN ('town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov')
      LEFT JOIN report_core c ON c.report_id = p.report_id AND c.year = y.report_year AND c.is_current = 1
      LEFT JOIN report_detail x ON x.report_id = c.report_id
      GROUP BY e.place_code, e.name, e.level, e.path, y.report_year
    ),
    judged AS (
      SELECT *,
        reports = 0 AND EXISTS (
          SELECT 1 FROM place_candidate k JOIN report_place p ON p.report_id = k.report_id AND p.outcome = 'ambiguous'
          JOIN report_core c ON c.report_id = k.report_id AND c.is_current = 1
          WHERE k.place_code = held.place_code AND c.year = held.report_year AND coalesce(p.organ, '') NOT IN ('department', 'vertical')
        ) AS is_place_open,
        reports = 0 AND EXISTS (
          SELECT 1 FROM failed_place k JOIN source_file s ON s.source_id = k.source_id AND s.outcome = 'failed' AND s.is_latest = 1
          WHERE k.place_code = held.place_code AND coalesce(k.year, held.report_year) = held.report_year
        ) AS is_file_failed
      FROM held
    )
  SELECT
    place_code,            -- see division
    name,                  -- 九都镇
    level,                 -- province, prefecture, county, town
    path,                  -- 福建省/泉州市/南安市/九都镇
    report_year,           -- the year reported on
    CASE WHEN reports = 0 THEN iif(is_place_open OR is_file_failed, 'doubtful', 'missing')
      WHEN is_year_doubtful OR reports > scope_count THEN 'doubtful' ELSE 'found' END AS status, -- found, doubtful, missing (not found: no violation)
    nullif(trim(iif(is_year_doubtful, 'year ', '') || iif(reports > scope_count, 'several ', '')
      || iif(is_place_open, 'place ', '') || iif(is_file_failed, 'file', '')), '') AS doubt, -- year: it names several; several: more than one report of one scope; place: a report that may be another place's; file: one that could not be read
    reports,               -- current reports of this government and year
    report_id,             -- one of them; NULL: none
    scopes,                -- own, aggregate, or both: never add the two
    scope_known,           -- 0: one does not say whose figures it gives
    forms,                 -- F2019, F2021 …
    formats                -- pdf, docx, html, text
  FROM judged;

CREATE VIEW coverage_found AS
  -- One row for each issuer and year that this archive holds, departments, zones and issuers without a place too.
  SELECT
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- as printed
    i.place_code,          -- see division; NULL where its place is not resolved
    i.place,               -- where, as far as known
    coalesce(i.organ, p.organ) AS organ, -- town_gov street_office county_gov city_gov province_gov department zone vertical other
    i.function_code,       -- of a department: natural_resources for 国土资源局 too
    c.year AS report_year, -- the year reported on
    CASE WHEN count(*) > count(DISTINCT c.scope) OR i.place_code IS NULL
        OR sum(EXISTS (SELECT 1 FROM finding_row f JOIN message m ON m.message_id = f.message_id
          WHERE f.report_id = c.report_id AND m.rule IN ('identity.year-conflict', 'identity.same-name'))) > 0
      THEN 'doubtful' ELSE 'found' END AS status, -- doubtful: place not resolved, year contradictory, or several of one scope
    min(p.outcome) AS place_outcome, -- resolved, ambiguous, unknown: see report_place
    count(*) AS reports,   -- current ones
    min(c.report_id) AS report_id, -- one of them
    group_concat(DISTINCT c.scope) AS scopes, -- own, aggregate, or both: never add the two
    group_concat(DISTINCT c.form) AS forms, -- F2019, F2021 …
    group_concat(DISTINCT x.format) AS formats, -- pdf, docx, html, text
    sum(x.errors) AS errors -- findings of severity error
  FROM report_core c
  JOIN issuer i ON i.issuer_id = c.issuer_id
  LEFT JOIN report_place p ON p.report_id = c.report_id
  LEFT JOIN report_detail x ON x.report_id = c.report_id
  WHERE c.is_current = 1
  GROUP BY i.place_code, c.issuer_id, c.year;
