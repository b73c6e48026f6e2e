// The words of everything behind the unlock screen. They come with the desk, so that the first screen does not
// wait for them.

import i18next from 'i18next';
import answering from '../../../../resources/locales/en/answering.json';
import away from '../../../../resources/locales/en/away.json';
import batch from '../../../../resources/locales/en/batch.json';
import changed from '../../../../resources/locales/en/changed.json';
import changes from '../../../../resources/locales/en/changes.json';
import check from '../../../../resources/locales/en/check.json';
import consents from '../../../../resources/locales/en/consents.json';
import contacts from '../../../../resources/locales/en/contacts.json';
import copies from '../../../../resources/locales/en/copies.json';
import facts from '../../../../resources/locales/en/facts.json';
import handed from '../../../../resources/locales/en/handed.json';
import handover from '../../../../resources/locales/en/handover.json';
import herFile from '../../../../resources/locales/en/her-file.json';
import herTeam from '../../../../resources/locales/en/her-team.json';
import home from '../../../../resources/locales/en/home.json';
import keeping from '../../../../resources/locales/en/keeping.json';
import leaks from '../../../../resources/locales/en/leaks.json';
import leaving from '../../../../resources/locales/en/leaving.json';
import letters from '../../../../resources/locales/en/letters.json';
import log from '../../../../resources/locales/en/log.json';
import met from '../../../../resources/locales/en/met.json';
import monitoring from '../../../../resources/locales/en/monitoring.json';
import notes from '../../../../resources/locales/en/notes.json';
import people from '../../../../resources/locales/en/people.json';
import pictures from '../../../../resources/locales/en/pictures.json';
import plan from '../../../../resources/locales/en/plan.json';
import posture from '../../../../resources/locales/en/posture.json';
import printing from '../../../../resources/locales/en/printing.json';
import reviews from '../../../../resources/locales/en/reviews.json';
import schedule from '../../../../resources/locales/en/schedule.json';
import settings from '../../../../resources/locales/en/settings.json';
import sharing from '../../../../resources/locales/en/sharing.json';
import signing from '../../../../resources/locales/en/signing.json';
import since from '../../../../resources/locales/en/since.json';
import sitting from '../../../../resources/locales/en/sitting.json';
import statutory from '../../../../resources/locales/en/statutory.json';
import takenBack from '../../../../resources/locales/en/taken-back.json';
import team from '../../../../resources/locales/en/team.json';
import timeline from '../../../../resources/locales/en/timeline.json';
import today from '../../../../resources/locales/en/today.json';
import whereNow from '../../../../resources/locales/en/where-now.json';
import women from '../../../../resources/locales/en/women.json';

for (const [name, words] of Object.entries({
  answering,
  away,
  batch,
  changed,
  changes,
  check,
  consents,
  met,
  contacts,
  copies,
  facts,
  'her-file': herFile,
  'her-team': herTeam,
  handover,
  home,
  keeping,
  leaks,
  leaving,
  letters,
  handed,
  log,
  monitoring,
  notes,
  people,
  pictures,
  plan,
  posture,
  printing,
  reviews,
  schedule,
  settings,
  sharing,
  since,
  signing,
  sitting,
  statutory,
  'taken-back': takenBack,
  team,
  timeline,
  today,
  'where-now': whereNow,
  women,
})) {
  i18next.addResourceBundle('en', name, words);
}
