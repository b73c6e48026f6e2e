// How the folder of the plans stands, in words.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HealthInWords } from '../../../../src/renderer/src/features/people/Computer';
import type { Health } from '../../../../src/shared/ipc/people-calls';

const backup = { madeAt: '2026-11-20T14:30:00.000Z', bytes: 5_000_000, plans: 42, isAsMade: true };
const shown = (health: Partial<Health>) =>
  renderToStaticMarkup(
    <HealthInWords health={{ ...{ backups: [backup], count: 7, room: 'enough' }, ...health }} />,
  );

test('says how many there are, what the newest holds, and that the key is needed for more', () => {
  expect(shown({})).toContain('7 backups are here');
  expect(shown({})).toContain('42 plans, 5 MB. It is as it was when it was made.');
  expect(shown({})).toContain('Ask a keyholder for these.');
  expect(shown({})).not.toContain('Do not move');
});

test('says what to do where one was changed, there is none, or room runs out', () => {
  const changed = shown({ backups: [{ ...backup, isAsMade: false }] });
  expect(changed).toContain('It is not as it was when it was made.');
  expect(changed).toContain('Tell a keyholder');
  expect(shown({ backups: [], count: 0 })).toContain('There is no backup yet.');
  expect(shown({ room: 'little' })).toContain('Make room soon');
  expect(shown({ room: 'none' })).toContain('New words cannot be saved.');
});
