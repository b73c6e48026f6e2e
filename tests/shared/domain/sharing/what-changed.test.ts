// What changed in who can see what: in the words of before and since, wider first, and nothing wider without a line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, isAfter } from '../../../../src/shared/domain/calendar/day';
import { choicesNow, levelOf, shareLevels } from '../../../../src/shared/domain/sharing/levels';
import { seenAs } from '../../../../src/shared/domain/sharing/overview';
import {
  type ChoiceMade,
  changedSince,
  changesOfCare,
  changesOfChoices,
  changesOfReaders,
  type GateAnswer,
  sinceWhen,
  type WhatChanged,
  whatChanged,
} from '../../../../src/shared/domain/sharing/what-changed';
import { theContent } from '../../../support/a-vault';

const { workbook } = (await theContent()).workbook;
const today = day.parse('2026-03-10');
const herself = { how: 'herself', worker: 'Rae' } as const;
const page = (id: string) => ({ kind: 'page', id }) as const;
const line = (id: string) => ({ kind: 'question', id }) as const;
const chose = (on: string, given: Partial<ChoiceMade>): ChoiceMade => ({
  ...{ target: page('about-me'), audience: 'pom', level: 'all', by: herself },
  ...given,
  day: day.parse(on),
});
const changes = (...choices: ChoiceMade[]) => changesOfChoices(workbook, choices, today);
const brief = (all: readonly WhatChanged[]) =>
  all.map(({ day: on, direction, what }) =>
    [on, direction, what.kind, ...('before' in what ? [what.before, what.after] : [])].join(' '),
  );

describe('what a choice changed', () => {
  const cases: [english: string, choices: ChoiceMade[], told: string[]][] = [
    ['nothing chosen, nothing changed', [], []],
    [
      'a line that starts kept back is given',
      [chose('2026-03-03', { target: line('unfair') })],
      ['2026-03-03 wider level nothing all'],
    ],
    [
      'a page is kept back, and given again',
      [chose('2026-03-03', { level: 'nothing' }), chose('2026-03-04', {})],
      ['2026-03-03 narrower level some nothing', '2026-03-04 wider level nothing some'],
    ],
    [
      'the same is chosen twice',
      [chose('2026-03-03', { level: 'nothing' }), chose('2026-03-04', { level: 'nothing' })],
      ['2026-03-03 narrower level some nothing'],
    ],
    [
      'a line is given while its page is kept back: nobody sees more until the page is given',
      [
        chose('2026-03-01', { level: 'nothing' }),
        chose('2026-03-02', { target: line('unfair') }),
        chose('2026-03-03', {}),
      ],
      ['2026-03-01 narrower level some nothing', '2026-03-03 wider level nothing all'],
    ],
    [
      'other short words',
      [
        chose('2026-03-03', { level: 'short', short: 'I am kind.' }),
        chose('2026-03-04', { level: 'short', short: 'I am kind and funny.' }),
      ],
      ['2026-03-03 narrower level some short', '2026-03-04 wider words'],
    ],
    [
      'a yes until a day, for longer, shorter, and for good',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-04-01') }),
        chose('2026-03-02', { target: line('unfair'), until: day.parse('2026-05-01') }),
        chose('2026-03-03', { target: line('unfair'), until: day.parse('2026-04-01') }),
        chose('2026-03-04', { target: line('unfair') }),
      ],
      [
        '2026-03-01 wider level nothing all',
        '2026-03-02 wider until',
        '2026-03-03 narrower until',
        '2026-03-04 wider until',
      ],
    ],
    [
      'a yes whose last day was yesterday is over today',
      [chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-09') })],
      ['2026-03-01 wider level nothing all', '2026-03-10 narrower ended all nothing'],
    ],
    [
      'a yes whose last day is today holds today',
      [chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-10') })],
      ['2026-03-01 wider level nothing all'],
    ],
    [
      'a yes that was taken back before its day does not end once more',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-03', { target: line('unfair'), level: 'nothing' }),
      ],
      ['2026-03-01 wider level nothing all', '2026-03-03 narrower level all nothing'],
    ],
    [
      'a yes given again after it was over',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-08', { target: line('unfair') }),
      ],
      [
        '2026-03-01 wider level nothing all',
        '2026-03-08 wider level nothing all',
        '2026-03-06 narrower ended all nothing',
      ],
    ],
    ['a page that is no more', [chose('2026-03-03', { target: page('gone') })], []],
    [
      'the same short words twice',
      [
        chose('2026-03-03', { level: 'short', short: 'I am kind.' }),
        chose('2026-03-04', { level: 'short', short: 'I am kind.' }),
      ],
      ['2026-03-03 narrower level some short'],
    ],
    [
      'short words where there were none, and none again',
      [
        chose('2026-03-02', { level: 'short' }),
        chose('2026-03-03', { level: 'short', short: 'I am kind.' }),
        chose('2026-03-04', { level: 'short' }),
        chose('2026-03-05', { level: 'short', short: '' }),
      ],
      ['2026-03-02 narrower level some short', '2026-03-03 wider words', '2026-03-04 wider words'],
    ],
    [
      'the same, until the same day',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-04-01') }),
        chose('2026-03-02', { target: line('unfair'), until: day.parse('2026-04-01') }),
      ],
      ['2026-03-01 wider level nothing all'],
    ],
    [
      'a yes for good gets a last day',
      [
        chose('2026-03-01', { target: line('unfair') }),
        chose('2026-03-02', { target: line('unfair'), until: day.parse('2026-04-01') }),
      ],
      ['2026-03-01 wider level nothing all', '2026-03-02 narrower until'],
    ],
    [
      'kept back twice, once until a day: kept back is kept back',
      [
        chose('2026-03-01', { target: line('unfair'), level: 'nothing' }),
        chose('2026-03-02', {
          ...{ target: line('unfair'), level: 'nothing' },
          until: day.parse('2026-04-01'),
        }),
      ],
      [],
    ],
    [
      'a yes that ended stands also where somebody else was given the same in between',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-03', { target: line('unfair'), audience: 'pa' }),
      ],
      [
        '2026-03-01 wider level nothing all',
        '2026-03-03 wider level nothing all',
        '2026-03-06 narrower ended all nothing',
      ],
    ],
    [
      'and where something else was kept back in between',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-03', { target: line('about_words'), level: 'nothing' }),
      ],
      [
        '2026-03-01 wider level nothing all',
        '2026-03-03 narrower level all nothing',
        '2026-03-06 narrower ended all nothing',
      ],
    ],
    [
      'a yes given again on its last day does not end',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-05', { target: line('unfair') }),
      ],
      ['2026-03-01 wider level nothing all', '2026-03-05 wider until'],
    ],
    [
      'a yes given again the day after its last day has ended in between',
      [
        chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-03-05') }),
        chose('2026-03-06', { target: line('unfair') }),
      ],
      [
        '2026-03-01 wider level nothing all',
        '2026-03-06 wider level nothing all',
        '2026-03-06 narrower ended all nothing',
      ],
    ],
    [
      'a last day from before it was chosen never began',
      [chose('2026-03-05', { target: line('unfair'), until: day.parse('2026-03-01') })],
      [],
    ],
  ];
  it.each(cases)('%s', (_, choices, told) => {
    expect(brief(changes(...choices))).toEqual(told);
  });
});

it('says the day a yes is for now, and none where it is for good', () => {
  const until = (...choices: ChoiceMade[]) => changes(...choices).at(-1)?.what;
  const first = chose('2026-03-01', { target: line('unfair'), until: day.parse('2026-04-01') });
  const here = { kind: 'until', reader: 'pom', target: line('unfair') };
  expect(
    until(first, chose('2026-03-02', { target: line('unfair'), until: day.parse('2026-05-01') })),
  ).toStrictEqual({ ...here, until: '2026-05-01' });
  expect(until(first, chose('2026-03-02', { target: line('unfair') }))).toStrictEqual(here);
});

describe('a line of what changed, as it crosses to a window', () => {
  const seen = { reader: 'pom', target: page('about-me'), before: 'all', after: 'some' };
  const whole = { day: '2026-03-03', direction: 'wider', by: herself };
  const readers = { kind: 'readers', readers: ['pom'] };
  it.each<[string, object, boolean]>([
    ['a level', { kind: 'level', ...seen }, true],
    ['one that ended', { kind: 'ended', ...seen }, true],
    ['a level without what it was before', { kind: 'level', ...seen, before: undefined }, false],
    ['other words', { kind: 'words', reader: 'pom', target: page('about-me') }, true],
    ['until a day', { kind: 'until', ...{ reader: 'pom', target: line('x') } }, true],
    ['readers', readers, true],
    ['two readers', { ...readers, readers: ['pom', 'pa'] }, true],
    ['no reader', { ...readers, readers: [] }, false],
    ['care', { kind: 'care', question: 'share_care', chosen: 'team' }, true],
    ['a yes', { kind: 'yes', yes: 'referral', said: 'yes', on: '2026-03-03' }, true],
    ['a no', { kind: 'yes', yes: 'referral', said: 'no', on: '2026-03-03' }, true],
    ['a yes that is neither', { kind: 'yes', yes: 'referral', said: '', on: '2026-03-03' }, false],
    ['without her', { kind: 'override', recipient: 'pom', targets: [line('x')] }, true],
    ['a name of another', { kind: 'same_name', question: 'x' }, true],
    ['a kind nobody knows', { kind: '' }, false],
    ['nothing', {}, false],
  ])('%s', (_, what, may) => {
    expect(whatChanged.safeParse({ ...whole, what }).success).toBe(may);
  });

  it.each<[string, object, boolean]>([
    ['narrower', { direction: 'narrower' }, true],
    ['in no direction', { direction: '' }, false],
    ['with nobody who did it', { by: undefined }, true],
    ['by nobody in no way', { by: {} }, false],
    ['with something nobody asked for', { more: 1 }, false],
  ])('%s', (_, more, may) => {
    expect(whatChanged.safeParse({ ...whole, what: readers, ...more }).success).toBe(may);
  });
});

describe('whom she is happy to share with, and who may know of care', () => {
  const said = (on: string, ...chosen: string[]): GateAnswer => ({
    ...{ day: day.parse(on), by: herself, chosen },
  });
  it('tells who came in and who went out', () => {
    const told = changesOfReaders([
      said('2026-03-01', 'pom'),
      said('2026-03-02', 'pa'),
      said('2026-03-03', 'pa'),
    ]);
    expect(told.map(({ direction, what }) => [direction, what])).toEqual([
      ['wider', { kind: 'readers', readers: ['pom'] }],
      ['wider', { kind: 'readers', readers: ['pa'] }],
      ['narrower', { kind: 'readers', readers: ['pom'] }],
    ]);
  });
  const care: [english: string, said: GateAnswer[], told: string[]][] = [
    ['nobody, from the start', [said('2026-03-01', 'no')], []],
    ['her team', [said('2026-03-01', 'team')], ['wider']],
    [
      'some, then her team',
      [said('2026-03-01', 'some'), said('2026-03-02', 'team')],
      ['wider', 'wider'],
    ],
    [
      'her team, then nobody',
      [said('2026-03-01', 'team'), said('2026-03-02', 'no')],
      ['wider', 'narrower'],
    ],
    [
      'her team, then nothing said',
      [said('2026-03-01', 'team'), said('2026-03-02')],
      ['wider', 'narrower'],
    ],
  ];
  it.each(care)('%s', (_, given, told) => {
    expect(changesOfCare('share_care', given).map(({ direction }) => direction)).toEqual(told);
  });

  it('says what she chose, and nothing where she took it back', () => {
    const given = [said('2026-03-01', 'team'), said('2026-03-02', 'some'), said('2026-03-03')];
    const care = { kind: 'care', question: 'share_care' };
    expect(changesOfCare('share_care', given)).toStrictEqual([
      {
        ...{ day: '2026-03-01', by: herself, direction: 'wider' },
        what: { ...care, chosen: 'team' },
      },
      {
        ...{ day: '2026-03-02', by: herself, direction: 'narrower' },
        what: { ...care, chosen: 'some' },
      },
      { ...{ day: '2026-03-03', by: herself, direction: 'narrower' }, what: care },
    ]);
  });
});

describe('the last seven days', () => {
  const on = (text: string, direction: WhatChanged['direction'] = 'wider'): WhatChanged => ({
    ...{ day: day.parse(text), direction, what: { kind: 'readers', readers: ['pom'] } },
  });
  const week: [english: string, today: string, changed: string, isIn: boolean][] = [
    ['today', '2026-03-10', '2026-03-10', true],
    ['six days ago', '2026-03-10', '2026-03-04', true],
    ['seven days ago, the same day of last week', '2026-03-10', '2026-03-03', true],
    ['eight days ago', '2026-03-10', '2026-03-02', false],
    ['seven days ago, over the end of February', '2026-03-03', '2026-02-24', true],
    ['eight days ago, over the end of February', '2026-03-03', '2026-02-23', false],
    ['seven days ago, over a leap day', '2028-03-03', '2028-02-25', true],
    ['eight days ago, over a leap day', '2028-03-03', '2028-02-24', false],
    ['seven days ago, over new year', '2027-01-04', '2026-12-28', true],
    ['seven days ago, over the change of clocks', '2026-03-30', '2026-03-23', true],
    ['eight days ago, over the change of clocks', '2026-03-30', '2026-03-22', false],
  ];
  it.each(week)('%s', (_, now, changed, isIn) => {
    const since = sinceWhen('week', day.parse(now), undefined);
    expect(changedSince([on(changed)], since)).toHaveLength(isIn ? 1 : 0);
  });

  it('since she was here last, that day with it; all where she never was, or any time is asked', () => {
    const all = [on('2026-03-01'), on('2026-03-02'), on('2026-03-03')];
    const last = day.parse('2026-03-02');
    const days = (since: Day | undefined) => changedSince(all, since).map((each) => each.day);
    expect(days(sinceWhen('last_time', today, last))).toEqual(['2026-03-03', '2026-03-02']);
    expect(days(sinceWhen('last_time', today, undefined))).toHaveLength(3);
    expect(days(sinceWhen('any_time', today, last))).toHaveLength(3);
  });

  it('puts the newest first whatever order they came in', () => {
    const days = ['2026-03-02', '2026-03-04', '2026-03-01', '2026-03-03'];
    const told = changedSince(
      days.map((each) => on(each)),
      undefined,
    );
    expect(told.map((each) => each.day)).toEqual(days.toSorted().toReversed());
  });

  it('puts wider first, and the newest first in each', () => {
    const all = [
      on('2026-03-01'),
      on('2026-03-03', 'narrower'),
      on('2026-03-02'),
      on('2026-03-04', 'narrower'),
    ];
    expect(changedSince(all, undefined).map((each) => [each.direction, each.day])).toEqual([
      ['wider', '2026-03-02'],
      ['wider', '2026-03-01'],
      ['narrower', '2026-03-04'],
      ['narrower', '2026-03-03'],
    ]);
    const given = changes(
      chose('2026-03-03', { audience: 'pa', level: 'nothing' }),
      chose('2026-03-03', { level: 'nothing' }),
    );
    const readers = changedSince(given, undefined).map(
      ({ what }) => 'reader' in what && what.reader,
    );
    expect(readers).toEqual(['pom', 'pa']);
  });
});

it('has a line for everything that got wider, in any run of choices', () => {
  const start = day.parse('2026-02-01');
  const targets = workbook.pages
    .slice(1, 5)
    .flatMap(({ id, questions }) => [
      page(id),
      ...questions.slice(0, 4).map(({ key }) => line(key)),
    ]);
  const run = fc.array(
    fc.record({
      target: fc.constantFrom(...targets),
      audience: fc.constantFrom('pom', 'pa'),
      level: fc.constantFrom(...shareLevels),
      apart: fc.nat(3),
      until: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(run, (picked) => {
      let at = start;
      const choices = picked.map(({ apart, until, ...given }): ChoiceMade => {
        at = addDays(at, apart);
        const ends =
          until === undefined || given.level === 'nothing' ? {} : { until: addDays(at, until) };
        return { ...given, ...ends, day: at, by: herself };
      });
      const told = changesOfChoices(workbook, choices, today);
      const then = (on: Day) => choicesNow(choices.filter((each) => !isAfter(each.day, on)));
      for (const audience of ['pom', 'pa'] as const) {
        for (const of of workbook.pages.slice(1, 5)) {
          for (const question of of.questions) {
            const rank = (on: Day) =>
              shareLevels.indexOf(
                seenAs(question, levelOf(of, question, audience, then(on), on).level),
              );
            for (let on = start; on < addDays(at, 1); on = addDays(on, 1)) {
              if (rank(on) <= rank(addDays(on, -1))) continue;
              const isTold = told.some(
                ({ direction, day: when, what }) =>
                  direction === 'wider' &&
                  when === on &&
                  'target' in what &&
                  what.reader === audience &&
                  (what.target.id === of.id || what.target.id === question.key),
              );
              expect(isTold, `${question.key} for ${audience} on ${on}`).toBe(true);
            }
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
