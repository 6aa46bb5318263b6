-- The archive of disclosure annual reports, as SQLite. Version 4.
--
-- Made for any SQLite tool: the views and tables named under PUBLIC below need no code of ours, and every column says
-- here, or in its view, what it holds. Tables under PHYSICAL are the compact shape behind them and may change between
-- versions. Views stand in views.sql and, where one stands for each kind of table, are made by make-views.ts.
--
-- PUBLIC    report, issuer, source, section, claim, codebook, fact, fact_repeated, finding, finding_fact, assessment,
--           section_search, search_part, run_on, candidate, correction, standing_correction, decision, rule_setting,
--           division, issuer_alias, report_place, place_candidate, place_evidence, given_place, manifest_entry, issuer_decision, added_list,
--           place_event, place_event_member, place_period, lineage_step, report_lineage, lineage_merger,
--           disclosure, application, dispute, annex and the same names with _aggregate, _corrected and
--           _aggregate_corrected; request_metric, dispute_metric and the same names with _corrected; 主动公开, 依申请公开, 复议诉讼 and the same names with _汇总, _订正 and _汇总_订正.
-- Everything but correction, decision, rule_setting, given_place, manifest_entry and added_list is read from sources and can be deleted and read
-- again. What people add (correction, decision, given_place) names a number or finding by source bytes, table, row and column, never by
-- report_id, so that it survives rereading and reimport.

PRAGMA application_id = 1196245321; -- 'GMAI': tells an archive from any other SQLite file
PRAGMA user_version = 4;

-- PUBLIC: what people add ----------------------------------------------------------------------------------------

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

CREATE INDEX correction_by_number ON correction (sha256, table_code, row_code, col_code, occurrence);

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

CREATE INDEX decision_by_finding ON decision (sha256, rule, fingerprint);

CREATE TABLE rule_setting (
  -- Severities that this archive has instead of the rules' own.
  rule     TEXT PRIMARY KEY, -- stable name of the rule
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')) -- how bad here
) STRICT, WITHOUT ROWID;

-- PHYSICAL: one row each for words that many reports share -------------------------------------------------------

CREATE TABLE archive_property (
  -- Facts about this database file itself, such as which codebook it holds.
  name  TEXT PRIMARY KEY, -- codebook_sha256, views_sha256
  value TEXT NOT NULL     -- its value
) STRICT, WITHOUT ROWID;

CREATE TABLE wide_column (
  -- The columns that the wide tables have, in the order in which states, flags and positions count them.
  table_code   TEXT NOT NULL,    -- t2, t3, t4, annex
  column_index INTEGER NOT NULL, -- from 0
  col_code     TEXT NOT NULL,    -- column code of the codebook
  PRIMARY KEY (table_code, column_index)
) STRICT, WITHOUT ROWID;

INSERT INTO wide_column VALUES
  ('t2', 0, 'made'), ('t2', 1, 'disclosed'), ('t2', 2, 'public_total'), ('t2', 3, 'prev_items'), ('t2', 4, 'change'),
  ('t2', 5, 'decisions'), ('t2', 6, 'items'), ('t2', 7, 'amount'), ('t2', 8, 'issued'), ('t2', 9, 'repealed'),
  ('t2', 10, 'in_force'),
  ('t3', 0, 'natural'), ('t3', 1, 'business'), ('t3', 2, 'research'), ('t3', 3, 'public_interest'),
  ('t3', 4, 'legal_service'), ('t3', 5, 'other'), ('t3', 6, 'total'), ('t3', 7, 'legal_persons'),
  ('t4', 0, 'maintained'), ('t4', 1, 'corrected'), ('t4', 2, 'other'), ('t4', 3, 'pending'), ('t4', 4, 'total'),
  ('annex', 0, 'value'), ('annex', 1, 'cumulative');

CREATE TABLE fact_state (
  -- What one letter of a states text means.
  letter TEXT PRIMARY KEY, -- n z b d s w t u -
  state  TEXT NOT NULL     -- number zero blank dash slash word text unreadable not_on_form
) STRICT, WITHOUT ROWID;

INSERT INTO fact_state VALUES
  ('n', 'number'), ('z', 'zero'), ('b', 'blank'), ('d', 'dash'), ('s', 'slash'), ('w', 'word'), ('t', 'text'),
  ('u', 'unreadable'), ('-', 'not_on_form');

CREATE TABLE printed_line (
  -- One row of a printed table as reports word it, shared by all reports that word it so.
  line_id    INTEGER PRIMARY KEY, -- ours
  table_code TEXT NOT NULL,       -- t2, t3, t4, annex
  row_code   TEXT NOT NULL,       -- row code of the codebook, or the printed label where the codebook has none
  label      TEXT NOT NULL,       -- as printed, group labels before it joined by /
  same_as    TEXT NOT NULL,       -- codebook row that means the same (local sheets), else empty
  units      TEXT NOT NULL,       -- JSON array: the unit of each wide column, null where none is known
  UNIQUE (table_code, row_code, label, same_as, units)
) STRICT;

CREATE TABLE column_set (
  -- The printed columns of a table, shared by all tables that print them so.
  column_set_id INTEGER PRIMARY KEY,  -- ours
  columns       TEXT NOT NULL UNIQUE  -- JSON array of {code, label, sameAs, unit}, in printed order
) STRICT;

CREATE TABLE place_pattern (
  -- The part that the positions of one row have in common; * stands for what differs.
  place_id INTEGER PRIMARY KEY, -- ours
  pattern  TEXT NOT NULL,       -- such as: table 2, row 5, cell *
  step     INTEGER NOT NULL,    -- by how much the number at * grows from one wide column to the next; 0: listed singly
  UNIQUE (pattern, step)
) STRICT;

CREATE TABLE message (
  -- What a finding says, shared by all findings that say the same.
  message_id  INTEGER PRIMARY KEY, -- ours
  rule        TEXT NOT NULL,       -- stable name of the rule, see: gongkai explain
  operands    TEXT NOT NULL,       -- JSON object: what stands in the blanks of the sentence
  sentence_en TEXT NOT NULL,       -- the sentence in English
  sentence_zh TEXT NOT NULL,       -- the sentence in Chinese
  UNIQUE (rule, operands)
) STRICT;

CREATE TABLE rule_name (
  -- Names of rules that were tried.
  rule_id INTEGER PRIMARY KEY, -- ours
  rule    TEXT NOT NULL UNIQUE -- stable name of the rule
) STRICT;

CREATE TABLE fact_name (
  -- Names one number of a report: table, row and column.
  fact_name_id INTEGER PRIMARY KEY, -- ours
  table_code   TEXT NOT NULL,       -- t2, t3, t4, annex
  row_code     TEXT NOT NULL,       -- codebook code or printed label
  col_code     TEXT NOT NULL,       -- codebook code or printed label
  UNIQUE (table_code, row_code, col_code)
) STRICT;

CREATE TABLE claim_kind (
  -- What claims are about and what they come from.
  claim_kind_id INTEGER PRIMARY KEY, -- ours
  about         TEXT NOT NULL,       -- as in claim
  said_by       TEXT NOT NULL,       -- as in claim
  UNIQUE (about, said_by)
) STRICT;

CREATE TABLE shared_text (
  -- Words that stand in many reports: headings, days, notices, names of bodies.
  text_id INTEGER PRIMARY KEY, -- ours
  text    TEXT NOT NULL UNIQUE -- as printed
) STRICT;

CREATE TABLE place_hint (
  -- What hints at a place, shared by all reports of which the same is said with the same effect.
  hint_id     INTEGER PRIMARY KEY, -- ours
  source      TEXT NOT NULL, -- given credit_code signature author publisher contact phone postcode preamble text site folder file_name siblings
  text        TEXT NOT NULL, -- the words or digits
  effect      TEXT NOT NULL CHECK (effect IN ('narrows', 'agrees', 'contradicts')), -- on the candidates
  place_codes TEXT NOT NULL, -- divisions that are meant, apart by spaces
  UNIQUE (source, text, effect, place_codes)
) STRICT;

CREATE TABLE assessment_set (
  -- How the rules went, shared by all reports on which they went alike: of 100,000 reports, in a few hundred ways.
  assessment_set_id INTEGER PRIMARY KEY, -- ours
  outcomes          TEXT NOT NULL UNIQUE -- JSON array of the rows of assessment_set_row, each an array from rule_id on
) STRICT;

CREATE TABLE assessment_set_row (
  -- How often one rule was tried, and how it went.
  assessment_set_id INTEGER NOT NULL REFERENCES assessment_set (assessment_set_id), -- the set
  rule_id   INTEGER NOT NULL REFERENCES rule_name (rule_id), -- the rule
  passed    INTEGER NOT NULL, -- held
  passed_assuming_blank_zero INTEGER NOT NULL, -- held with blanks taken as 0, which the zero rule allows
  failed    INTEGER NOT NULL, -- did not hold
  not_assessable INTEGER NOT NULL, -- an operand is missing or unread
  PRIMARY KEY (assessment_set_id, rule_id)
) STRICT, WITHOUT ROWID;

-- PUBLIC: who, what files, which reports -------------------------------------------------------------------------

CREATE TABLE codebook (
  -- What every code means, by form. Filled by the version of gongkai that last wrote to this file.
  table_code     TEXT NOT NULL, -- t2, t3, t4, annex
  row_code       TEXT NOT NULL, -- row code
  col_code       TEXT NOT NULL, -- column code
  forms          TEXT NOT NULL, -- forms that print this number: F2014, F2019, F2021 …
  row_label      TEXT NOT NULL, -- the notice's own words for the row
  column_label   TEXT NOT NULL, -- the notice's own words for the column
  row_english    TEXT NOT NULL, -- the row in English
  column_english TEXT NOT NULL, -- the column in English
  unit           TEXT,          -- 件, 项, 万元 …; NULL where the form gives none
  kind           TEXT NOT NULL, -- integer>=0, signed integer, decimal>=0
  note           TEXT NOT NULL  -- what to know before using it
) STRICT;

CREATE INDEX codebook_by_code ON codebook (table_code, row_code, col_code);

CREATE TABLE issuer (
  -- Who reports. A town's name is no identity: reports whose place is resolved share a row by place and body, whatever
  -- names they print (issuer_alias); others are kept apart by name and folders, and one row without a place may stand for two towns of one name (its reports then carry the finding
  -- identity.same-name).
  issuer_id INTEGER PRIMARY KEY, -- ours; not stable between archives
  name      TEXT NOT NULL,       -- as printed: 南安市九都镇人民政府; or as people call it (issuers split)
  place     TEXT NOT NULL,       -- what it lies in, or the folders of its files: 福建省/泉州市/南安市; empty where unknown or in the name
  place_code    TEXT, -- division of the body; NULL where its reports are not resolved
  body          TEXT, -- its name in the full form, which all names of it share; NULL where not resolved
  organ         TEXT, -- kind of body, as in report_place
  function_code TEXT, -- function of a department, as in report_place
  UNIQUE (name, place)
) STRICT;

CREATE UNIQUE INDEX issuer_by_body ON issuer (place_code, body) WHERE body IS NOT NULL;

-- PHYSICAL: files and reports ------------------------------------------------------------------------------------

CREATE TABLE source_file (
  -- One row for each path and content met at it. A path whose content changed has several rows, one of them the latest.
  source_id         INTEGER PRIMARY KEY, -- ours; kept when the source is read again
  path              TEXT NOT NULL,       -- exactly as given to import; an entry of a ZIP: archive.zip!/inner/path
  sha256            BLOB,                -- of the content; NULL where it was not read
  byte_count        INTEGER,             -- size of the content
  format            TEXT,                -- pdf, docx, html, text; NULL where not known
  outcome           TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'failed', 'skipped')), -- what became of it
  error_code        TEXT,                -- why it failed or was skipped; for an imported one: why its last rereading failed
  error_en          TEXT,                -- the same as a sentence in English
  error_zh          TEXT,                -- the same as a sentence in Chinese
  imported_at       TEXT NOT NULL,       -- when it was last read, UTC, ISO 8601
  extractor_version TEXT NOT NULL,       -- version of gongkai that read it
  report_id         INTEGER REFERENCES report_core (report_id) DEFERRABLE INITIALLY DEFERRED, -- the report in it
  is_latest         INTEGER NOT NULL CHECK (is_latest IN (0, 1)), -- 1: what this path held when last looked at
  tried_version     TEXT,              -- version that last tried to read it again and could not; NULL where none
  folder_id         INTEGER REFERENCES folder (folder_id) -- where it lies; NULL where the path does not say
) STRICT;

CREATE UNIQUE INDEX source_file_by_path ON source_file (path, sha256);
CREATE UNIQUE INDEX source_file_unread ON source_file (path) WHERE sha256 IS NULL;
CREATE INDEX source_file_by_content ON source_file (sha256);
CREATE INDEX source_file_by_report ON source_file (report_id);
CREATE INDEX source_file_by_folder ON source_file (folder_id) WHERE folder_id IS NOT NULL;

CREATE TABLE folder (
  -- Folders in which sources lie: reports in one of them may tell each other's place.
  folder_id INTEGER PRIMARY KEY, -- ours
  path      TEXT NOT NULL UNIQUE -- as given to import, parts named by a year left out
) STRICT;

CREATE TABLE folder_pending (
  -- Folders of which something is known that was not known before, noted with it: their open reports are placed anew.
  folder_id INTEGER PRIMARY KEY REFERENCES folder (folder_id) -- the folder
) STRICT;

CREATE TABLE source_bytes (
  -- The originals, once each, where the archive was told to keep them.
  sha256     BLOB PRIMARY KEY, -- of the content
  byte_count INTEGER NOT NULL, -- size of the content
  codec      TEXT NOT NULL CHECK (codec IN ('none', 'zstd')), -- how content is packed
  content    BLOB NOT NULL     -- the bytes, packed
) STRICT;

CREATE TABLE report_core (
  -- What queries over all reports filter by, kept narrow.
  report_id   INTEGER PRIMARY KEY, -- ours; kept when the source is read again
  source_id   INTEGER NOT NULL REFERENCES source_file (source_id) DEFERRABLE INITIALLY DEFERRED, -- where it was read
  issuer_id   INTEGER REFERENCES issuer (issuer_id), -- NULL where the report does not say
  year        INTEGER,             -- the year reported on; NULL where the report does not say
  scope       TEXT NOT NULL CHECK (scope IN ('own', 'aggregate')), -- own figures, or those of a whole county or city
  scope_known INTEGER NOT NULL CHECK (scope_known IN (0, 1)), -- 0: the report does not say, or contradicts itself: it is assumed
  form        TEXT NOT NULL,       -- F2008, F2014, F2019, F2021, local, mixed
  series_id   INTEGER NOT NULL,    -- the same for all revisions of one report
  revision    INTEGER NOT NULL,    -- 1 for the first of its series
  is_current  INTEGER NOT NULL CHECK (is_current IN (0, 1)), -- 1 for exactly one of its series
  import_no   INTEGER NOT NULL     -- order of import, over all reports
) STRICT;

CREATE INDEX report_core_by_source ON report_core (source_id);
CREATE INDEX report_core_by_issuer ON report_core (issuer_id, year);
-- No index on year alone: SQLite would walk all reports in its order instead of asking the covering indexes below. This
-- one (8 bytes a report) is for the first and last year of all, and asked by year + 0.
CREATE INDEX report_core_by_year ON report_core (year + 0);
CREATE INDEX report_core_by_series ON report_core (series_id, import_no);
CREATE UNIQUE INDEX report_core_by_import ON report_core (import_no);
CREATE UNIQUE INDEX report_core_one_current ON report_core (series_id) WHERE is_current = 1;
-- The few that do not count: a search leaves them out.
CREATE INDEX report_core_superseded ON report_core (report_id) WHERE is_current = 0;

CREATE TABLE report_detail (
  -- The rest of what is known of a report.
  report_id    INTEGER PRIMARY KEY REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  format       TEXT NOT NULL,    -- pdf, docx, html, text
  title        TEXT,             -- as printed
  period_from  TEXT,             -- first day reported on, ISO date
  period_to    TEXT,             -- last day reported on, ISO date
  published    TEXT,             -- publication date, ISO date
  notice       TEXT,             -- the notice that it says it follows; says nothing of the form used
  index_number TEXT,             -- 索引号
  source_url   TEXT,             -- where it was published
  place_hints  TEXT NOT NULL,    -- JSON array: folder names that look like places, outermost first
  encoding     TEXT,             -- how the bytes were decoded
  errors       INTEGER NOT NULL, -- findings of severity error
  warnings     INTEGER NOT NULL, -- findings of severity warning
  notes        INTEGER NOT NULL  -- findings of severity note
) STRICT;

CREATE INDEX report_detail_by_index_number ON report_detail (index_number) WHERE index_number IS NOT NULL;

-- PHYSICAL: behind the views section and claim -------------------------------------------------------------------

CREATE TABLE claim_row (
  -- Where each statement about who and when comes from.
  report_id     INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  claim_kind_id INTEGER NOT NULL REFERENCES claim_kind (claim_kind_id), -- what is stated, and what says so
  place_id      INTEGER REFERENCES place_pattern (place_id), -- where it stands: the pattern; NULL where not known
  place_rest    ANY,     -- what stands at * in the pattern
  text_id       INTEGER REFERENCES shared_text (text_id), -- the words, where they are in shared_text
  text          TEXT,    -- the words, where they are of this report alone; NULL with text_id: those of its title
  PRIMARY KEY (report_id, claim_kind_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE section_row (
  -- The numbered parts of each report with their running text, tables left out.
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  section_no INTEGER NOT NULL, -- from 1, in printed order
  part       INTEGER NOT NULL, -- its section_key, by number as in search_part
  title_id   INTEGER NOT NULL REFERENCES shared_text (text_id), -- the heading as printed
  place_id   INTEGER REFERENCES place_pattern (place_id), -- where the heading stands: the pattern; NULL where not known
  place_rest ANY,              -- what stands at * in the pattern
  text       TEXT NOT NULL,    -- paragraphs, one a line
  PRIMARY KEY (report_id, section_no)
) STRICT;

-- Which reports name their problems (part 9) is asked of all reports at once; 12 bytes a report.
CREATE INDEX section_row_problems ON section_row (report_id) WHERE part = 9;

-- PUBLIC: full-text search ---------------------------------------------------------------------------------------

CREATE TABLE search_part (
  -- What search_index calls the parts of a report.
  part        INTEGER PRIMARY KEY, -- rowid of search_index modulo 32
  section_key TEXT NOT NULL UNIQUE -- as in section; title: the title with the name of the body; unknown: NULL there
) STRICT;

-- The characters of titles and sections in pairs, one row for each part of a report; rowid is report_id × 32 + part. It
-- holds no text: ask the view section_search, and docs/sql.md for what to write. FTS5 without positions (detail = none)
-- takes a third of the room of single characters with positions, and pairs are found ten times faster (bench/README.md).
-- Filled by db/search in the transaction that writes a report; needs no newer SQLite than 3.20.
CREATE VIRTUAL TABLE search_index USING fts5 (words, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- PHYSICAL: the tables -------------------------------------------------------------------------------------------
-- One row for each printed row. A wide row says of its columns, counted as in wide_column:
--   states     one letter a column: n number, z zero, b blank, d dash, s slash, w word, t text, u unreadable,
--              - asked for by the form and not printed, . no such column. NULL: every value is n (z where it is 0)
--              and every column without a value is `.`
--   flagged    bit i: column i is named by a finding of severity error or warning, or was not read with certainty
--   uncertain  bit i: the reading of column i itself is in doubt
--   printed    JSON array of the printed texts, null for one that is what its state and value make expected
--              (the integer, 0, nothing, -, /, 无); NULL where all are
--   trusts     one letter a column: p proven, c consistent, u unchecked, d disputed, s solved, . no number to trust; a
--              single letter is that of every number of the row; NULL: u (and so are rows that an older gongkai wrote).
--              Of the sample's 3,200 rows 97 in 100 have one letter or none.
--   suggested  JSON array of the values that would make equations hold, or that equations give; null where none is;
--              NULL where all are
--   corrected_values  JSON array of values that people gave (table correction), null where none is; NULL where all are
--   place_id, positions  where: the text at * in the pattern is positions + step × i where positions is an integer,
--              the i-th entry where it is a JSON array; NULL where no position is known

CREATE TABLE report_table (
  -- One row for each table of a report.
  report_id     INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no      INTEGER NOT NULL, -- from 1, in printed order
  table_code    TEXT NOT NULL,    -- t2, t3, t4, annex
  form          TEXT NOT NULL,    -- the form that this table follows
  variant       TEXT NOT NULL,    -- standard, or reduced: lines of the form left out on purpose
  evidence      TEXT NOT NULL,    -- markup, rulings, alignment, sequence, run-on, ocr: how its cells are known
  is_repeat     INTEGER NOT NULL CHECK (is_repeat IN (0, 1)), -- 1: gives numbers again that an earlier table gave
  column_set_id INTEGER NOT NULL REFERENCES column_set (column_set_id), -- its printed columns
  position      TEXT,             -- where it begins
  PRIMARY KEY (report_id, table_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_row (
  -- Table 2, 主动公开: one row for each printed row.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no  INTEGER NOT NULL, -- which of its tables
  line_no   INTEGER NOT NULL, -- which row of the table, from 1
  line_id   INTEGER NOT NULL REFERENCES printed_line (line_id), -- what the row is
  is_repeat INTEGER NOT NULL, -- that of report_table
  place_id  INTEGER REFERENCES place_pattern (place_id), -- see above
  positions ANY,              -- see above
  states    TEXT,             -- see above
  flagged   INTEGER NOT NULL, -- see above
  uncertain INTEGER NOT NULL, -- see above
  printed   TEXT,             -- see above
  made INTEGER, -- 本年新制作数量, F2019
  disclosed INTEGER, -- 本年新公开数量, F2019
  public_total INTEGER, -- 对外公开总数量, F2019
  prev_items INTEGER, -- 上一年项目数量, F2019
  change INTEGER, -- 本年增/减, signed, F2019
  decisions INTEGER, -- 处理决定数量, F2019; 本年处理决定数量, F2021
  items INTEGER, -- 采购项目数量, F2019
  amount REAL, -- 采购总金额, F2019; 本年收费金额, F2021; in amount_unit
  issued INTEGER, -- 本年制发件数, F2021
  repealed INTEGER, -- 本年废止件数, F2021
  in_force INTEGER, -- 现行有效件数, F2021
  trusts    TEXT CHECK (length(trusts) IN (1, 11)), -- see above
  suggested TEXT, -- see above
  corrected_values TEXT, -- see above
  CHECK (states IS NULL OR length(states) = 11),
  CHECK (states IS NULL OR (substr(states, 1, 1) IN ('n', 'z')) = (made IS NOT NULL) AND (substr(states, 1, 1) <> 'z' OR made = 0)),
  CHECK (states IS NULL OR (substr(states, 2, 1) IN ('n', 'z')) = (disclosed IS NOT NULL) AND (substr(states, 2, 1) <> 'z' OR disclosed = 0)),
  CHECK (states IS NULL OR (substr(states, 3, 1) IN ('n', 'z')) = (public_total IS NOT NULL) AND (substr(states, 3, 1) <> 'z' OR public_total = 0)),
  CHECK (states IS NULL OR (substr(states, 4, 1) IN ('n', 'z')) = (prev_items IS NOT NULL) AND (substr(states, 4, 1) <> 'z' OR prev_items = 0)),
  CHECK (states IS NULL OR (substr(states, 5, 1) IN ('n', 'z')) = (change IS NOT NULL) AND (substr(states, 5, 1) <> 'z' OR change = 0)),
  CHECK (states IS NULL OR (substr(states, 6, 1) IN ('n', 'z')) = (decisions IS NOT NULL) AND (substr(states, 6, 1) <> 'z' OR decisions = 0)),
  CHECK (states IS NULL OR (substr(states, 7, 1) IN ('n', 'z')) = (items IS NOT NULL) AND (substr(states, 7, 1) <> 'z' OR items = 0)),
  CHECK (states IS NULL OR (substr(states, 8, 1) IN ('n', 'z')) = (amount IS NOT NULL) AND (substr(states, 8, 1) <> 'z' OR amount = 0)),
  CHECK (states IS NULL OR (substr(states, 9, 1) IN ('n', 'z')) = (issued IS NOT NULL) AND (substr(states, 9, 1) <> 'z' OR issued = 0)),
  CHECK (states IS NULL OR (substr(states, 10, 1) IN ('n', 'z')) = (repealed IS NOT NULL) AND (substr(states, 10, 1) <> 'z' OR repealed = 0)),
  CHECK (states IS NULL OR (substr(states, 11, 1) IN ('n', 'z')) = (in_force IS NOT NULL) AND (substr(states, 11, 1) <> 'z' OR in_force = 0)),
  PRIMARY KEY (report_id, table_no, line_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

-- Holds every value, so that a question about one row over all reports reads nothing else.
CREATE INDEX disclosure_row_by_line ON disclosure_row (line_id, is_repeat, report_id, made, disclosed, public_total, prev_items, change, decisions, items, amount, issued, repealed, in_force, corrected_values);
-- Few rows have a number that is disputed or was solved; those that have are found without looking at the others.
CREATE INDEX disclosure_row_disputed ON disclosure_row (report_id) WHERE trusts GLOB '*[ds]*';

CREATE TABLE application_row (
  -- Table 3, 收到和处理申请: one row for each outcome.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no  INTEGER NOT NULL, -- which of its tables
  line_no   INTEGER NOT NULL, -- which row of the table, from 1
  line_id   INTEGER NOT NULL REFERENCES printed_line (line_id), -- what the row is
  is_repeat INTEGER NOT NULL, -- that of report_table
  place_id  INTEGER REFERENCES place_pattern (place_id), -- see above
  positions ANY,              -- see above
  states    TEXT,             -- see above
  flagged   INTEGER NOT NULL, -- see above
  uncertain INTEGER NOT NULL, -- see above
  printed   TEXT,             -- see above
  natural INTEGER, -- 自然人
  business INTEGER, -- 商业企业
  research INTEGER, -- 科研机构
  public_interest INTEGER, -- 社会公益组织
  legal_service INTEGER, -- 法律服务机构
  other INTEGER, -- 其他
  total INTEGER, -- 总计
  legal_persons INTEGER, -- 法人或其他组织 in one column (reduced tables) or as a subtotal
  trusts    TEXT CHECK (length(trusts) IN (1, 8)), -- see above
  suggested TEXT, -- see above
  corrected_values TEXT, -- see above
  CHECK (states IS NULL OR length(states) = 8),
  CHECK (states IS NULL OR (substr(states, 1, 1) IN ('n', 'z')) = (natural IS NOT NULL) AND (substr(states, 1, 1) <> 'z' OR natural = 0)),
  CHECK (states IS NULL OR (substr(states, 2, 1) IN ('n', 'z')) = (business IS NOT NULL) AND (substr(states, 2, 1) <> 'z' OR business = 0)),
  CHECK (states IS NULL OR (substr(states, 3, 1) IN ('n', 'z')) = (research IS NOT NULL) AND (substr(states, 3, 1) <> 'z' OR research = 0)),
  CHECK (states IS NULL OR (substr(states, 4, 1) IN ('n', 'z')) = (public_interest IS NOT NULL) AND (substr(states, 4, 1) <> 'z' OR public_interest = 0)),
  CHECK (states IS NULL OR (substr(states, 5, 1) IN ('n', 'z')) = (legal_service IS NOT NULL) AND (substr(states, 5, 1) <> 'z' OR legal_service = 0)),
  CHECK (states IS NULL OR (substr(states, 6, 1) IN ('n', 'z')) = (other IS NOT NULL) AND (substr(states, 6, 1) <> 'z' OR other = 0)),
  CHECK (states IS NULL OR (substr(states, 7, 1) IN ('n', 'z')) = (total IS NOT NULL) AND (substr(states, 7, 1) <> 'z' OR total = 0)),
  CHECK (states IS NULL OR (substr(states, 8, 1) IN ('n', 'z')) = (legal_persons IS NOT NULL) AND (substr(states, 8, 1) <> 'z' OR legal_persons = 0)),
  PRIMARY KEY (report_id, table_no, line_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

-- Holds every value, so that a question about one row over all reports reads nothing else.
CREATE INDEX application_row_by_line ON application_row (line_id, is_repeat, report_id, natural, business, research, public_interest, legal_service, other, total, legal_persons, corrected_values);
CREATE INDEX application_row_disputed ON application_row (report_id) WHERE trusts GLOB '*[ds]*';

CREATE TABLE dispute_row (
  -- Table 4, 复议诉讼: one row each for review, direct, after_review.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no  INTEGER NOT NULL, -- which of its tables
  line_no   INTEGER NOT NULL, -- which row of the table, from 1
  line_id   INTEGER NOT NULL REFERENCES printed_line (line_id), -- what the row is
  is_repeat INTEGER NOT NULL, -- that of report_table
  place_id  INTEGER REFERENCES place_pattern (place_id), -- see above
  positions ANY,              -- see above
  states    TEXT,             -- see above
  flagged   INTEGER NOT NULL, -- see above
  uncertain INTEGER NOT NULL, -- see above
  printed   TEXT,             -- see above
  maintained INTEGER, -- 结果维持
  corrected INTEGER, -- 结果纠正
  other INTEGER, -- 其他结果
  pending INTEGER, -- 尚未审结
  total INTEGER, -- 总计, those pending included
  trusts    TEXT CHECK (length(trusts) IN (1, 5)), -- see above
  suggested TEXT, -- see above
  corrected_values TEXT, -- see above
  CHECK (states IS NULL OR length(states) = 5),
  CHECK (states IS NULL OR (substr(states, 1, 1) IN ('n', 'z')) = (maintained IS NOT NULL) AND (substr(states, 1, 1) <> 'z' OR maintained = 0)),
  CHECK (states IS NULL OR (substr(states, 2, 1) IN ('n', 'z')) = (corrected IS NOT NULL) AND (substr(states, 2, 1) <> 'z' OR corrected = 0)),
  CHECK (states IS NULL OR (substr(states, 3, 1) IN ('n', 'z')) = (other IS NOT NULL) AND (substr(states, 3, 1) <> 'z' OR other = 0)),
  CHECK (states IS NULL OR (substr(states, 4, 1) IN ('n', 'z')) = (pending IS NOT NULL) AND (substr(states, 4, 1) <> 'z' OR pending = 0)),
  CHECK (states IS NULL OR (substr(states, 5, 1) IN ('n', 'z')) = (total IS NOT NULL) AND (substr(states, 5, 1) <> 'z' OR total = 0)),
  PRIMARY KEY (report_id, table_no, line_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

-- Holds every value, so that a question about one row over all reports reads nothing else.
CREATE INDEX dispute_row_by_line ON dispute_row (line_id, is_repeat, report_id, maintained, corrected, other, pending, total, corrected_values);
CREATE INDEX dispute_row_disputed ON dispute_row (report_id) WHERE trusts GLOB '*[ds]*';

CREATE TABLE annex_row (
  -- The statistics annex, national (F2014) or local: one row for each printed row.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no  INTEGER NOT NULL, -- which of its tables
  line_no   INTEGER NOT NULL, -- which row of the table, from 1
  line_id   INTEGER NOT NULL REFERENCES printed_line (line_id), -- what the row is
  is_repeat INTEGER NOT NULL, -- that of report_table
  place_id  INTEGER REFERENCES place_pattern (place_id), -- see above
  positions ANY,              -- see above
  states    TEXT,             -- see above
  flagged   INTEGER NOT NULL, -- see above
  uncertain INTEGER NOT NULL, -- see above
  printed   TEXT,             -- see above
  value REAL, -- 统计数, in its unit
  cumulative REAL, -- 历年累计, in its unit
  trusts    TEXT CHECK (length(trusts) IN (1, 2)), -- see above
  suggested TEXT, -- see above
  corrected_values TEXT, -- see above
  CHECK (states IS NULL OR length(states) = 2),
  CHECK (states IS NULL OR (substr(states, 1, 1) IN ('n', 'z')) = (value IS NOT NULL) AND (substr(states, 1, 1) <> 'z' OR value = 0)),
  CHECK (states IS NULL OR (substr(states, 2, 1) IN ('n', 'z')) = (cumulative IS NOT NULL) AND (substr(states, 2, 1) <> 'z' OR cumulative = 0)),
  PRIMARY KEY (report_id, table_no, line_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

-- Holds every value, so that a question about one row over all reports reads nothing else.
CREATE INDEX annex_row_by_line ON annex_row (line_id, is_repeat, report_id, value, cumulative, corrected_values);
CREATE INDEX annex_row_disputed ON annex_row (report_id) WHERE trusts GLOB '*[ds]*';

CREATE TABLE extra_cell (
  -- Numbers in columns that the wide tables lack (columns that a report added), or that do not fit them (a decimal
  -- where a count belongs).
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  table_no  INTEGER NOT NULL, -- which of its tables
  line_no   INTEGER NOT NULL, -- which row of the table, from 1
  cell_no   INTEGER NOT NULL, -- which cell of the row, from 1 among those here
  line_id   INTEGER NOT NULL REFERENCES printed_line (line_id), -- what the row is
  is_repeat INTEGER NOT NULL, -- that of report_table
  col_code  TEXT NOT NULL,    -- codebook code or printed label
  state     TEXT NOT NULL,    -- number, zero, blank …
  value     REAL,             -- in unit
  raw       TEXT,             -- as printed
  unit      TEXT,             -- 件, 万元 …
  position  TEXT,             -- where it stands
  flagged   INTEGER NOT NULL CHECK (flagged IN (0, 1)),   -- as in fact
  uncertain INTEGER NOT NULL CHECK (uncertain IN (0, 1)), -- 1: the reading itself is in doubt
  trust     TEXT, -- proven, consistent, unchecked, disputed, solved; NULL where there is no number to trust
  suggested REAL, -- what would make the equations hold, or what they give
  corrected REAL, -- the value that a person gave (table correction)
  CHECK ((state IN ('number', 'zero')) = (value IS NOT NULL) AND (state <> 'zero' OR value = 0)),
  PRIMARY KEY (report_id, table_no, line_no, cell_no),
  FOREIGN KEY (report_id, table_no) REFERENCES report_table (report_id, table_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX extra_cell_by_line ON extra_cell (line_id, is_repeat);
CREATE INDEX extra_cell_disputed ON extra_cell (report_id) WHERE trust IN ('disputed', 'solved');

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

CREATE TABLE trust_count_row (
  -- How many numbers of a report bear which trust, by the form of their tables; made by trust-counts.ts from the rows, so
  -- that a count over all reports reads nothing else. Forms without any such number have no row.
  report_id          INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  form               TEXT NOT NULL,    -- that the tables follow
  proven             INTEGER NOT NULL, -- numbers that are proven
  consistent         INTEGER NOT NULL, -- numbers that are consistent
  unchecked          INTEGER NOT NULL, -- numbers that are unchecked
  disputed           INTEGER NOT NULL, -- numbers that are disputed
  solved             INTEGER NOT NULL, -- numbers that are solved
  flagged_proven     INTEGER NOT NULL, -- those of them that are flagged
  flagged_consistent INTEGER NOT NULL, -- those of them that are flagged
  flagged_unchecked  INTEGER NOT NULL, -- those of them that are flagged
  flagged_disputed   INTEGER NOT NULL, -- those of them that are flagged
  flagged_solved     INTEGER NOT NULL, -- those of them that are flagged
  PRIMARY KEY (report_id, form)
) STRICT, WITHOUT ROWID;

-- PHYSICAL: findings and checks ----------------------------------------------------------------------------------

CREATE TABLE finding_row (
  -- One thing noticed in one report.
  finding_id INTEGER PRIMARY KEY, -- ours; not kept when the source is read again
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  message_id INTEGER NOT NULL REFERENCES message (message_id), -- rule and sentence
  severity   TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')), -- how bad
  expected   ANY,  -- what the rule expects, where it is one value
  actual     ANY,  -- what the report says
  positions  TEXT, -- JSON array of positions; NULL where none
  origin     TEXT NOT NULL DEFAULT 'report' CHECK (origin IN ('report', 'archive')), -- archive: found by comparing reports
  decision_id INTEGER REFERENCES decision (decision_id) -- what a person last decided on it
) STRICT;

CREATE INDEX finding_row_by_report ON finding_row (report_id);
CREATE INDEX finding_row_by_message ON finding_row (message_id, report_id);

CREATE TABLE finding_name (
  -- The numbers that a finding names.
  finding_id   INTEGER NOT NULL REFERENCES finding_row (finding_id) ON DELETE CASCADE, -- the finding
  fact_name_id INTEGER NOT NULL REFERENCES fact_name (fact_name_id), -- the number
  PRIMARY KEY (finding_id, fact_name_id)
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

CREATE TABLE report_assessment (
  -- How the rules went on one report; no row where none was tried.
  report_id         INTEGER PRIMARY KEY REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  assessment_set_id INTEGER NOT NULL REFERENCES assessment_set (assessment_set_id) -- how they went
) STRICT;

-- PHYSICAL: reports compared with one another ---------------------------------------------------------------------

CREATE TABLE comparison_pending (
  -- Reports that wait to be compared with others. Empty once an import has come to its end; one that was stopped is
  -- taken up by the next.
  report_id  INTEGER PRIMARY KEY, -- the report; it may be gone or superseded since
  is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)) -- 1: those that compare themselves with it wait to be found
) STRICT;

-- Those are asked for one by one, among all that wait.
CREATE INDEX comparison_pending_changed ON comparison_pending (report_id) WHERE is_changed = 1;

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

-- PUBLIC: places --------------------------------------------------------------------------------------------------

CREATE TABLE added_list (
  -- Lists of places that people added (gongkai divisions add): units, or what happened to places. One row for each name.
  name     TEXT PRIMARY KEY, -- of the file
  kind     TEXT NOT NULL CHECK (kind IN ('divisions', 'events')), -- what it holds
  as_of    TEXT,             -- day of a whole list; NULL: its units are added to the newest
  content  TEXT NOT NULL,    -- the file
  added_at TEXT NOT NULL     -- when, UTC, ISO 8601
) STRICT, WITHOUT ROWID;

CREATE TABLE place_event (
  -- What happened to places, as recorded by people and as lists of divisions differ.
  event_id   TEXT PRIMARY KEY,      -- its name
  kind       TEXT NOT NULL CHECK (kind IN ('rename', 'type_change', 'code_change', 'transfer', 'merge', 'split', 'found', 'abolish')), -- the first four leave the territory as it was
  date_from  TEXT NOT NULL,         -- first day, month or year in which it may have happened
  date_to    TEXT NOT NULL,         -- the last
  from_year  INTEGER NOT NULL,      -- the first report year of what there was afterwards
  is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1)), -- 0: only a code says that two are one place
  source     TEXT NOT NULL          -- who says so
) STRICT, WITHOUT ROWID;

CREATE TABLE place_event_member (
  -- The places of an event, as they were called then.
  event_id   TEXT NOT NULL REFERENCES place_event (event_id) DEFERRABLE INITIALLY DEFERRED, -- the event
  role       TEXT NOT NULL CHECK (role IN ('from', 'to')), -- before it, after it
  member_no  INTEGER NOT NULL, -- from 1
  place_code TEXT NOT NULL,    -- the place: as report_place and division have it
  code       TEXT NOT NULL,    -- its code at that time
  name       TEXT NOT NULL,    -- its name at that time
  share      REAL,             -- part that went this way, 0 to 1; NULL where not known
  PRIMARY KEY (event_id, role, member_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_event_member_by_place ON place_event_member (place_code);

CREATE TABLE place_period (
  -- What a place was in some report years, newest first; only places to which something happened.
  place_code  TEXT NOT NULL,    -- the place: as report_place and division have it
  period_no   INTEGER NOT NULL, -- 1 for the newest
  name        TEXT NOT NULL,    -- its name then
  code        TEXT,             -- its code then; NULL where only the unit above is known to have had another one
  parent_code TEXT,             -- code of the unit above, as it was then
  from_year   INTEGER,          -- first report year; NULL: since before anything is known
  to_year     INTEGER,          -- last report year; NULL: until today, or its end
  lineage     TEXT NOT NULL,    -- the same for all years in which the territory stayed as it was
  PRIMARY KEY (place_code, period_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_period_by_code ON place_period (code) WHERE code IS NOT NULL;

CREATE TABLE lineage_step (
  -- What became of a territory in a merger or split: to add up across one has to be asked for.
  before    TEXT NOT NULL,    -- lineage
  after     TEXT NOT NULL,    -- lineage
  event_id  TEXT NOT NULL,    -- the event
  kind      TEXT NOT NULL CHECK (kind IN ('merge', 'split')), -- what happened
  from_year INTEGER NOT NULL, -- first report year of the lineage after it
  share     REAL,             -- part that went this way, 0 to 1; NULL where not known
  PRIMARY KEY (before, after)
) STRICT, WITHOUT ROWID;

-- PHYSICAL: behind the view division

CREATE TABLE division_unit (
  -- One row for each place that has or had a code of its own. Filled by an import (db/fill-divisions.ts).
  code       TEXT PRIMARY KEY, -- 2, 4, 6 or 9 digits: province, prefecture, county, town; with -2017 behind where a place ended and its code means another
  name       TEXT NOT NULL,    -- 南安市
  valid_from TEXT,             -- day, month or year of its beginning; NULL: not known, before the oldest list
  valid_to   TEXT,             -- the same of its end; NULL: it is in the newest list
  is_expected INTEGER NOT NULL DEFAULT 0 CHECK (is_expected IN (0, 1)) -- 1: its government or street office is expected to report
) STRICT, WITHOUT ROWID;

-- PUBLIC: places again

CREATE TABLE report_place (
  -- Which body of which place a report is of, as far as its evidence leads. Nothing is guessed: place_code is NULL
  -- unless outcome is resolved.
  report_id      INTEGER PRIMARY KEY REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  outcome        TEXT NOT NULL CHECK (outcome IN ('resolved', 'ambiguous', 'unknown')), -- ambiguous: several places remain, or one that is not certain
  place_code     TEXT, -- division
  within_code    TEXT, -- the smallest division that is certain; NULL where none is
  organ          TEXT, -- town_gov street_office county_gov city_gov province_gov department zone vertical other
  function_code  TEXT, -- of a department: natural_resources for 国土资源局 too
  canonical_name TEXT, -- the name in the full form
  method         TEXT, -- the evidence that decided: given credit_code name signature author publisher contact phone …
  is_contradicted INTEGER NOT NULL CHECK (is_contradicted IN (0, 1)), -- 1: the evidence cannot all be right
  printed_name   TEXT, -- who reports, as the report prints it; NULL where it does not say
  credit_code    TEXT, -- unified social credit code of an organ in index number or address; NULL where neither carries one
  report_year    INTEGER, -- that of report: with it a place and year are found at once, and neighbours need no sorting
  said_name      TEXT, -- name of the issuer that people say it is of (issuers merge, split); NULL where nobody does
  said_place     TEXT  -- that issuer's place, as issuer has it; NULL where said_name is
) STRICT;

-- Reports without a place left out: where they are many, SQLite would take all codes for so common and walk every report.
CREATE INDEX report_place_by_code ON report_place (place_code, report_year) WHERE place_code IS NOT NULL;

CREATE TABLE place_candidate (
  -- Places that remain for a report, best first.
  report_id  INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  rank       INTEGER NOT NULL, -- from 1
  place_code TEXT NOT NULL,    -- division
  path       TEXT NOT NULL,    -- 福建省/泉州市/南安市/九都镇
  doubt      TEXT,             -- short former_type unread_parent; NULL where the name fits as it is
  supports   TEXT NOT NULL,    -- evidence for it and not for all, apart by spaces
  PRIMARY KEY (report_id, rank)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_candidate_by_place ON place_candidate (place_code);

CREATE TABLE failed_place (
  -- Whose report a file that could not be read may be, by its name and folders. Counts while its source is failed.
  source_id  INTEGER NOT NULL REFERENCES source_file (source_id) ON DELETE CASCADE, -- the file
  place_code TEXT NOT NULL, -- division; several rows where the name is that of several
  year       INTEGER,       -- in its name; NULL where none is
  PRIMARY KEY (source_id, place_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX failed_place_by_place ON failed_place (place_code);

-- PHYSICAL: behind the view place_evidence

CREATE TABLE place_evidence_row (
  -- What hints at the place of a report.
  report_id   INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  evidence_no INTEGER NOT NULL, -- from 1, most trusted first
  hint_id     INTEGER NOT NULL REFERENCES place_hint (hint_id), -- what it says
  PRIMARY KEY (report_id, evidence_no)
) STRICT, WITHOUT ROWID;

-- PUBLIC: places again

CREATE TABLE given_place (
  -- What people say of the place of a source. Nothing is ever changed or deleted here: the last row for the bytes counts.
  given_id INTEGER PRIMARY KEY,     -- in the order in which they were said
  sha256   BLOB NOT NULL,           -- of the source's bytes
  place    TEXT NOT NULL,           -- as given: 350583, 福建省/泉州市/南安市
  made_at  TEXT NOT NULL            -- when, UTC, ISO 8601
) STRICT;

CREATE INDEX given_place_by_bytes ON given_place (sha256);

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

CREATE TABLE issuer_decision (
  -- What people say of who reports (issuers confirm, merge, split). Nothing is ever changed or deleted here: the last row
  -- for the bytes counts, and says neither place nor issuer where both are withdrawn. It counts
  -- too for reports of the same printed name in the same folder, of other years, on which nobody has decided, where
  -- nothing in them speaks against it.
  issuer_decision_id INTEGER PRIMARY KEY, -- in the order in which they were made
  sha256       BLOB NOT NULL, -- of the source's bytes
  printed_name TEXT NOT NULL, -- who reports, as printed
  folder       TEXT,          -- folder of the file as given to import, folders named by a year left out; NULL where none
  site         TEXT,          -- host of the page's address; NULL where none is known
  place        TEXT,          -- code of the place; NULL: nothing is said of it, or what was is withdrawn
  why          TEXT NOT NULL CHECK (why <> ''),     -- the reason
  by_whom      TEXT NOT NULL CHECK (by_whom <> ''), -- who says so
  made_at      TEXT NOT NULL, -- when, UTC, ISO 8601
  said_name    TEXT,          -- name of the issuer that it is of (merge, split); NULL: nothing is said of that, or what was is withdrawn
  said_place   TEXT           -- the issuer's place, as issuer has it; NULL where said_name is
) STRICT;

CREATE INDEX issuer_decision_by_bytes ON issuer_decision (sha256);
CREATE INDEX issuer_decision_by_name ON issuer_decision (printed_name);
CREATE INDEX report_place_by_name ON report_place (printed_name);
