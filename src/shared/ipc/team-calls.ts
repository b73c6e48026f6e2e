// The part of the table about who can open a plan: its team, those kept away, and opening one from outside its team. And
// what a reader (offender manager, probation) is shown: the pages she shares with them.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { readingStyles } from '../domain/copies/plan-copy';
import { glassOutcomes, glassPurposes, LONGEST_GLASS_REASON } from '../domain/people/glass';
import { type Act, rights } from '../domain/people/rights';
import { roles } from '../domain/people/roles';
import { recordedLead } from '../domain/review/facts';
import { situation } from '../domain/workbook/people-and-situations';
import { copyMade, drawnCopy, meant, whoItIs } from './copy-calls';
import { call, nothing, shortText } from './locked-calls';
import { copiesToPrint, printedOrNot } from './print-calls';

const planId = z.uuid();
const ofPlan = z.strictObject({ plan: planId });
const ofWorker = ofPlan.extend({ worker: z.string().max(60) });

const someone = z.strictObject({ worker: z.string(), name: z.string(), role: z.enum(roles) });
export type Someone = z.infer<typeof someone>;

const opened = z.strictObject({
  id: z.string(),
  plan: planId,
  reference: z.string(),
  by: z.string(),
  isMe: z.boolean(),
  day,
  /** UTC moment. */
  at: z.string(),
  purpose: z.enum(glassPurposes),
  reason: z.string(),
  reviewBy: day,
  standing: z.enum(['done', 'to_come', 'gone_by']),
  review: z
    .strictObject({ outcome: z.enum(glassOutcomes), words: z.string(), by: z.string(), day })
    .optional(),
});
export type OpenedFromOutside = z.infer<typeof opened>;

const teamShown = z.strictObject({
  reference: z.string(),
  /** The one longest in it first. */
  members: z.array(
    someone.extend({
      isMe: z.boolean(),
      /** Was removed from here, and can open nothing any more. */
      hasLeft: z.boolean(),
      /** UTC moment, and who wrote it down. */
      since: z.string(),
      by: z.string(),
    }),
  ),
  /** Who could be put into it; only those who are still here. */
  others: z.array(someone),
  /** Never how they know her. */
  keptAway: z.array(someone.extend({ bySelf: z.boolean(), since: z.string() })),
  isRestricted: z.boolean(),
  /** From outside the team, the newest first. */
  opened: z.array(opened),
  /** I hold the keys, and so may let people back. */
  mayLetBack: z.boolean(),
});
export type TeamShown = z.infer<typeof teamShown>;

/** Why the team stays as it is. */
export const teamProblems = [
  'last_one',
  'say_why_first',
  'keyholder_adds',
  'kept_away',
  'has_left',
] as const;
const teamKept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), team: teamShown }),
  z.strictObject({ kind: z.literal('put-right'), why: z.enum(teamProblems) }),
  /** It is done, and this plan is closed to me now. */
  z.strictObject({ kind: z.literal('closed') }),
]);
export type TeamKept = z.infer<typeof teamKept>;

const found = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('found'),
    plan: planId,
    reference: z.string(),
    standing: z.enum(['open', 'closed', 'kept_away', 'restricted']),
    /** Whom to ask; nobody where I am kept away. */
    team: z.array(someone),
    /** Saying why opens it to me. */
    mayBreakGlass: z.boolean(),
    mayChangeTeam: z.boolean(),
  }),
]);
export type FoundPlan = z.infer<typeof found>;

const act = z.enum(Object.keys(rights) as [Act, ...Act[]]);

export const teamCalls = {
  /** What I may do here that is not about one plan, and how many openings from outside wait for a second person. */
  mine: call(nothing, z.strictObject({ acts: z.array(act), toReview: z.number().int() })),
  /** By the whole reference or prison number, or by the plan itself; never by a part of either. */
  find: call(z.union([z.strictObject({ reference: shortText }), ofPlan]), found),
  /**
   * Plans that nobody works with who is still here, by number and nothing else; with `without`, those that nobody would work
   * with if that worker went.
   */
  unworked: call(
    z.strictObject({ without: z.string().max(60).optional() }),
    z.array(z.strictObject({ plan: planId, reference: z.string() })),
  ),
  list: call(ofPlan, teamShown),
  add: call(ofWorker, teamKept),
  remove: call(ofWorker, teamKept),
  /** Puts them in and takes me out. */
  handOver: call(ofWorker, teamKept),
  /** Opens the plan to me for reading, until it is locked. */
  breakGlass: call(
    ofPlan.extend({
      purpose: z.enum(glassPurposes),
      reason: z.string().max(LONGEST_GLASS_REASON),
    }),
    z.strictObject({ kind: z.enum(['opened', 'reason-missing']) }),
  ),
  /** The ones that wait first, the earliest day first. */
  toReview: call(nothing, z.array(opened)),
  /** Another person than the one who opened it says what they found. */
  review: call(
    z.strictObject({
      glass: z.string().max(60),
      outcome: z.enum(glassOutcomes),
      words: z.string().max(LONGEST_GLASS_REASON),
    }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), opened: z.array(opened) }),
      z.strictObject({ kind: z.literal('put-right'), why: z.enum(['second_person', 'words']) }),
    ]),
  ),
  /** I know this person: from here on the plan is closed to me. */
  iKnowHer: call(ofPlan, teamKept),
  /** A colleague who must not open it. */
  keepAway: call(ofWorker, teamKept),
  letBack: call(ofWorker, teamKept),
  restrict: call(ofPlan, teamKept),
  liftRestriction: call(ofPlan, teamKept),
  /** Of all plans, as a number. */
  count: call(nothing, z.strictObject({ plans: z.number().int() })),
} as const;

const order = ofPlan.extend({ style: z.enum(readingStyles), large: z.boolean().optional() });

const planShared = z.strictObject({
  plan: planId,
  reference: z.string(),
  /** Once a copy for this reader could be made: it would carry her name. */
  who: whoItIs.pick({ legalName: true, prisonNumber: true }).optional(),
  /** Where she shares her situation: which it is, or that she is out by now, and who leads. */
  stands: z
    .strictObject({
      situation,
      now: z.enum(['community', 'ended']).optional(),
      lead: z.string(),
      recordedLead: recordedLead.pick({ lead: true, name: true }).optional(),
    })
    .optional(),
});
export type PlanShared = z.infer<typeof planShared>;

export const sharedCalls = {
  /** The plans whose team this reader is in; of each no more than she shares. */
  list: call(nothing, z.array(planShared)),
  /** The pages this reader gets today, and nothing about what is left out. */
  look: call(
    order,
    z.strictObject({
      /** Whose pages they are; nobody while there are none. */
      who: whoItIs.optional(),
      reference: z.string(),
      /** Not there while something stands in the way; what that is, is for her worker to see. */
      drawn: drawnCopy.optional(),
      /** Stands for everything on them. */
      code: z.string(),
    }),
  ),
  print: call(
    order.extend({ copies: copiesToPrint, meant, looked: z.string().max(40) }),
    printedOrNot(copyMade),
  ),
} as const;
