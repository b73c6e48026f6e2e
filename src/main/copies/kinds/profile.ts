// One page to know her by: what people like about her, what matters to her, how best to support her.

import type { MakeKind } from './copy-from';
import { inParts } from './in-parts';

export const profile: MakeKind = (from) => {
  const { words } = from.hers;
  return {
    title: words('paper:kinds.profile'),
    groups: inParts(from, 'profile', (made) => {
      // In two columns her words need the width that a picture would take.
      const { symbol: _, help: __, ...rest } = made;
      return [rest];
    }),
    dates: { heading: '', lines: [] },
    wetSignatures: [],
    fit: { pages: from.order.large ? 2 : 1, more: words('paper:moreInPlan') },
  };
};
