-- Views of places: the divisions and what happened to them. Read as views.sql is.

CREATE VIEW division AS
  -- The list of divisions, those that have ended included (valid_to is not null); whole once an import has run.
  SELECT
    d.code,                -- 2, 4, 6 or 9 digits: province, prefecture, county, town; begins with the codes above
    d.name,                -- 南安市
    CASE length(d.code) WHEN 2 THEN 'province' WHEN 4 THEN 'prefecture' WHEN 6 THEN 'county' ELSE 'town' END AS level, -- which of the four
    CASE
      WHEN d.name IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') THEN 'list_only'
      WHEN length(d.code) = 6 AND d.name = b.name THEN 'list_only'
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
    coalesce(a.name || '/', '')
      || CASE WHEN b.name IS NULL OR b.name IN ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') THEN '' ELSE b.name || '/' END
      || CASE WHEN c.name IS NULL OR c.name = b.name THEN '' ELSE c.name || '/' END
      || d.name AS path,   -- 福建省/泉州市/南安市, without those that are list_only
    d.valid_from,          -- day, month or year of its beginning; NULL: not known
    d.valid_to,            -- the same of its end; NULL: it is in the newest list
    (SELECT value FROM archive_property WHERE name = 'divisions_as_of') AS as_of -- day of the newest list
  FROM division_unit d
  LEFT JOIN division_unit a ON length(d.code) > 2 AND a.code = substr(d.code, 1, 2)
  LEFT JOIN division_unit b ON length(d.code) > 4 AND b.code = substr(d.code, 1, 4)
  LEFT JOIN division_unit c ON length(d.code) > 6 AND c.code = substr(d.code, 1, 6);
