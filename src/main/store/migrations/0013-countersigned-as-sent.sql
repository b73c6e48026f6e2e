-- Which letter it was, so that what it rests on and what it says of her is known; NULL for other copies, and for letters from
-- before.
ALTER TABLE copy ADD COLUMN letter TEXT;

-- The file with the second signature, as it was sent. Deflated; `size` is that of the file.
CREATE TABLE countersigned_bytes (
  countersignature TEXT PRIMARY KEY REFERENCES countersignature (id),
  size             INTEGER NOT NULL CHECK (size > 0),
  bytes            BLOB NOT NULL
) STRICT;

CREATE TRIGGER countersigned_bytes_are_as_sent BEFORE UPDATE ON countersigned_bytes
BEGIN
  SELECT RAISE(ABORT, 'what was sent is never changed');
END;
-- A file that could never be written is taken off the record again; one that somebody spoke of since is kept.
CREATE TRIGGER countersigned_bytes_stay BEFORE DELETE ON countersigned_bytes
WHEN EXISTS (SELECT 1 FROM copy_saved_again WHERE countersignature = OLD.countersignature)
  OR EXISTS (SELECT 1 FROM countersignature s JOIN copy_went w ON w.copy = s.copy
             WHERE s.id = OLD.countersignature AND w.at >= s.at)
  OR EXISTS (SELECT 1 FROM countersignature s JOIN copy_back b ON b.copy = s.copy
             WHERE s.id = OLD.countersignature AND b.at >= s.at)
BEGIN
  SELECT RAISE(ABORT, 'what was sent is kept');
END;

-- Which file was saved once more: NULL for the one the copy was made as.
ALTER TABLE copy_saved_again ADD COLUMN countersignature TEXT REFERENCES countersignature (id);
