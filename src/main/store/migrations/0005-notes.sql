-- What workers write for themselves, apart from every answer: as history, the newest row of a note counts. And what a
-- sitting leaves behind: how far the answers had got, which pages were open, who checks in with her.

CREATE TABLE worker_note (
  plan          TEXT NOT NULL REFERENCES plan (id),
  seq           INTEGER NOT NULL CHECK (seq > 0),
  note          TEXT NOT NULL,
  -- The page of the workbook it is about; null when it is about the plan or a sitting.
  page          TEXT,
  sitting       TEXT REFERENCES sitting (id),
  words         TEXT NOT NULL,
  about_another INTEGER NOT NULL CHECK (about_another IN (0, 1)),
  -- The day to follow it up, YYYY-MM-DD.
  follow_up     TEXT,
  is_followed   INTEGER NOT NULL CHECK (is_followed IN (0, 1)),
  steps         TEXT NOT NULL,
  is_away       INTEGER NOT NULL CHECK (is_away IN (0, 1)),
  session       TEXT NOT NULL REFERENCES session (id),
  at            TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX worker_note_newest ON worker_note (note, seq);

CREATE TRIGGER worker_note_is_history BEFORE UPDATE ON worker_note
BEGIN
  SELECT RAISE(ABORT, 'a note is never changed in place');
END;

-- Answers with a higher number, and not above the second, were given in this sitting. Null: it was locked meanwhile.
ALTER TABLE sitting ADD COLUMN began_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sitting ADD COLUMN ended_seq INTEGER;
-- Page ids in the order in which they were first opened.
ALTER TABLE sitting ADD COLUMN opened TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(opened));
-- Who checks in with her that night, in a worker's words.
ALTER TABLE sitting ADD COLUMN checks_in TEXT;

UPDATE sitting SET
  began_seq = (SELECT coalesce(max(seq), 0) FROM answer a WHERE a.plan = sitting.plan AND a.at < began_at),
  ended_seq = CASE WHEN ended_at IS NULL THEN NULL
    ELSE (SELECT coalesce(max(seq), 0) FROM answer a WHERE a.plan = sitting.plan AND a.at <= ended_at) END;
