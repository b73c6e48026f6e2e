-- Where a worker said of a name that was found in her words: this is another place, or another person, of the same name. Each
-- is bound to that name in that line of that answer, and to what it was made from; it ends as soon as any of it is anew.

CREATE TABLE another_place (
  id       TEXT PRIMARY KEY,
  plan     TEXT NOT NULL REFERENCES plan (id),
  question TEXT NOT NULL,
  -- The whole line it stands in, the very words, and the words around them as they were read.
  line     TEXT NOT NULL,
  found    TEXT NOT NULL,
  words    TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('postcode_area', 'street', 'place', 'person')),
  -- The question whose answer is kept back ('' for an address she gave before), and what of it was looked for.
  taken_for TEXT NOT NULL,
  thing    TEXT NOT NULL,
  -- What it was made from: the row of the answer, the rows that hold the place, how often she has chosen about it.
  of_answer TEXT NOT NULL,
  of_place TEXT NOT NULL,
  of_choices INTEGER NOT NULL CHECK (of_choices >= 0),
  reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
  day      TEXT NOT NULL,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX another_place_by_plan ON another_place (plan);
CREATE TRIGGER another_place_is_history BEFORE UPDATE ON another_place
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed in place');
END;
CREATE TRIGGER another_place_stays BEFORE DELETE ON another_place
BEGIN
  SELECT RAISE(ABORT, 'a decision is never taken out');
END;

-- It was taken back: by a worker, or by her on her own side.
CREATE TABLE another_place_back (
  decision TEXT PRIMARY KEY REFERENCES another_place (id),
  by_her   INTEGER NOT NULL CHECK (by_her IN (0, 1)),
  day      TEXT NOT NULL,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER another_place_back_is_history BEFORE UPDATE ON another_place_back
BEGIN
  SELECT RAISE(ABORT, 'taking back is never changed in place');
END;
CREATE TRIGGER another_place_back_stays BEFORE DELETE ON another_place_back
BEGIN
  SELECT RAISE(ABORT, 'taking back is never taken out');
END;
