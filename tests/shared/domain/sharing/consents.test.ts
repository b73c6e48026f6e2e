// Whether she said yes to what needs it: a council, her landlord, the benefits office. A yes is hers, dated, and ends.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, isAfter } from '../../../../src/shared/domain/calendar/day';
import {
  type Consent,
  consentMatters,
  consentNow,
  consentProblem,
  type YesKind,
  yesKinds,
  yesNow,
} from '../../../../src/shared/domain/sharing/consents';

const today = day.parse('2026-11-22');
const said = (what: YesKind, more: Partial<Consent> = {}): Consent => ({
  ...{ what, said: 'yes', day: today, there: 'Rae' },
  ...(what === 'council' ? { words: 'Leeds City Council', country: 'england' as const } : {}),
  ...(what === 'contact' ? { words: 'Through Rae at the prison' } : {}),
  ...more,
});
const allThree = [said('referral'), said('council'), said('contact')];

describe('asking a council for housing help takes three yeses', () => {
  test.each<[string, Consent[], string]>([
    ['nobody asked her', [], 'not_asked'],
    ['yes to the referral alone', [said('referral')], 'not_asked'],
    [
      'no council named',
      [said('referral'), said('council', { words: ' ' }), said('contact')],
      'not_asked',
    ],
    [
      'no way to reach her',
      [said('referral'), said('council'), said('contact', { words: '' })],
      'not_asked',
    ],
    [
      'a council in Wales',
      [...allThree, said('council', { words: 'Cardiff', country: 'wales' })],
      'only_in_england',
    ],
    ['she said no to the referral', [said('referral', { said: 'no' })], 'she_said_no'],
    ['she took the referral back', [...allThree, said('referral', { said: 'no' })], 'taken_back'],
    [
      'she took back how to reach her',
      [...allThree, said('contact', { said: 'no' })],
      'taken_back',
    ],
    [
      'it held until yesterday',
      [...allThree, said('contact', { until: addDays(today, -1) })],
      'over',
    ],
    [
      'it was said tomorrow',
      [said('referral', { day: addDays(today, 1) }), said('council'), said('contact')],
      'not_asked',
    ],
  ])('%s: it may not be sent', (_, consents, because) => {
    expect(consentNow(consents, 'duty_to_refer', today)).toMatchObject({ holds: false, because });
  });

  test('all three: it may, to the council she named, until the first of them ends', () => {
    const consents = [
      said('referral', { day: addDays(today, -3), until: addDays(today, 9) }),
      said('council', { until: today }),
      said('contact'),
    ];
    expect(consentNow(consents, 'duty_to_refer', today)).toEqual({
      ...{ holds: true, because: 'she_said_yes', since: today, until: today },
      ...{ council: 'Leeds City Council', reach: 'Through Rae at the prison' },
    });
  });

  test('every yes that is missing is named with its own reason', () => {
    const consents = [said('referral'), said('contact', { said: 'no' })];
    expect(consentNow(consents, 'duty_to_refer', today)).toEqual({
      ...{ holds: false, because: 'not_asked' },
      missing: [
        { what: 'council', because: 'not_asked' },
        { what: 'contact', because: 'she_said_no' },
      ],
    });
  });
});

test('a yes to one is a yes to nothing else', () => {
  expect(consentNow([said('landlord')], 'landlord', today).holds).toBe(true);
  expect(consentNow([said('landlord')], 'benefits', today).holds).toBe(false);
  expect(consentNow(allThree, 'landlord', today).holds).toBe(false);
});

test('a no of a later day outlives a yes that was written down after it', () => {
  const no = said('landlord', { said: 'no' });
  const earlier = said('landlord', { day: addDays(today, -2) });
  expect(yesNow([no, earlier], 'landlord', today)).toMatchObject({
    holds: false,
    because: 'taken_back',
  });
  expect(yesNow([no, said('landlord')], 'landlord', today).holds).toBe(true);
});

describe('whatever was said in whatever order', () => {
  const anyConsent = fc
    .record({
      what: fc.constantFrom(...yesKinds),
      said: fc.constantFrom('yes' as const, 'no' as const),
      in: fc.integer({ min: -40, max: 5 }),
      lasts: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    })
    .map(({ what, said: yesOrNo, in: days, lasts }) => {
      const on = addDays(today, days);
      return said(what, {
        ...{ said: yesOrNo, day: on },
        ...(lasts === undefined ? {} : { until: addDays(on, lasts) }),
      });
    });

  test('nothing holds once she took every yes back today, and taking back one thing lets nothing else in', () => {
    fc.assert(
      fc.property(
        fc.array(anyConsent, { maxLength: 14 }),
        fc.constantFrom(...yesKinds),
        (all, kind) => {
          const after = [...all, said(kind, { said: 'no' })];
          for (const matter of consentMatters) {
            const now = consentNow(after, matter, today);
            if (now.holds) expect(consentNow(all, matter, today)).toEqual(now);
          }
          expect(yesNow(after, kind, today).holds).toBe(false);
          const none = [...all, ...yesKinds.map((each) => said(each, { said: 'no' as const }))];
          for (const matter of consentMatters)
            expect(consentNow(none, matter, today).holds).toBe(false);
        },
      ),
    );
  });

  test('what holds was said on a day that has come, and has not ended', () => {
    fc.assert(
      fc.property(fc.array(anyConsent, { maxLength: 14 }), (all) => {
        for (const matter of consentMatters) {
          const now = consentNow(all, matter, today);
          if (!now.holds) continue;
          expect(isAfter(now.since, today)).toBe(false);
          if (now.until) expect(now.until >= today).toBe(true);
        }
      }),
    );
  });
});

describe('writing down what she said', () => {
  test.each<[string, Consent, string | undefined]>([
    ['today', said('referral'), undefined],
    ['tomorrow', said('referral', { day: addDays(today, 1) }), 'day_to_come'],
    ['a no of tomorrow', said('council', { said: 'no', day: addDays(today, 1) }), 'day_to_come'],
    ['a yes until today', said('referral', { until: today }), undefined],
    ['a yes until yesterday', said('referral', { until: addDays(today, -1) }), 'until_gone_by'],
    [
      'a no, whatever else',
      said('council', { said: 'no', until: addDays(today, -1), words: '' }),
      undefined,
    ],
    ['a council of spaces', said('council', { words: '  ' }), 'which_council'],
    [
      'a council without its country',
      { ...said('council'), country: undefined } as Consent,
      'which_country',
    ],
    ['a council in Wales', said('council', { country: 'wales' }), undefined],
    ['no way to reach her', said('contact', { words: ' ' }), 'how_to_reach'],
    ['a landlord, without words', said('landlord'), undefined],
  ])('%s', (_, consent, problem) => {
    const { country, words, ...rest } = consent;
    // A key that is left out is what is written down, not one that holds nothing.
    const written = {
      ...rest,
      ...(country ? { country } : {}),
      ...(words === undefined ? {} : { words }),
    };
    expect(consentProblem(written, today)).toBe(problem);
  });

  test('no words at all are no council and no way to reach her', () => {
    const { words: _, ...council } = said('council');
    const { words: __, ...contact } = said('contact');
    expect(consentProblem(council, today)).toBe('which_council');
    expect(consentProblem(contact, today)).toBe('how_to_reach');
    expect(yesNow([council], 'council', today).holds).toBe(false);
    expect(yesNow([contact], 'contact', today).holds).toBe(false);
  });
});

test('what she said of her landlord goes with her yes, without the space around it', () => {
  expect(consentNow([said('landlord', { words: ' Only the rent. ' })], 'landlord', today)).toEqual({
    ...{ holds: true, because: 'she_said_yes', since: today, words: 'Only the rent.' },
  });
  expect(consentNow([said('benefits', { words: '  ' })], 'benefits', today)).toEqual({
    ...{ holds: true, because: 'she_said_yes', since: today },
  });
  // How to reach her and the council are said of the referral alone.
  const three = [said('referral', { words: ' Housing ' }), said('council'), said('contact')];
  expect(consentNow(three, 'duty_to_refer', today)).toMatchObject({ words: 'Housing' });
});

test('of several yeses the last day is the one it holds since, and the first end is its end', () => {
  const three = [
    said('referral', { day: addDays(today, -9), until: addDays(today, 9) }),
    said('council', { day: addDays(today, -2), until: addDays(today, 3) }),
    said('contact', { day: addDays(today, -5), until: addDays(today, 30) }),
  ];
  expect(consentNow(three, 'duty_to_refer', today)).toMatchObject({
    ...{ since: addDays(today, -2), until: addDays(today, 3) },
  });
});
