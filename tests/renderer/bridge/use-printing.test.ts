// What is said of printing that was called off is what the log has of it.

import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { endOfPrinting } from '../../../src/renderer/src/bridge/use-printing';

const said = (kind: 'printed' | 'called-off', isWrittenFirst: boolean) =>
  i18next.t(`printing:${endOfPrinting(kind, isWrittenFirst)}`, { count: 2 });

it('says that nothing is written down only where nothing is', () => {
  expect(said('called-off', false)).toBe('Nothing was printed, and nothing is written down.');
  expect(said('called-off', true)).toBe('Nothing was printed. That it was tried is written down.');
  expect(said('printed', true)).toBe('2 copies are at the printer.');
});
