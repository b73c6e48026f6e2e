-- Who did what: each entry holds the hash of the one before, and of the one before of its plan. Nothing in it is a word of
-- hers. No entry hangs on a plan, so that a plan can be erased and what was done with it still be told.

-- What rows and values are hashed with. It is made once and goes with the file, whatever key that is under.
CREATE TABLE audit_key (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO audit_key (id, key) VALUES (1, randomblob(32));

CREATE TABLE audit_entry (
  -- The order things were done in. A number is left out only where an entry says which and why.
  seq     INTEGER PRIMARY KEY CHECK (seq > 0),
  -- UTC moment and how many minutes the clock was ahead of UTC; the clock is a label only.
  at      TEXT NOT NULL,
  clock_offset INTEGER NOT NULL,
  -- Which run of the program, and how many milliseconds it had run.
  boot    TEXT NOT NULL,
  ticks   INTEGER NOT NULL,
  -- Who, as what and on whose side of the screen; NULL where nobody asked for it.
  worker  TEXT,
  role    TEXT,
  side    TEXT NOT NULL CHECK (side IN ('staff', 'hers', 'itself')),
  session TEXT,
  act     TEXT NOT NULL,
  kind    TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'more', 'refused')),
  -- The call of the window, group.call.
  asked   TEXT,
  plan    TEXT,
  about   TEXT NOT NULL CHECK (json_valid(about)),
  purpose TEXT,
  detail  TEXT NOT NULL CHECK (json_valid(detail)),
  -- What all rows of the file come to, and those of this plan, once this is done.
  state   TEXT NOT NULL,
  plan_state TEXT,
  -- The hash of the entry before, and of the one before about this plan, which was so many.
  prev    TEXT NOT NULL,
  plan_nr INTEGER,
  plan_prev TEXT,
  hash    TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_of_plan ON audit_entry (plan, seq) WHERE plan IS NOT NULL;
CREATE INDEX audit_entry_of_worker ON audit_entry (worker, seq) WHERE worker IS NOT NULL;

-- The end of the log as somebody signed it with their own key.
CREATE TABLE audit_checkpoint (
  seq        INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL,
  at         TEXT NOT NULL,
  worker     TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature  TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_entry_is_history BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an entry is never taken out'); END;
CREATE TRIGGER audit_checkpoint_is_history BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'a signed point is never changed'); END;
CREATE TRIGGER audit_checkpoint_stays BEFORE DELETE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, 'a signed point is never taken out'); END;
CREATE TRIGGER audit_key_is_history BEFORE UPDATE ON audit_key
BEGIN SELECT RAISE(ABORT, 'the key of the log is never changed'); END;
CREATE TRIGGER audit_key_stays BEFORE DELETE ON audit_key
BEGIN SELECT RAISE(ABORT, 'the key of the log is never taken out'); END;
