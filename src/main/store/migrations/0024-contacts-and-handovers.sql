-- The establishment's own directory, which is about nobody's plan; who of the staff knows whom; in whose team somebody from it
-- is; and how a hand over of the lead stands. All of it is history: the newest row counts, and none is changed or taken out.

CREATE TABLE contact (
  contact    TEXT NOT NULL,
  seq        INTEGER NOT NULL CHECK (seq > 0),
  what       TEXT NOT NULL CHECK (what IN ('added', 'changed', 'checked', 'retired', 'back')),
  said       TEXT NOT NULL CHECK (json_valid(said)),
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  -- The day somebody last made sure that it is right, YYYY-MM-DD, and whose stretch of work it was.
  checked_on TEXT,
  checked_in TEXT REFERENCES session (id),
  session    TEXT NOT NULL REFERENCES session (id),
  at         TEXT NOT NULL,
  PRIMARY KEY (contact, seq),
  CHECK ((checked_on IS NULL) = (checked_in IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_known (
  contact TEXT NOT NULL,
  worker  TEXT NOT NULL REFERENCES worker (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  knows   INTEGER NOT NULL CHECK (knows IN (0, 1)),
  how     TEXT NOT NULL,
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (contact, worker, seq)
) STRICT, WITHOUT ROWID;

-- Which line of her team came out of the directory. The line itself is an answer; this only lets them be counted.
CREATE TABLE contact_link (
  plan      TEXT NOT NULL REFERENCES plan (id),
  seq       INTEGER NOT NULL CHECK (seq > 0),
  contact   TEXT NOT NULL,
  item      TEXT NOT NULL,
  is_linked INTEGER NOT NULL CHECK (is_linked IN (0, 1)),
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_link_by_contact ON contact_link (contact, plan, item, seq);

CREATE TABLE handover_state (
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  record  TEXT NOT NULL CHECK (json_valid(record)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_is_history BEFORE UPDATE ON contact
BEGIN SELECT RAISE(ABORT, 'the directory is never changed in place'); END;
CREATE TRIGGER contact_stays BEFORE DELETE ON contact
BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the directory'); END;
CREATE TRIGGER contact_known_is_history BEFORE UPDATE ON contact_known
BEGIN SELECT RAISE(ABORT, 'who knew whom is never changed'); END;
CREATE TRIGGER contact_known_stays BEFORE DELETE ON contact_known
BEGIN SELECT RAISE(ABORT, 'who knew whom is never taken out'); END;
CREATE TRIGGER contact_link_is_history BEFORE UPDATE ON contact_link
BEGIN SELECT RAISE(ABORT, 'which line came out of the directory is never changed'); END;
CREATE TRIGGER contact_link_stays BEFORE DELETE ON contact_link
BEGIN SELECT RAISE(ABORT, 'which line came out of the directory is never taken out'); END;
CREATE TRIGGER handover_state_is_history BEFORE UPDATE ON handover_state
BEGIN SELECT RAISE(ABORT, 'a hand over is never changed in place'); END;
CREATE TRIGGER handover_state_stays BEFORE DELETE ON handover_state
BEGIN SELECT RAISE(ABORT, 'a hand over is never taken out'); END;
