-- She asks for everything kept about her, as history; and the lists made for whoever answers such requests.

CREATE TABLE file_asked (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  -- The day it was received, YYYY-MM-DD: the calendar month to answer runs from it.
  day      TEXT NOT NULL,
  -- 1 where she pressed it on her own side of the screen.
  by_her   INTEGER NOT NULL CHECK (by_her IN (0, 1)),
  -- How many files of hers had been made by then: with one more it is answered, whatever a clock says.
  files_before INTEGER NOT NULL CHECK (files_before >= 0),
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER file_asked_is_history BEFORE UPDATE ON file_asked
BEGIN
  SELECT RAISE(ABORT, 'that she asked is never changed in place');
END;
CREATE TRIGGER file_asked_stays BEFORE DELETE ON file_asked
BEGIN
  SELECT RAISE(ABORT, 'that she asked is never taken out');
END;

-- What may be held back, as a list on paper. Apart from her copies: nothing of hers may name it.
CREATE TABLE file_list (
  plan      TEXT NOT NULL REFERENCES plan (id),
  seq       INTEGER NOT NULL CHECK (seq > 0),
  file_hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER file_list_is_history BEFORE UPDATE ON file_list
BEGIN
  SELECT RAISE(ABORT, 'a list that was made is never changed in place');
END;
