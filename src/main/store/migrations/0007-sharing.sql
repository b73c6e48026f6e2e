-- Who may see what of a plan: each of her choices, kept as history. The newest for a target and a reader counts.

CREATE TABLE sharing_choice (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  target   TEXT NOT NULL CHECK (target IN ('page', 'question')),
  target_id TEXT NOT NULL,
  audience TEXT NOT NULL,
  level    TEXT NOT NULL CHECK (level IN ('nothing', 'short', 'all')),
  -- The last day it holds, YYYY-MM-DD, where she named one.
  until    TEXT,
  -- What this reader gets to read in place of the page, in her words.
  short    TEXT,
  -- 1 where she was there and chose it; 0 where a worker kept back more for her.
  with_her INTEGER NOT NULL CHECK (with_her IN (0, 1)),
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sharing_choice_is_history BEFORE UPDATE ON sharing_choice
BEGIN
  SELECT RAISE(ABORT, 'a choice is never changed in place');
END;
CREATE TRIGGER sharing_choice_stays BEFORE DELETE ON sharing_choice
BEGIN
  SELECT RAISE(ABORT, 'a choice is never taken out');
END;
