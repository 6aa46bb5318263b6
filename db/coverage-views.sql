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
  WHERE d.is_expected;

CREATE VIEW covered_year AS
  -- The years of coverage: from the first to the last that this archive holds, 2008 at the earliest.
  WITH RECURSIVE
    span (first_year, last_year) AS MATERIALIZED (
      -- A report for a year that has not come is a misread year. year + 0: one step each in the index report_core_by_year.
      SELECT
        (SELECT min(year + 0) FROM report_core WHERE year + 0 BETWEEN 2008 AND CAST(strftime('%Y', 'now') AS INTEGER)),
        (SELECT max(year + 0) FROM report_core WHERE year + 0 BETWEEN 2008 AND CAST(strftime('%Y', 'now') AS INTEGER))
    ),
    calendar (report_year) AS (
      SELECT first_year FROM span WHERE first_year IS NOT NULL
      UNION ALL SELECT report_year + 1 FROM calendar, span WHERE report_year < last_year
    )
  SELECT
    report_year            -- the year reported on
  FROM calendar;

CREATE VIEW government_report AS
  -- One row for each current report of a government or street office whose place and year are known: what coverage counts.
  SELECT
    p.place_code,          -- see division
    p.report_year,         -- the year reported on, 2008 at the earliest; one that has not come is a misread year
    p.report_id,           -- the report
    c.scope,               -- own or aggregate: never add the two
    c.scope_known,         -- 0: the report does not say whose figures it gives
    c.form                 -- F2019, F2021 …
  FROM report_place p
  JOIN report_core c ON c.report_id = p.report_id AND c.is_current = 1
  WHERE p.place_code IS NOT NULL
    AND p.report_year BETWEEN 2008 AND CAST(strftime('%Y', 'now') AS INTEGER)
    AND p.organ IN ('town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov');

CREATE VIEW coverage_held AS
  -- The rows of coverage that are found or doubtful: expected places and years of which a report is there, or a reason for
  -- doubt. Ten times faster than coverage, where most rows say that nothing is there. Narrow it by place_code.
  WITH
    doubted (place_code, report_year) AS MATERIALIZED (
      -- CROSS JOIN here and below: few have such a finding, and without it SQLite may begin with all reports.
      SELECT p.place_code, p.report_year FROM message m CROSS JOIN finding_row f ON f.message_id = m.message_id
      LEFT JOIN decision d ON d.decision_id = f.decision_id
      CROSS JOIN government_report p ON p.report_id = f.report_id
      WHERE m.rule = 'identity.year-conflict' AND d.decision IS NOT 'false-alarm'
    ),
    -- The first report of each place and year; what there is beside it is looked up where it is asked for.
    first AS (
      SELECT g.*,
        (g.place_code, g.report_year) IN (SELECT place_code, report_year FROM doubted) AS is_year_doubtful,
        EXISTS (SELECT 1 FROM government_report o
          WHERE o.place_code = g.place_code AND o.report_year = g.report_year AND o.report_id > g.report_id)
        AND (SELECT count(*) > count(DISTINCT o.scope) FROM government_report o
          WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS is_several
      FROM government_report g
      WHERE NOT EXISTS (SELECT 1 FROM government_report o
        WHERE o.place_code = g.place_code AND o.report_year = g.report_year AND o.report_id < g.report_id)
    ),
    -- Reports that may be another place's too, and files that could not be read.
    hint AS (
      SELECT k.place_code, c.year AS report_year, 1 AS is_place_open, 0 AS is_file_failed
      FROM place_candidate k
      JOIN report_place p ON p.report_id = k.report_id AND p.outcome = 'ambiguous'
        AND coalesce(p.organ, '') NOT IN ('department', 'vertical')
      JOIN report_core c ON c.report_id = k.report_id AND c.is_current = 1
      WHERE c.year IN (SELECT report_year FROM covered_year)
      UNION ALL
      SELECT k.place_code, y.report_year, 0, 1
      FROM failed_place k
      CROSS JOIN source_file s ON s.source_id = k.source_id AND s.outcome = 'failed' AND s.is_latest = 1
      JOIN covered_year y ON k.year IS NULL OR k.year = y.report_year
    ),
    hinted AS (
      SELECT h.place_code, h.report_year, max(h.is_place_open) AS is_place_open, max(h.is_file_failed) AS is_file_failed
      FROM hint h GROUP BY h.place_code, h.report_year
    )
  SELECT
    g.place_code,          -- see division
    e.name,                -- 九都镇
    e.level,               -- province, prefecture, county, town
    e.path,                -- 福建省/泉州市/南安市/九都镇
    g.report_year,         -- the year reported on
    iif(g.is_year_doubtful OR g.is_several, 'doubtful', 'found') AS status, -- found or doubtful
    nullif(trim(iif(g.is_year_doubtful, 'year ', '') || iif(g.is_several, 'several', '')), '') AS doubt, -- as in coverage
    (SELECT count(*) FROM government_report o WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS reports, -- current reports of this government and year
    g.report_id,           -- one of them; NULL: none
    (SELECT group_concat(DISTINCT o.scope) FROM government_report o
      WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS scopes, -- own, aggregate, or both: never add the two
    (SELECT min(o.scope_known) FROM government_report o
      WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS scope_known, -- 0: one does not say whose figures it gives
    (SELECT group_concat(DISTINCT o.form) FROM government_report o
      WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS forms, -- F2019, F2021 …
    (SELECT group_concat(DISTINCT x.format) FROM government_report o JOIN report_detail x ON x.report_id = o.report_id
      WHERE o.place_code = g.place_code AND o.report_year = g.report_year) AS formats -- pdf, docx, html, text
  FROM first g
  JOIN expected_place e ON e.place_code = g.place_code AND g.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
  UNION ALL
  SELECT h.place_code, e.name, e.level, e.path, h.report_year, 'doubtful',
    trim(iif(h.is_place_open, 'place ', '') || iif(h.is_file_failed, 'file', '')), 0, NULL, NULL, NULL, NULL, NULL
  FROM hinted h
  JOIN expected_place e ON e.place_code = h.place_code AND h.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
  WHERE NOT EXISTS (SELECT 1 FROM government_report o WHERE o.place_code = h.place_code AND o.report_year = h.report_year);

CREATE VIEW coverage AS
  -- One row for each expected place and year, from the first to the last year that this archive holds (2008 at the earliest):
  -- is the report of its own government there? Departments are in coverage_found. Narrow it by place_code or report_year:
  -- WHERE place_code BETWEEN '350583' AND '350583999'.
  SELECT
    h.place_code,          -- see division
    h.name,                -- 九都镇
    h.level,               -- province, prefecture, county, town
    h.path,                -- 福建省/泉州市/南安市/九都镇
    h.report_year,         -- the year reported on
    h.status,              -- found, doubtful, missing (not found: no violation)
    h.doubt,               -- year: it names several; several: more than one report of one scope; place: a report that may be another place's; file: one that could not be read
    h.reports,             -- current reports of this government and year
    h.report_id,           -- one of them; NULL: none
    h.scopes,              -- own, aggregate, or both: never add the two
    h.scope_known,         -- 0: one does not say whose figures it gives
    h.forms,               -- F2019, F2021 …
    h.formats              -- pdf, docx, html, text
  FROM coverage_held h
  UNION ALL
  SELECT e.place_code, e.name, e.level, e.path, y.report_year, 'missing', NULL, 0, NULL, NULL, NULL, NULL, NULL
  FROM expected_place e
  JOIN covered_year y ON y.report_year BETWEEN coalesce(e.from_year, 0) AND coalesce(e.to_year, 9999)
  WHERE NOT EXISTS (SELECT 1 FROM government_report o WHERE o.place_code = e.place_code AND o.report_year = y.report_year)
    AND NOT EXISTS (
      SELECT 1 FROM place_candidate k
      JOIN report_place p ON p.report_id = k.report_id AND p.outcome = 'ambiguous'
        AND coalesce(p.organ, '') NOT IN ('department', 'vertical')
      JOIN report_core c ON c.report_id = k.report_id AND c.is_current = 1
      WHERE k.place_code = e.place_code AND c.year = y.report_year)
    AND NOT EXISTS (
      SELECT 1 FROM failed_place k
      JOIN source_file s ON s.source_id = k.source_id AND s.outcome = 'failed' AND s.is_latest = 1
      WHERE k.place_code = e.place_code AND coalesce(k.year, y.report_year) = y.report_year);

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
        OR max(c.report_id IN (
          SELECT f.report_id FROM message m CROSS JOIN finding_row f ON f.message_id = m.message_id
          LEFT JOIN decision d ON d.decision_id = f.decision_id
          WHERE m.rule IN ('identity.year-conflict', 'identity.same-name') AND d.decision IS NOT 'false-alarm'))
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
