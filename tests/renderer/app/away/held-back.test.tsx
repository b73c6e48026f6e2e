// Words that are in no field after a lock: what to do is said as the screen stands.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HeldBack } from '../../../../src/renderer/src/app/away/HeldBack';
import type { HeldFile } from '../../../../src/shared/domain/away/away';

const held = [{ name: 'Their name', nth: 0, words: 'Kit Marsh' }];
const shown = (areBoxesHere: boolean, files: HeldFile[] = []) =>
  renderToStaticMarkup(
    <HeldBack
      {...{ held, areBoxesHere, files, isHome: () => true }}
      onPut={() => {}}
      onDone={() => {}}
    />,
  );

it('asks for the form to be opened only where it is not open', () => {
  expect(shown(false)).toContain('Open the same form again');
  expect(shown(true)).not.toContain('Open the same form again');
  expect(shown(true)).toContain('the box is here on the screen');
  expect(shown(true)).toMatch(/<button[^>]*><span>Put it back/);
});

it('names the file that has to be chosen again, and speaks of none where none was', () => {
  expect(shown(false)).not.toMatch(/file/iu);
  expect(shown(false, [{ of: 'picture 1', shownAs: 'em-room.jpg' }])).toContain(
    'Choose the file again: em-room.jpg',
  );
});
