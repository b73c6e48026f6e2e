/*
 * Every reason a review can be due, and the wordings each reason comes in. The list the words are checked against.
 */
import { anchorKinds } from './anchor';
import { type EventKind, eventKinds } from './facts';

/** Where an establishment looks sooner than the handbook's longest wait, the months are said as they are. */
const sooner = anchorKinds.map((kind) => `sooner_${kind}` as const);

/** Reason → its wordings. A reason with one wording has the wording `plain`. */
export const reviewWordings = {
  life_3_years: [...anchorKinds, ...sooner],
  long_2_years: [...anchorKinds, ...sooner],
  before_release: ['days_before', 'half_way'],
  before_court: ['working_days_before', 'working_days_before_held', 'day_before'],
  remand_once: anchorKinds.filter((kind) => kind !== 'last_review'),
  remand_repeat: ['plain'],
  recall_once: ['plain'],
  recall_repeat: ['plain'],
  release_date_unknown: anchorKinds,
  needs_change: [...eventKinds, 'other'],
  community_first: ['released', 'expected'],
  community_repeat: ['plain'],
  before_licence_end: ['days_before', 'half_way'],
  close_or_pass_on: ['custody_over', 'licence_over', 'licence_will_be_over'],
  none_due: ['plain'],
  facts_missing: ['plain'],
  not_covered: ['plain'],
} as const satisfies Record<string, readonly string[]>;

type PlainReason = Exclude<keyof typeof reviewWordings, 'needs_change'>;

/** `needs_change:` carries the kind of event, known to this version or not. */
export type ReviewReason = PlainReason | `needs_change:${string}`;

/** The wording for a kind of event. */
export function needsChangeWording(kind: string): EventKind | 'other' {
  return eventKinds.find((known) => known === kind) ?? 'other';
}
