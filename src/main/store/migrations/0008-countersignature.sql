-- A copy that somebody signed at this desk after it was made, as a file of its own.
CREATE TABLE countersignature (
  id          TEXT PRIMARY KEY,
  copy        TEXT NOT NULL REFERENCES copy (id),
  file_hash   TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  -- As they were typed at the desk.
  signer_name TEXT NOT NULL,
  signer_role TEXT NOT NULL,
  -- Whose desk it was signed at.
  session     TEXT NOT NULL REFERENCES session (id),
  at          TEXT NOT NULL
) STRICT;
CREATE INDEX countersignature_by_copy ON countersignature (copy);
CREATE INDEX countersignature_by_file ON countersignature (file_hash);
