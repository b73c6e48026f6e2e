// What the check says of a file that is not ours, and that a practice copy is only ever said to look like one.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Verdict } from '../../../../src/renderer/src/features/check/Verdict';
import type { CheckedPdf } from '../../../../src/shared/ipc/contract';

const shown = (more: Partial<CheckedPdf>) =>
  renderToStaticMarkup(
    <Verdict checked={{ fileName: 'copy.pdf', verdict: 'not-ours', ...more }} />,
  );

test('a practice copy is not one of ours first of all, and then says what it looks like', () => {
  const practice = shown({ saysPractice: true });
  expect(practice).toContain('Not one of ours');
  expect(practice).toContain('It looks like a practice copy');
  expect(practice.indexOf('Not one of ours')).toBeLessThan(practice.indexOf('practice copy'));
});

test('nothing is said of practice otherwise', () => {
  expect(shown({})).not.toContain('practice');
});
