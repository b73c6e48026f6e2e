// Keeps her situation (which pages open) and the facts (which rules apply) saying the same. Pure.

import type { SentenceClass } from '../../shared/domain/review/custody-class';
import type { CustodyFacts } from '../../shared/domain/review/facts';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';

/** Source: workbook.json `classToSituation`. In the community and after it, the last situation stays. */
const situationOfClass: Partial<Record<SentenceClass, Situation>> = {
  remand: 'remand',
  short: 'short',
  long: 'long',
  life: 'life',
  recall_fixed: 'recall',
  recall_standard: 'recall',
};

/** The situation a class of custody opens, or undefined when it leaves the situation as it is. */
export function situationForClass(custodyClass: SentenceClass): Situation | undefined {
  return situationOfClass[custodyClass];
}

/** The facts that a stated situation settles, so that nothing is asked twice. */
export function factsFromSituation(situation: Situation, facts: CustodyFacts): CustodyFacts {
  const { recallType, ...withoutRecall } = facts;
  switch (situation) {
    case 'remand':
      return facts.legalStatus === 'convicted_unsentenced'
        ? withoutRecall
        : { ...withoutRecall, legalStatus: 'remand' };
    case 'recall':
      return { ...withoutRecall, ...(recallType ? { recallType } : {}), legalStatus: 'recall' };
    case 'life':
      return {
        ...withoutRecall,
        legalStatus: 'sentenced',
        sentenceType: facts.sentenceType ?? 'LIFE',
      };
    case 'short':
    case 'long':
      return { ...withoutRecall, legalStatus: 'sentenced' };
  }
}
