-- Letters that are begun and not made: one for each plan and kind, as it stands now. No history, unlike her answers: it is a
-- sheet that is still being written, and is thrown away when the letter is made.

CREATE TABLE letter_begun (
  -- It leaves with her plan.
  plan    TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  letter  TEXT NOT NULL,
  form    TEXT NOT NULL CHECK (json_valid(form)),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (plan, letter)
) STRICT;
