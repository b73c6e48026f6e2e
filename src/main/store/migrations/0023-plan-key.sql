-- Words that lead to where she is are sealed under a key of each plan, and that key to each person in its team and to the
-- custody (decision 0023). One key of a plan counts at a time: all its rows here have it.

CREATE TABLE plan_key (
  plan   TEXT NOT NULL REFERENCES plan (id),
  -- The public half it is sealed to, in hex.
  holder TEXT NOT NULL,
  -- Whose half that is: of somebody in the team, or the custody's.
  whose  TEXT NOT NULL CHECK (whose IN ('team', 'custody')),
  -- Which key: another one as soon as somebody leaves the team.
  key    TEXT NOT NULL,
  sealed TEXT NOT NULL CHECK (json_valid(sealed)),
  PRIMARY KEY (plan, holder)
) STRICT, WITHOUT ROWID;

-- An answer stays as it was given. That it is sealed, or sealed under another key, does not change what was said.
DROP TRIGGER answer_is_history;
CREATE TRIGGER answer_is_history BEFORE UPDATE ON answer
WHEN NEW.id <> OLD.id OR NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.question <> OLD.question
  OR NEW.given_by <> OLD.given_by OR NEW.session <> OLD.session OR NEW.at <> OLD.at OR NEW.language IS NOT OLD.language
  OR substr(NEW.value, 1, 16) <> '{"kind":"sealed"'
BEGIN
  SELECT RAISE(ABORT, 'an answer is never changed in place');
END;

DROP TRIGGER english_version_is_history;
CREATE TRIGGER english_version_is_history BEFORE UPDATE ON english_version
WHEN NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.answer_seq <> OLD.answer_seq OR NEW.put_by <> OLD.put_by
  OR NEW.day <> OLD.day OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR substr(NEW.words, 1, 16) <> '{"kind":"sealed"'
BEGIN
  SELECT RAISE(ABORT, 'an English version is never changed in place');
END;
