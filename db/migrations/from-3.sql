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

-- What happened to places; the next import fills these.
CREATE TABLE added_list (
  name     TEXT PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('divisions', 'events')),
  as_of    TEXT,
  content  TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place_event (
  event_id   TEXT PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('rename', 'type_change', 'code_change', 'transfer', 'merge', 'split', 'found', 'abolish')),
  date_from  TEXT NOT NULL,
  date_to    TEXT NOT NULL,
  from_year  INTEGER NOT NULL,
  is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1)),
  source     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place_event_member (
  event_id   TEXT NOT NULL REFERENCES place_event (event_id) DEFERRABLE INITIALLY DEFERRED,
  role       TEXT NOT NULL CHECK (role IN ('from', 'to')),
  member_no  INTEGER NOT NULL,
  place_code TEXT NOT NULL,
  code       TEXT NOT NULL,
  name       TEXT NOT NULL,
  share      REAL,
  PRIMARY KEY (event_id, role, member_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_event_member_by_place ON place_event_member (place_code);

CREATE TABLE place_period (
  place_code  TEXT NOT NULL,
  period_no   INTEGER NOT NULL,
  name        TEXT NOT NULL,
  code        TEXT,
  parent_code TEXT,
  from_year   INTEGER,
  to_year     INTEGER,
  lineage     TEXT NOT NULL,
  PRIMARY KEY (place_code, period_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_period_by_code ON place_period (code) WHERE code IS NOT NULL;

CREATE TABLE lineage_step (
  before    TEXT NOT NULL,
  after     TEXT NOT NULL,
  event_id  TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  from_year INTEGER NOT NULL,
  share     REAL,
  PRIMARY KEY (before, after)
) STRICT, WITHOUT ROWID;

-- Of what waits to be compared, those that changed are asked for one by one.
CREATE INDEX comparison_pending_changed ON comparison_pending (report_id) WHERE is_changed = 1;

ALTER TABLE source_file ADD COLUMN tried_version TEXT;

CREATE TABLE manifest_entry (
  -- What manifests (import --manifest) say of files. Nothing is ever changed or deleted here: of several rows for one
  -- content the last that names the source's own path counts, else the last.
  entry_id     INTEGER PRIMARY KEY,  -- in the order in which they were said
  sha256       BLOB NOT NULL,        -- of the source's bytes
  path         TEXT NOT NULL,        -- the source's path as given to import
  issuer       TEXT,                 -- who reports; NULL here and below: the manifest does not say
  year         INTEGER,              -- the year reported on
  scope        TEXT CHECK (scope IN ('own', 'aggregate')), -- own figures or an aggregate
  source_url   TEXT,                 -- where it was published
  retrieved_at TEXT,                 -- when it was fetched from there, ISO 8601
  manifest     TEXT NOT NULL,        -- the manifest's name
  line         INTEGER NOT NULL,     -- the line in it, from 1
  made_at      TEXT NOT NULL         -- when it was said here, UTC, ISO 8601
) STRICT;

CREATE INDEX manifest_entry_by_bytes ON manifest_entry (sha256);

CREATE INDEX place_candidate_by_place ON place_candidate (place_code);

CREATE TABLE failed_place (
  source_id  INTEGER NOT NULL REFERENCES source_file (source_id) ON DELETE CASCADE,
  place_code TEXT NOT NULL,
  year       INTEGER,
  PRIMARY KEY (source_id, place_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX failed_place_by_place ON failed_place (place_code);

CREATE TABLE search_part (
  -- What search_index calls the parts of a report.
  part        INTEGER PRIMARY KEY, -- rowid of search_index modulo 32
  section_key TEXT NOT NULL UNIQUE -- as in section; title: the title with the name of the body; unknown: NULL there
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (words, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- Names as printed and credit codes stand with each report; issuer_alias is a view now.
ALTER TABLE report_place ADD COLUMN printed_name TEXT;
ALTER TABLE report_place ADD COLUMN credit_code TEXT;
UPDATE report_place SET printed_name = (
  SELECT coalesce(
    (SELECT a.name FROM issuer_alias a JOIN claim k ON k.report_id = c.report_id AND k.about = 'issuer'
     WHERE a.issuer_id = c.issuer_id AND instr(replace(k.text, ' ', ''), a.name) > 0 ORDER BY length(a.name) DESC LIMIT 1),
    i.name)
  FROM report_core c JOIN issuer i ON i.issuer_id = c.issuer_id WHERE c.report_id = report_place.report_id);
DROP TABLE issuer_alias;

CREATE TABLE issuer_decision (
  issuer_decision_id INTEGER PRIMARY KEY,
  sha256       BLOB NOT NULL,
  printed_name TEXT NOT NULL,
  folder       TEXT,
  site         TEXT,
  place        TEXT,
  why          TEXT NOT NULL CHECK (why <> ''),
  by_whom      TEXT NOT NULL CHECK (by_whom <> ''),
  made_at      TEXT NOT NULL,
  said_name    TEXT,
  said_place   TEXT
) STRICT;

CREATE INDEX issuer_decision_by_bytes ON issuer_decision (sha256);
CREATE INDEX issuer_decision_by_name ON issuer_decision (printed_name);
CREATE INDEX report_place_by_name ON report_place (printed_name);

DROP INDEX report_place_by_code;
CREATE INDEX report_place_by_code ON report_place (place_code) WHERE place_code IS NOT NULL;
CREATE INDEX report_core_superseded ON report_core (report_id) WHERE is_current = 0;

-- Sections and claims in a smaller shape (fill-texts.ts); views take the names of their tables.
CREATE TABLE claim_kind (
  claim_kind_id INTEGER PRIMARY KEY,
  about         TEXT NOT NULL,
  said_by       TEXT NOT NULL,
  UNIQUE (about, said_by)
) STRICT;

CREATE TABLE shared_text (
  text_id INTEGER PRIMARY KEY,
  text    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE claim_row (
  report_id     INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE,
  claim_kind_id INTEGER NOT NULL REFERENCES claim_kind (claim_kind_id),
  place_id      INTEGER REFERENCES place_pattern (place_id),
  place_rest    ANY,
  text_id       INTEGER REFERENCES shared_text (text_id),
  text          TEXT,
  PRIMARY KEY (report_id, claim_kind_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE section_row (
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE,
  section_no INTEGER NOT NULL,
  part       INTEGER NOT NULL,
  title_id   INTEGER NOT NULL REFERENCES shared_text (text_id),
  place_id   INTEGER REFERENCES place_pattern (place_id),
  place_rest ANY,
  text       TEXT NOT NULL,
  PRIMARY KEY (report_id, section_no)
) STRICT;
CREATE INDEX section_row_problems ON section_row (report_id) WHERE part = 9;
-- Folders, whose reports may tell each other's place.
CREATE TABLE folder (
  folder_id INTEGER PRIMARY KEY,
  path      TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE folder_pending (
  folder_id INTEGER PRIMARY KEY REFERENCES folder (folder_id)
) STRICT;

ALTER TABLE source_file ADD COLUMN folder_id INTEGER REFERENCES folder (folder_id);
CREATE INDEX source_file_by_folder ON source_file (folder_id) WHERE folder_id IS NOT NULL;

-- For the questions about places and years. Which units are expected to report is told by a fill.
ALTER TABLE division_unit ADD COLUMN is_expected INTEGER NOT NULL DEFAULT 0 CHECK (is_expected IN (0, 1));
ALTER TABLE report_place ADD COLUMN report_year INTEGER;
UPDATE report_place SET report_year = (SELECT c.year FROM report_core c WHERE c.report_id = report_place.report_id);
DROP INDEX report_place_by_code;
CREATE INDEX report_place_by_code ON report_place (place_code, report_year) WHERE place_code IS NOT NULL;
CREATE INDEX report_core_by_year ON report_core (year + 0);

-- How rules went, and what hints at places, once for all reports of which it is said (fillAssessments).
CREATE TABLE assessment_set (
  assessment_set_id INTEGER PRIMARY KEY,
  outcomes          TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE assessment_set_row (
  assessment_set_id INTEGER NOT NULL REFERENCES assessment_set (assessment_set_id),
  rule_id   INTEGER NOT NULL REFERENCES rule_name (rule_id),
  passed    INTEGER NOT NULL,
  passed_assuming_blank_zero INTEGER NOT NULL,
  failed    INTEGER NOT NULL,
  not_assessable INTEGER NOT NULL,
  PRIMARY KEY (assessment_set_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_assessment (
  report_id         INTEGER PRIMARY KEY REFERENCES report_core (report_id) ON DELETE CASCADE,
  assessment_set_id INTEGER NOT NULL REFERENCES assessment_set (assessment_set_id)
) STRICT;

CREATE TABLE place_hint (
  hint_id     INTEGER PRIMARY KEY,
  source      TEXT NOT NULL,
  text        TEXT NOT NULL,
  effect      TEXT NOT NULL CHECK (effect IN ('narrows', 'agrees', 'contradicts')),
  place_codes TEXT NOT NULL,
  UNIQUE (source, text, effect, place_codes)
) STRICT;

INSERT INTO place_hint (source, text, effect, place_codes)
SELECT DISTINCT source, text, effect, place_codes FROM place_evidence;

CREATE TABLE place_evidence_row (
  report_id   INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE,
  evidence_no INTEGER NOT NULL,
  hint_id     INTEGER NOT NULL REFERENCES place_hint (hint_id),
  PRIMARY KEY (report_id, evidence_no)
) STRICT, WITHOUT ROWID;

INSERT INTO place_evidence_row
SELECT e.report_id, e.evidence_no, h.hint_id FROM place_evidence e
JOIN place_hint h ON h.source = e.source AND h.text = e.text AND h.effect = e.effect AND h.place_codes = e.place_codes;

DROP TABLE place_evidence;

-- Issuers that people merged and split.
ALTER TABLE report_place ADD COLUMN said_name TEXT;
ALTER TABLE report_place ADD COLUMN said_place TEXT;

-- For numbers that are disputed or were solved.
CREATE INDEX disclosure_row_disputed ON disclosure_row (report_id) WHERE trusts GLOB '*[ds]*';
CREATE INDEX application_row_disputed ON application_row (report_id) WHERE trusts GLOB '*[ds]*';
CREATE INDEX dispute_row_disputed ON dispute_row (report_id) WHERE trusts GLOB '*[ds]*';
CREATE INDEX annex_row_disputed ON annex_row (report_id) WHERE trusts GLOB '*[ds]*';
CREATE INDEX extra_cell_by_line ON extra_cell (line_id, is_repeat);
CREATE INDEX extra_cell_disputed ON extra_cell (report_id) WHERE trust IN ('disputed', 'solved');

CREATE TABLE trust_count_row (
  report_id          INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE,
  form               TEXT NOT NULL,
  proven             INTEGER NOT NULL,
  consistent         INTEGER NOT NULL,
  unchecked          INTEGER NOT NULL,
  disputed           INTEGER NOT NULL,
  solved             INTEGER NOT NULL,
  flagged_proven     INTEGER NOT NULL,
  flagged_consistent INTEGER NOT NULL,
  flagged_unchecked  INTEGER NOT NULL,
  flagged_disputed   INTEGER NOT NULL,
  flagged_solved     INTEGER NOT NULL,
  PRIMARY KEY (report_id, form)
) STRICT, WITHOUT ROWID;
