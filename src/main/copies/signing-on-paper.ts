// Room to sign on a copy, by pen and by key, and what a signature says of how she feels about her plan.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Words } from '../../shared/i18n/words';

/** Filled in as a copy is made. */
export const WORKER_FIELD = 'worker';
/** Left empty, for whoever leads the plan to sign later. */
export const LEAD_FIELD = 'lead';

type Room = Pick<PlanCopy, 'signatureFields' | 'herSignature' | 'wetSignatures'>;

/** Who can sign this copy, and where. */
export function roomToSign(words: Words, of: { isDraft: boolean; isWithoutHer: boolean }): Room {
  const worker = { name: WORKER_FIELD, label: words('paper:signatures.worker') };
  // Nobody else is asked either.
  if (of.isWithoutHer) return { signatureFields: [worker], wetSignatures: [] };
  const choice = (name: 'signed' | 'mark' | 'declined') => ({
    label: words(`paper:mine.${name}`),
    hasLine: name !== 'declined',
  });
  return {
    signatureFields: [worker, { name: LEAD_FIELD, label: words('paper:signatures.lead') }],
    herSignature: {
      statement: words(`paper:mine.${of.isDraft ? 'statementDraft' : 'statement'}`),
      how: words('paper:mine.how'),
      choices: [choice('signed'), choice('mark'), choice('declined')],
    },
    wetSignatures: [
      { label: words('paper:mine.witness') },
      { label: words('paper:signatures.read') },
    ],
  };
}

/** Only what stands on this copy counts: a reader who may not see how she feels is not told by the signature. */
export function reasonFor(copy: PlanCopy): 'reason' | 'reasonDraft' | 'reasonNotAgreed' {
  if (copy.draft) return 'reasonDraft';
  return copy.disagreement ? 'reasonNotAgreed' : 'reason';
}
