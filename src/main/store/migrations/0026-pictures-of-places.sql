-- Pictures of a place she could live, as history: the first row of a picture holds its dots, later ones what is said of it and
-- whether it was taken away. The newest row counts. A picture and its words lead to a door, so both are sealed (decision 0023).

CREATE TABLE place_picture (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  picture  TEXT NOT NULL,
  -- The list it belongs to and the line of it.
  question TEXT NOT NULL,
  item     TEXT NOT NULL,
  -- What it shows, sealed under the key of her plan.
  words    TEXT NOT NULL CHECK (words <> ''),
  -- When it was taken or handed over, YYYY-MM-DD, where that is known.
  day      TEXT,
  width    INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1600),
  height   INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1600),
  is_away  INTEGER NOT NULL CHECK (is_away IN (0, 1)),
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  -- A JPEG of nothing but dots, as base64, sealed; empty in every row but the first of its picture. Last, so that reading what
  -- stands before it does not read it.
  jpeg     TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_picture_newest ON place_picture (picture, seq);

CREATE TRIGGER place_picture_is_history BEFORE UPDATE ON place_picture
WHEN NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.picture <> OLD.picture OR NEW.question <> OLD.question
  OR NEW.item <> OLD.item OR NEW.day IS NOT OLD.day OR NEW.width <> OLD.width OR NEW.height <> OLD.height
  OR NEW.is_away <> OLD.is_away OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR (NEW.words <> OLD.words AND substr(NEW.words, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.jpeg <> OLD.jpeg AND (OLD.jpeg = '' OR substr(NEW.jpeg, 1, 16) <> '{"kind":"sealed"'))
BEGIN
  SELECT RAISE(ABORT, 'a picture is never changed in place');
END;
