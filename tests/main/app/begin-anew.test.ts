// What the page after a lock is told: once, and also where her side was up and no page was asked.

import { expect, it, vi } from 'vitest';
import { pagesBeginAnew } from '../../../src/main/app/begin-anew';

vi.mock('../../../src/main/app/page-protocol', () => ({ EMPTY_PAGE: '', PAGES: { staff: '' } }));

it('hands over why it locked, once', () => {
  const anew = pagesBeginAnew(() => undefined);
  anew.because('pins');
  expect(anew.takeWords()).toEqual({ say: [], why: 'pins' });
  expect(anew.takeWords()).toEqual({ say: [] });
});

it('hands it over with what the page before had to say, and no reason of an earlier lock', () => {
  const anew = pagesBeginAnew(() => undefined);
  anew.because('passphrases');
  anew.locked();
  anew.answer(['It was on its way to the printer.']);
  expect(anew.takeWords()).toEqual({
    say: ['It was on its way to the printer.'],
    why: 'passphrases',
  });
  anew.because('pins');
  anew.because(undefined);
  expect(anew.takeWords()).toEqual({ say: [] });
});
