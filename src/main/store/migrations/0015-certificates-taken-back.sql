-- Certificates that were taken back, the lists that say so, and the authorities of other desks whose lists we read.

CREATE TABLE certificate_taken_back (
  certificate TEXT PRIMARY KEY REFERENCES signing_certificate (id),
  why         TEXT NOT NULL CHECK (why IN ('left', 'lost', 'replaced', 'mistake')),
  -- YYYY-MM-DD: nothing signed with it on this day or later is trusted.
  from_day    TEXT NOT NULL,
  -- As it was typed at the desk, and whose desk it was.
  decided_by  TEXT NOT NULL,
  session     TEXT NOT NULL REFERENCES session (id),
  at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER certificate_taken_back_is_history BEFORE UPDATE ON certificate_taken_back
BEGIN
  SELECT RAISE(ABORT, 'a certificate that was taken back stays so');
END;
CREATE TRIGGER certificate_taken_back_stays BEFORE DELETE ON certificate_taken_back
BEGIN
  SELECT RAISE(ABORT, 'a certificate that was taken back stays so');
END;

-- Each list an authority of ours has signed. Its number only rises.
CREATE TABLE taken_back_list (
  authority TEXT NOT NULL REFERENCES signing_authority (id),
  number    INTEGER NOT NULL CHECK (number > 0),
  -- UTC moments: as of when it is, and by when there is a newer one.
  at        TEXT NOT NULL,
  next_by   TEXT NOT NULL,
  session   TEXT NOT NULL REFERENCES session (id),
  bytes     BLOB NOT NULL,
  PRIMARY KEY (authority, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER taken_back_list_is_history BEFORE UPDATE ON taken_back_list
BEGIN
  SELECT RAISE(ABORT, 'a list that was signed is never changed');
END;
CREATE TRIGGER taken_back_list_stays BEFORE DELETE ON taken_back_list
BEGIN
  SELECT RAISE(ABORT, 'a list that was signed is never taken out');
END;

-- The authority of another desk, trusted for checking after its fingerprint was compared.
CREATE TABLE trusted_authority (
  id          TEXT PRIMARY KEY,
  certificate TEXT NOT NULL,
  session     TEXT NOT NULL REFERENCES session (id),
  at          TEXT NOT NULL
) STRICT;

CREATE TABLE trusted_authority_ended (
  authority TEXT PRIMARY KEY REFERENCES trusted_authority (id),
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER trusted_authority_is_history BEFORE UPDATE ON trusted_authority
BEGIN
  SELECT RAISE(ABORT, 'whom we trusted is never changed in place');
END;
CREATE TRIGGER trusted_authority_stays BEFORE DELETE ON trusted_authority
BEGIN
  SELECT RAISE(ABORT, 'whom we trusted is never taken out');
END;
CREATE TRIGGER trusted_authority_ended_is_history BEFORE UPDATE ON trusted_authority_ended
BEGIN
  SELECT RAISE(ABORT, 'whom we trusted is never changed in place');
END;
CREATE TRIGGER trusted_authority_ended_stays BEFORE DELETE ON trusted_authority_ended
BEGIN
  SELECT RAISE(ABORT, 'whom we trusted is never taken out');
END;

-- The lists they gave us. The newest counts.
CREATE TABLE brought_list (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  authority TEXT NOT NULL REFERENCES trusted_authority (id),
  -- Hexadecimal: theirs may be longer than a number here can be.
  number    TEXT NOT NULL,
  as_of     TEXT NOT NULL,
  next_by   TEXT NOT NULL,
  session   TEXT NOT NULL REFERENCES session (id),
  at        TEXT NOT NULL,
  bytes     BLOB NOT NULL
) STRICT;

CREATE TRIGGER brought_list_is_history BEFORE UPDATE ON brought_list
BEGIN
  SELECT RAISE(ABORT, 'a list that was brought is never changed');
END;
CREATE TRIGGER brought_list_stays BEFORE DELETE ON brought_list
BEGIN
  SELECT RAISE(ABORT, 'a list that was brought is never taken out');
END;
