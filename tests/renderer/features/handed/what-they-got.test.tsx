// What was shown without her say is not offered once more: the vault would refuse it.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WhatTheyGot } from '../../../../src/renderer/src/features/handed/WhatTheyGot';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { CopyOnRecord } from '../../../../src/shared/ipc/handed-calls';

const copy: CopyOnRecord = {
  ...{ id: 'one', fileName: 'copy.pdf', kind: 'plan', copyFor: 'pom', style: 'key', version: 1 },
  ...{ shortHash: 'abcdef0123', pages: 3, draft: false, madeAt: '2026-11-21T10:11:12.000Z' },
  ...{
    madeBy: 'Rae',
    madeOn: day.parse('2026-11-21'),
    questions: [],
    parts: [],
    inShort: [],
    back: [],
  },
  ...{ savedAgain: [], printedAgain: [], countersigned: [], keptBytes: 2048, stops: [] },
  ...{ yesesGone: [], takenBack: [], isOlder: false, withoutHer: false },
};
const handed = {
  ...{ copies: undefined, failure: undefined, load: () => {} },
  ...{ isBusy: false, run: async () => undefined, show: () => {} },
};
const shown = (withoutHer: boolean) =>
  renderToStaticMarkup(<WhatTheyGot plan="p" copy={{ ...copy, withoutHer }} handed={handed} />);

it('offers what they got, and where it was made without her say says why not', () => {
  expect(shown(false)).toContain('Show what they got');
  expect(shown(false)).toContain('<button');
  expect(shown(true)).not.toContain('<button');
  expect(shown(true)).toContain('without her say');
});
