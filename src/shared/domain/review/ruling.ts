/*
 * The shape of every answer the rules give: which rule, what it rests on, and the words that explain it.
 *
 * `words` is the stem of a key in the schedule words; a voice is added to it ("staff", "her", and for the lead "you").
 * `params` fill the sentence: text is always a calendar day, to be written in words by whoever shows it; numbers are
 * numbers. May not hold a sentence itself.
 */
import type { Day } from '../calendar/day';
import type { FactName } from './facts';
import type { SettingBasis } from './settings';

/** `fact`: it happened, no rule was needed. */
export type Basis = SettingBasis | 'fact';

export type Params = Readonly<Record<string, Day | number>>;

export interface Explanation {
  readonly basis: Basis;
  /** Which sentence, for example `lead.on_remand`. */
  readonly words: string;
  readonly params: Params;
}

export interface Ruling<Value extends string, Rule extends string, Reason extends string>
  extends Explanation {
  readonly value: Value;
  /** Missing when no rule could be chosen. */
  readonly rule: Rule | undefined;
  readonly reason: Reason;
  /** What somebody must find out before a rule can be chosen. Empty when one was. */
  readonly missing: readonly FactName[];
}
