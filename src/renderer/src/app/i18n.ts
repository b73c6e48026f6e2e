// The words a person reads, typed by their files: a key that is not there does not compile. It knows
// where the words are, never where they are shown.

import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type answering from '../../../../resources/locales/en/answering.json';
import app from '../../../../resources/locales/en/app.json';
import type away from '../../../../resources/locales/en/away.json';
import backups from '../../../../resources/locales/en/backups.json';
import type batch from '../../../../resources/locales/en/batch.json';
import type changed from '../../../../resources/locales/en/changed.json';
import type changes from '../../../../resources/locales/en/changes.json';
import type check from '../../../../resources/locales/en/check.json';
import type consents from '../../../../resources/locales/en/consents.json';
import type contacts from '../../../../resources/locales/en/contacts.json';
import type copies from '../../../../resources/locales/en/copies.json';
import type facts from '../../../../resources/locales/en/facts.json';
import failures from '../../../../resources/locales/en/failures.json';
import type handed from '../../../../resources/locales/en/handed.json';
import type handover from '../../../../resources/locales/en/handover.json';
import type her from '../../../../resources/locales/en/her.json';
import type herFile from '../../../../resources/locales/en/her-file.json';
import type herSharing from '../../../../resources/locales/en/her-sharing.json';
import type herTeam from '../../../../resources/locales/en/her-team.json';
import type home from '../../../../resources/locales/en/home.json';
import type keeping from '../../../../resources/locales/en/keeping.json';
import type leaks from '../../../../resources/locales/en/leaks.json';
import type leaving from '../../../../resources/locales/en/leaving.json';
import type letters from '../../../../resources/locales/en/letters.json';
import type log from '../../../../resources/locales/en/log.json';
import type met from '../../../../resources/locales/en/met.json';
import type monitoring from '../../../../resources/locales/en/monitoring.json';
import type notes from '../../../../resources/locales/en/notes.json';
import type people from '../../../../resources/locales/en/people.json';
import type pictures from '../../../../resources/locales/en/pictures.json';
import type plan from '../../../../resources/locales/en/plan.json';
import type posture from '../../../../resources/locales/en/posture.json';
import type printing from '../../../../resources/locales/en/printing.json';
import type reviews from '../../../../resources/locales/en/reviews.json';
import type schedule from '../../../../resources/locales/en/schedule.json';
import type settings from '../../../../resources/locales/en/settings.json';
import type sharing from '../../../../resources/locales/en/sharing.json';
import type signing from '../../../../resources/locales/en/signing.json';
import type since from '../../../../resources/locales/en/since.json';
import type sitting from '../../../../resources/locales/en/sitting.json';
import type statutory from '../../../../resources/locales/en/statutory.json';
import type takenBack from '../../../../resources/locales/en/taken-back.json';
import type team from '../../../../resources/locales/en/team.json';
import type timeline from '../../../../resources/locales/en/timeline.json';
import type today from '../../../../resources/locales/en/today.json';
import unlock from '../../../../resources/locales/en/unlock.json';
import waysIn from '../../../../resources/locales/en/ways-in.json';
import type whereNow from '../../../../resources/locales/en/where-now.json';
import type women from '../../../../resources/locales/en/women.json';
import { formatDay } from '../../../shared/domain/calendar/day-in-words';

/** The words of the first screens. Those of the desk come with it: desk-words.ts. */
const en = { app, backups, failures, unlock, 'ways-in': waysIn };

type Words = typeof en & {
  answering: typeof answering;
  away: typeof away;
  batch: typeof batch;
  changed: typeof changed;
  changes: typeof changes;
  check: typeof check;
  consents: typeof consents;
  met: typeof met;
  contacts: typeof contacts;
  copies: typeof copies;
  facts: typeof facts;
  handed: typeof handed;
  handover: typeof handover;
  her: typeof her;
  'her-file': typeof herFile;
  'her-sharing': typeof herSharing;
  'her-team': typeof herTeam;
  home: typeof home;
  keeping: typeof keeping;
  leaks: typeof leaks;
  leaving: typeof leaving;
  letters: typeof letters;
  log: typeof log;
  monitoring: typeof monitoring;
  notes: typeof notes;
  people: typeof people;
  pictures: typeof pictures;
  plan: typeof plan;
  posture: typeof posture;
  printing: typeof printing;
  reviews: typeof reviews;
  schedule: typeof schedule;
  settings: typeof settings;
  sharing: typeof sharing;
  since: typeof since;
  signing: typeof signing;
  sitting: typeof sitting;
  statutory: typeof statutory;
  'taken-back': typeof takenBack;
  team: typeof team;
  timeline: typeof timeline;
  today: typeof today;
  'where-now': typeof whereNow;
  women: typeof women;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: Words;
  }
}

/** BCP 47. The language the screens are shown in. */
const screenLanguage = 'en';

const daysInWords: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value, _format, language) =>
    typeof value === 'string' ? formatDay(value, language ?? screenLanguage) : value,
};

void i18next
  .use(initReactI18next)
  .use(daysInWords)
  .init({
    lng: screenLanguage,
    fallbackLng: screenLanguage,
    defaultNS: 'app',
    resources: { en },
    interpolation: {
      // React puts text on the page as text; escaping it here would show &amp; to people.
      escapeValue: false,
      // Every calendar day that is put into a sentence is written out in words, here and nowhere else.
      alwaysFormat: true,
    },
    returnNull: false,
    initAsync: false,
  });
