// Rows that are promised and not tried here yet. They stand in the table as not tried, so that no gap goes unseen; whoever
// writes one gives it a file of its own and takes it out of this list.

import type { Row } from '../row';

const missing: readonly (readonly [id: string, promise: string, what: string])[] = [
  [
    'REL-04',
    'Killed while she types, at most three seconds of typing are lost',
    'needs the window: journeys/last-words and features/workbook/autosave hold it without a kill',
  ],
  [
    'REL-11',
    'A vault on a network drive or in a synced folder is refused',
    'give the look at the place each kind of file system, and expect its screen',
  ],
  [
    'REL-13',
    'A backup restored is what was backed up, and a damaged one is refused',
    'back up, restore, compare the digest of harness/fill-schema; flip bits of the backup',
  ],
  [
    'SEC-15',
    'An administrator’s passphrase opens no plan',
    'open with it, and look for any way to K_plans in the process and the keyring',
  ],
  [
    'SEC-21',
    'After the recovery sheet was used nothing goes on without a new one',
    'unlock with it, ask every call, expect each to be refused until it is renewed',
  ],
];

export const notWritten: readonly Row[] = missing.map(([id, promise, what]) => ({
  ...{ id, promise, kind: 'promise', many: { smoke: 0, ci: 0, release: 0 } },
  run: async () => ({ notTried: `this row is not written yet: ${what}` }),
}));
