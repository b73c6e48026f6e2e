-- Who vouches for what this vault signs with, what it signs with, and who signed a copy after it was made.

CREATE TABLE signing_authority (
  id          TEXT PRIMARY KEY,
  certificate TEXT NOT NULL,
  -- None where it is somebody else's, or was thrown away as it was made.
  private_key BLOB,
  made_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signing_certificate (
  id          TEXT PRIMARY KEY,
  authority   TEXT NOT NULL REFERENCES signing_authority (id),
  certificate TEXT NOT NULL,
  -- Taken away when a newer one takes its place: the certificate stays, for checking.
  private_key BLOB,
  kind        TEXT NOT NULL CHECK (kind IN ('ec', 'rsa')),
  origin      TEXT NOT NULL CHECK (origin IN ('made', 'brought')),
  made_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- From when on which one signed. The newest counts; no session where the vault did it by itself.
CREATE TABLE signing_use (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate TEXT NOT NULL REFERENCES signing_certificate (id),
  session     TEXT REFERENCES session (id),
  at          TEXT NOT NULL
) STRICT;

CREATE TRIGGER signing_use_is_history BEFORE UPDATE ON signing_use
BEGIN
  SELECT RAISE(ABORT, 'what signed when is never changed in place');
END;

INSERT INTO signing_authority (id, certificate, private_key, made_at)
  SELECT '00000000-0000-4000-8000-000000000001', authority_certificate, NULL, made_at FROM signing_identity;
INSERT INTO signing_certificate (id, authority, certificate, private_key, kind, origin, made_at)
  SELECT '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001',
    certificate, private_key, 'ec', 'made', made_at FROM signing_identity;
INSERT INTO signing_use (certificate, session, at)
  SELECT '00000000-0000-4000-8000-000000000002', NULL, made_at FROM signing_identity;
DROP TABLE signing_identity;

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
