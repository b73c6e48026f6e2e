import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PrintedCopy } from '../../../../src/renderer/src/features/copies/PrintedCopy';
import { wentWhenMade } from '../../../../src/renderer/src/features/handed/handed-parts';
import { PrintOut } from '../../../../src/renderer/src/ui/PrintOut';
import type { CopyMade } from '../../../../src/shared/ipc/contract';

const made = (changes: Partial<CopyMade> = {}): CopyMade => ({
  ...{ id: 'one', fileName: 'P-1.pdf', kind: 'plan', copyFor: 'woman', style: 'key', version: 4 },
  ...{ shortHash: 'abc123', pages: 2, draft: false, madeAt: '2026-11-21T12:00:00.000Z' },
  ...{ madeBy: 'Rae', printed: 2 },
  ...changes,
});
const screen = (copy: CopyMade, copies: number) =>
  renderToStaticMarkup(<PrintedCopy {...{ made: copy, copies }} wentOut="" onAnother={() => {}} />);

describe('what is said of a printed copy', () => {
  test.each([
    ['hers', {}, 2, '2 copies are printed. They are hers.', 'Give them to her. Ask where'],
    ['one of hers', {}, 1, '1 copy is printed. It is hers.', 'Give them to her. Ask where'],
    [
      'Mr Khan’s',
      { copyFor: 'pom', to: 'Mr Khan' },
      1,
      '1 copy is printed. For: Mr Khan.',
      'Hand them over yourself',
    ],
    [
      'someone she chooses',
      { copyFor: 'chosen', to: 'Sam Reed' },
      1,
      'For: Sam Reed.',
      'She hands them over herself.',
    ],
    [
      'the specialist’s own',
      { copyFor: 'specialist' },
      1,
      'For: Her specialist.',
      'Keep them where only you',
    ],
  ] as const)('%s: for whom, and what to do with it now', (_, changes, copies, whose, now) => {
    const words = screen(made(changes), copies);
    expect(words).toContain(whose);
    expect(words).toContain(now);
    expect(words).toContain('No file was saved.');
    expect(words).not.toContain('P-1.pdf');
    expect(words).not.toContain('take the file off');
  });

  test('it went on paper, as many as were asked for; a saved file has not been said of', () => {
    expect(wentWhenMade(made())).toMatchObject({ went: 'paper', copies: 2, by: 'Rae' });
    const { printed: _, ...saved } = made();
    expect(wentWhenMade(saved)).toBeUndefined();
  });
});

describe('the button that prints', () => {
  const button = (known: 'some' | 'none' | 'maybe' | undefined) =>
    renderToStaticMarkup(
      <PrintOut
        printing={{ known, isPrinting: false, progress: undefined, words: '', stop: () => {} }}
        note="What it is."
        onPrint={() => {}}
      />,
    );
  test.each([
    ['with a printer', 'some', false],
    ['with none', 'none', true],
    ['where the computer does not say', 'maybe', false],
    ['before it is known', undefined, false],
  ] as const)('%s', (_what, known, isOff) => {
    expect(button(known).includes('aria-disabled')).toBe(isOff);
    expect(button(known).includes('No printer is set up on this computer.')).toBe(isOff);
    expect(button(known).includes('What it is.')).toBe(!isOff);
  });
});
