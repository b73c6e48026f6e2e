// The part of the table about a plan itself: the list, one opened, its answers, facts, changes and stages.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { languageTag } from '../domain/languages/language';
import { custodyFacts, recordedLead } from '../domain/review/facts';
import { milestoneMark } from '../domain/review/milestone-marks';
import { sharingChoice } from '../domain/sharing/levels';
import { occasion } from '../domain/sitting/stamps';
import { answer, answerValue, givenBy, TEXT_CEILING } from '../domain/workbook/answer';
import { homeInList } from '../domain/workbook/home-stand';
import { situation } from '../domain/workbook/people-and-situations';
import {
  changeMade,
  changePreview,
  factCheck,
  givenChange,
  keptChange,
  leadPutRight,
} from './change-shapes';
import { call, nothing, shortText } from './locked-calls';
import {
  dueShape,
  listedScheduleShape,
  milestoneShape,
  reviewUnderWayShape,
  scheduleShape,
} from './schedule-shape';
import { settingNumber } from './settings-shape';
import { soonForHer } from './soon-shape';

const planId = z.uuid();
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const planInList = z.strictObject({
  id: planId,
  /** The name she likes, or her full name while she has not said one. */
  name: z.string(),
  legalName: z.string(),
  prisonNumber: z.string(),
  situation,
  schedule: listedScheduleShape,
  /** Who really leads, where somebody recorded that it is not who the rule names. */
  recordedLead: recordedLead.pick({ lead: true, name: true }).optional(),
  /** How far she is with a home, while she is in prison. */
  home: homeInList.optional(),
  /** The next open thing, whatever its date. */
  nextDue: dueShape.optional(),
  /** Everything late or due within four weeks, earliest first. */
  duesSoon: z.array(dueShape),
  /** The review that is planned or on hold. */
  review: reviewUnderWayShape.optional(),
  /** UTC moment of the newest answer given by her; undefined before the first. */
  lastSatTogether: z.string().optional(),
});
export type PlanInList = z.infer<typeof planInList>;

const openPlan = z.strictObject({
  id: planId,
  reference: z.string(),
  name: z.string(),
  situation,
  answers: z.array(answer),
  facts: custodyFacts,
  factsSetAt: z.string().optional(),
  factChecks: z.array(factCheck),
  /** Facts put right without a change of situation, where who leads moved with them; the earliest first. */
  leadPutRight: z.array(leadPutRight),
  schedule: scheduleShape,
  /** Past and coming, by date and then by kind. */
  milestones: z.array(milestoneShape).readonly(),
  /** The review that is planned or on hold. */
  review: reviewUnderWayShape.optional(),
  /** Question keys answered before she came back to prison on that day, and not gone through since. */
  fromBefore: z.strictObject({ since: day, questions: z.array(z.string()) }).optional(),
  /** The sittings so far: with whom each page was done is worked out from them. */
  occasions: z.array(occasion),
  /** What she chose last about each page, answer and reader. */
  sharing: z.array(sharingChoice),
  /** The version the next copy will carry. */
  version: z.number().int().positive(),
  today: calendarDay,
  /** The numbers behind the dates, with their reasons. For staff. */
  numberNotes: z.array(settingNumber),
  /** Bank holidays are known until this day; a date after it may move. */
  holidaysKnownUntil: calendarDay,
  /** Opened from outside its team: for reading, and without what leads to where she is. */
  fromOutside: z.literal(true).optional(),
});
export type OpenPlan = z.infer<typeof openPlan>;

export const planCalls = {
  list: call(nothing, z.array(planInList)),
  /** Promises made to women and hard dates that are near, for the plans that have any. */
  soonForHer: call(nothing, z.array(soonForHer)),
  start: call(
    z.strictObject({ legalName: shortText, prisonNumber: shortText, situation }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('started'), plan: planId }),
      z.strictObject({ kind: z.literal('already-there'), plan: planId, name: z.string() }),
      z.strictObject({ kind: z.literal('put-right'), field: z.string(), why: z.string() }),
    ]),
  ),
  open: call(z.strictObject({ plan: planId }), openPlan),
} as const;

export const answerCalls = {
  /** Appends; never replaces. The reply comes after the commit. */
  save: call(
    z.strictObject({
      plan: planId,
      question: z.string().max(60),
      value: answerValue,
      givenBy,
      /** Of her own words; English when left out. */
      language: languageTag.optional(),
    }),
    z.strictObject({
      answer,
      /** Present when this answer changed the facts, the lead or the dates. */
      changed: z
        .strictObject({
          name: z.string(),
          situation,
          facts: custodyFacts,
          schedule: scheduleShape,
          milestones: z.array(milestoneShape).readonly(),
        })
        .optional(),
    }),
    // What was half typed when a guided session ended is kept all the same.
    { alsoHers: true, afterEnd: true },
  ),
  /** Puts English beside words of hers in another language; no words take it away again. */
  putIntoEnglish: call(
    z.strictObject({
      plan: planId,
      question: z.string().max(60),
      answer: z.uuid(),
      words: z.string().max(TEXT_CEILING),
      by: shortText,
    }),
    z.strictObject({ answer }),
  ),
  /** Puts right in which language words of hers are; nothing is said again. The answer that stands comes back. */
  saidIn: call(
    z.strictObject({
      plan: planId,
      question: z.string().max(60),
      answer: z.uuid(),
      language: languageTag,
    }),
    z.strictObject({ answer }),
  ),
  /** All answers to one question, newest first. */
  history: call(z.strictObject({ plan: planId, question: z.string().max(60) }), z.array(answer), {
    alsoHers: true,
    notGuided: true,
  }),
} as const;

export const factCalls = {
  save: call(
    z.strictObject({ plan: planId, facts: custodyFacts }),
    z.strictObject({
      facts: custodyFacts,
      factChecks: z.array(factCheck),
      situation,
      schedule: scheduleShape,
      milestones: z.array(milestoneShape).readonly(),
      savedAt: z.string(),
      /** The release date moved far, so that is written down as a change; or it is back, so that is taken back. `days`: how far is far. */
      releaseDateEvent: z
        .strictObject({ is: z.enum(['added', 'taken_back']), day: day, days: z.number() })
        .optional(),
    }),
  ),
} as const;

export const changeCalls = {
  /** What a change would do today. Writes nothing. */
  preview: call(givenChange, changePreview),
  /** Writes it down whole, or says what has to be put right first and writes nothing. */
  make: call(givenChange, changeMade),
  /** The newest written down first. */
  list: call(z.strictObject({ plan: planId }), z.array(keptChange)),
} as const;

export const milestoneCalls = {
  /** Says what became of a milestone. Appends; never replaces. */
  mark: call(
    z.strictObject({ plan: planId, key: z.string().max(120), mark: milestoneMark }),
    z.strictObject({ milestones: z.array(milestoneShape).readonly() }),
  ),
} as const;
