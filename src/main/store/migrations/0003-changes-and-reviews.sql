-- Changes of situation (sentenced, released, back in prison, …), as they were written down together: what was given,
-- and what the rules said before and after. `answer_seq` and `fact_seq` say how far the plan had got before it.

CREATE TABLE plan_change (
  id         TEXT NOT NULL,
  plan       TEXT NOT NULL REFERENCES plan (id),
  seq        INTEGER NOT NULL CHECK (seq > 0),
  kind       TEXT NOT NULL,
  -- The day it happened, YYYY-MM-DD.
  day        TEXT NOT NULL,
  given      TEXT NOT NULL CHECK (json_valid(given)),
  before     TEXT NOT NULL CHECK (json_valid(before)),
  after      TEXT NOT NULL CHECK (json_valid(after)),
  answer_seq INTEGER NOT NULL,
  fact_seq   INTEGER NOT NULL,
  session    TEXT NOT NULL REFERENCES session (id),
  at         TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plan_change_is_history BEFORE UPDATE ON plan_change
BEGIN
  SELECT RAISE(ABORT, 'a change of situation is never changed in place');
END;

-- A review from planning to done, the whole of it at each save; the newest of a review counts.
CREATE TABLE review_state (
  id       TEXT NOT NULL,
  plan     TEXT NOT NULL REFERENCES plan (id),
  seq      INTEGER NOT NULL CHECK (seq > 0),
  review   TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('planned', 'on_hold', 'done', 'called_off')),
  record   TEXT NOT NULL CHECK (json_valid(record)),
  -- The version of the plan it made; only when it is done.
  version  INTEGER,
  session  TEXT NOT NULL REFERENCES session (id),
  at       TEXT NOT NULL,
  PRIMARY KEY (plan, seq),
  CHECK ((standing = 'done') = (version IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER review_state_is_history BEFORE UPDATE ON review_state
BEGIN
  SELECT RAISE(ABORT, 'a review is never changed in place');
END;
