-- Copies that went to the printer from here, without a file of theirs being saved.

-- How many were asked for when the copy was made for the printer; NULL where its file was saved. That they were given to
-- the printer is told by copy_went.
ALTER TABLE copy ADD COLUMN printed INTEGER CHECK (printed BETWEEN 1 AND 99);

-- What was sent was printed once more, exactly as it was.
CREATE TABLE copy_printed_again (
  copy    TEXT NOT NULL REFERENCES copy (id),
  seq     INTEGER NOT NULL CHECK (seq > 0),
  copies  INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  session TEXT NOT NULL REFERENCES session (id),
  at      TEXT NOT NULL,
  PRIMARY KEY (copy, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_printed_again_is_history BEFORE UPDATE ON copy_printed_again
BEGIN
  SELECT RAISE(ABORT, 'that a copy was printed again is never changed');
END;
CREATE TRIGGER copy_printed_again_stays BEFORE DELETE ON copy_printed_again
BEGIN
  SELECT RAISE(ABORT, 'that a copy was printed again is never taken out');
END;
