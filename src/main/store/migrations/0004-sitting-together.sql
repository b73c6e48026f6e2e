-- Sitting together: the PIN that gives the screen back, how she likes the screen, each sitting, where she was, and who has
-- had her plan open.

CREATE TABLE worker_pin (
  worker TEXT NOT NULL REFERENCES worker (id),
  seq    INTEGER NOT NULL CHECK (seq > 0),
  -- argon2id, in its usual text form. The PIN opens nothing that is locked.
  pin    TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (worker, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE display_choice (
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

-- Ended by nobody (ended_at is null): the plans were locked meanwhile.
CREATE TABLE sitting (
  id       TEXT PRIMARY KEY,
  plan     TEXT NOT NULL REFERENCES plan (id),
  kind     TEXT NOT NULL CHECK (kind IN ('hers', 'guided')),
  prepared TEXT NOT NULL CHECK (json_valid(prepared)),
  session  TEXT NOT NULL REFERENCES session (id),
  began_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sitting_by_plan ON sitting (plan, began_at);

-- The question she was at. One row a plan: where she is going to carry on, and no history of where she has been.
CREATE TABLE place_left (
  plan     TEXT PRIMARY KEY REFERENCES plan (id),
  page     TEXT NOT NULL,
  question TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who has had her plan open, once a day and stretch of work. `day` is the day where the workstation stands, YYYY-MM-DD.
CREATE TABLE plan_opened (
  plan    TEXT NOT NULL REFERENCES plan (id),
  session TEXT NOT NULL REFERENCES session (id),
  day     TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, day, session)
) STRICT, WITHOUT ROWID;
