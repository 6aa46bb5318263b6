-- From version 1: trust of each number, run-on candidates, findings between reports, what people add, settings.
-- Columns are added without touching a row; trust is NULL then, which reads as unchecked, until a report is read again.

CREATE TABLE correction (
  -- What people say a printed number should be. Nothing is ever changed or deleted here: of several rows for one number
  -- the last counts, and one without a value withdraws those before it.
  correction_id INTEGER PRIMARY KEY, -- in the order in which they were made
  sha256        BLOB NOT NULL,       -- of the source's bytes
  table_code    TEXT NOT NULL,       -- t2, t3, t4, annex
  row_code      TEXT NOT NULL,       -- as in fact
  col_code      TEXT NOT NULL,       -- as in fact
  occurrence    INTEGER NOT NULL,    -- 1 for the first number of that name in the report, 2 for the next in printed order
  value         ANY,                 -- the right value, in the unit of the number; NULL: withdrawn
  why           TEXT NOT NULL CHECK (why <> ''),     -- the reason
  by_whom       TEXT NOT NULL CHECK (by_whom <> ''), -- who says so
  made_at       TEXT NOT NULL,       -- when, UTC, ISO 8601
  raw_then      TEXT,                -- what was printed, as it was read at that time
  value_then    ANY                  -- its value at that time; NULL where none was read
) STRICT;

CREATE TABLE decision (
  -- What people decided on findings. Nothing is ever changed or deleted here: of several rows for one finding the last
  -- counts, and `open` withdraws those before it.
  decision_id INTEGER PRIMARY KEY, -- in the order in which they were made
  sha256      BLOB NOT NULL,       -- of the source's bytes
  rule        TEXT NOT NULL,       -- stable name of the rule
  fingerprint TEXT NOT NULL,       -- tells the finding from others of the rule: numbers named, as printed, and both sides
  sentence_en TEXT NOT NULL,       -- the finding at that time
  sentence_zh TEXT NOT NULL,       -- the same in Chinese
  decision    TEXT NOT NULL CHECK (decision IN ('confirmed', 'explained', 'false-alarm', 'open')), -- false-alarm: flags nothing
  why         TEXT NOT NULL CHECK (why <> ''),     -- the reason
  by_whom     TEXT NOT NULL CHECK (by_whom <> ''), -- who says so
  made_at     TEXT NOT NULL        -- when, UTC, ISO 8601
) STRICT;

CREATE TABLE rule_setting (
  -- Severities that this archive has instead of the rules' own.
  rule     TEXT PRIMARY KEY, -- stable name of the rule
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')) -- how bad here
) STRICT, WITHOUT ROWID;

CREATE INDEX correction_by_number ON correction (sha256, table_code, row_code, col_code, occurrence);
CREATE INDEX decision_by_finding ON decision (sha256, rule, fingerprint);

ALTER TABLE disclosure_row ADD COLUMN trusts TEXT CHECK (length(trusts) IN (1, 11));
ALTER TABLE disclosure_row ADD COLUMN suggested TEXT;
ALTER TABLE disclosure_row ADD COLUMN corrected_values TEXT;
DROP INDEX disclosure_row_by_line;
CREATE INDEX disclosure_row_by_line ON disclosure_row (line_id, is_repeat, report_id, made, disclosed, public_total, prev_items, change, decisions, items, amount, issued, repealed, in_force, corrected_values);

ALTER TABLE application_row ADD COLUMN trusts TEXT CHECK (length(trusts) IN (1, 8));
ALTER TABLE application_row ADD COLUMN suggested TEXT;
ALTER TABLE application_row ADD COLUMN corrected_values TEXT;
DROP INDEX application_row_by_line;
CREATE INDEX application_row_by_line ON application_row (line_id, is_repeat, report_id, natural, business, research, public_interest, legal_service, other, total, legal_persons, corrected_values);

ALTER TABLE dispute_row ADD COLUMN trusts TEXT CHECK (length(trusts) IN (1, 5));
ALTER TABLE dispute_row ADD COLUMN suggested TEXT;
ALTER TABLE dispute_row ADD COLUMN corrected_values TEXT;
DROP INDEX dispute_row_by_line;
CREATE INDEX dispute_row_by_line ON dispute_row (line_id, is_repeat, report_id, maintained, corrected, other, pending, total, corrected_values);

ALTER TABLE annex_row ADD COLUMN trusts TEXT CHECK (length(trusts) IN (1, 2));
ALTER TABLE annex_row ADD COLUMN suggested TEXT;
ALTER TABLE annex_row ADD COLUMN corrected_values TEXT;
DROP INDEX annex_row_by_line;
CREATE INDEX annex_row_by_line ON annex_row (line_id, is_repeat, report_id, value, cumulative, corrected_values);

ALTER TABLE extra_cell ADD COLUMN trust TEXT;
ALTER TABLE extra_cell ADD COLUMN suggested REAL;
ALTER TABLE extra_cell ADD COLUMN corrected REAL;

ALTER TABLE finding_row ADD COLUMN origin TEXT NOT NULL DEFAULT 'report' CHECK (origin IN ('report', 'archive'));
ALTER TABLE finding_row ADD COLUMN decision_id INTEGER REFERENCES decision (decision_id);

CREATE TABLE run_on_row (
  -- Rows whose digits ran together, with the divisions that equations leave. Where several are left none is chosen.
  report_id   INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no    INTEGER NOT NULL, -- which of its tables
  run_on_no   INTEGER NOT NULL, -- which of them in the table, from 1
  row_code    TEXT NOT NULL,    -- codebook code or printed label
  columns     TEXT NOT NULL,    -- JSON array of column codes, as the digits follow one another
  text        TEXT NOT NULL,    -- the digits as printed
  candidates  TEXT NOT NULL,    -- JSON array of divisions, each an array with one value for each column
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)), -- 0: the search was given up, there may be more
  position    TEXT,             -- where it stands
  PRIMARY KEY (report_id, table_no, run_on_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE related_part (
  -- The other reports that a finding of origin archive compares with.
  finding_id INTEGER NOT NULL REFERENCES finding_row (finding_id) ON DELETE CASCADE, -- the finding
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE,  -- the other report
  positions  TEXT, -- JSON array of positions in it; NULL where none
  PRIMARY KEY (finding_id, report_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX related_part_by_report ON related_part (report_id);

CREATE TRIGGER related_part_gone AFTER DELETE ON related_part BEGIN
  -- No comparison outlives a report that it compares.
  DELETE FROM finding_row WHERE finding_id = old.finding_id;
END;

CREATE TABLE related_name (
  -- The numbers of other reports that a finding names.
  finding_id   INTEGER NOT NULL, -- the finding
  report_id    INTEGER NOT NULL, -- the other report
  fact_name_id INTEGER NOT NULL REFERENCES fact_name (fact_name_id), -- the number
  PRIMARY KEY (finding_id, report_id, fact_name_id),
  FOREIGN KEY (finding_id, report_id) REFERENCES related_part (finding_id, report_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX related_name_by_report ON related_name (report_id);

CREATE TABLE applied_correction (
  -- Which number each standing correction meets. Made anew with the report.
  report_id     INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  correction_id INTEGER NOT NULL REFERENCES correction (correction_id), -- the correction
  table_no      INTEGER, -- which of its tables; NULL: the report as read now has no such number
  line_no       INTEGER, -- which row of the table
  PRIMARY KEY (report_id, correction_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_pending (
  -- Reports that wait to be compared with others. Empty once an import has come to its end; one that was stopped is
  -- taken up by the next.
  report_id  INTEGER PRIMARY KEY, -- the report; it may be gone or superseded since
  is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)) -- 1: those that compare themselves with it wait to be found
) STRICT;

CREATE TABLE solved_row (
  -- Wide rows whose run-on digits the reports of other years divide, as they were read. Put back before comparing anew.
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no   INTEGER NOT NULL, -- which of its tables
  line_no    INTEGER NOT NULL, -- which row of the table
  table_code TEXT NOT NULL,    -- t2, t3, t4, annex
  states     TEXT NOT NULL,    -- as in the wide row
  uncertain  INTEGER NOT NULL, -- as in the wide row
  printed    TEXT,             -- as in the wide row
  trusts     TEXT,             -- as in the wide row
  PRIMARY KEY (report_id, table_no, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE text_band (
  -- Where sections five of one year meet that are much alike; ten rows a report. May name reports that are gone.
  band      INTEGER NOT NULL, -- hash of the year and of some smallest hashes of the text (src/checks/issuers/text-bands.ts)
  report_id INTEGER NOT NULL, -- the report
  PRIMARY KEY (band, report_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX issuer_by_place ON issuer (place) WHERE place <> '';

-- What is there has not been compared yet.
INSERT INTO comparison_pending SELECT report_id, 1 FROM report_core WHERE is_current = 1;

CREATE TABLE request_count (
  -- What table 3 says of all applicants together, one row for each report that prints it; made by request-counts.ts from
  -- application_row, so that a rate over all reports reads nothing else. NULL where the table does not say.
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
