// Which questions nobody may answer for her, and which are not hers to check. Read from the content.

import type { Question } from './content';

/** Her agreement, her words about it and her mark: nobody can give these for her. */
export function isHersAlone({ controls }: Pick<Question, 'controls'>): boolean {
  return (
    controls === 'plan.agreement' ||
    controls === 'plan.agreementWords' ||
    controls === 'plan.herSignature'
  );
}

/** They let readers in, or say who may know that she was in care. */
const lettingIn: ReadonlySet<string> = new Set([
  'sharing.explained',
  'sharing.matrix',
  'sharing.careExperience',
]);

/**
 * True for what nobody may answer while she is not there: what is hers alone, and who may see anything of hers at all.
 * Source: security.md 4.3, rule 5.
 */
export function needsHerThere(question: Pick<Question, 'controls'>): boolean {
  return isHersAlone(question) || lettingIn.has(question.controls ?? '');
}

/** The worker's own promise is theirs to give; it needs no check by her. */
export function isWorkersOwn({ controls }: Question): boolean {
  return controls === 'plan.workerSignature';
}
