-- From version 3: what people say of issuers, full-text search, a smaller shape.

CREATE TABLE corrected_request_count (
  -- The same with the values that people gave, only for reports in whose table 3 somebody corrected a number.
  report_id     INTEGER PRIMARY KEY REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  received      INTEGER,          -- 本年新收
  carried_in    INTEGER,          -- 上年结转
  granted       INTEGER,          -- 予以公开
  partial       INTEGER,          -- 部分公开
  denied        INTEGER,          -- 不予公开, its rows together
  unavailable   INTEGER,          -- 无法提供, its rows together
  not_processed INTEGER,          -- 不予处理, its rows together
  other         INTEGER,          -- 其他处理, its rows together
  closed        INTEGER,          -- 总计; the results added up where a reduced table has no such row
  carried_out   INTEGER,          -- 结转下年度
  flagged       INTEGER NOT NULL  -- 1: one of these totals is flagged in fact
) STRICT;

-- The whole list of divisions; the next import fills it, until then the divisions of the reports stand in it.
CREATE TABLE division_unit (
  code       TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  valid_from TEXT,
  valid_to   TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO division_unit SELECT code, name, NULL, NULL FROM division;
INSERT OR REPLACE INTO archive_property SELECT 'divisions_as_of', max(as_of) FROM division HAVING count(*) > 0;

DROP TABLE division;
