-- What a worker did with her or for her: met, letter, call, support on the day she left, tried and could not. As history, the
-- newest row of a contact counts. Nothing here is hers to say: her small steps and her goals are answers.

CREATE TABLE contact_made (
  plan        TEXT NOT NULL REFERENCES plan (id),
  seq         INTEGER NOT NULL CHECK (seq > 0),
  contact     TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('met', 'letter', 'call', 'release_day', 'tried')),
  -- The day it was, YYYY-MM-DD.
  day         TEXT NOT NULL,
  -- With whom, where, what happened: words, sealed under the key of her plan.
  who         TEXT NOT NULL,
  place       TEXT NOT NULL,
  words       TEXT NOT NULL,
  -- Why it could not be, as a code; only with `tried`.
  reason      TEXT CHECK ((reason IS NOT NULL) = (kind = 'tried')),
  -- What comes next, sealed too, and the day for it, YYYY-MM-DD.
  next        TEXT NOT NULL,
  follow_up   TEXT,
  is_followed INTEGER NOT NULL CHECK (is_followed IN (0, 1)),
  is_away     INTEGER NOT NULL CHECK (is_away IN (0, 1)),
  session     TEXT NOT NULL REFERENCES session (id),
  at          TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_made_newest ON contact_made (contact, seq);

CREATE TRIGGER contact_made_is_history BEFORE UPDATE ON contact_made
WHEN NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.contact <> OLD.contact OR NEW.kind <> OLD.kind OR NEW.day <> OLD.day
  OR NEW.reason IS NOT OLD.reason OR NEW.follow_up IS NOT OLD.follow_up OR NEW.is_followed <> OLD.is_followed
  OR NEW.is_away <> OLD.is_away OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR (NEW.who <> OLD.who AND substr(NEW.who, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.place <> OLD.place AND substr(NEW.place, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.words <> OLD.words AND substr(NEW.words, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.next <> OLD.next AND substr(NEW.next, 1, 16) <> '{"kind":"sealed"')
BEGIN
  SELECT RAISE(ABORT, 'a contact is never changed in place');
END;

-- What a worker wrote about their own practice, sealed to their own pair: nobody else reads it (decision 0030). How many there
-- are, whose and from when is not sealed. Author: the worker of the stretch of work of the first row.
CREATE TABLE own_note (
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  note    TEXT NOT NULL,
  words   TEXT NOT NULL CHECK (words = '' OR substr(words, 1, 13) = '{"kind":"own"'),
  is_away INTEGER NOT NULL CHECK (is_away IN (0, 1)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_note_newest ON own_note (note, seq);

CREATE TRIGGER own_note_is_history BEFORE UPDATE ON own_note
BEGIN
  SELECT RAISE(ABORT, 'a note is never changed in place');
END;
