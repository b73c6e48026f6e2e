// A line of the copies made before says which copy it was.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EarlierCopy } from '../../../../src/renderer/src/features/copies/EarlierCopies';
import type { CopyMade } from '../../../../src/shared/ipc/contract';

const copy: CopyMade = {
  ...{ id: 'one', fileName: 'a.pdf', kind: 'plan', copyFor: 'pom', style: 'key', version: 3 },
  ...{ shortHash: 'abc', pages: 2, draft: false, madeAt: '2026-11-20T10:00:00Z', madeBy: 'Rae' },
};

test.each<[string, Partial<CopyMade>, string]>([
  [
    'the whole plan for her offender manager',
    {},
    'The whole plan · Her prison offender manager (POM) · version 3 · 2 pages',
  ],
  [
    'one for a person by name',
    { kind: 'profile', copyFor: 'chosen', to: 'Mrs Bell' },
    'One page about her · Someone she chooses: Mrs Bell · version 3 · 2 pages',
  ],
  [
    'a letter, by which it is',
    { kind: 'letter', letter: 'landlord', copyFor: 'housing', to: 'Mr Quince' },
    'A letter · Her landlord: Mr Quince · version 3 · 2 pages',
  ],
])('%s', (_, more, words) => {
  expect(renderToStaticMarkup(<EarlierCopy copy={{ ...copy, ...more }} />)).toContain(words);
});
