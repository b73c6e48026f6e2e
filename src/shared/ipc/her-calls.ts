// The part of the table about sitting together: what the staff desk prepares, and what her side of the screen may ask.
// Calls of `her` are answered on her port only, and always about the plan that port was made for.

import { z } from 'zod';
import { plainLooks } from '../domain/audit/looks';
import { day } from '../domain/calendar/day';
import { copyAudiences } from '../domain/copies/plan-copy';
import { noteCounts } from '../domain/notes/note';
import { glassPurposes } from '../domain/people/glass';
import { roles } from '../domain/people/roles';
import { consent, consentProblems } from '../domain/sharing/consents';
import { sharingChoice } from '../domain/sharing/levels';
import { referralStep } from '../domain/sharing/referral';
import { helpRating, helpTogether } from '../domain/sitting/help-rating';
import { displayChoices, PIN_DIGITS, preparation, sittingKinds } from '../domain/sitting/sitting';
import { occasion } from '../domain/sitting/stamps';
import { answer } from '../domain/workbook/answer';
import { situation } from '../domain/workbook/people-and-situations';
import { herAnother } from './another-calls';
import { changedShown } from './changed-calls';
import { consentsKept, keptConsent } from './consent-calls';
import { fileStandingForHer } from './file-calls';
import { copyOnRecord } from './handed-calls';
import { call, nothing } from './locked-calls';
import { herOverride } from './override-calls';
import { herPictureCalls } from './picture-calls';
import { planAsItWas } from './review-calls';

const planId = z.uuid();
/** As typed. What it must be is said by `isPinFit`, in words, not by this shape. */
const pin = z.string().max(PIN_DIGITS.most * 4);
const place = z.strictObject({ page: z.string().max(60), question: z.string().max(60) });
export type HerPlace = z.infer<typeof place>;

const readiness = z.strictObject({
  display: displayChoices,
  /** Where she was last. */
  placeLeft: place.optional(),
  /** UTC moment this worker's PIN was set; absent before the first. */
  pinSetAt: z.string().optional(),
  /** UTC moment of the last sitting. */
  lastSatAt: z.string().optional(),
});
export type Readiness = z.infer<typeof readiness>;

/** A sitting that is over, for the notes after it. */
const sittingOver = z.strictObject({
  id: z.uuid(),
  kind: z.enum(sittingKinds),
  /** Page ids in the order in which they were opened. */
  pages: z.array(z.string()),
  /** Who checks in with her that night, in a worker's words. */
  checksIn: z.string().optional(),
});
export type SittingOver = z.infer<typeof sittingOver>;

const checkIn = z.strictObject({
  sitting: z.uuid(),
  /** Of the sitting. */
  day,
  /** As it stands now, and before that what stood there earlier; without words where it was taken out. */
  written: z.array(z.strictObject({ words: z.string(), by: z.string(), at: z.string() })).min(1),
});
export type CheckIn = z.infer<typeof checkIn>;

export const sittingCalls = {
  /** What women say of the help they get, all together and never a small number. */
  howHelpIsRated: call(nothing, helpTogether),
  ready: call(z.strictObject({ plan: planId }), readiness),
  /** From a good answer on, only her side of the screen is answered, until the PIN. */
  begin: call(
    z.strictObject({ plan: planId, preparation, newPin: pin.optional() }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('begun') }),
      z.strictObject({ kind: z.literal('put-right'), why: z.enum(['pin_needed', 'pin_unfit']) }),
    ]),
  ),
  /** The sitting of this stretch of work that ended last, if there was one. */
  over: call(z.strictObject({ plan: planId }), z.strictObject({ sitting: sittingOver.optional() })),
  /** Who checks in with her, sitting by sitting, the newest first. */
  checkIns: call(z.strictObject({ plan: planId }), z.array(checkIn)),
  keepCheckIn: call(
    z.strictObject({ plan: planId, sitting: z.uuid(), words: z.string().max(500) }),
    nothing,
  ),
} as const;

/** Her plan as her side of the screen gets it: nothing of a worker's but who wrote an answer down. */
const herPlan = z.strictObject({
  id: planId,
  name: z.string(),
  situation,
  answers: z.array(answer),
  today: day,
  fromBefore: z.strictObject({ since: day, questions: z.array(z.string()) }).optional(),
  practice: z.boolean(),
  display: displayChoices,
  placeLeft: place.optional(),
  sitting: z.strictObject({
    kind: z.enum(sittingKinds),
    pages: z.array(z.string()),
    windDownAt: z.string().optional(),
    /** UTC moment at which a guided session ends. */
    endsAt: z.string().optional(),
  }),
  /** How many notes workers have written; never what they say. Not with a peer mentor beside her. */
  notes: noteCounts.optional(),
  occasions: z.array(occasion),
  /** What she chose last about each page, answer and reader. */
  sharing: z.array(sharingChoice),
  /** When the plan is looked at again; `isPast` when that day went by. */
  lookAgain: z.strictObject({ day, isPast: z.boolean() }).optional(),
  /** A review was finished and she has not been asked about the help around it. */
  asksAboutHelp: z.literal(true).optional(),
});
export type HerPlan = z.infer<typeof herPlan>;

const looks = z.strictObject({
  days: z.array(
    z.strictObject({
      by: z.string(),
      role: z.enum(roles),
      day,
      made: z.array(
        z.discriminatedUnion('what', [
          z.strictObject({ what: z.enum(plainLooks) }),
          z.strictObject({ what: z.literal('outside'), purpose: z.enum(glassPurposes) }),
          z.strictObject({
            what: z.enum(['copy', 'printed']),
            copyFor: z.enum(copyAudiences),
            pages: z.number().int(),
          }),
        ]),
      ),
    }),
  ),
  since: day.optional(),
  isCut: z.literal(true).optional(),
  putBack: z.array(z.strictObject({ day, from: day })).optional(),
});

const pinReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right') }),
  z.strictObject({ kind: z.literal('wrong'), left: z.number().int() }),
  z.strictObject({ kind: z.literal('locked') }),
]);
export type PinReply = z.infer<typeof pinReply>;

/** What she said yes and no to, as she reads it: nothing of what workers wrote beside it. */
const herYeses = consentsKept.extend({
  consents: z.array(keptConsent.omit({ worker: true, withHer: true, at: true })),
  referrals: z.array(
    z.strictObject({
      council: z.string(),
      steps: z.array(referralStep.pick({ state: true, day: true, outcome: true })),
    }),
  ),
});
export type HerYeses = z.infer<typeof herYeses>;

const onlyHers = { onlyHers: true } as const;
const notGuided = { onlyHers: true, notGuided: true } as const;

export const herCalls = {
  open: call(nothing, herPlan, onlyHers),
  /** Remembers the question, so that she can carry on there. */
  place: call(place, nothing, onlyHers),
  display: call(z.strictObject({ display: displayChoices }), nothing, onlyHers),
  /** Writes down who sees what, as she chooses it. What she chose last comes back. */
  choose: call(
    z.strictObject({ choices: z.array(sharingChoice).min(1).max(400) }),
    z.strictObject({ sharing: z.array(sharingChoice) }),
    notGuided,
  ),
  /** What she said to asking a council, her landlord and the benefits office. */
  yeses: call(nothing, herYeses, notGuided),
  /** The day is today, and who is with her is known. */
  say: call(
    z.strictObject({ consent: consent.omit({ day: true, there: true }) }),
    z.discriminatedUnion('kind', [
      herYeses.extend({ kind: z.literal('kept') }),
      z.strictObject({ kind: z.literal('put-right'), why: z.enum(consentProblems) }),
    ]),
    notGuided,
  ),
  /** Copies that are still out, and what is on them, the newest first. */
  copiesOut: call(
    nothing,
    z.array(
      z.strictObject({
        ...{ copyFor: z.string(), day, questions: z.array(z.string()) },
        inShort: z.array(z.string()),
      }),
    ),
    notGuided,
  ),
  /** What was shown without her say, as far as she was told. */
  withoutMe: call(nothing, z.array(herOverride), notGuided),
  /** Names in her words of which a worker said: this is another place or person of the same name. */
  another: call(nothing, z.array(herAnother), notGuided),
  /** She says that it is not so. */
  notAnother: call(z.strictObject({ decision: z.uuid() }), z.array(herAnother), notGuided),
  /** What changed in who can see what. */
  changed: call(nothing, changedShown, notGuided),
  /** Who has had her plan open and which copies were made, the newest first. */
  looks: call(nothing, looks, notGuided),
  /** Every copy of her plan and what became of it, the newest first. */
  copies: call(nothing, z.array(copyOnRecord), notGuided),
  /** She asks for a copy back. Her worker then writes to whoever has it. */
  askBack: call(z.strictObject({ copy: z.uuid() }), z.array(copyOnRecord), notGuided),
  /** Whether she has asked for everything kept about her, and by when she gets it. */
  file: call(nothing, fileStandingForHer, notGuided),
  /** She asks for everything kept about her. Asked twice it stays the first day. */
  askFile: call(nothing, fileStandingForHer, notGuided),
  /** Versions of her plan that a review ended with, the newest first. */
  earlier: call(nothing, z.array(z.strictObject({ version: z.number(), day })), notGuided),
  asItWas: call(z.strictObject({ version: z.number().int().positive() }), planAsItWas, notGuided),
  /** What she says of the help she gets, held apart from her plan; none when she would rather not. */
  rateHelp: call(z.strictObject({ rating: helpRating.optional() }), nothing, notGuided),
  /** Pictures of the places in one of her lists, those that are there. */
  pictures: call(herPictureCalls.pictures.input, herPictureCalls.pictures.output, notGuided),
  /** The dots of one of them. */
  picture: call(herPictureCalls.picture.input, herPictureCalls.picture.output, notGuided),
  /** Takes the cover away. */
  uncover: call(z.strictObject({ pin }), pinReply, { onlyHers: true, afterEnd: true }),
  /** Gives the screen back to the staff desk. */
  leave: call(z.strictObject({ pin }), pinReply, { onlyHers: true, afterEnd: true }),
} as const;
