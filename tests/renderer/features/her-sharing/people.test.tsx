// What her side says of a person: by name, what they see, what has left already, and what is only how it starts.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/her/her-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HerChoosingContext } from '../../../../src/renderer/src/features/her-sharing/her-sharing-parts';
import { type ForPerson, People } from '../../../../src/renderer/src/features/her-sharing/People';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import { day } from '../../../../src/shared/domain/calendar/day';
import { choicesNow, type SharingChoice } from '../../../../src/shared/domain/sharing/levels';

const person = (more: Partial<ForPerson> = {}): ForPerson => ({
  target: { kind: 'page', id: 'health' },
  levels: ['all', 'short', 'nothing'],
  level: 'all',
  state: 'all',
  shared: { level: 'all', because: 'default' },
  copy: undefined,
  ...more,
});

const shown = (here: ForPerson, choices: SharingChoice[] = [], reader: 'pom' | 'health' = 'pom') =>
  renderToStaticMarkup(
    <SavingProvider>
      <HerChoosingContext
        value={{
          ...{ readers: [reader], now: choicesNow(choices), today: day.parse('2026-11-22') },
          nameOf: () => ({ people: ['Mr Khan'], job: 'My probation worker' }),
          drawReader: () => null,
          ...{ copies: [], choose: async () => true, failure: undefined },
        }}
      >
        <People forPerson={() => here} startAt={reader} />
      </HerChoosingContext>
    </SavingProvider>,
  ).replace(/<[^>]+>/gu, ' ');

const kept: SharingChoice = {
  ...{ target: { kind: 'page', id: 'health' }, audience: 'pom', level: 'nothing' },
};

describe('a person on her side', () => {
  test('is called by name and job, and says that she has not chosen yet', () => {
    const words = shown(person());
    expect(words).toContain('Mr Khan, my probation worker');
    expect(words).toContain('I have not chosen yet.');
  });

  test('says which copy they have already, by its day', () => {
    const copy = {
      copyFor: 'pom',
      day: day.parse('2026-03-03'),
      questions: ['medicine'],
      inShort: [],
    };
    const words = shown(
      person({
        level: 'nothing',
        state: 'nothing',
        shared: { level: 'nothing', because: 'page' },
        copy,
      }),
      [kept],
    );
    expect(words).toContain(
      'They already have a paper copy from 3 March 2026. We can ask for it back.',
    );
    expect(words).not.toContain('I have not chosen yet.');
    expect(words, 'nothing has no last day').not.toContain('Only until a day');
  });

  test('says until when, and that it is over', () => {
    const until = day.parse('2026-11-20');
    const over = person({
      level: 'nothing',
      state: 'nothing',
      shared: { level: 'nothing', because: 'ended' },
    });
    expect(shown(over, [{ ...kept, level: 'all', until }])).toContain(
      'My yes was until 20 November 2026.',
    );
  });

  test('of an answer that is a place, the short of it is its area', () => {
    const line = person({
      target: { kind: 'question', id: 'home_address' },
      state: 'short',
      level: 'short',
    });
    expect(shown(line)).toContain('Only the area');
    expect(shown(line)).not.toContain('My short words');
  });
});
