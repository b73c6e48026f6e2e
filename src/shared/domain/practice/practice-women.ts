// The made-up women of the practice vault, as read from resources/practice/women.json, and the one
// thing done to them: moving their days so that the practice vault is always about now. It knows
// the shape of an answer only as far as its days; whether an answer fits its question is for the
// workbook to say. No store, no file, no clock.

import { z } from 'zod';
import { addDays, type Day, day, daysBetween, parseDay } from '../calendar/day';
import { contactSaid } from '../contacts/contact';
import { handoverRecord } from '../handover/handover-record';
import { contactSaid as metSaid } from '../met/contact';
import { pictureSaid } from '../pictures/picture';
import { custodyFacts } from '../review/facts';
import { consent } from '../sharing/consents';
import { nonAnswers, situation } from '../workbook/people-and-situations';

const questionKey = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/);
const name = z.string().trim().min(1).max(200);

/** What she said, or one of the three answers that say no more than that. */
const practiceAnswer = z.union([z.strictObject({ said: z.unknown() }), z.enum(nonAnswers)]);

const practiceWoman = z.strictObject({
  legalName: name,
  prisonNumber: z.string().regex(/^[A-Z]\d{4}[A-Z]{2}$/),
  /** Missing for a plan that has only just been started. */
  knownAs: name.optional(),
  situation,
  facts: custodyFacts,
  /** Her newest answer to each question, by question key. */
  answers: z.record(questionKey, practiceAnswer),
  /** Questions whose newest answer a worker typed without her. */
  withoutHer: z.array(questionKey),
  /** What she said before, or on a day of its own (`on`), oldest first; without one, on the day the practice was made. */
  earlier: z.array(
    z.strictObject({ question: questionKey, on: day.optional(), said: z.unknown() }),
  ),
  /** What she said yes and no to, oldest first: a council, her landlord, the benefits office. */
  consents: z.array(consent).optional(),
  /** How handing her lead over to probation stands, where somebody has begun it. */
  handover: handoverRecord.optional(),
  /** What workers did with her, oldest first. */
  met: z.array(metSaid).optional(),
  /** Drawings of a place in one of her lists: `file` in resources/practice/pictures. */
  pictures: z
    .array(
      z.strictObject({
        ...{ question: questionKey, item: z.string() },
        ...{ file: z.string().regex(/^[a-z-]+\.jpg$/), said: pictureSaid },
      }),
    )
    .optional(),
});
/** An entry of the practice directory: made up, like everybody here, and at no real place. */
const practiceContact = z.strictObject({
  said: contactSaid,
  /** The day somebody last made sure of it. */
  checkedOn: day.optional(),
  /** How whoever works here knows them. */
  known: z.string().optional(),
});

export type PracticeWoman = z.infer<typeof practiceWoman>;

export const practiceWomen = z.strictObject({
  version: z.literal(1),
  /** The day every other day in the file was chosen around. */
  madeFor: day,
  women: z.array(practiceWoman).min(1),
  contacts: z.array(practiceContact).default([]),
});
export type PracticeWomen = z.infer<typeof practiceWomen>;

/**
 * Reads the practice file.
 * @param json the parsed contents of resources/practice/women.json
 * @throws ZodError naming each place that does not hold together
 */
export function readPracticeWomen(json: unknown): PracticeWomen {
  return practiceWomen.parse(json);
}

/** The question that holds her date of birth. People keep their birthday, whatever today is. */
const birthday = 'date_of_birth';

/**
 * The same women as if they had been made up for `today`: every calendar day in their facts and
 * answers is moved by the whole weeks from `madeFor` to `today`, so that all of it stays as far apart
 * as it was and keeps its weekday: a Friday release must stay one, or her dates and the rules would
 * disagree. "Now" for them is at most six days back. Dates of birth stay, and so does everything that is not a whole calendar day, such as
 * "around Easter" or a day inside a sentence. The women passed in are left as they are.
 */
export function shiftDates(women: PracticeWomen, today: Day): PracticeWomen {
  const days = Math.floor(daysBetween(women.madeFor, today) / 7) * 7;
  const madeFor = addDays(women.madeFor, days);
  return {
    ...women,
    madeFor,
    women: women.women.map((woman) => shiftWoman(woman, days)),
    contacts: moveDays(women.contacts, days),
  };
}

function shiftWoman(woman: PracticeWoman, days: number): PracticeWoman {
  const { dob, ...movingFacts } = woman.facts;
  const answers = Object.entries(woman.answers).map(([question, answer]) => [
    question,
    question === birthday ? answer : moveDays(answer, days),
  ]);
  return {
    ...woman,
    facts: { ...(dob && { dob }), ...moveDays(movingFacts, days) },
    answers: Object.fromEntries(answers),
    earlier: woman.earlier.map((older) =>
      older.question === birthday ? older : moveDays(older, days),
    ),
    ...(woman.met && { met: moveDays(woman.met, days) }),
    ...(woman.pictures && { pictures: moveDays(woman.pictures, days) }),
    ...(woman.consents && { consents: moveDays(woman.consents, days) }),
    ...(woman.handover && { handover: moveDays(woman.handover, days) }),
  };
}

/** A copy with every text that is nothing but a calendar day moved; the shape stays the same. */
function moveDays<T>(value: T, days: number): T {
  if (typeof value === 'string') {
    const found = parseDay(value);
    return found ? (addDays(found, days) as typeof value & Day) : value;
  }
  if (Array.isArray(value)) return value.map((part: unknown) => moveDays(part, days)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, moveDays(part, days)]);
  return Object.fromEntries(parts) as T;
}
