-- Wrong tries to get in, as they were written down while nobody was in. `way`: what was typed, never what it said;
-- `more`: tries that were not kept one by one, as many as `missing` says; `damaged`: the record was changed, and at least
-- so many are gone.
CREATE TABLE wrong_try (
  id       TEXT PRIMARY KEY,
  at       TEXT NOT NULL,
  way      TEXT NOT NULL CHECK (way IN ('passphrase', 'sheet', 'code', 'more', 'damaged')),
  missing  INTEGER NOT NULL DEFAULT 0 CHECK (missing >= 0),
  -- When somebody came in and it was read; the same for all that were read together.
  noted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER wrong_try_is_history BEFORE UPDATE ON wrong_try
BEGIN
  SELECT RAISE(ABORT, 'what was done is never changed');
END;
CREATE TRIGGER wrong_try_stays BEFORE DELETE ON wrong_try
BEGIN
  SELECT RAISE(ABORT, 'what was done is never taken out');
END;
