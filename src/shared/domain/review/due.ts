/*
 * One thing a plan asks of somebody, or tells of a day: what Today and the list of women are made of.
 */
import type { Day } from '../calendar/day';
import type { MilestoneKind } from './milestone-kinds';
import type { Explanation, Params } from './ruling';

/** Another sentence about the same thing. */
export interface Besides {
  readonly words: string;
  readonly params: Params;
}

export interface Due extends Explanation {
  readonly kind:
    | MilestoneKind
    | 'review'
    | 'review_look_again'
    | 'note_follow_up'
    | 'contact_next'
    | 'override_look_again'
    | 'file_to_answer'
    | 'letter_to_answer'
    | 'handover_to_do'
    | 'day_named'
    | 'day_told'
    | 'urgent_saves';
  /** Tells it from every other of the same plan. */
  readonly key: string;
  readonly date: Day;
  readonly isClamped: boolean;
  /** Who is waited for, when somebody is. */
  readonly waitingFor?: string;
  /** What else is known of it, in another sentence. */
  readonly besides?: Besides;
  /** For a day out of her own answers: what she says it is (may be empty), in which language (BCP 47), and on which page. */
  readonly said?: { readonly words: string; readonly language: string; readonly page: string };
  /** It only tells of a day; nobody has to do anything. */
  readonly isTelling: boolean;
}
