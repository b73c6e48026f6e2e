import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import type { LetterKind } from '../../../../src/shared/domain/copies/letters';
import {
  type OnRecord,
  restsOn,
  type SaidAt,
  yesesGone,
} from '../../../../src/shared/domain/copies/rests-on';
import type { Consent } from '../../../../src/shared/domain/sharing/consents';

const made = day.parse('2026-11-10');
const today = day.parse('2026-11-21');
const before = addDays(made, -1);
const at = (on: string) => `${on}T10:00:00.000Z`;

function copy(changes: Partial<OnRecord> = {}): OnRecord {
  return { kind: 'letter', copyFor: 'housing', madeAt: at(made), madeOn: made, ...changes };
}
const letter = (kind: LetterKind) => copy({ letter: kind });
const pack = copy({ kind: 'housing' });

/** Something she said, written down on the day she said it. */
function says(
  what: Consent['what'],
  said: Consent['said'],
  on: string,
  more: Partial<Consent> = {},
) {
  const words = { council: 'Derby City Council', contact: 'Write to me' };
  return {
    ...{ what, said, day: day.parse(on), there: 'Rae', at: at(on) },
    ...(what === 'council' ? { words: words.council, country: 'england' as const } : {}),
    ...(what === 'contact' ? { words: words.contact } : {}),
    ...more,
  } satisfies SaidAt;
}
const three = [
  says('referral', 'yes', before),
  says('council', 'yes', before),
  says('contact', 'yes', before),
];
const landlord = says('landlord', 'yes', before);
const leeds = { words: 'Leeds City Council' };

describe('a yes that a copy went out with', () => {
  const cases: [string, OnRecord, SaidAt[], string[]][] = [
    ['a letter to her landlord, and her yes holds', letter('landlord'), [landlord], []],
    [
      'a letter to her landlord, and she took her yes back',
      letter('landlord'),
      [landlord, says('landlord', 'no', today)],
      ['landlord taken_back 2026-11-21'],
    ],
    [
      'she took it back and said yes again',
      letter('landlord'),
      [landlord, says('landlord', 'no', '2026-11-15'), says('landlord', 'yes', today)],
      [],
    ],
    [
      'her yes was until a day that has gone by',
      letter('landlord'),
      [says('landlord', 'yes', before, { until: day.parse('2026-11-20') })],
      ['landlord over 2026-11-20'],
    ],
    [
      'her yes is until today',
      letter('landlord'),
      [says('landlord', 'yes', before, { until: today })],
      [],
    ],
    [
      'she took back another yes than the one this letter rests on',
      letter('landlord'),
      [landlord, ...three, says('referral', 'no', today)],
      [],
    ],
    ['a letter to a council, and her three yeses hold', letter('housing'), three, []],
    [
      'a letter to a council, and she took back her yes to be referred',
      letter('housing'),
      [...three, says('referral', 'no', today)],
      ['duty_to_refer taken_back 2026-11-21'],
    ],
    [
      'a letter to a council, and nobody may pass on how to reach her now',
      letter('housing'),
      [...three, says('contact', 'no', today)],
      ['duty_to_refer taken_back 2026-11-21'],
    ],
    [
      'she names another council now',
      letter('housing'),
      [...three, says('council', 'yes', today, leeds)],
      ['duty_to_refer another_council 2026-11-21'],
    ],
    [
      'she names the same council in other words',
      letter('housing'),
      [...three, says('council', 'yes', today, { words: 'city of derby' })],
      [],
    ],
    [
      'she names a council in Wales now',
      letter('housing'),
      [...three, says('council', 'yes', today, { words: 'Cardiff Council', country: 'wales' })],
      ['duty_to_refer only_in_england 2026-11-21'],
    ],
    [
      'a housing pack for a council, and she took back her yes to be referred',
      pack,
      [...three, says('referral', 'no', today)],
      ['duty_to_refer taken_back 2026-11-21'],
    ],
    [
      'a housing pack for her personal adviser rests on no yes',
      copy({ kind: 'housing', copyFor: 'pa' }),
      [...three, says('referral', 'no', today)],
      [],
    ],
    [
      'the whole plan for housing workers rests on no yes of these',
      copy({ kind: 'plan' }),
      [...three, says('referral', 'no', today)],
      [],
    ],
    [
      'a letter to an employer rests on none',
      { ...letter('employer'), copyFor: 'chosen' },
      [landlord, says('landlord', 'no', today)],
      [],
    ],
    [
      'a letter from before its kind was kept, made while only her yes to a landlord held',
      copy(),
      [landlord, says('landlord', 'no', today), says('referral', 'no', today)],
      ['landlord taken_back 2026-11-21'],
    ],
    [
      'a letter from before, and the yes that was given only after it is taken back',
      copy(),
      [
        landlord,
        ...three.map((yes) => ({ ...yes, at: at('2026-11-12') })),
        says('referral', 'no', today),
      ],
      [],
    ],
  ];
  it.each(cases)('%s', (_, record, said, gone) => {
    const found = yesesGone(record, said, today);
    expect(found.map(({ what, because, day: on }) => `${what} ${because} ${on}`)).toEqual(gone);
  });

  it('is known of every letter that needs one', () => {
    expect(restsOn(letter('pa'), [])).toEqual([]);
    expect(restsOn(letter('landlord'), [])).toEqual(['landlord']);
    expect(restsOn(letter('housing'), [])).toEqual(['duty_to_refer']);
  });
});
