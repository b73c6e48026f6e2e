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
