// Rows that are promised and not tried here yet. They stand in the table as not tried, so that no gap goes unseen; whoever
// writes one gives it a file of its own and takes it out of this list.

import type { Row } from '../row';

const missing: readonly (readonly [id: string, promise: string, what: string])[] = [
  [
    'REL-04',
    'Killed while she types, at most three seconds of typing are lost',
    'needs the window: journeys/last-words and features/workbook/autosave hold it without a kill',
  ],
];

export const notWritten: readonly Row[] = missing.map(([id, promise, what]) => ({
  ...{ id, promise, kind: 'promise', many: { smoke: 0, ci: 0, release: 0 } },
  run: async () => ({ notTried: `this row is not written yet: ${what}` }),
}));
