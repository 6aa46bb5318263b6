-- From version 2: places of reports and bodies. Reports get theirs when they are read again.

ALTER TABLE issuer ADD COLUMN place_code TEXT;
ALTER TABLE issuer ADD COLUMN body TEXT;
ALTER TABLE issuer ADD COLUMN organ TEXT;
ALTER TABLE issuer ADD COLUMN function_code TEXT;
CREATE UNIQUE INDEX issuer_by_body ON issuer (place_code, body) WHERE body IS NOT NULL;

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
