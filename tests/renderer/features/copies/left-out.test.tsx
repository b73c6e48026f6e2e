// What is said of answers that are left out: on the sheet for the day why some lines are blank, without a press.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LeftOut } from '../../../../src/renderer/src/features/copies/LeftOut';
import type { CopyKind } from '../../../../src/shared/domain/copies/plan-copy';
import { theContent } from '../../../support/a-vault';

const content = (await theContent()).workbook;
const leftOut = [
  { page: 'release', question: 'first_night', reason: 'place_hidden' },
  { page: 'release', question: 'day_medicine', reason: 'ask_her' },
  { page: 'about', question: 'about_words', reason: 'not_shared' },
] as const;
const shown = (kind: CopyKind, of: readonly (typeof leftOut)[number][] = leftOut) => {
  const html = renderToStaticMarkup(<LeftOut leftOut={[...of]} content={content} kind={kind} />);
  return html.split('<details>')[0] ?? '';
};

test('the sheet for the day says above its list which lines are blank because of what she said', () => {
  const said = shown('release');
  expect(said).toContain('These have a line for a pen, because they are not to be printed');
  expect(said).toContain('Where I will sleep the first night');
  expect(said).toContain('The paper itself does not say why.');
  expect(said).not.toContain('about_words');
  expect(shown('release', [leftOut[0]])).toContain('This has a line for a pen');
});

test('other copies, and a sheet with nothing of that kind left out, say nothing of lines', () => {
  expect(shown('plan')).not.toContain('line for a pen');
  expect(shown('release', [leftOut[2]])).not.toContain('line for a pen');
});
