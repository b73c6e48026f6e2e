// Who has led, stretch by stretch: each begins where the one before it ends, and nothing passes that the rules did not say.

import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import { type ChangeOfLead, leadHistory } from '../../../../src/shared/domain/review/lead-history';
import type { Standing } from '../../../../src/shared/domain/review/standing';

const d = (text: string): Day => day.parse(text);
const today = d('2026-11-21');
const ruled = (lead: string) => ({ words: `lead.${lead}`, params: {} });
const standing = (lead: string, more: Partial<Standing> = {}): Standing =>
  ({ lead: { value: lead, ...ruled(lead) }, ...more }) as Standing;
const recorded = (lead: string, name?: string) =>
  standing('probation', { recorded: { lead, ...(name ? { name } : {}) } });
const at = (on: string, before: Standing, after: Standing, change: object = {}): ChangeOfLead => ({
  ...{ day: d(on), before, after },
  change: { kind: 'moved_prison', day: d(on), ...change } as ChangeOfLead['change'],
});
const brief = (all: ReturnType<typeof leadHistory>) =>
  all.map(({ lead, name, from, to }) => [lead, name, from, to]);

const pom = (handover?: string) => standing('pom', handover ? { handover: d(handover) } : {});
const specialist = standing('specialist');
const probation = standing('probation');

describe('who has led', () => {
  it.each<[string, ChangeOfLead[], Standing, unknown[][]]>([
    ['nobody wrote anything down', [], probation, [['probation', undefined, undefined, undefined]]],
    [
      'changes that were written down in no order',
      [at('2026-05-01', pom(), probation), at('2026-02-01', specialist, pom())],
      probation,
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['pom', undefined, '2026-02-01', '2026-05-01'],
        ['probation', undefined, '2026-05-01', undefined],
      ],
    ],
    [
      'two changes of one day, in the order they were written down',
      [at('2026-02-01', specialist, pom()), at('2026-02-01', pom(), probation)],
      probation,
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['pom', undefined, '2026-02-01', '2026-02-01'],
        ['probation', undefined, '2026-02-01', undefined],
      ],
    ],
    [
      'a change that changes nothing of it is no new stretch',
      [at('2026-02-01', pom(), pom())],
      pom(),
      [['pom', undefined, undefined, undefined]],
    ],
    [
      'it passes by itself between two changes, on the day the first said',
      [at('2026-02-01', specialist, pom('2026-06-01')), at('2026-08-01', probation, specialist)],
      specialist,
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['pom', undefined, '2026-02-01', '2026-06-01'],
        ['probation', undefined, '2026-06-01', '2026-08-01'],
        ['specialist', undefined, '2026-08-01', undefined],
      ],
    ],
    [
      'it passed by itself before anything was written down',
      [at('2026-08-01', pom('2026-06-01'), specialist)],
      specialist,
      [
        ['pom', undefined, undefined, '2026-06-01'],
        ['probation', undefined, '2026-06-01', '2026-08-01'],
        ['specialist', undefined, '2026-08-01', undefined],
      ],
    ],
    [
      'a day from before the change passes nothing',
      [at('2026-02-01', specialist, pom('2026-02-01'))],
      pom(),
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['pom', undefined, '2026-02-01', undefined],
      ],
    ],
    [
      'only the prison’s manager hands over',
      [at('2026-02-01', pom(), standing('specialist', { handover: d('2026-06-01') }))],
      specialist,
      [
        ['pom', undefined, undefined, '2026-02-01'],
        ['specialist', undefined, '2026-02-01', undefined],
      ],
    ],
    [
      'and not while somebody else is recorded as leading',
      [
        at(
          '2026-02-01',
          specialist,
          standing('pom', {
            handover: d('2026-06-01'),
            recorded: { lead: 'specialist', name: 'Rae' },
          }),
        ),
      ],
      recorded('specialist', 'Rae'),
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['specialist', 'Rae', '2026-02-01', undefined],
      ],
    ],
    [
      'the same person once more is one stretch, and another of the same job is two',
      [
        at('2026-02-01', recorded('pom', 'Mr Tamworth'), recorded('pom', 'Mr Tamworth')),
        at('2026-03-01', recorded('pom', 'Mr Tamworth'), recorded('pom', 'Ms Alder')),
      ],
      recorded('pom', 'Ms Alder'),
      [
        ['pom', 'Mr Tamworth', undefined, '2026-03-01'],
        ['pom', 'Ms Alder', '2026-03-01', undefined],
      ],
    ],
    [
      'facts put right: who leads now, from a day nobody knows',
      [at('2026-02-01', specialist, pom())],
      probation,
      [
        ['specialist', undefined, undefined, '2026-02-01'],
        ['pom', undefined, '2026-02-01', undefined],
        ['probation', undefined, undefined, undefined],
      ],
    ],
  ])('%s', (_, changes, now, wanted) => {
    expect(brief(leadHistory(changes, now, today))).toEqual(wanted);
  });

  it('says why in the words of whoever recorded it, and in the rule’s where there are none', () => {
    const why = (change: object) =>
      leadHistory(
        [at('2026-02-01', specialist, recorded('pom'), change)],
        recorded('pom'),
        today,
      ).at(-1)?.why;
    expect(why({ kind: 'lead_recorded', reason: 'Nobody yet' })).toEqual({ said: 'Nobody yet' });
    expect(why({ kind: 'lead_recorded', reason: '' })).toMatchObject(ruled('probation'));
    expect(why({ kind: 'moved_prison' })).toMatchObject(ruled('probation'));
  });
});
