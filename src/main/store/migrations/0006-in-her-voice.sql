-- The language of her own words, an English version beside them, and how women rate the help they get.

-- BCP 47, where an answer holds words of hers in another language than English.
ALTER TABLE answer ADD COLUMN language TEXT;

-- The language of words of hers, put right later. Apart from the answer: knowing the language better is not her saying it
-- again. The newest of an answer counts; English is 'en'.
CREATE TABLE answer_language (
  plan       TEXT NOT NULL REFERENCES plan (id),
  answer_seq INTEGER NOT NULL,
  seq        INTEGER NOT NULL CHECK (seq > 0),
  language   TEXT NOT NULL,
  session    TEXT NOT NULL REFERENCES session (id),
  at         TEXT NOT NULL,
  PRIMARY KEY (plan, answer_seq, seq),
  FOREIGN KEY (plan, answer_seq) REFERENCES answer (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER answer_language_is_history BEFORE UPDATE ON answer_language
BEGIN
  SELECT RAISE(ABORT, 'a language is never changed in place');
END;

-- Her words put into English by a person, beside hers and never instead of them. `answer_seq` is the answer it was made
-- from. The newest one counts; one without words takes it away again.
CREATE TABLE english_version (
  plan       TEXT NOT NULL REFERENCES plan (id),
  seq        INTEGER NOT NULL CHECK (seq > 0),
  answer_seq INTEGER NOT NULL,
  words      TEXT NOT NULL,
  -- Who put it into English, as a worker wrote it down.
  put_by     TEXT NOT NULL,
  -- The day it was put into English, YYYY-MM-DD.
  day        TEXT NOT NULL,
  session    TEXT NOT NULL REFERENCES session (id),
  at         TEXT NOT NULL,
  PRIMARY KEY (plan, seq),
  FOREIGN KEY (plan, answer_seq) REFERENCES answer (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER english_version_is_history BEFORE UPDATE ON english_version
BEGIN
  SELECT RAISE(ABORT, 'an English version is never changed in place');
END;

-- Held apart from every plan: no plan, no name, no number, no class, no session, no moment. The id is random and the rows lie in
-- its order, so that neither says which came first.
CREATE TABLE help_rating (
  id        TEXT PRIMARY KEY,
  month     TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  listened  TEXT NOT NULL CHECK (listened IN ('yes', 'partly', 'no', 'private')),
  kept_word TEXT NOT NULL CHECK (kept_word IN ('yes', 'partly', 'no', 'private')),
  mine      TEXT NOT NULL CHECK (mine IN ('yes', 'partly', 'no', 'private'))
) STRICT, WITHOUT ROWID;

-- Months in which staff looked at the sums: whatever is from before the newest of them has been shown.
CREATE TABLE help_shown (
  month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]')
) STRICT, WITHOUT ROWID;

-- That she was asked after the review that ended with this version, and nothing of what she said or whether she did.
CREATE TABLE help_asked (
  plan    TEXT NOT NULL REFERENCES plan (id),
  version INTEGER NOT NULL,
  PRIMARY KEY (plan, version),
  FOREIGN KEY (plan, version) REFERENCES version (plan, number)
) STRICT, WITHOUT ROWID;
