-- As gongkai wrote an archive of version 3.

PRAGMA application_id = 1196245321;
PRAGMA user_version = 3;

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

CREATE TABLE fact_state (
  -- What one letter of a states text means.
  letter TEXT PRIMARY KEY, -- n z b d s w t u -
  state  TEXT NOT NULL     -- number zero blank dash slash word text unreadable not_on_form
) STRICT, WITHOUT ROWID;

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
  name      TEXT NOT NULL,       -- as printed: 南安市九都镇人民政府
  place     TEXT NOT NULL,       -- what it lies in, or the folders of its files: 福建省/泉州市/南安市; empty where unknown or in the name
  place_code    TEXT, -- division of the body; NULL where its reports are not resolved
  body          TEXT, -- its name in the full form, which all names of it share; NULL where not resolved
  organ         TEXT, -- kind of body, as in report_place
  function_code TEXT, -- function of a department, as in report_place
  UNIQUE (name, place)
) STRICT;

CREATE UNIQUE INDEX issuer_by_body ON issuer (place_code, body) WHERE body IS NOT NULL;

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
  is_latest         INTEGER NOT NULL CHECK (is_latest IN (0, 1)) -- 1: what this path held when last looked at
) STRICT;

CREATE UNIQUE INDEX source_file_by_path ON source_file (path, sha256);

CREATE UNIQUE INDEX source_file_unread ON source_file (path) WHERE sha256 IS NULL;

CREATE INDEX source_file_by_content ON source_file (sha256);

CREATE INDEX source_file_by_report ON source_file (report_id);

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
  scope_known INTEGER NOT NULL CHECK (scope_known IN (0, 1)), -- 0: the report does not say, own is assumed
  form        TEXT NOT NULL,       -- F2008, F2014, F2019, F2021, local, mixed
  series_id   INTEGER NOT NULL,    -- the same for all revisions of one report
  revision    INTEGER NOT NULL,    -- 1 for the first of its series
  is_current  INTEGER NOT NULL CHECK (is_current IN (0, 1)), -- 1 for exactly one of its series
  import_no   INTEGER NOT NULL     -- order of import, over all reports
) STRICT;

CREATE INDEX report_core_by_source ON report_core (source_id);

CREATE INDEX report_core_by_issuer ON report_core (issuer_id, year);

CREATE INDEX report_core_by_series ON report_core (series_id, import_no);

CREATE UNIQUE INDEX report_core_by_import ON report_core (import_no);

CREATE UNIQUE INDEX report_core_one_current ON report_core (series_id) WHERE is_current = 1;

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

CREATE TABLE claim (
  -- Where each statement about who and when comes from.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  about     TEXT NOT NULL, -- issuer, year, period, published, scope, notice
  said_by   TEXT NOT NULL, -- title, preamble, period, signature, metadata, file-name, folder, text, table
  text      TEXT NOT NULL, -- the words that say so, as printed
  position  TEXT,          -- where they stand
  PRIMARY KEY (report_id, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  -- The numbered parts of each report with their running text, tables left out.
  report_id   INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  section_no  INTEGER NOT NULL, -- from 1, in printed order
  section_key TEXT,             -- preamble, overview, disclosure, application, dispute, problems, other_matters …; NULL: unknown heading
  title       TEXT NOT NULL,    -- the heading as printed
  text        TEXT NOT NULL,    -- paragraphs, one a line
  position    TEXT,             -- where the heading stands
  PRIMARY KEY (report_id, section_no)
) STRICT;

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

CREATE INDEX disclosure_row_by_line ON disclosure_row (line_id, is_repeat, report_id, made, disclosed, public_total, prev_items, change, decisions, items, amount, issued, repealed, in_force, corrected_values);

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

CREATE INDEX application_row_by_line ON application_row (line_id, is_repeat, report_id, natural, business, research, public_interest, legal_service, other, total, legal_persons, corrected_values);

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

CREATE INDEX dispute_row_by_line ON dispute_row (line_id, is_repeat, report_id, maintained, corrected, other, pending, total, corrected_values);

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

CREATE INDEX annex_row_by_line ON annex_row (line_id, is_repeat, report_id, value, cumulative, corrected_values);

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

CREATE TABLE assessment_row (
  -- How often one rule was tried on one report, and how it went.
  report_id INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  rule_id   INTEGER NOT NULL REFERENCES rule_name (rule_id), -- the rule
  passed    INTEGER NOT NULL, -- held
  passed_assuming_blank_zero INTEGER NOT NULL, -- held with blanks taken as 0, which the zero rule allows
  failed    INTEGER NOT NULL, -- did not hold
  not_assessable INTEGER NOT NULL, -- an operand is missing or unread
  PRIMARY KEY (report_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_row_failed ON assessment_row (rule_id, report_id) WHERE failed > 0;

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

CREATE TABLE division (
  -- Divisions that reports lie in, with everything above them, from the list of divisions of `as_of`.
  code        TEXT PRIMARY KEY, -- 2, 4, 6 or 9 digits: province, prefecture, county, town
  name        TEXT NOT NULL,    -- 南安市
  level       TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'town')), -- which of the four levels
  parent_code TEXT,             -- code of the one above; NULL for a province
  path        TEXT NOT NULL,    -- 福建省/泉州市/南安市
  as_of       TEXT NOT NULL     -- day of the list, ISO date
) STRICT, WITHOUT ROWID;

CREATE TABLE issuer_alias (
  -- Every name under which a body reports, as printed.
  issuer_id INTEGER NOT NULL REFERENCES issuer (issuer_id), -- the body
  name      TEXT NOT NULL, -- 九都镇, 南安市九都镇人民政府
  PRIMARY KEY (issuer_id, name)
) STRICT, WITHOUT ROWID;

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
  is_contradicted INTEGER NOT NULL CHECK (is_contradicted IN (0, 1)) -- 1: the evidence cannot all be right
) STRICT;

CREATE INDEX report_place_by_code ON report_place (place_code);

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

CREATE TABLE place_evidence (
  -- What hints at the place of a report.
  report_id   INTEGER NOT NULL REFERENCES report_core (report_id) ON DELETE CASCADE, -- the report
  evidence_no INTEGER NOT NULL, -- from 1, most trusted first
  source      TEXT NOT NULL,    -- given credit_code signature author publisher contact phone postcode preamble text site folder file_name siblings
  text        TEXT NOT NULL,    -- the words or digits
  effect      TEXT NOT NULL CHECK (effect IN ('narrows', 'agrees', 'contradicts')), -- on the candidates
  place_codes TEXT NOT NULL,    -- divisions that are meant, apart by spaces
  PRIMARY KEY (report_id, evidence_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE given_place (
  -- What people say of the place of a source. Nothing is ever changed or deleted here: the last row for the bytes counts.
  given_id INTEGER PRIMARY KEY,     -- in the order in which they were said
  sha256   BLOB NOT NULL,           -- of the source's bytes
  place    TEXT NOT NULL,           -- as given: 350583, 福建省/泉州市/南安市
  made_at  TEXT NOT NULL            -- when, UTC, ISO 8601
) STRICT;

CREATE INDEX given_place_by_bytes ON given_place (sha256);

CREATE VIEW source AS
  -- One row for each path given to import, with what it held when last looked at.
  SELECT
    path,                           -- exactly as given; folder joined with the relative path; archive.zip!/inner/path
    lower(hex(sha256)) AS sha256,   -- of its bytes
    byte_count AS bytes,            -- how many
    format,                         -- pdf, docx, html, text
    outcome,                        -- imported, duplicate (same bytes as an earlier path), failed, skipped
    error_code, error_en, error_zh, -- why it failed or was skipped
    imported_at,                    -- when it was last read, UTC
    extractor_version,              -- version of gongkai that read it
    report_id,                      -- the report in it
    EXISTS (SELECT 1 FROM source_bytes b WHERE b.sha256 = f.sha256) AS is_kept -- 1: the original is in this file
  FROM source_file f
  WHERE is_latest = 1;

CREATE VIEW report AS
  -- One row for each report read, superseded revisions included (is_current = 0).
  SELECT
    c.report_id,           -- ours
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports, as printed
    i.place,               -- where, as far as known
    c.year AS report_year, -- the year reported on
    c.scope,               -- own or aggregate
    c.scope_known,         -- 0: the report does not say, own is assumed
    c.form,                -- F2008, F2014, F2019, F2021, local, mixed
    d.format,              -- pdf, docx, html, text
    d.title,               -- as printed
    d.period_from, d.period_to, -- days reported on
    d.published,           -- publication date
    d.notice,              -- the notice that it cites
    d.index_number,        -- 索引号
    d.source_url,          -- where it was published
    d.place_hints,         -- folder names that look like places
    d.encoding,            -- how its bytes were decoded
    d.errors, d.warnings, d.notes, -- how many findings that nobody called false alarms
    c.revision,            -- 1 for the first
    c.is_current,          -- 1: the one that counts
    c.series_id,           -- the same for all revisions of one report
    s.path AS source,      -- the path as given to import
    lower(hex(s.sha256)) AS sha256, -- of its bytes
    s.imported_at,         -- when it was last read, UTC
    s.extractor_version    -- version of gongkai that read it
  FROM report_core c
  LEFT JOIN report_detail d ON d.report_id = c.report_id
  LEFT JOIN source_file s ON s.source_id = c.source_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id;

CREATE VIEW finding AS
  -- One row for each thing noticed.
  SELECT
    f.finding_id,          -- ours; not kept when the source is read again
    f.report_id,           -- the report
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.is_current,          -- 1: of the revision that counts
    m.rule,                -- stable name, see: gongkai explain
    f.severity,            -- error, warning, note
    m.sentence_en,         -- what was found, in English
    m.sentence_zh,         -- the same in Chinese
    m.operands,            -- JSON object: what stands in the sentence's blanks
    f.expected, f.actual,  -- the two sides, where they are single values
    f.positions,           -- JSON array: where to look
    f.origin,              -- report: found in the report alone; archive: by comparing reports
    (SELECT min(p.report_id) FROM related_part p WHERE p.finding_id = f.finding_id) AS related_report_id, -- the other report of such a comparison, the first of several; see finding_report
    d.decision,            -- confirmed, explained, false-alarm (flags nothing); NULL: nobody has decided, it is open
    d.by_whom AS decided_by, -- who decided
    d.why AS decided_why,  -- the reason
    d.made_at AS decided_at -- when, UTC
  FROM finding_row f
  JOIN message m ON m.message_id = f.message_id
  JOIN report_core c ON c.report_id = f.report_id
  LEFT JOIN decision d ON d.decision_id = f.decision_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id;

CREATE VIEW finding_fact AS
  -- One row for each number that a finding names, in whichever report.
  SELECT
    f.report_id,           -- the report whose number it is
    n.finding_id,          -- see finding
    k.table_code,          -- t2, t3, t4, annex
    k.row_code,            -- as in fact
    k.col_code             -- as in fact
  FROM finding_name n
  JOIN finding_row f ON f.finding_id = n.finding_id
  JOIN fact_name k ON k.fact_name_id = n.fact_name_id
  UNION ALL
  SELECT n.report_id, n.finding_id, k.table_code, k.row_code, k.col_code
  FROM related_name n
  JOIN fact_name k ON k.fact_name_id = n.fact_name_id;

CREATE VIEW finding_report AS
  -- One row for each finding and report that it involves.
  SELECT
    f.finding_id,          -- see finding
    f.report_id,           -- the report
    1 AS is_own,           -- 1: the report that the finding stands with; 0: one that it is compared with
    f.positions            -- JSON array: where to look in that report
  FROM finding_row f
  UNION ALL
  SELECT p.finding_id, p.report_id, 0, p.positions FROM related_part p;

CREATE VIEW assessment AS
  -- How often each rule was tried on each report, and how it went.
  SELECT
    a.report_id,           -- the report
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.is_current,          -- 1: the revision that counts
    n.rule,                -- stable name
    a.passed, a.passed_assuming_blank_zero, a.failed, a.not_assessable -- how often
  FROM assessment_row a
  JOIN rule_name n ON n.rule_id = a.rule_id
  JOIN report_core c ON c.report_id = a.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id;

CREATE VIEW run_on AS
  -- Rows whose digits ran together. Where several divisions are left none is chosen: the numbers are unreadable in fact.
  SELECT
    r.report_id,           -- the report
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.is_current,          -- 1: of the revision that counts
    t.table_code,          -- t2, t3, t4, annex
    r.table_no,            -- which table of the report
    r.run_on_no,           -- which run of the table, from 1
    r.row_code,            -- as in fact
    r.columns,             -- JSON array of column codes, as the digits follow one another
    r.text,                -- the digits as printed
    json_array_length(r.candidates) AS candidates, -- how many divisions are left; 1: it is the reading
    r.is_complete,         -- 0: there may be more
    r.position             -- where it stands
  FROM run_on_row r
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN report_core c ON c.report_id = r.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id;

CREATE VIEW candidate AS
  -- The divisions of each run: one row for each division and column.
  SELECT
    r.report_id,           -- the report
    t.table_code,          -- t2, t3, t4, annex
    r.table_no,            -- see run_on
    r.run_on_no,           -- see run_on
    r.row_code,            -- as in fact
    d.key + 1 AS candidate_no, -- which division, from 1
    k.value AS col_code,   -- as in fact
    d.value ->> k.key AS value -- what the column would be
  FROM run_on_row r
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN json_each(r.candidates) d
  JOIN json_each(r.columns) k;

CREATE VIEW standing_correction AS
  -- The corrections that count, one row for each and for each report of these bytes.
  SELECT
    a.report_id,           -- the report
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.is_current,          -- 1: of the revision that counts
    k.table_code, k.row_code, k.col_code, -- as in fact
    k.occurrence,          -- which number of that name in the report, from 1
    k.value AS corrected,  -- the value that counts
    k.why,                 -- the reason
    k.by_whom,             -- who says so
    k.made_at,             -- when, UTC
    k.raw_then,            -- what was printed, as read when it was made
    k.value_then,          -- its value then
    k.correction_id,       -- see correction, which has the history
    a.table_no, a.line_no  -- where the number is now; NULL: the report as read now has no such number
  FROM applied_correction a
  JOIN correction k ON k.correction_id = a.correction_id
  JOIN report_core c ON c.report_id = a.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id;

CREATE VIEW request_metric AS
  -- Rates of table 3, one row for each report that prints it; current revisions only, own figures and aggregates: filter by
  -- scope. Each is a share of what was closed, the carry-over of what came in; NULL where its parts or its whole are not
  -- known, or the whole is 0.
  SELECT
    m.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- own or aggregate: never add the two
    c.scope_known,         -- 0: the report does not say, own is assumed
    m.received,            -- 本年新收
    m.carried_in,          -- 上年结转
    m.granted,             -- 予以公开
    m.partial,             -- 部分公开
    m.denied,              -- 不予公开, its rows together
    m.unavailable,         -- 无法提供, its rows together
    m.not_processed,       -- 不予处理, its rows together
    m.other,               -- 其他处理, its rows together
    m.closed,              -- 总计 of the results
    m.carried_out,         -- 结转下年度
    1.0 * (m.granted + m.partial) / nullif(m.closed, 0) AS disclosure_rate, -- 公开率: (granted + partial) / closed
    1.0 * m.denied / nullif(m.closed, 0) AS denial_rate, -- 不予公开率: denied / closed
    1.0 * m.unavailable / nullif(m.closed, 0) AS unavailable_rate, -- 无法提供率: unavailable / closed
    1.0 * m.not_processed / nullif(m.closed, 0) AS not_processed_rate, -- 不予处理率: not_processed / closed
    1.0 * m.other / nullif(m.closed, 0) AS other_rate, -- 其他处理率: other / closed
    1.0 * m.carried_out / nullif(m.received + m.carried_in, 0) AS carry_over_rate, -- 结转率: carried_out / (received + carried_in)
    m.flagged              -- 1: one of the totals is flagged: look at fact
  FROM request_count m
  JOIN report_core c ON c.report_id = m.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE c.is_current = 1;

CREATE VIEW dispute_metric AS
  -- Rates of table 4, one row for each report that prints it; current revisions only, own figures and aggregates: filter by
  -- scope. Concluded cases only (pending ones are in no rate); litigation is direct and after_review together.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- own or aggregate: never add the two
    c.scope_known,         -- 0: the report does not say, own is assumed
    sum(r.total) FILTER (WHERE l.row_code = 'review') AS reviews, -- 行政复议, those pending included
    sum(r.total) FILTER (WHERE l.row_code = 'direct') AS direct_suits, -- 未经复议直接起诉
    sum(r.total) FILTER (WHERE l.row_code = 'after_review') AS suits_after_review, -- 复议后起诉: the same disputes again
    1.0 * sum(r.corrected) FILTER (WHERE l.row_code = 'review')
      / nullif(sum(r.maintained + r.corrected + r.other) FILTER (WHERE l.row_code = 'review'), 0) AS review_correction_rate, -- 复议纠错率: corrected / (maintained + corrected + other)
    1.0 * sum(r.corrected) FILTER (WHERE l.row_code <> 'review')
      / nullif(sum(r.maintained + r.corrected + r.other) FILTER (WHERE l.row_code <> 'review'), 0) AS suit_correction_rate, -- 诉讼纠错率, both kinds of suits
    1.0 * (sum(r.total) FILTER (WHERE l.row_code = 'review') + sum(r.total) FILTER (WHERE l.row_code = 'direct'))
      / nullif(m.closed, 0) AS dispute_rate, -- 争议率: (reviews + direct_suits) / closed requests
    max(r.flagged <> 0) AS flagged -- 1: look at fact
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN request_count m ON m.report_id = r.report_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1
  GROUP BY c.report_id;

CREATE VIEW fact AS
  -- Every number of every report, superseded revisions included, one row each.
  --   source       the path exactly as given to import
  --   report_id    the report
  --   issuer       who reports, as printed; NULL where the report does not say
  --   report_year  the year reported on; NULL where the report does not say
  --   form         the form that the table follows: F2014, F2019, F2021, local
  --   table_code   t2 主动公开, t3 依申请公开, t4 复议诉讼, annex 统计表
  --   row_code     codebook code, or the printed label where the codebook has none
  --   col_code     codebook code, or the printed label where the codebook has none
  --   state        number, zero, blank, dash, slash, word, text, unreadable, not_on_form
  --   value        as printed and read, in unit; NULL unless state is number or zero
  --   raw          the cell exactly as printed; NULL for not_on_form
  --   unit         件, 项, 条, 万元, 元 …; NULL where neither form nor report gives one
  --   position     where it was printed
  --   flagged      1: a finding of severity error or warning that nobody called a false alarm names it, or it was not
  --                read with certainty; always of value, whatever a person gave instead
  --   row_label    the row as printed, groups before it joined by /
  --   scope        own, or aggregate: never add the two
  --   revision     of the report, from 1
  --   is_current   1: of the revision that counts
  --   same_as      annex: the codebook row that means the same as a local row
  --   issuer_id, table_no, line_no  ours: issuer, which table and which row of the report
  --   trust        of value: proven, consistent, unchecked, disputed, solved; NULL where there is no number to trust
  --   suggested    the value that would make the equations hold, or that they give where none was read
  --   corrected    the value that a person gave instead (see standing_correction); NULL where nobody did
  --   best         corrected where there is one, else value: never suggested
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't2' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN disclosure_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't2'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't3' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN application_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't3'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't4' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN dispute_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't4'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    'annex' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    nullif(l.same_as, '') AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN annex_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 'annex'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0
  UNION ALL
  SELECT s.path, c.report_id, i.name, c.year, t.form, l.table_code, l.row_code, x.col_code, x.state, x.value, x.raw, x.unit,
    x.position, x.flagged, l.label, c.scope, c.revision, c.is_current, nullif(l.same_as, ''), c.issuer_id, x.table_no,
    x.line_no, coalesce(x.trust, CASE WHEN x.value IS NOT NULL THEN 'unchecked' END), x.suggested, x.corrected, coalesce(x.corrected, x.value)
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN extra_cell x ON x.report_id = c.report_id
  JOIN report_table t ON t.report_id = x.report_id AND t.table_no = x.table_no
  JOIN printed_line l ON l.line_id = x.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE x.is_repeat = 0;

CREATE VIEW fact_repeated AS
  -- Numbers that a report prints again in a second table of the same kind (such as own figures, then an aggregate).
  -- Same columns as fact, which holds the first.
  --   source       the path exactly as given to import
  --   report_id    the report
  --   issuer       who reports, as printed; NULL where the report does not say
  --   report_year  the year reported on; NULL where the report does not say
  --   form         the form that the table follows: F2014, F2019, F2021, local
  --   table_code   t2 主动公开, t3 依申请公开, t4 复议诉讼, annex 统计表
  --   row_code     codebook code, or the printed label where the codebook has none
  --   col_code     codebook code, or the printed label where the codebook has none
  --   state        number, zero, blank, dash, slash, word, text, unreadable, not_on_form
  --   value        as printed and read, in unit; NULL unless state is number or zero
  --   raw          the cell exactly as printed; NULL for not_on_form
  --   unit         件, 项, 条, 万元, 元 …; NULL where neither form nor report gives one
  --   position     where it was printed
  --   flagged      1: a finding of severity error or warning that nobody called a false alarm names it, or it was not
  --                read with certainty; always of value, whatever a person gave instead
  --   row_label    the row as printed, groups before it joined by /
  --   scope        own, or aggregate: never add the two
  --   revision     of the report, from 1
  --   is_current   1: of the revision that counts
  --   same_as      annex: the codebook row that means the same as a local row
  --   issuer_id, table_no, line_no  ours: issuer, which table and which row of the report
  --   trust        of value: proven, consistent, unchecked, disputed, solved; NULL where there is no number to trust
  --   suggested    the value that would make the equations hold, or that they give where none was read
  --   corrected    the value that a person gave instead (see standing_correction); NULL where nobody did
  --   best         corrected where there is one, else value: never suggested
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't2' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN disclosure_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't2'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.made WHEN 1 THEN r.disclosed WHEN 2 THEN r.public_total WHEN 3 THEN r.prev_items WHEN 4 THEN r.change WHEN 5 THEN r.decisions WHEN 6 THEN r.items WHEN 7 THEN r.amount WHEN 8 THEN r.issued WHEN 9 THEN r.repealed WHEN 10 THEN r.in_force END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 1
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't3' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN application_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't3'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.natural WHEN 1 THEN r.business WHEN 2 THEN r.research WHEN 3 THEN r.public_interest WHEN 4 THEN r.legal_service WHEN 5 THEN r.other WHEN 6 THEN r.total WHEN 7 THEN r.legal_persons END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 1
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    't4' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    NULL AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN dispute_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 't4'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.maintained WHEN 1 THEN r.corrected WHEN 2 THEN r.other WHEN 3 THEN r.pending WHEN 4 THEN r.total END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 1
  UNION ALL
  SELECT
    s.path AS source,
    c.report_id,
    i.name AS issuer,
    c.year AS report_year,
    t.form,
    'annex' AS table_code,
    l.row_code,
    w.col_code,
    e.state,
    CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END AS value,
    coalesce(r.printed ->> w.column_index,
      CASE e.letter WHEN 'n' THEN CAST(CAST(CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END AS INTEGER) AS TEXT)
        WHEN 'z' THEN '0' WHEN 'b' THEN '' WHEN 'd' THEN '-' WHEN 's' THEN '/' WHEN 'w' THEN '无' END) AS raw,
    l.units ->> w.column_index AS unit,
    CASE
      WHEN typeof(r.positions) = 'text' THEN replace(p.pattern, '*', r.positions ->> w.column_index)
      WHEN e.letter <> '-' THEN replace(p.pattern, '*', r.positions + p.step * w.column_index)
    END AS position,
    r.flagged >> w.column_index & 1 AS flagged,
    l.label AS row_label,
    c.scope,
    c.revision,
    c.is_current,
    nullif(l.same_as, '') AS same_as,
    c.issuer_id,
    r.table_no,
    r.line_no,
    CASE WHEN length(r.trusts) > 1 OR e.letter IN ('n', 'z') THEN
      CASE substr(r.trusts, CASE WHEN length(r.trusts) > 1 THEN w.column_index + 1 ELSE 1 END, 1)
        WHEN 'p' THEN 'proven' WHEN 'c' THEN 'consistent' WHEN 'd' THEN 'disputed' WHEN 's' THEN 'solved' WHEN '.' THEN NULL ELSE 'unchecked' END END AS trust,
    r.suggested ->> w.column_index AS suggested,
    r.corrected_values ->> w.column_index AS corrected,
    coalesce(r.corrected_values ->> w.column_index, CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END) AS best
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN annex_row r ON r.report_id = c.report_id
  JOIN report_table t ON t.report_id = r.report_id AND t.table_no = r.table_no
  JOIN printed_line l ON l.line_id = r.line_id
  JOIN wide_column w ON w.table_code = 'annex'
  JOIN fact_state e ON e.letter = CASE
    WHEN r.states IS NOT NULL THEN substr(r.states, w.column_index + 1, 1)
    WHEN CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END = 0 THEN 'z'
    WHEN CASE w.column_index WHEN 0 THEN r.value WHEN 1 THEN r.cumulative END IS NOT NULL THEN 'n' END
  LEFT JOIN place_pattern p ON p.place_id = r.place_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 1
  UNION ALL
  SELECT s.path, c.report_id, i.name, c.year, t.form, l.table_code, l.row_code, x.col_code, x.state, x.value, x.raw, x.unit,
    x.position, x.flagged, l.label, c.scope, c.revision, c.is_current, nullif(l.same_as, ''), c.issuer_id, x.table_no,
    x.line_no, coalesce(x.trust, CASE WHEN x.value IS NOT NULL THEN 'unchecked' END), x.suggested, x.corrected, coalesce(x.corrected, x.value)
  FROM report_core c
  JOIN source_file s ON s.source_id = c.source_id
  JOIN extra_cell x ON x.report_id = c.report_id
  JOIN report_table t ON t.report_id = x.report_id AND t.table_no = x.table_no
  JOIN printed_line l ON l.line_id = x.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE x.is_repeat = 1;

CREATE VIEW disclosure AS
  -- Table 2, 主动公开: one row for each printed row. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.made, -- 本年新制作数量, F2019
    r.disclosed, -- 本年新公开数量, F2019
    r.public_total, -- 对外公开总数量, F2019
    r.prev_items, -- 上一年项目数量, F2019
    r.change, -- 本年增/减, signed, F2019
    r.decisions, -- 处理决定数量, F2019; 本年处理决定数量, F2021
    r.items, -- 采购项目数量, F2019
    r.amount, -- 采购总金额, F2019; 本年收费金额, F2021; in amount_unit
    r.issued, -- 本年制发件数, F2021
    r.repealed, -- 本年废止件数, F2021
    r.in_force, -- 现行有效件数, F2021
    l.units ->> 7 AS amount_unit, -- 万元 or 元; NULL where neither form nor report gives one
    CASE l.units ->> 7 WHEN '万元' THEN round(r.amount * 10000, 2) WHEN '元' THEN r.amount END AS amount_cny, -- amount in yuan; NULL where its unit is not known
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM disclosure_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW disclosure_aggregate AS
  -- Table 2, 主动公开: one row for each printed row. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.made, -- 本年新制作数量, F2019
    r.disclosed, -- 本年新公开数量, F2019
    r.public_total, -- 对外公开总数量, F2019
    r.prev_items, -- 上一年项目数量, F2019
    r.change, -- 本年增/减, signed, F2019
    r.decisions, -- 处理决定数量, F2019; 本年处理决定数量, F2021
    r.items, -- 采购项目数量, F2019
    r.amount, -- 采购总金额, F2019; 本年收费金额, F2021; in amount_unit
    r.issued, -- 本年制发件数, F2021
    r.repealed, -- 本年废止件数, F2021
    r.in_force, -- 现行有效件数, F2021
    l.units ->> 7 AS amount_unit, -- 万元 or 元; NULL where neither form nor report gives one
    CASE l.units ->> 7 WHEN '万元' THEN round(r.amount * 10000, 2) WHEN '元' THEN r.amount END AS amount_cny, -- amount in yuan; NULL where its unit is not known
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM disclosure_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW application AS
  -- Table 3, 收到和处理申请: one row for each outcome. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.natural, -- 自然人
    r.business, -- 商业企业
    r.research, -- 科研机构
    r.public_interest, -- 社会公益组织
    r.legal_service, -- 法律服务机构
    r.other, -- 其他
    r.total, -- 总计
    r.legal_persons, -- 法人或其他组织 in one column (reduced tables) or as a subtotal
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM application_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW application_aggregate AS
  -- Table 3, 收到和处理申请: one row for each outcome. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.natural, -- 自然人
    r.business, -- 商业企业
    r.research, -- 科研机构
    r.public_interest, -- 社会公益组织
    r.legal_service, -- 法律服务机构
    r.other, -- 其他
    r.total, -- 总计
    r.legal_persons, -- 法人或其他组织 in one column (reduced tables) or as a subtotal
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM application_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW dispute AS
  -- Table 4, 复议诉讼: one row each for review, direct, after_review. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.maintained, -- 结果维持
    r.corrected, -- 结果纠正
    r.other, -- 其他结果
    r.pending, -- 尚未审结
    r.total, -- 总计, those pending included
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW dispute_aggregate AS
  -- Table 4, 复议诉讼: one row each for review, direct, after_review. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.maintained, -- 结果维持
    r.corrected, -- 结果纠正
    r.other, -- 其他结果
    r.pending, -- 尚未审结
    r.total, -- 总计, those pending included
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW annex AS
  -- The statistics annex, national (F2014) or local: one row for each printed row. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.value, -- 统计数, in its unit
    r.cumulative, -- 历年累计, in its unit
    l.units ->> 0 AS unit, -- of value
    nullif(l.same_as, '') AS same_as, -- codebook row that means the same as a local row
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM annex_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW annex_aggregate AS
  -- The statistics annex, national (F2014) or local: one row for each printed row. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    r.value, -- 统计数, in its unit
    r.cumulative, -- 历年累计, in its unit
    l.units ->> 0 AS unit, -- of value
    nullif(l.same_as, '') AS same_as, -- codebook row that means the same as a local row
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    'printed' AS shows -- always printed: the values are those of the report
  FROM annex_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW disclosure_corrected AS
  -- Table 2, 主动公开: one row for each printed row. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.made) AS made, -- 本年新制作数量, F2019
    coalesce(r.corrected_values ->> 1, r.disclosed) AS disclosed, -- 本年新公开数量, F2019
    coalesce(r.corrected_values ->> 2, r.public_total) AS public_total, -- 对外公开总数量, F2019
    coalesce(r.corrected_values ->> 3, r.prev_items) AS prev_items, -- 上一年项目数量, F2019
    coalesce(r.corrected_values ->> 4, r.change) AS change, -- 本年增/减, signed, F2019
    coalesce(r.corrected_values ->> 5, r.decisions) AS decisions, -- 处理决定数量, F2019; 本年处理决定数量, F2021
    coalesce(r.corrected_values ->> 6, r.items) AS items, -- 采购项目数量, F2019
    coalesce(r.corrected_values ->> 7, r.amount) AS amount, -- 采购总金额, F2019; 本年收费金额, F2021; in amount_unit
    coalesce(r.corrected_values ->> 8, r.issued) AS issued, -- 本年制发件数, F2021
    coalesce(r.corrected_values ->> 9, r.repealed) AS repealed, -- 本年废止件数, F2021
    coalesce(r.corrected_values ->> 10, r.in_force) AS in_force, -- 现行有效件数, F2021
    l.units ->> 7 AS amount_unit, -- 万元 or 元; NULL where neither form nor report gives one
    CASE l.units ->> 7 WHEN '万元' THEN round(coalesce(r.corrected_values ->> 7, r.amount) * 10000, 2) WHEN '元' THEN coalesce(r.corrected_values ->> 7, r.amount) END AS amount_cny, -- amount in yuan; NULL where its unit is not known
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM disclosure_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW disclosure_aggregate_corrected AS
  -- Table 2, 主动公开: one row for each printed row. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.made) AS made, -- 本年新制作数量, F2019
    coalesce(r.corrected_values ->> 1, r.disclosed) AS disclosed, -- 本年新公开数量, F2019
    coalesce(r.corrected_values ->> 2, r.public_total) AS public_total, -- 对外公开总数量, F2019
    coalesce(r.corrected_values ->> 3, r.prev_items) AS prev_items, -- 上一年项目数量, F2019
    coalesce(r.corrected_values ->> 4, r.change) AS change, -- 本年增/减, signed, F2019
    coalesce(r.corrected_values ->> 5, r.decisions) AS decisions, -- 处理决定数量, F2019; 本年处理决定数量, F2021
    coalesce(r.corrected_values ->> 6, r.items) AS items, -- 采购项目数量, F2019
    coalesce(r.corrected_values ->> 7, r.amount) AS amount, -- 采购总金额, F2019; 本年收费金额, F2021; in amount_unit
    coalesce(r.corrected_values ->> 8, r.issued) AS issued, -- 本年制发件数, F2021
    coalesce(r.corrected_values ->> 9, r.repealed) AS repealed, -- 本年废止件数, F2021
    coalesce(r.corrected_values ->> 10, r.in_force) AS in_force, -- 现行有效件数, F2021
    l.units ->> 7 AS amount_unit, -- 万元 or 元; NULL where neither form nor report gives one
    CASE l.units ->> 7 WHEN '万元' THEN round(coalesce(r.corrected_values ->> 7, r.amount) * 10000, 2) WHEN '元' THEN coalesce(r.corrected_values ->> 7, r.amount) END AS amount_cny, -- amount in yuan; NULL where its unit is not known
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM disclosure_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW application_corrected AS
  -- Table 3, 收到和处理申请: one row for each outcome. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.natural) AS natural, -- 自然人
    coalesce(r.corrected_values ->> 1, r.business) AS business, -- 商业企业
    coalesce(r.corrected_values ->> 2, r.research) AS research, -- 科研机构
    coalesce(r.corrected_values ->> 3, r.public_interest) AS public_interest, -- 社会公益组织
    coalesce(r.corrected_values ->> 4, r.legal_service) AS legal_service, -- 法律服务机构
    coalesce(r.corrected_values ->> 5, r.other) AS other, -- 其他
    coalesce(r.corrected_values ->> 6, r.total) AS total, -- 总计
    coalesce(r.corrected_values ->> 7, r.legal_persons) AS legal_persons, -- 法人或其他组织 in one column (reduced tables) or as a subtotal
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM application_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW application_aggregate_corrected AS
  -- Table 3, 收到和处理申请: one row for each outcome. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.natural) AS natural, -- 自然人
    coalesce(r.corrected_values ->> 1, r.business) AS business, -- 商业企业
    coalesce(r.corrected_values ->> 2, r.research) AS research, -- 科研机构
    coalesce(r.corrected_values ->> 3, r.public_interest) AS public_interest, -- 社会公益组织
    coalesce(r.corrected_values ->> 4, r.legal_service) AS legal_service, -- 法律服务机构
    coalesce(r.corrected_values ->> 5, r.other) AS other, -- 其他
    coalesce(r.corrected_values ->> 6, r.total) AS total, -- 总计
    coalesce(r.corrected_values ->> 7, r.legal_persons) AS legal_persons, -- 法人或其他组织 in one column (reduced tables) or as a subtotal
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM application_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW dispute_corrected AS
  -- Table 4, 复议诉讼: one row each for review, direct, after_review. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.maintained) AS maintained, -- 结果维持
    coalesce(r.corrected_values ->> 1, r.corrected) AS corrected, -- 结果纠正
    coalesce(r.corrected_values ->> 2, r.other) AS other, -- 其他结果
    coalesce(r.corrected_values ->> 3, r.pending) AS pending, -- 尚未审结
    coalesce(r.corrected_values ->> 4, r.total) AS total, -- 总计, those pending included
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW dispute_aggregate_corrected AS
  -- Table 4, 复议诉讼: one row each for review, direct, after_review. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.maintained) AS maintained, -- 结果维持
    coalesce(r.corrected_values ->> 1, r.corrected) AS corrected, -- 结果纠正
    coalesce(r.corrected_values ->> 2, r.other) AS other, -- 其他结果
    coalesce(r.corrected_values ->> 3, r.pending) AS pending, -- 尚未审结
    coalesce(r.corrected_values ->> 4, r.total) AS total, -- 总计, those pending included
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM dispute_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW annex_corrected AS
  -- The statistics annex, national (F2014) or local: one row for each printed row. Current revisions only; own figures (those that do not say whose they are included, scope_known = 0).
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always own
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.value) AS value, -- 统计数, in its unit
    coalesce(r.corrected_values ->> 1, r.cumulative) AS cumulative, -- 历年累计, in its unit
    l.units ->> 0 AS unit, -- of value
    nullif(l.same_as, '') AS same_as, -- codebook row that means the same as a local row
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM annex_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'own';

CREATE VIEW annex_aggregate_corrected AS
  -- The statistics annex, national (F2014) or local: one row for each printed row. Current revisions only; figures of whole counties and cities; never add them to the own figures.
  -- Values that people gave where they gave any (see standing_correction), else as printed.
  SELECT
    c.report_id,           -- the report
    c.issuer_id,           -- see issuer
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.scope,               -- always aggregate
    c.scope_known,         -- 0: the report does not say
    (SELECT t.form FROM report_table t WHERE t.report_id = r.report_id AND t.table_no = r.table_no) AS form, -- that the table follows
    l.row_code,            -- codebook code, or the printed label
    l.label AS row_label,  -- as printed
    coalesce(r.corrected_values ->> 0, r.value) AS value, -- 统计数, in its unit
    coalesce(r.corrected_values ->> 1, r.cumulative) AS cumulative, -- 历年累计, in its unit
    l.units ->> 0 AS unit, -- of value
    nullif(l.same_as, '') AS same_as, -- codebook row that means the same as a local row
    r.flagged <> 0 AS flagged, -- 1: look at fact before using this row; always of the values as printed
    CASE WHEN r.corrected_values IS NULL THEN 'printed' ELSE 'corrected' END AS shows -- corrected where the row holds any value that a person gave, else printed
  FROM annex_row r
  JOIN report_core c ON c.report_id = r.report_id
  JOIN printed_line l ON l.line_id = r.line_id
  LEFT JOIN issuer i ON i.issuer_id = c.issuer_id
  WHERE r.is_repeat = 0 AND c.is_current = 1 AND c.scope = 'aggregate';

CREATE VIEW 主动公开 AS
  -- disclosure 的中文视图：本机关数据，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    made AS 本年新制作数量, disclosed AS 本年新公开数量, public_total AS 对外公开总数量, prev_items AS 上一年项目数量, change AS 本年增减, decisions AS 处理决定数量, items AS 采购项目数量, amount AS 金额, issued AS 本年制发件数, repealed AS 本年废止件数, in_force AS 现行有效件数, amount_unit AS 金额单位, amount_cny AS 金额_元, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM disclosure;

CREATE VIEW 主动公开_汇总 AS
  -- disclosure_aggregate 的中文视图：汇总数据，不可与本机关数据相加，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    made AS 本年新制作数量, disclosed AS 本年新公开数量, public_total AS 对外公开总数量, prev_items AS 上一年项目数量, change AS 本年增减, decisions AS 处理决定数量, items AS 采购项目数量, amount AS 金额, issued AS 本年制发件数, repealed AS 本年废止件数, in_force AS 现行有效件数, amount_unit AS 金额单位, amount_cny AS 金额_元, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM disclosure_aggregate;

CREATE VIEW 依申请公开 AS
  -- application 的中文视图：本机关数据，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    natural AS 自然人, business AS 商业企业, research AS 科研机构, public_interest AS 社会公益组织, legal_service AS 法律服务机构, other AS 其他, total AS 总计, legal_persons AS 法人或其他组织, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM application;

CREATE VIEW 依申请公开_汇总 AS
  -- application_aggregate 的中文视图：汇总数据，不可与本机关数据相加，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    natural AS 自然人, business AS 商业企业, research AS 科研机构, public_interest AS 社会公益组织, legal_service AS 法律服务机构, other AS 其他, total AS 总计, legal_persons AS 法人或其他组织, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM application_aggregate;

CREATE VIEW 复议诉讼 AS
  -- dispute 的中文视图：本机关数据，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    CASE row_code WHEN 'review' THEN '行政复议' WHEN 'direct' THEN '未经复议直接起诉' WHEN 'after_review' THEN '复议后起诉' END AS 类别,
    maintained AS 结果维持, corrected AS 结果纠正, other AS 其他结果, pending AS 尚未审结, total AS 总计, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM dispute;

CREATE VIEW 复议诉讼_汇总 AS
  -- dispute_aggregate 的中文视图：汇总数据，不可与本机关数据相加，所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    CASE row_code WHEN 'review' THEN '行政复议' WHEN 'direct' THEN '未经复议直接起诉' WHEN 'after_review' THEN '复议后起诉' END AS 类别,
    maintained AS 结果维持, corrected AS 结果纠正, other AS 其他结果, pending AS 尚未审结, total AS 总计, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM dispute_aggregate;

CREATE VIEW 主动公开_订正 AS
  -- disclosure_corrected 的中文视图：本机关数据，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    made AS 本年新制作数量, disclosed AS 本年新公开数量, public_total AS 对外公开总数量, prev_items AS 上一年项目数量, change AS 本年增减, decisions AS 处理决定数量, items AS 采购项目数量, amount AS 金额, issued AS 本年制发件数, repealed AS 本年废止件数, in_force AS 现行有效件数, amount_unit AS 金额单位, amount_cny AS 金额_元, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM disclosure_corrected;

CREATE VIEW 主动公开_汇总_订正 AS
  -- disclosure_aggregate_corrected 的中文视图：汇总数据，不可与本机关数据相加，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    made AS 本年新制作数量, disclosed AS 本年新公开数量, public_total AS 对外公开总数量, prev_items AS 上一年项目数量, change AS 本年增减, decisions AS 处理决定数量, items AS 采购项目数量, amount AS 金额, issued AS 本年制发件数, repealed AS 本年废止件数, in_force AS 现行有效件数, amount_unit AS 金额单位, amount_cny AS 金额_元, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM disclosure_aggregate_corrected;

CREATE VIEW 依申请公开_订正 AS
  -- application_corrected 的中文视图：本机关数据，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    natural AS 自然人, business AS 商业企业, research AS 科研机构, public_interest AS 社会公益组织, legal_service AS 法律服务机构, other AS 其他, total AS 总计, legal_persons AS 法人或其他组织, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM application_corrected;

CREATE VIEW 依申请公开_汇总_订正 AS
  -- application_aggregate_corrected 的中文视图：汇总数据，不可与本机关数据相加，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    natural AS 自然人, business AS 商业企业, research AS 科研机构, public_interest AS 社会公益组织, legal_service AS 法律服务机构, other AS 其他, total AS 总计, legal_persons AS 法人或其他组织, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM application_aggregate_corrected;

CREATE VIEW 复议诉讼_订正 AS
  -- dispute_corrected 的中文视图：本机关数据，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    CASE row_code WHEN 'review' THEN '行政复议' WHEN 'direct' THEN '未经复议直接起诉' WHEN 'after_review' THEN '复议后起诉' END AS 类别,
    maintained AS 结果维持, corrected AS 结果纠正, other AS 其他结果, pending AS 尚未审结, total AS 总计, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM dispute_corrected;

CREATE VIEW 复议诉讼_汇总_订正 AS
  -- dispute_aggregate_corrected 的中文视图：汇总数据，不可与本机关数据相加，有人工订正者取订正数值，其余为所印数值，只含现行版本。“存疑”为 1 时请先查 fact。
  SELECT report_id AS 报告编号, issuer AS 机关, report_year AS 年度, form AS 格式, row_code AS 行代码, row_label AS 项目,
    CASE row_code WHEN 'review' THEN '行政复议' WHEN 'direct' THEN '未经复议直接起诉' WHEN 'after_review' THEN '复议后起诉' END AS 类别,
    maintained AS 结果维持, corrected AS 结果纠正, other AS 其他结果, pending AS 尚未审结, total AS 总计, flagged AS 存疑, CASE shows WHEN 'corrected' THEN '订正' ELSE '所印' END AS 数值来源
  FROM dispute_aggregate_corrected;
