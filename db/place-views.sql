-- Views of places: the divisions and what happened to them. Read as views.sql is.

CREATE VIEW division AS
  -- The list of divisions, those that have ended included (valid_to is not null); whole once an import has run.
  SELECT
    d.code,                -- 2, 4, 6 or 9 digits: province, prefecture, county, town; begins with the codes above
    d.name,                -- 南安市
    CASE length(d.code) WHEN 2 THEN 'province' WHEN 4 THEN 'prefecture' WHEN 6 THEN 'county' ELSE 'town' END AS level, -- which of the four
    CASE
      WHEN d.name IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') THEN 'list_only'
      WHEN length(d.code) = 6 AND d.name = (SELECT b.name FROM division_unit b WHERE b.code = substr(d.code, 1, 4)) THEN 'list_only'
      WHEN d.name LIKE '%街道' OR d.name LIKE '%办事处' OR (length(d.code) = 9 AND d.name LIKE '%地区') THEN 'street'
      WHEN d.name LIKE '%镇' THEN 'town'
      WHEN d.name LIKE '%族乡' THEN 'ethnic_township'
      WHEN d.name LIKE '%乡' OR d.name LIKE '%苏木' THEN 'township'
      WHEN length(d.code) = 9 THEN 'other'
      WHEN d.name LIKE '%自治州' OR d.name LIKE '%自治县' OR d.name LIKE '%自治旗' OR d.name LIKE '%自治区' THEN 'autonomous'
      WHEN d.name LIKE '%市' THEN 'city'
      WHEN d.name LIKE '%县' THEN 'county'
      WHEN d.name LIKE '%区' AND length(d.code) = 6 THEN 'district'
      WHEN d.name LIKE '%省' THEN 'province'
      WHEN d.name LIKE '%旗' THEN 'banner'
      WHEN d.name LIKE '%盟' THEN 'league'
      WHEN d.name LIKE '%地区' THEN 'prefecture'
      ELSE 'other'
    END AS type,           -- by its name: street town township ethnic_township county district city autonomous banner league prefecture province other; list_only: nobody reports for it
    CASE length(d.code) WHEN 2 THEN NULL WHEN 4 THEN substr(d.code, 1, 2) WHEN 6 THEN substr(d.code, 1, 4) ELSE substr(d.code, 1, 6) END AS parent_code, -- of the one above; NULL for a province
    -- Those above are looked up and not joined: a count over all divisions then never looks at them.
    iif(length(d.code) > 2, coalesce((SELECT a.name || '/' FROM division_unit a WHERE a.code = substr(d.code, 1, 2)), ''), '')
      || iif(length(d.code) > 4, coalesce((SELECT iif(b.name IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'), '', b.name || '/')
        FROM division_unit b WHERE b.code = substr(d.code, 1, 4)), ''), '')
      || iif(length(d.code) > 6, coalesce((SELECT c.name || '/' FROM division_unit c WHERE c.code = substr(d.code, 1, 6)
        AND c.name IS NOT (SELECT b.name FROM division_unit b WHERE b.code = substr(d.code, 1, 4))), ''), '')
      || d.name AS path,   -- 福建省/泉州市/南安市, without those that are list_only
    d.valid_from,          -- day, month or year of its beginning; NULL: not known
    d.valid_to,            -- the same of its end; NULL: it is in the newest list
    (SELECT value FROM archive_property WHERE name = 'divisions_as_of') AS as_of, -- day of the newest list
    d.is_expected          -- 1: its government or street office is expected to report, see expected_place
  FROM division_unit d;

CREATE VIEW report_lineage AS
  -- One row for each report: which unit it is of, across new names, types, codes and counties. GROUP BY lineage makes one
  -- series of a 镇 that became a 街道; before a merger and after it there are two. Departments are told apart by their name.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer: the organ, of which a lineage may have several
    c.year AS report_year, -- the year reported on
    c.scope,               -- own or aggregate: never add the two
    c.is_current,          -- 1: the revision that counts
    CASE
      WHEN p.place_code IS NULL THEN coalesce('issuer ' || c.issuer_id, 'report ' || c.report_id)
      ELSE coalesce(s.lineage, p.place_code)
        || CASE
          WHEN p.organ IN ('town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov') THEN ''
          ELSE ' ' || coalesce(nullif(substr(p.canonical_name, instr(p.canonical_name, coalesce(s.name, d.name)) + length(coalesce(s.name, d.name))), ''), p.canonical_name, i.name, '')
        END
    END AS lineage,        -- unit, with the words for its department; of a report whose place is not known: issuer and its number
    CASE WHEN p.place_code IS NOT NULL THEN coalesce(s.lineage, p.place_code) END AS place_lineage, -- the unit alone: see lineage_merger; NULL where not known
    coalesce(
      (SELECT l.name FROM place_period l WHERE l.place_code = p.place_code AND l.lineage = s.lineage ORDER BY l.period_no LIMIT 1),
      d.name, i.name
    ) AS lineage_name,     -- the newest name of the unit
    p.place_code,          -- see division
    coalesce(s.name, d.name) AS name_then, -- the unit's name in that year
    coalesce(s.parent_code, CASE length(d.code) WHEN 4 THEN substr(d.code, 1, 2) WHEN 6 THEN substr(d.code, 1, 4) WHEN 9 THEN substr(d.code, 1, 6) END) AS parent_then, -- code of the unit above in that year, as it was then
    coalesce(t.name, u.name) AS parent_name_then, -- its name in that year
    p.organ,               -- see report_place
    p.function_code        -- see report_place
  FROM report_core c
  LEFT JOIN report_place p ON p.report_id = c.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  LEFT JOIN division_unit d ON d.code = p.place_code
  LEFT JOIN place_period s ON s.place_code = p.place_code
    AND c.year BETWEEN coalesce(s.from_year, 0) AND coalesce(s.to_year, 9999)
  LEFT JOIN division_unit u
    ON u.code = coalesce(s.parent_code, CASE length(d.code) WHEN 4 THEN substr(d.code, 1, 2) WHEN 6 THEN substr(d.code, 1, 4) WHEN 9 THEN substr(d.code, 1, 6) END)
  LEFT JOIN place_period t
    ON t.code = coalesce(s.parent_code, CASE length(d.code) WHEN 4 THEN substr(d.code, 1, 2) WHEN 6 THEN substr(d.code, 1, 4) WHEN 9 THEN substr(d.code, 1, 6) END)
    AND c.year BETWEEN coalesce(t.from_year, 0) AND coalesce(t.to_year, 9999);

CREATE VIEW lineage_merger AS
  -- One row for each unit that was merged into others: what it belongs to today. Only with this view are sums across a
  -- merger made, on purpose: coalesce(merged_into, place_lineage). A unit that was split has no row: nobody knows whose
  -- its figures were.
  WITH RECURSIVE chain (lineage, merged_into, steps) AS (
    SELECT before, after, 1 FROM lineage_step WHERE kind = 'merge'
    UNION ALL
    SELECT c.lineage, s.after, c.steps + 1 FROM chain c JOIN lineage_step s ON s.before = c.merged_into AND s.kind = 'merge'
    WHERE c.steps < 20
  )
  SELECT
    c.lineage,             -- as place_lineage in report_lineage
    c.merged_into,         -- the lineage at the end of all mergers
    c.steps                -- how many mergers lie between
  FROM chain c
  WHERE NOT EXISTS (SELECT 1 FROM lineage_step s WHERE s.before = c.merged_into AND s.kind = 'merge');

CREATE VIEW issuer_alias AS
  -- Every name under which a body reports, as printed.
  SELECT
    c.issuer_id,                  -- see issuer
    p.printed_name AS name,       -- 九都镇, 南安市九都镇人民政府
    min(c.year) AS first_year,    -- first year reported on under this name
    max(c.year) AS last_year,     -- the last
    count(*) AS reports,          -- how many, superseded revisions included
    group_concat(DISTINCT k.said_by) AS said_by -- where the name stands: title, signature, metadata, file-name …
  FROM report_core c
  JOIN report_place p ON p.report_id = c.report_id
  LEFT JOIN claim k ON k.report_id = c.report_id AND k.about = 'issuer'
  WHERE c.issuer_id IS NOT NULL AND p.printed_name IS NOT NULL
  GROUP BY c.issuer_id, p.printed_name;

CREATE VIEW issuer_credit_code AS
  -- Unified social credit codes that reports of a body carry in index number or address. An organ founded anew gets a new one.
  SELECT
    c.issuer_id,                  -- see issuer
    p.credit_code,                -- 18 characters, the check character looked at
    min(c.year) AS first_year,    -- first year of a report that carries it
    max(c.year) AS last_year,     -- the last
    count(*) AS reports           -- how many, superseded revisions included
  FROM report_core c
  JOIN report_place p ON p.report_id = c.report_id
  WHERE c.issuer_id IS NOT NULL AND p.credit_code IS NOT NULL
  GROUP BY c.issuer_id, p.credit_code;
