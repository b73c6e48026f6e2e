-- That a plan was taken out for good: its own number, why, and what was found when it was looked for afterwards. None of her words.

CREATE TABLE erasure (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  reason    TEXT NOT NULL,
  -- Rows that were taken out, pieces of hers that were looked for on every page, and how many were still there.
  row_count INTEGER NOT NULL,
  looked    INTEGER NOT NULL,
  found     INTEGER,
  -- The last day on which a backup from before may still be there; NULL where there is none.
  backups_until TEXT,
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure
BEGIN
  SELECT RAISE(ABORT, 'that a plan was erased is never taken out');
END;
