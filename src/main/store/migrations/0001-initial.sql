-- The first shape. Rules: answers and facts are history and are never changed in place; every moment
-- is UTC text; every calendar day inside JSON is YYYY-MM-DD; ids are random.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE worker (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  role     TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One stretch of work, from unlocking to locking.
CREATE TABLE session (
  id        TEXT PRIMARY KEY,
  worker    TEXT NOT NULL REFERENCES worker (id),
  opened_at TEXT NOT NULL,
  closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id            TEXT PRIMARY KEY,
  -- What stands on paper: ours, random, no official number.
  reference     TEXT NOT NULL UNIQUE,
  -- The newest prison number, here so that a second plan for the same woman is refused.
  prison_number TEXT NOT NULL UNIQUE,
  started_at    TEXT NOT NULL,
  started_in    TEXT NOT NULL REFERENCES session (id)
) STRICT, WITHOUT ROWID;

-- Kept in the order of plan and number, so that a save touches as few pages as it can.
CREATE TABLE answer (
  id       TEXT NOT NULL,
  plan     TEXT NOT NULL REFERENCES plan (id),
  -- 1, 2, 3 … within the plan; the highest for a question is the one that counts.
  seq      INTEGER NOT NULL CHECK (seq > 0),
  question TEXT NOT NULL,
  value    TEXT NOT NULL CHECK (json_valid(value)),
  given_by TEXT NOT NULL CHECK (given_by IN ('woman', 'worker')),
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_newest ON answer (plan, question, seq);

CREATE TRIGGER answer_is_history BEFORE UPDATE ON answer
BEGIN
  SELECT RAISE(ABORT, 'an answer is never changed in place');
END;

-- The facts the rules need, a whole set each time; the newest counts.
CREATE TABLE fact_set (
  id      TEXT PRIMARY KEY,
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  facts   TEXT NOT NULL CHECK (json_valid(facts)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  UNIQUE (plan, seq)
) STRICT;

CREATE TRIGGER fact_set_is_history BEFORE UPDATE ON fact_set
BEGIN
  SELECT RAISE(ABORT, 'facts are never changed in place');
END;

-- A state of the plan that has gone onto a copy. The same state keeps its number.
CREATE TABLE version (
  plan       TEXT NOT NULL REFERENCES plan (id),
  number     INTEGER NOT NULL CHECK (number > 0),
  answer_seq INTEGER NOT NULL,
  fact_seq   INTEGER NOT NULL,
  made_at    TEXT NOT NULL,
  PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy (
  id         TEXT PRIMARY KEY,
  plan       TEXT NOT NULL REFERENCES plan (id),
  version    INTEGER NOT NULL,
  copy_for   TEXT NOT NULL,
  style      TEXT NOT NULL,
  short_hash TEXT NOT NULL,
  file_hash  TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  pages      INTEGER NOT NULL,
  draft      INTEGER NOT NULL CHECK (draft IN (0, 1)),
  name       TEXT NOT NULL,
  questions  TEXT NOT NULL CHECK (json_valid(questions)),
  session    TEXT NOT NULL REFERENCES session (id),
  made_at    TEXT NOT NULL,
  FOREIGN KEY (plan, version) REFERENCES version (plan, number)
) STRICT;
CREATE INDEX copy_by_plan ON copy (plan, made_at);
CREATE INDEX copy_by_file ON copy (file_hash);

-- What this installation signs with. One row.
CREATE TABLE signing_identity (
  id                    INTEGER PRIMARY KEY CHECK (id = 1),
  authority_certificate TEXT NOT NULL,
  certificate           TEXT NOT NULL,
  private_key           BLOB NOT NULL,
  made_at               TEXT NOT NULL
) STRICT;
