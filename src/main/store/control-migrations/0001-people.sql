-- control.db: who works here and how this vault is run. No word of any woman's and no plan is in it, so that whoever runs
-- the computer can do so with this key alone. Every moment is UTC text; ids are random.

CREATE TABLE policy (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the keyring does not hold: names and days. Who can open what is said by the keyring alone.
CREATE TABLE person (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  role         TEXT NOT NULL,
  is_keyholder INTEGER NOT NULL CHECK (is_keyholder IN (0, 1)),
  added_at     TEXT NOT NULL,
  gone_at      TEXT
) STRICT, WITHOUT ROWID;

-- The public halves that people have signed with, so that a line of the log can be told to be theirs long after.
CREATE TABLE signing_key (
  public_key TEXT PRIMARY KEY,
  person     TEXT NOT NULL REFERENCES person (id),
  since      TEXT NOT NULL,
  until      TEXT
) STRICT, WITHOUT ROWID;

-- What was done about people and keys, in order. `by` is empty where nobody was signed in (the sheet); `about` where it is
-- about nobody in particular.
CREATE TABLE people_event (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  at    TEXT NOT NULL,
  by    TEXT REFERENCES person (id),
  what  TEXT NOT NULL,
  about TEXT REFERENCES person (id)
) STRICT;

CREATE TRIGGER people_event_is_history BEFORE UPDATE ON people_event
BEGIN
  SELECT RAISE(ABORT, 'what was done is never changed');
END;
CREATE TRIGGER people_event_stays BEFORE DELETE ON people_event
BEGIN
  SELECT RAISE(ABORT, 'what was done is never taken out');
END;
