-- Who may open a plan: its team, those who are kept away from it, plans only their team may open, and each time somebody from
-- outside a team opened one and said why. All of it is history: the newest row counts, and none is changed or taken out.

CREATE TABLE plan_team (
  plan    TEXT NOT NULL REFERENCES plan (id),
  worker  TEXT NOT NULL REFERENCES worker (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  is_in   INTEGER NOT NULL CHECK (is_in IN (0, 1)),
  why     TEXT NOT NULL CHECK (why IN ('started', 'added', 'handed_over', 'taken_out', 'knows_her', 'kept_away')),
  -- Whose stretch of work it was: who wrote it down.
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, worker, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_away (
  plan    TEXT NOT NULL REFERENCES plan (id),
  worker  TEXT NOT NULL REFERENCES worker (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  is_away INTEGER NOT NULL CHECK (is_away IN (0, 1)),
  -- They said it themselves. How they know her is never asked.
  by_self INTEGER NOT NULL CHECK (by_self IN (0, 1)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, worker, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_restricted (
  plan    TEXT NOT NULL REFERENCES plan (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  is_on   INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE glass (
  id        TEXT PRIMARY KEY,
  plan      TEXT NOT NULL REFERENCES plan (id),
  purpose   TEXT NOT NULL,
  reason    TEXT NOT NULL CHECK (length(reason) > 0),
  day       TEXT NOT NULL,
  -- The last day for a second person to look at it.
  review_by TEXT NOT NULL,
  -- It holds for this stretch of work only.
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX glass_by_plan ON glass (plan, session);

CREATE TABLE glass_review (
  glass   TEXT NOT NULL REFERENCES glass (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('right', 'talk', 'not_right')),
  words   TEXT NOT NULL,
  day     TEXT NOT NULL,
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (glass, seq)
) STRICT, WITHOUT ROWID;

-- Plans from before: whoever started one is its team.
INSERT INTO plan_team (plan, worker, seq, is_in, why, session, at)
  SELECT p.id, s.worker, 1, 1, 'started', p.started_in, p.started_at
  FROM plan p JOIN session s ON s.id = p.started_in;

CREATE TRIGGER plan_team_is_history BEFORE UPDATE ON plan_team
BEGIN SELECT RAISE(ABORT, 'who was in a team is never changed'); END;
CREATE TRIGGER plan_away_is_history BEFORE UPDATE ON plan_away
BEGIN SELECT RAISE(ABORT, 'who was kept away is never changed'); END;
CREATE TRIGGER plan_restricted_is_history BEFORE UPDATE ON plan_restricted
BEGIN SELECT RAISE(ABORT, 'that a plan was restricted is never changed'); END;
CREATE TRIGGER glass_is_history BEFORE UPDATE ON glass
BEGIN SELECT RAISE(ABORT, 'that somebody said why they open a plan is never changed'); END;
CREATE TRIGGER glass_review_is_history BEFORE UPDATE ON glass_review
BEGIN SELECT RAISE(ABORT, 'what a second person said of it is never changed'); END;
