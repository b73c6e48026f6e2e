// What every kind of copy is made from, and what it makes of it.

import type { Allowed, LeftOut } from '../../../shared/domain/copies/allowed';
import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import type { Question } from '../../../shared/domain/workbook/content';
import type { Desk } from '../../plans/desk';
import type { Plan } from '../../plans/read-plan';
import type { OrderToday } from '../copy-page';
import type { CopyWords } from '../copy-words';

export type CopyFrom = {
  desk: Pick<Desk, 'establishment' | 'content'>;
  plan: Plan;
  order: OrderToday;
  /** The words of the copy, in its language. */
  hers: CopyWords;
  /** The same in English. */
  english: CopyWords;
  /** Only what stands here may be on it. */
  allowed: Allowed;
  /** True for an answer that stands in a box of its own, and is not said again. */
  isElsewhere: (question: Question) => boolean;
  /** True for a reader who gets who leads and the next review. */
  isForDates: boolean;
};

/** What makes a kind differ from the whole plan; the rest is the same for all. */
export type MadeOfKind = Pick<PlanCopy, 'groups'> &
  Partial<
    Pick<
      PlanCopy,
      | 'title'
      | 'fit'
      | 'style'
      | 'draft'
      | 'whose'
      | 'name'
      | 'establishment'
      | 'identity'
      | 'dates'
      | 'disagreement'
      | 'signatureFields'
      | 'wetSignatures'
      | 'herSignature'
      | 'isForHer'
    >
  > & {
    /** Of what is allowed, what this kind leaves out all the same. */
    alsoLeftOut?: LeftOut[];
  };

export type MakeKind = (from: CopyFrom) => MadeOfKind;
