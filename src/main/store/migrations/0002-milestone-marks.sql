-- What became of a milestone, as history: the newest mark of a key counts, none is changed. The key names the
-- milestone and the day its stretch of time began, so that a mark outlives a release date that moves.

CREATE TABLE milestone_mark (
  id      TEXT NOT NULL,
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  key     TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('done', 'not_needed', 'waiting', 'open')),
  -- The day it was done, YYYY-MM-DD; only with done.
  day     TEXT,
  -- Why it is not needed, or who is waited for.
  words   TEXT,
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER milestone_mark_is_history BEFORE UPDATE ON milestone_mark
BEGIN
  SELECT RAISE(ABORT, 'a mark is never changed in place');
END;
