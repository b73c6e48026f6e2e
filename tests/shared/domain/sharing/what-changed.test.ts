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
  ];
  it.each(cases)('%s', (_, choices, told) => {
    expect(brief(changes(...choices))).toEqual(told);
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
