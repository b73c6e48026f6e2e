-- What needs her own yes, each referral that was sent with it, and what was shown without her say because somebody could
-- have come to serious harm. All of it is history: the newest row of a thing counts.

-- 1 where she chose it herself, on her side of the screen.
ALTER TABLE sharing_choice ADD COLUMN on_her_screen INTEGER NOT NULL DEFAULT 0 CHECK (on_her_screen IN (0, 1));

CREATE TABLE consent (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  what     TEXT NOT NULL CHECK (what IN ('referral', 'council', 'contact', 'landlord', 'benefits')),
  said     TEXT NOT NULL CHECK (said IN ('yes', 'no')),
  -- The day she said it, and the last day it holds, YYYY-MM-DD.
  day      TEXT NOT NULL,
  until    TEXT,
  -- Who was there besides her, in a worker's words.
  there    TEXT NOT NULL,
  words    TEXT,
  country  TEXT CHECK (country IN ('england', 'wales')),
  with_her INTEGER NOT NULL CHECK (with_her IN (0, 1)),
  on_her_screen INTEGER NOT NULL CHECK (on_her_screen IN (0, 1)),
  -- How far her answers had got: a no in her plan after it counts as taking it back.
  answer_seq INTEGER NOT NULL,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consent_is_history BEFORE UPDATE ON consent
BEGIN
  SELECT RAISE(ABORT, 'what she said is never changed in place');
END;
CREATE TRIGGER consent_stays BEFORE DELETE ON consent
BEGIN
  SELECT RAISE(ABORT, 'what she said is never taken out');
END;

CREATE TABLE referral_step (
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  referral TEXT NOT NULL,
  council  TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'not_accepted', 'withdrawn')),
  day      TEXT NOT NULL,
  outcome  TEXT,
  why      TEXT,
  words    TEXT,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER referral_step_is_history BEFORE UPDATE ON referral_step
BEGIN
  SELECT RAISE(ABORT, 'a step of a referral is never changed in place');
END;
CREATE TRIGGER referral_step_stays BEFORE DELETE ON referral_step
BEGIN
  SELECT RAISE(ABORT, 'a step of a referral is never taken out');
END;

CREATE TABLE sharing_override (
  id       TEXT PRIMARY KEY,
  plan     TEXT NOT NULL REFERENCES plan (id),
  -- Page ids and question keys, each named one by one.
  what     TEXT NOT NULL CHECK (json_valid(what)),
  -- A reader of the content, or outside: somebody no copy is made for here.
  reader   TEXT NOT NULL,
  recipient TEXT NOT NULL,
  gateway  TEXT NOT NULL,
  why      TEXT NOT NULL,
  less     TEXT NOT NULL,
  -- The second person, as typed and confirmed.
  authoriser TEXT NOT NULL,
  authoriser_role TEXT NOT NULL,
  -- 1 where the worker at the desk gave their PIN for it.
  with_pin INTEGER NOT NULL CHECK (with_pin IN (0, 1)),
  day      TEXT NOT NULL,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX sharing_override_by_plan ON sharing_override (plan);
CREATE TRIGGER sharing_override_is_history BEFORE UPDATE ON sharing_override
BEGIN
  SELECT RAISE(ABORT, 'an override is never changed in place');
END;
CREATE TRIGGER sharing_override_stays BEFORE DELETE ON sharing_override
BEGIN
  SELECT RAISE(ABORT, 'an override is never taken out');
END;

-- Whether she was told, and where not, why and when it is looked at again. The newest counts.
CREATE TABLE override_told (
  override TEXT NOT NULL REFERENCES sharing_override (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  kind     TEXT NOT NULL CHECK (kind IN ('told', 'not_yet')),
  -- The day she was told, or the day to look at it again.
  day      TEXT NOT NULL,
  words    TEXT NOT NULL,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (override, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER override_told_is_history BEFORE UPDATE ON override_told
BEGIN
  SELECT RAISE(ABORT, 'whether she was told is never changed in place');
END;
CREATE TRIGGER override_told_stays BEFORE DELETE ON override_told
BEGIN
  SELECT RAISE(ABORT, 'whether she was told is never taken out');
END;

-- The one copy it was used for. It goes with the record of a copy whose file never came to be.
CREATE TABLE override_copy (
  override TEXT PRIMARY KEY REFERENCES sharing_override (id),
  copy     TEXT NOT NULL REFERENCES copy (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX override_copy_by_copy ON override_copy (copy);
