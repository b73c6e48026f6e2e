/*
 * A change of situation, as a worker writes it down: what happened, on which day, and what must be known with it. Fields
 * that are facts have the names of the facts. May not know how a change is kept or shown.
 */
import * as z from 'zod';
import { type Day, day } from '../calendar/day';
import {
  custodyFacts,
  type EventKind,
  namedPlaceOrPerson,
  recallTypes,
  recordedLead,
  sentenceTypes,
} from './facts';

export const changeKinds = [
  'sentenced',
  'released',
  'recalled',
  'remand_ended',
  'release_date_changed',
  'moved_prison',
  'life_dates',
  'handover_recorded',
  'lead_recorded',
  'lead_record_ended',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** How a time on remand can end without prison. */
export const remandOutcomes = [
  'acquitted',
  'charges_dropped',
  'fine_or_other',
  'bail',
  'community_order',
  'suspended_sentence',
] as const;

/** The five things a hand over of the lead is made of. */
export const handoverSteps = [
  'named',
  'metHer',
  'readPlanWithHer',
  'housingLeadNamed',
  'copyHandedOver',
] as const;

const { releaseDateType } = custodyFacts.shape;

/** A release date is only taken from somebody who read it: who, on which day and where. */
const release = {
  releaseDate: day.optional(),
  releaseDateType,
  releaseDateReadBy: namedPlaceOrPerson.optional(),
  releaseDateReadOn: day.optional(),
  releaseDateReadWhere: namedPlaceOrPerson.optional(),
};

const isDone = z.boolean().default(false);

export const situationChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sentenced'),
    day,
    sentenceType: z.enum(sentenceTypes),
    sentenceLengthMonths: z.int().min(0).max(1200).optional(),
    tariffExpiry: day.optional(),
    ...release,
    licenceEnd: day.optional(),
  }),
  z.strictObject({ kind: z.literal('released'), day, licenceEnd: day.optional() }),
  z.strictObject({
    kind: z.literal('recalled'),
    /** The day she came back. */
    day,
    recallType: z.enum(recallTypes),
    recallDate: day.optional(),
  }),
  z.strictObject({
    kind: z.literal('remand_ended'),
    day,
    outcome: z.enum(remandOutcomes),
    /** Bail only. */
    nextCourtDate: day.optional(),
    /** Community order and suspended sentence only. */
    communityOrderEnd: day.optional(),
  }),
  z.strictObject({
    kind: z.literal('release_date_changed'),
    ...release,
    /** The day it was read is the day of this change. */
    releaseDateReadOn: day,
    releaseDateReadBy: namedPlaceOrPerson,
    releaseDateReadWhere: namedPlaceOrPerson,
  }),
  z.strictObject({ kind: z.literal('moved_prison'), day, prison: namedPlaceOrPerson }),
  z.strictObject({
    kind: z.literal('life_dates'),
    /** The day somebody told us. */
    day,
    tariffExpiry: day.optional(),
    targetHearing: day.optional(),
    releaseDirectedDate: day.optional(),
  }),
  z.strictObject({
    kind: z.literal('handover_recorded'),
    day,
    probationWorker: namedPlaceOrPerson,
    named: isDone,
    metHer: isDone,
    readPlanWithHer: isDone,
    housingLeadNamed: isDone,
    copyHandedOver: isDone,
  }),
  z.strictObject({
    kind: z.literal('lead_recorded'),
    day,
    lead: recordedLead.shape.lead,
    name: recordedLead.shape.name,
    reason: recordedLead.shape.reason,
  }),
  z.strictObject({ kind: z.literal('lead_record_ended'), day }),
]);

export type SituationChange = z.infer<typeof situationChange>;

export type ChangeOf<K extends ChangeKind> = Extract<SituationChange, { kind: K }>;

/** A field of any change; `kind` is the change itself. */
export type ChangeField = { [K in ChangeKind]: keyof ChangeOf<K> & string }[ChangeKind];

/** The day it happened; of a release date the day it was read. */
export function dayOfChange(change: SituationChange): Day {
  return change.kind === 'release_date_changed' ? change.releaseDateReadOn : change.day;
}

export type ChangeEvent = { readonly kind: EventKind; readonly date: Day };

/** The change in her needs that goes with it, where one does. Which release dates count is said elsewhere. */
export function eventOfChange(change: SituationChange): ChangeEvent | undefined {
  const date = dayOfChange(change);
  switch (change.kind) {
    case 'sentenced':
      return { kind: 'sentence_passed', date };
    case 'recalled':
      return { kind: 'recall', date };
    case 'release_date_changed':
      return { kind: 'release_date_changed', date };
    case 'moved_prison':
      return { kind: 'transfer', date };
    case 'handover_recorded':
      return { kind: 'lead_handover', date };
    default:
      return undefined;
  }
}
