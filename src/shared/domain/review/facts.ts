/*
 * What must be known about a woman's custody to work out dates and who leads. Only facts that were read somewhere or
 * that she told us: nothing worked out is kept here, and no release date is ever calculated into it.
 *
 * Every fact may be missing. A missing fact is named as missing further on, never guessed. May not know where the
 * facts are kept.
 */
import * as z from 'zod';
import { day } from '../calendar/day';

export const legalStatuses = [
  'remand',
  'convicted_unsentenced',
  'sentenced',
  'recall',
  'immigration_detention',
  'civil',
] as const;

export const recallTypes = ['FTR_56', 'FTR_28', 'FTR_14', 'STANDARD'] as const;

/** SDS: standard fixed-length. EDS: extended. SOPC: special custodial. S250: youth. The last four have no end date. */
export const sentenceTypes = [
  'SDS',
  'SDS_PLUS',
  'EDS',
  'SOPC',
  'S250',
  'LIFE',
  'IPP',
  'DPP',
  'DHMP',
] as const;

/** How the prison's system labels the release date it shows. PED is a date she may be released, not one she will. */
export const releaseDateTypes = ['CRD', 'ARD', 'PRRD', 'NPD', 'PED', 'HDC'] as const;

/** Changes after which the plan is looked at again (domain rule 1.5). */
export const eventKinds = [
  'sentence_passed',
  'recall',
  'release_date_changed',
  'transfer',
  'lead_handover',
  'acct_opened',
  'acct_closed',
  'bereavement',
  'pregnancy',
  'birth',
  'childrens_decision',
  'accommodation_lost',
  'accommodation_offered',
  'licence_condition_added',
  'abuse_risk_changed',
  'new_charge',
  'worker_left',
  'health_assessment',
  'she_asked',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Whether a council owes her a personal adviser, in law. The council confirms it; being care experienced is hers to say. */
export const careLeaverCategories = [
  'eligible',
  'relevant',
  'former_relevant',
  'former_relevant_21_to_24',
  'former_relevant_in_education',
  'qualifying',
  'none',
  'wales_category_1',
  'wales_category_2',
  'wales_category_3',
  'wales_category_4',
] as const;

export const namedPlaceOrPerson = z.string().trim().min(1).max(200);

/** Who may be recorded as the actual lead. */
export const recordableLeads = ['specialist', 'probation', 'pom', 'community_contact'] as const;

/** Who really leads, where that is not who the rule names. It stands beside the rule's answer and never changes it. */
export const recordedLead = z.strictObject({
  lead: z.enum(recordableLeads),
  name: namedPlaceOrPerson.optional(),
  /** A worker's words, for workers: they stay at the staff desk. */
  reason: z.string().trim().min(1).max(500),
  since: day,
});

export type RecordedLead = z.infer<typeof recordedLead>;

/**
 * A kind this version has no words for still counts as a change in her needs: reviewing once too often does no harm,
 * dropping her event would.
 */
const eventKind = z.string().regex(/^[a-z][a-z_]{0,59}$/);

export const custodyFacts = z.strictObject({
  dob: day.optional(),

  legalStatus: z.enum(legalStatuses).optional(),
  /** The day this time in prison began, where that is not the day she came to this prison. */
  custodyPeriodStart: day.optional(),
  arrivalDate: day.optional(),
  nextCourtDate: day.optional(),

  recallType: z.enum(recallTypes).optional(),
  /** The day the licence was taken away. Nothing is counted from it. */
  recallDate: day.optional(),
  /** The day she came back. Everything on a recall is counted from it. */
  returnToCustodyDate: day.optional(),

  sentenceType: z.enum(sentenceTypes).optional(),
  sentenceLengthMonths: z.int().min(0).max(1200).optional(),
  sentenceDate: day.optional(),
  tariffExpiry: day.optional(),
  /** The Parole Board hearing that is listed. */
  targetHearing: day.optional(),

  releaseDate: day.optional(),
  releaseDateType: z.enum(releaseDateTypes).optional(),
  releaseDateReadBy: namedPlaceOrPerson.optional(),
  releaseDateReadOn: day.optional(),
  releaseDateReadWhere: namedPlaceOrPerson.optional(),
  /** A day set by the Parole Board or the Secretary of State. */
  releaseDirectedDate: day.optional(),
  /** The day she really left. */
  releasedOn: day.optional(),
  licenceEnd: day.optional(),
  /** A community order or suspended sentence is running. */
  communityOrder: z.boolean().optional(),
  communityOrderEnd: day.optional(),
  /** 0 when not managed under MAPPA. */
  mappaLevel: z.int().min(0).max(3).optional(),

  planSigned: day.optional(),
  planReopened: day.optional(),
  existingPlan: z.boolean().optional(),
  /** The days reviews were completed. */
  reviews: z.array(day).max(500).default([]),
  events: z
    .array(z.strictObject({ kind: eventKind, date: day }))
    .max(500)
    .default([]),
  /** The day the hand over of the lead to probation was recorded. */
  handoverDone: day.optional(),
  recordedLead: recordedLead.optional(),

  tenancy: z.boolean().optional(),
  accommodationSecured: z.boolean().optional(),

  careExperienced: z.boolean().optional(),
  careLeaverCategory: z.enum(careLeaverCategories).optional(),
  councilName: namedPlaceOrPerson.optional(),
  nation: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['england', 'wales']))
    .optional(),
  /** The council owes her a personal adviser. Missing: the category decides, and with no category, yes until told no. */
  paEntitled: z.boolean().optional(),
  paInPlace: z.boolean().optional(),
  pathwayActive: z.boolean().optional(),
  lastPathwayReview: day.optional(),
  /** Calendar months between the council's own reviews, where it looks sooner than the law asks. */
  pathwayReviewMonths: z.int().min(1).max(6).optional(),
});

export type CustodyFacts = z.infer<typeof custodyFacts>;

export type FactName = keyof CustodyFacts;

/** Every fact there is, for words and for tests. */
export const factNames = Object.keys(custodyFacts.shape) as readonly FactName[];

const withoutEnd: readonly CustodyFacts['sentenceType'][] = ['LIFE', 'IPP', 'DPP', 'DHMP'];
const withParole: readonly CustodyFacts['sentenceType'][] = ['EDS', 'SOPC'];

/** Life, IPP, DPP, detention during His Majesty's pleasure: no end date. */
export function isIndeterminate(facts: CustodyFacts): boolean {
  return withoutEnd.includes(facts.sentenceType);
}

/** Extended and special custodial sentences: an end date, and a Parole Board decision before it. */
export function isParoleEligible(facts: CustodyFacts): boolean {
  return withParole.includes(facts.sentenceType);
}
