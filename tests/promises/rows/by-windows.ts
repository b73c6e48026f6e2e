// SEC-12 and SEC-18: what only the windows can show. The journeys do it, in the built app in real Electron.

import { byJourneys } from '../harness/by-journeys';
import type { Row } from '../row';

export const hostileWords: Row = {
  id: 'SEC-12',
  promise: 'Words that are written as a program are shown as words, on every screen, and never run',
  kind: 'promise',
  many: { smoke: 200, ci: 1000, release: 10_000 },
  run: ({ many }) =>
    byJourneys(
      'tests/journeys/hostile-words.spec.ts',
      { ALONGSIDE_HOSTILE: String(many) },
      `${many} texts on every screen of the desk`,
    ),
};

export const printedWords: Row = {
  id: 'SEC-18',
  promise: 'Printing leaves her words in no file, while the printer has them or afterwards',
  kind: 'promise',
  many: { smoke: 50, ci: 200, release: 2000 },
  run: ({ many }) =>
    byJourneys(
      'tests/journeys/printed-and-gone.spec.ts',
      { ALONGSIDE_CANARIES: String(many) },
      `${many} marked words on their way to a printer`,
    ),
};
