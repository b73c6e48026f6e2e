// Parts of a long screen: folded to a name and a line, open where somebody left them open, all open on paper.

import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AllOpen, Fold, Folds } from '../../../src/renderer/src/ui/Fold';
import { oneScreen, Remembered, readStanding } from '../../../src/renderer/src/ui/standing';

const part = (
  <Folds>
    <Fold id="papers" title="ID and bank" about="ID: sent, not come">
      <p>Where it was sent</p>
    </Fold>
  </Folds>
);
const left = (standing: Record<string, string>) =>
  renderToStaticMarkup(
    <Remembered at="leaving" screens={new Map([['leaving', oneScreen(standing)]])}>
      {part}
    </Remembered>,
  );

test('a part is folded at first: its name is a button that says so, and the line beside it belongs to it', () => {
  const shown = renderToStaticMarkup(part);
  expect(shown).toContain('aria-expanded="false"');
  const [, id] = /aria-describedby="([^"]+)"/u.exec(shown) ?? [];
  expect(shown).toContain(`id="${id}">ID: sent, not come`);
  expect(shown).not.toContain('Where it was sent');
});

test('a part that was left open is open, without the line', () => {
  const shown = left({ 'fold papers': 'open' });
  expect(shown).toContain('aria-expanded="true"');
  expect(shown).toContain('Where it was sent');
  expect(shown).not.toContain('ID: sent, not come');
});

test('a part that was opened and folded keeps what is in it, out of sight', () => {
  expect(left({ 'fold papers': 'folded' })).toMatch(/hidden=""><p>Where it was sent/u);
});

test('on paper every part stands open and nothing can be pressed', () => {
  const shown = renderToStaticMarkup(<AllOpen>{part}</AllOpen>);
  expect(shown).toContain('Where it was sent');
  expect(shown).not.toContain('<button');
});

test('of what was kept only text is taken', () => {
  expect(readStanding({ tab: 'next', other: 3, more: { a: 'b' } })).toEqual({ tab: 'next' });
  expect(readStanding('open')).toEqual({});
});
