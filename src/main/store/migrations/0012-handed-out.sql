-- What became of each copy: what of it was only part of an answer, the file as it was sent, how it left, and what came of
-- asking for it back.

-- Questions of which a part was left out, and pages of which her short words stand on it. NULL for copies from before.
ALTER TABLE copy ADD COLUMN shown TEXT CHECK (shown IS NULL OR json_valid(shown));

-- The file as it was made, so that "what did they get?" has an answer. Deflated; `size` is that of the file.
CREATE TABLE copy_bytes (
  copy  TEXT PRIMARY KEY REFERENCES copy (id),
  -- Before the bytes: the list of copies reads it, and must not walk through them.
  size  INTEGER NOT NULL CHECK (size > 0),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER copy_bytes_are_as_sent BEFORE UPDATE ON copy_bytes
BEGIN
  SELECT RAISE(ABORT, 'what was sent is never changed');
END;

-- How it left, as somebody said: the newest for a copy counts.
CREATE TABLE copy_went (
  copy    TEXT NOT NULL REFERENCES copy (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  went    TEXT NOT NULL CHECK (went IN ('paper', 'file', 'not_out')),
  copies  INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (copy, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_went_is_history BEFORE UPDATE ON copy_went
BEGIN
  SELECT RAISE(ABORT, 'how a copy left is never changed in place');
END;
CREATE TRIGGER copy_went_stays BEFORE DELETE ON copy_went
BEGIN
  SELECT RAISE(ABORT, 'how a copy left is never taken out');
END;
-- A copy that left keeps its file; one whose file could never be written is taken off the record with it.
CREATE TRIGGER copy_bytes_stay BEFORE DELETE ON copy_bytes
WHEN EXISTS (SELECT 1 FROM copy_went WHERE copy = OLD.copy)
  OR EXISTS (SELECT 1 FROM copy_back WHERE copy = OLD.copy)
BEGIN
  SELECT RAISE(ABORT, 'what was sent is kept');
END;

-- The file was saved once more, to see what they got.
CREATE TABLE copy_saved_again (
  copy    TEXT NOT NULL REFERENCES copy (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (copy, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_saved_again_is_history BEFORE UPDATE ON copy_saved_again
BEGIN
  SELECT RAISE(ABORT, 'that a file was saved again is never changed');
END;
CREATE TRIGGER copy_saved_again_stays BEFORE DELETE ON copy_saved_again
BEGIN
  SELECT RAISE(ABORT, 'that a file was saved again is never taken out');
END;

-- What came of asking for it back, step by step: the newest for a copy counts.
CREATE TABLE copy_back (
  copy    TEXT NOT NULL REFERENCES copy (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  state   TEXT NOT NULL CHECK (state IN ('asked', 'came_back', 'destroyed', 'no_reply', 'keeps_it')),
  -- YYYY-MM-DD
  day     TEXT NOT NULL,
  -- Why they keep it, in a worker's words.
  why     TEXT,
  -- 1 where she asked on her own side of the screen.
  by_her  INTEGER NOT NULL CHECK (by_her IN (0, 1)),
  -- 1 where a letter was made that asks them.
  letter  INTEGER NOT NULL CHECK (letter IN (0, 1)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (copy, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_back_is_history BEFORE UPDATE ON copy_back
BEGIN
  SELECT RAISE(ABORT, 'what came of asking is never changed in place');
END;
CREATE TRIGGER copy_back_stays BEFORE DELETE ON copy_back
BEGIN
  SELECT RAISE(ABORT, 'what came of asking is never taken out');
END;
