-- Where a worker was when the desk was locked, for the way back. One row for each worker, in place; taken out when it is used.

CREATE TABLE way_back (
  worker TEXT PRIMARY KEY REFERENCES worker (id),
  -- The plan it is about, or NULL. It leaves with her plan.
  plan   TEXT REFERENCES plan (id) ON DELETE CASCADE,
  day    TEXT NOT NULL,
  back   TEXT NOT NULL CHECK (json_valid(back))
) STRICT;
