// What leads to her, or is stored sealed, is marked wherever it stands to be read: the clipboard gets none of it.

import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HeldBack } from '../../../src/renderer/src/app/away/HeldBack';
import { NoteWords } from '../../../src/renderer/src/features/notes/NoteWords';
import { LiveRegion } from '../../../src/renderer/src/ui/LiveRegion';

/** Whether these words stand within something that is marked. */
function isMarked(shown: string, words: string): boolean {
  const before = shown.slice(0, shown.indexOf(words));
  const open = before.lastIndexOf('data-sealed');
  return open >= 0 && !/<\/(?:p|div|ul|fieldset)>/u.test(before.slice(open));
}

const note = { words: 'Her sister lives at number nine.', steps: '' };

describe('what is not copied', () => {
  test('a note about somebody else, and no other note', () => {
    const shown = (aboutAnother: boolean) =>
      renderToStaticMarkup(<NoteWords said={{ ...note, aboutAnother }} />);
    expect(isMarked(shown(true), note.words)).toBe(true);
    expect(shown(false)).toContain(note.words);
    expect(isMarked(shown(false), note.words)).toBe(false);
  });

  test('words that are handed back after a lock', () => {
    const held = [{ group: '', name: 'Where she can be reached', nth: 0, words: 'At my aunt’s.' }];
    const shown = renderToStaticMarkup(
      <LiveRegion>
        <HeldBack
          files={[]}
          held={held}
          areBoxesHere
          isHome={() => true}
          onPut={() => {}}
          onDone={() => {}}
        />
      </LiveRegion>,
    );
    expect(isMarked(shown, 'At my aunt’s.')).toBe(true);
    expect(isMarked(shown, 'Where she can be reached')).toBe(false);
  });
});
