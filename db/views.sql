-- Views that stand once. Those that stand once for each kind of table, scope and language are made by make-views.ts.
-- All views are made anew whenever their text has changed (fill-views.ts); a column explains itself in a comment.

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
    c.scope_known,         -- 0: the report does not say, or contradicts itself: it is assumed
    c.form,                -- F2008, F2014, F2019, F2021, local, mixed
    d.format,              -- pdf, docx, html, text
    d.title,               -- as printed
    d.period_from, d.period_to, -- days reported on
    d.published,           -- publication date
    d.notice,              -- the notice that it cites
    d.index_number,        -- 索引号
    d.source_url,          -- where it was published
    (SELECT e.retrieved_at FROM manifest_entry e WHERE e.sha256 = s.sha256 AND e.retrieved_at IS NOT NULL
     ORDER BY e.path = s.path DESC, e.entry_id DESC LIMIT 1) AS retrieved_at, -- when it was fetched from there, as a manifest says
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
    t.report_id,           -- the report
    i.name AS issuer,      -- who reports
    c.year AS report_year, -- the year reported on
    c.is_current,          -- 1: the revision that counts
    n.rule,                -- stable name
    a.passed, a.passed_assuming_blank_zero, a.failed, a.not_assessable -- how often
  FROM report_assessment t
  JOIN assessment_set_row a ON a.assessment_set_id = t.assessment_set_id
  JOIN rule_name n ON n.rule_id = a.rule_id
  JOIN report_core c ON c.report_id = t.report_id
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

CREATE VIEW section_search AS
  -- One row for each part of a report that has text, superseded revisions included; to be asked with MATCH on words:
  -- docs/sql.md says how.
  SELECT
    f.rowid / 32 AS report_id, -- the report
    (SELECT p.section_key FROM search_part p WHERE p.part = f.rowid % 32) AS section_key, -- as in section; title: the title with the name of the body; unknown: a heading that no form knows
    f.rowid % 32 AS part,      -- section_key as a number, told faster
    f.search_index AS words    -- every two characters that stand side by side: for MATCH alone, there is no text here
  FROM search_index f;

CREATE VIEW claim AS
  -- Where each statement about who and when comes from.
  SELECT
    k.report_id,           -- the report
    (SELECT n.about FROM claim_kind n WHERE n.claim_kind_id = k.claim_kind_id) AS about, -- issuer, year, period, published, scope, notice
    (SELECT n.said_by FROM claim_kind n WHERE n.claim_kind_id = k.claim_kind_id) AS said_by, -- title, preamble, period, signature, metadata, file-name, folder, text, table, manifest
    coalesce(k.text, (SELECT t.text FROM shared_text t WHERE t.text_id = k.text_id),
      (SELECT d.title FROM report_detail d WHERE d.report_id = k.report_id)) AS text, -- the words that say so, as printed
    (SELECT replace(p.pattern, '*', CAST(k.place_rest AS TEXT)) FROM place_pattern p WHERE p.place_id = k.place_id) AS position -- where they stand
  FROM claim_row k;

CREATE VIEW section AS
  -- The numbered parts of each report with their running text, tables left out.
  SELECT
    s.report_id,           -- the report
    s.section_no,          -- from 1, in printed order
    CASE s.part WHEN 1 THEN 'preamble' WHEN 2 THEN 'overview' WHEN 3 THEN 'disclosure' WHEN 4 THEN 'interpretation'
      WHEN 5 THEN 'application' WHEN 6 THEN 'fees' WHEN 7 THEN 'dispute' WHEN 8 THEN 'organisation'
      WHEN 9 THEN 'problems' WHEN 10 THEN 'other_matters' WHEN 11 THEN 'annex' END AS section_key, -- preamble, overview, disclosure, application, dispute, problems, other_matters …; NULL: unknown heading
    (SELECT t.text FROM shared_text t WHERE t.text_id = s.title_id) AS title, -- the heading as printed
    s.text,                -- paragraphs, one a line
    (SELECT replace(p.pattern, '*', CAST(s.place_rest AS TEXT)) FROM place_pattern p WHERE p.place_id = s.place_id) AS position, -- where the heading stands
    s.part                 -- section_key as a number, as in search_part; 31: unknown
  FROM section_row s;

CREATE VIEW place_evidence AS
  -- What hints at the place of a report.
  SELECT
    e.report_id,           -- the report
    e.evidence_no,         -- from 1, most trusted first
    h.source,              -- given credit_code signature author publisher contact phone postcode preamble text site folder file_name siblings
    h.text,                -- the words or digits
    h.effect,              -- on the candidates: narrows, agrees, contradicts
    h.place_codes          -- divisions that are meant, apart by spaces
  FROM place_evidence_row e
  JOIN place_hint h ON h.hint_id = e.hint_id;

CREATE VIEW trust_count AS
  -- How many numbers of fact_all bear which trust: one row for each report and form of its tables, superseded revisions too.
  SELECT
    t.report_id,           -- the report
    c.issuer_id,           -- see issuer
    c.year AS report_year, -- the year reported on
    c.scope,               -- own or aggregate
    c.is_current,          -- 1: of the revision that counts
    t.form,                -- that the tables follow
    d.format,              -- pdf, docx, html, text
    t.proven, t.flagged_proven, -- numbers that are proven, and those of them that are flagged
    t.consistent, t.flagged_consistent, -- numbers that are consistent, and those of them that are flagged
    t.unchecked, t.flagged_unchecked, -- numbers that are unchecked, and those of them that are flagged
    t.disputed, t.flagged_disputed, -- numbers that are disputed, and those of them that are flagged
    t.solved, t.flagged_solved -- numbers that are solved, and those of them that are flagged
  FROM trust_count_row t
  JOIN report_core c ON c.report_id = t.report_id
  LEFT JOIN report_detail d ON d.report_id = t.report_id;
