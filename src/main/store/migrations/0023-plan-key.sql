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

DROP TRIGGER another_place_is_history;
CREATE TRIGGER another_place_is_history BEFORE UPDATE ON another_place
WHEN NEW.id <> OLD.id OR NEW.plan <> OLD.plan OR NEW.question <> OLD.question OR NEW.kind <> OLD.kind
  OR NEW.taken_for <> OLD.taken_for OR NEW.of_answer <> OLD.of_answer OR NEW.of_place <> OLD.of_place
  OR NEW.of_choices <> OLD.of_choices OR NEW.reason <> OLD.reason OR NEW.day <> OLD.day
  OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR (NEW.line <> OLD.line AND substr(NEW.line, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.found <> OLD.found AND substr(NEW.found, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.words <> OLD.words AND substr(NEW.words, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.thing <> OLD.thing AND substr(NEW.thing, 1, 16) <> '{"kind":"sealed"')
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed in place');
END;

DROP TRIGGER consent_is_history;
CREATE TRIGGER consent_is_history BEFORE UPDATE ON consent
WHEN NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.what <> OLD.what OR NEW.said <> OLD.said OR NEW.day <> OLD.day
  OR NEW.until IS NOT OLD.until OR NEW.country IS NOT OLD.country OR NEW.with_her <> OLD.with_her
  OR NEW.on_her_screen <> OLD.on_her_screen OR NEW.answer_seq <> OLD.answer_seq
  OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR (NEW.there <> OLD.there AND substr(NEW.there, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.words IS NOT OLD.words AND coalesce(substr(NEW.words, 1, 16), '') <> '{"kind":"sealed"')
BEGIN
  SELECT RAISE(ABORT, 'what she said is never changed in place');
END;

DROP TRIGGER worker_note_is_history;
CREATE TRIGGER worker_note_is_history BEFORE UPDATE ON worker_note
WHEN NEW.plan <> OLD.plan OR NEW.seq <> OLD.seq OR NEW.note <> OLD.note OR NEW.page IS NOT OLD.page
  OR NEW.sitting IS NOT OLD.sitting OR NEW.about_another <> OLD.about_another OR NEW.follow_up IS NOT OLD.follow_up
  OR NEW.is_followed <> OLD.is_followed OR NEW.is_away <> OLD.is_away OR NEW.session <> OLD.session OR NEW.at <> OLD.at
  OR (NEW.words <> OLD.words AND substr(NEW.words, 1, 16) <> '{"kind":"sealed"')
  OR (NEW.steps <> OLD.steps AND substr(NEW.steps, 1, 16) <> '{"kind":"sealed"')
BEGIN
  SELECT RAISE(ABORT, 'a note is never changed in place');
END;
