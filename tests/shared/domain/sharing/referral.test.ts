// A referral to a council, step by step: what stands in the way of writing a step down, at each boundary.

import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day } from '../../../../src/shared/domain/calendar/day';
import type { Consent } from '../../../../src/shared/domain/sharing/consents';
import {
  type ReferralStep,
  type ReferralStop,
  referralStop,
} from '../../../../src/shared/domain/sharing/referral';

const today = day.parse('2026-11-22');
const ago = (days: number) => addDays(today, -days);
const longAgo = addMonths(today, -12);
const yes = (what: Consent['what'], more: Partial<Consent> = {}): Consent => ({
  ...{ what, said: 'yes', day: longAgo, there: 'Rae' },
  ...(what === 'council' ? { words: 'Leeds City Council', country: 'england' as const } : {}),
  ...(what === 'contact' ? { words: 'Through Rae at the prison' } : {}),
  ...more,
});
const allThree = [yes('referral'), yes('council'), yes('contact')];
const step = (state: ReferralStep['state'], more: Partial<ReferralStep> = {}): ReferralStep => ({
  ...{ state, day: today },
  ...more,
});
const sent = step('submitted', { day: ago(10) });
const accepted = step('accepted', { day: ago(5), outcome: 'prevention_or_relief' });
const back = step('withdrawn', { day: ago(3), why: 'need_resolved' });

describe('sending it', () => {
  const sixMonths = addMonths(today, -6);
  test.each<[string, ReferralStep, ReferralStep[], Consent[], ReferralStop | undefined]>([
    ['today, with all three yeses', step('submitted'), [], allThree, undefined],
    ['tomorrow', step('submitted', { day: addDays(today, 1) }), [], allThree, 'day_to_come'],
    ['six months ago', step('submitted', { day: sixMonths }), [], allThree, undefined],
    [
      'a day more than that',
      step('submitted', { day: addDays(sixMonths, -1) }),
      [],
      allThree,
      'day_too_old',
    ],
    ['without her yes', step('submitted'), [], [], 'no_yes'],
    ['with two of the three', step('submitted'), [], allThree.slice(0, 2), 'no_yes'],
    [
      'with a yes she took back',
      step('submitted'),
      [],
      [...allThree, yes('referral', { said: 'no' })],
      'no_yes',
    ],
    [
      'on the day of her last yes',
      step('submitted', { day: ago(2) }),
      [],
      [...allThree, yes('contact', { day: ago(2) })],
      undefined,
    ],
    [
      'the day before her last yes',
      step('submitted', { day: ago(3) }),
      [],
      [...allThree, yes('contact', { day: ago(2) })],
      'before_her_yes',
    ],
    ['a second time', step('submitted'), [sent], allThree, 'is_over'],
  ])('%s', (_, next, before, consents, stop) => {
    expect(referralStop(next, before, consents, today)).toBe(stop);
  });
});

describe('what comes after', () => {
  test.each<[string, ReferralStep, ReferralStep[], ReferralStop | undefined]>([
    ['an answer to what was sent', accepted, [sent], undefined],
    ['an answer on the day it was sent', step('accepted', { day: ago(10) }), [sent], undefined],
    ['an answer before it', step('accepted', { day: ago(11) }), [sent], 'before_it_was_sent'],
    ['an answer tomorrow', step('accepted', { day: addDays(today, 1) }), [sent], 'day_to_come'],
    ['an answer to nothing', accepted, [], 'is_over'],
    ['an answer after it was taken back', step('not_accepted'), [sent, back], 'is_over'],
    ['a second answer', step('not_accepted'), [sent, accepted], undefined],
    ['taking back nothing', back, [], 'is_over'],
    ['taking back twice', step('withdrawn', { why: 'other', words: 'x' }), [sent, back], 'is_over'],
    ['taking back what was answered', back, [sent, accepted], undefined],
    [
      'taking back before the answer',
      step('withdrawn', { day: ago(6), why: 'need_resolved' }),
      [sent, accepted],
      'before_it_was_sent',
    ],
    ['taking back without a reason', step('withdrawn'), [sent], 'which_reason'],
    ['another reason, not said', step('withdrawn', { why: 'other' }), [sent], 'which_reason'],
    [
      'another reason of spaces',
      step('withdrawn', { why: 'other', words: '  ' }),
      [sent],
      'which_reason',
    ],
    [
      'another reason, said',
      step('withdrawn', { why: 'other', words: 'She moved' }),
      [sent],
      undefined,
    ],
    ['a reason that needs no words', step('withdrawn', { why: 'no_consent' }), [sent], undefined],
  ])('%s', (_, next, before, stop) => {
    // Her yes is for sending: what comes after is written down whatever she says by then.
    expect(referralStop(next, before, [], today)).toBe(stop);
    expect(referralStop(next, before, allThree, today)).toBe(stop);
  });
});
