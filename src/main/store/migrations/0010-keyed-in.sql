-- What was keyed in to another system from a plan, item by item, kept as history. The newest for an item and a reader counts.

CREATE TABLE keyed_in (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  -- Which form it was keyed in to, and for whose eyes it was made.
  form     TEXT NOT NULL CHECK (form IN ('resettlement')),
  audience TEXT NOT NULL,
  -- A question of that form, or the support needs of one of its pathways.
  item     TEXT NOT NULL,
  -- 0 where somebody took the tick out again.
  is_keyed INTEGER NOT NULL CHECK (is_keyed IN (0, 1)),
  -- SHA-256 of what stood there, so that a later change is seen.
  seen     TEXT NOT NULL CHECK (length(seen) = 64),
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER keyed_in_is_history BEFORE UPDATE ON keyed_in
BEGIN
  SELECT RAISE(ABORT, 'what was keyed in is never changed in place');
END;
CREATE TRIGGER keyed_in_stays BEFORE DELETE ON keyed_in
BEGIN
  SELECT RAISE(ABORT, 'what was keyed in is never taken out');
END;
