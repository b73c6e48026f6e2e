// The button, the line where there is no voice, and the mark on what is read, as they stand on the screen.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NoVoiceLine } from '../../../../src/renderer/src/ui/read-aloud/NoVoiceLine';
import { piecesOf } from '../../../../src/renderer/src/ui/read-aloud/pieces';
import { ReadAloudProvider } from '../../../../src/renderer/src/ui/read-aloud/ReadAloudProvider';
import { ReadToMe } from '../../../../src/renderer/src/ui/read-aloud/ReadToMe';
import { marked } from '../../../../src/renderer/src/ui/read-aloud/read-aloud-context';
import { createReader, type Reader } from '../../../../src/renderer/src/ui/read-aloud/reader';
import type { ReadingEvent } from '../../../../src/renderer/src/ui/read-aloud/reading';
import { VoicesFound } from '../../../../src/renderer/src/ui/read-aloud/VoicesFound';
import type { Voice } from '../../../../src/renderer/src/ui/read-aloud/voices';
import { aFakeVoice, aStillClock, voice } from './fake-voice';

function aReader(voices: readonly Voice[]): Reader {
  const clock = aStillClock();
  const reader = createReader(aFakeVoice(voices).engine, clock.later);
  reader.begin();
  clock.pass(5_000);
  return reader;
}

const drawn = (children: ReactNode, reader?: Reader) =>
  renderToStaticMarkup(
    reader ? (
      <ReadAloudProvider isCovered={false} reader={reader}>
        {children}
      </ReadAloudProvider>
    ) : (
      children
    ),
  );

const words = (html: string) => html.replace(/<[^>]+>/gu, '|').replace(/\|+/gu, '|');

const parts = [{ id: 'label', text: 'What do I hope for?' }];
const readable = {
  id: 'hopes',
  language: 'en',
  parts,
  now: undefined,
  scope: { 'data-read-scope': 'hopes' },
};
const button = <ReadToMe readable={readable} name="What do I hope for?" />;

const during = (...events: ReadingEvent[]) => {
  const reader = aReader([voice('en-GB')]);
  reader.tell({ kind: 'read', script: { id: 'hopes', pieces: piecesOf(parts, 'en') } });
  for (const event of events) reader.tell(event);
  return drawn(button, reader);
};

describe('the button', () => {
  test('says what it reads, and nothing else is there before it is pressed', () => {
    const html = drawn(button, aReader([voice('en-GB')]));
    expect(words(html)).toBe('|Read to me| What do I hope for?|');
    expect(html).toMatch(/aria-hidden="true"><svg/u);
  });

  test('is there for a language without a voice too, so that she can be asked', () => {
    expect(drawn(button, aReader([voice('cy-GB')]))).toContain('Read to me');
  });

  test.each([
    ['with no voice', () => drawn(button, aReader([]))],
    ['with voices far away only', () => drawn(button, aReader([voice('en', { isLocal: false })]))],
    ['outside the provider', () => drawn(button)],
  ])('is not there %s', (_, draw) => {
    expect(draw()).toBe('');
  });

  test('while it reads there is stop, pause, again, and slower', () => {
    expect(words(during())).toBe('|Stop reading| What do I hope for?|Pause|Again|Slower|');
  });

  test('while it is paused, go on', () => {
    expect(words(during({ kind: 'pause' }))).toContain('|Go on|Again|');
  });

  test('slower stays pressed', () => {
    expect(during()).toContain('aria-pressed="false"');
    expect(during({ kind: 'pace', pace: 'slower' })).toContain('aria-pressed="true"');
  });

  test('when the voice stopped by itself, that is said beside it', () => {
    expect(words(during({ kind: 'broke', turn: 1 }))).toBe(
      '|Read to me| What do I hope for?|The voice stopped. You can press the button again.|',
    );
  });
});

describe('where no voice is', () => {
  const none = 'This computer has no voice that can read to me.';

  test('one quiet line says so, in her words', () => {
    expect(words(drawn(<NoVoiceLine />, aReader([])))).toBe(`|${none}|`);
  });

  test('staff are told where more is said, and there it is said what to do', () => {
    const staff = drawn(<NoVoiceLine isForStaff />, aReader([]));
    expect(staff).toContain('Help and about says more');
    const more = drawn(<VoicesFound />, aReader([]));
    expect(more).toContain('No voice was found on this computer');
    expect(more).toContain('Whoever looks after this computer can add voices');
    expect(more).not.toContain('Read to me');
  });

  test('nothing is said while voices are still looked for, or when there are some', () => {
    const looking = createReader(aFakeVoice([]).engine, aStillClock().later);
    expect(drawn(<NoVoiceLine />, looking)).toBe('');
    expect(drawn(<NoVoiceLine />, aReader([voice('en-GB')]))).toBe('');
  });
});

test('the languages that can be read are named as people name them', () => {
  const html = drawn(<VoicesFound />, aReader([voice('cy-GB'), voice('en-GB'), voice('en-US')]));
  expect(html).toContain('This computer has voices for: Welsh, English.');
});

test('only the part being read is marked', () => {
  expect([marked('label', 'label'), marked('label', 'help'), marked(undefined, 'help')]).toEqual([
    { 'data-reading': 'now' },
    {},
    {},
  ]);
});
