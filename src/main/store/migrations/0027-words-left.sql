-- Words of forms that were begun and not sent when the desk locked, on screens a worker has not been back to since: one row
-- for each screen. Written at each lock and taken out at the next unlocking, with the way back.

CREATE TABLE words_left (
  worker TEXT NOT NULL REFERENCES worker (id),
  -- Which of the screens, the one left last first.
  nth    INTEGER NOT NULL CHECK (nth >= 0),
  -- The plan the screen is about, or NULL. The words leave with her plan.
  plan   TEXT REFERENCES plan (id) ON DELETE CASCADE,
  day    TEXT NOT NULL,
  words  TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (worker, nth)
) STRICT, WITHOUT ROWID;
