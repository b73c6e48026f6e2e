import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CoverageLines } from '../../../../src/renderer/src/features/statutory/Covered';
import { KeyInLine } from '../../../../src/renderer/src/features/statutory/KeyInLine';
import type { CoverageOfMatter, KeyInItem } from '../../../../src/shared/ipc/statutory-calls';
import { realContent } from '../workbook/workbook-content';

const item = (changes: Partial<KeyInItem> = {}): KeyInItem => ({
  ...{ id: 'HAS_BANK_ACCOUNT', title: 'Bank account', answer: 'Yes', text: '' },
  ...{ hiddenIn: [], seen: 'a'.repeat(64), ...changes },
});
const line = (changes: Partial<KeyInItem> = {}) =>
  renderToStaticMarkup(
    <KeyInLine item={item(changes)} onCopied={() => {}} onMark={async () => {}} />,
  );
const keyedIn = { by: 'Rae', at: '2026-11-21T10:00:00.000Z', isSame: true };

describe('one question to key in', () => {
  const rows: [english: string, changes: Partial<KeyInItem>, says: string[], not: string[]][] = [
    ['what to pick, and its id', {}, ['>Yes<', 'HAS_BANK_ACCOUNT'], ['<textarea', 'Keyed in by']],
    [
      'her words, with a way to copy them',
      { text: 'My own' },
      ['>My own</textarea>', 'Copy her words'],
      [],
    ],
    [
      'who keyed it in, and when',
      { keyedIn },
      ['checked', 'Keyed in by Rae, 21 November 2026'],
      ['Changed since'],
    ],
    [
      'that it changed since',
      { keyedIn: { ...keyedIn, isSame: false } },
      ['Changed since', 'Keyed in by Rae'],
      ['checked'],
    ],
    [
      'that a hidden place is in her words',
      { hiddenIn: ['My home'] },
      ['A place she keeps hidden', 'My home'],
      [],
    ],
  ];
  test.each(rows)('says %s', (_, changes, says, not) => {
    const markup = line(changes);
    for (const words of says) expect(markup).toContain(words);
    for (const words of not) expect(markup).not.toContain(words);
  });

  test('names each button and tick by its question', () => {
    const markup = line({ text: 'My own' });
    expect(markup.match(/: Bank account/g)).toHaveLength(3);
  });
});

test('a matter says by words what it is, and leads to a page of the workbook', async () => {
  const content = await realContent();
  const matter = (changes: Partial<CoverageOfMatter>): CoverageOfMatter => ({
    ...{ matter: 8, title: 'Money', state: 'missing', because: 'Nothing to show here.' },
    ...{ pages: ['money-id', 'goals'], ...changes },
  });
  const draw = (lines: CoverageOfMatter[]) =>
    renderToStaticMarkup(<CoverageLines lines={lines} content={content} onOpenPage={() => {}} />);
  const markup = draw([matter({})]);
  const title = content.words.pages['money-id']?.title ?? '';
  expect(markup).toContain('8. Money');
  expect(markup).toContain('Missing');
  expect(markup).toContain(`Open “${title}”`);
  expect(draw([matter({ state: 'met' })])).toContain('In the plan');
  expect(draw([matter({ state: 'not_now' })])).toContain('Not now');
  expect(draw([matter({ pages: [] })])).not.toContain('<button');
});
