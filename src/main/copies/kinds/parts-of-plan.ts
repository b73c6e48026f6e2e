// Kinds that are a few parts of her plan and no more: her circle, what her women's centre or a housing worker
// needs.

import type { CopyKind } from '../../../shared/domain/copies/plan-copy';
import type { MakeKind } from './copy-from';
import { onSheet } from './goals';
import { inParts } from './in-parts';

/** Those parts, under the name of the kind. */
export function partsOfPlan(kind: CopyKind): MakeKind {
  return (from) => ({
    title: from.hers.words(`paper:kinds.${kind}`),
    groups: inParts(from, kind, (made, question) =>
      question.type === 'goals' ? [onSheet(from, made, question)] : [made],
    ),
    dates: { heading: '', lines: [] },
    wetSignatures: [],
  });
}
