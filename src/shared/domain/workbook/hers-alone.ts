// Which questions nobody may answer for her, and which are not hers to check. Read from the content.

import type { Question } from './content';

/** Her agreement, her words about it and her mark: nobody can give these for her. */
export function isHersAlone({ controls }: Question): boolean {
  return (
    controls === 'plan.agreement' ||
    controls === 'plan.agreementWords' ||
    controls === 'plan.herSignature'
  );
}

/** The worker's own promise is theirs to give; it needs no check by her. */
export function isWorkersOwn({ controls }: Question): boolean {
  return controls === 'plan.workerSignature';
}
