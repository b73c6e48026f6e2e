// What staff see of how women rate their help: never a small number, never one that a single answer moves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { FEWEST_SHOWN, type ShownCount } from '../../../../src/shared/domain/monitoring/protect';
import {
  helpAnswers,
  helpQuestions,
  isTimeToAskAboutHelp,
  type KeptRating,
  ratingsTogether,
} from '../../../../src/shared/domain/sitting/help-rating';

const today = day.parse('2026-11-21');
const said = fc.constantFrom(...helpAnswers);
const rating = (month: fc.Arbitrary<string>): fc.Arbitrary<KeptRating> =>
  fc.record({ month, listened: said, keptWord: said, mine: said });
const earlier = fc.constantFrom('2026-06', '2026-07', '2026-08', '2026-09', '2026-10');
const ratings = fc.array(rating(earlier), { maxLength: 80 });

const some = (count: number, month: string, listened: KeptRating['listened'] = 'yes') =>
  Array.from(
    { length: count },
    (): KeptRating => ({
      ...{ month, listened, keptWord: 'yes', mine: 'yes' },
    }),
  );

describe('all ratings together', () => {
  it('never show a number under five, nor one that stands alone unshown', () => {
    fc.assert(
      fc.property(ratings, (kept) => {
        const together = ratingsTogether(kept, today);
        if (together.kind === 'too_few') return;
        for (const question of helpQuestions) {
          const counts: ShownCount[] = helpAnswers.map((one) => together.counts[question][one]);
          for (const count of counts) {
            if (typeof count === 'number') expect(count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          }
          expect(counts.filter((count) => typeof count !== 'number').length).not.toBe(1);
        }
      }),
    );
  });

  it('are the same in whatever order the rows lie', () => {
    fc.assert(
      fc.property(
        ratings.chain((kept) =>
          fc.tuple(fc.constant(kept), fc.shuffledSubarray(kept, { minLength: kept.length })),
        ),
        ([kept, shuffled]) => {
          expect(ratingsTogether(shuffled, today)).toEqual(ratingsTogether(kept, today));
        },
      ),
    );
  });

  it('do not move by what is said in a month that is not over', () => {
    fc.assert(
      fc.property(ratings, fc.array(rating(fc.constant('2026-11'))), (kept, now) => {
        expect(ratingsTogether([...kept, ...now], today)).toEqual(ratingsTogether(kept, today));
      }),
    );
  });

  it('do not move by fewer than five women', () => {
    fc.assert(
      fc.property(
        fc.array(rating(fc.constantFrom('2026-06', '2026-07')), { minLength: 5, maxLength: 40 }),
        fc.array(rating(fc.constantFrom('2026-09', '2026-10')), { maxLength: 4 }),
        (kept, few) => {
          // Whatever waits of the earlier months may be let in together with the new ones, five at least.
          const before = ratingsTogether(kept, today);
          const waiting = ratingsTogether(
            kept.filter(({ month }) => month === '2026-07'),
            today,
          );
          fc.pre(waiting.kind === 'counted' || kept.every(({ month }) => month === '2026-06'));
          expect(ratingsTogether([...kept, ...few], today)).toEqual(before);
        },
      ),
    );
  });

  it.each<[string, KeptRating[], unknown]>([
    ['nobody has answered', [], 'too_few'],
    ['four have', some(4, '2026-10'), 'too_few'],
    ['five have, in a month that is not over', some(5, '2026-11'), 'too_few'],
    ['five have', some(5, '2026-10'), { yes: 5, partly: 'fewer', no: 'fewer', private: 'fewer' }],
    [
      'one small number stands among large ones',
      [
        ...some(7, '2026-10'),
        ...some(6, '2026-10', 'partly'),
        ...some(9, '2026-10', 'no'),
        ...some(2, '2026-10', 'private'),
      ],
      { yes: 7, partly: 'kept_back', no: 9, private: 'fewer' },
    ],
    [
      'six have, and two more a month later',
      [...some(6, '2026-09'), ...some(2, '2026-10')],
      { yes: 6, partly: 'fewer', no: 'fewer', private: 'fewer' },
    ],
  ])('%s', (_, kept, expected) => {
    const together = ratingsTogether(kept, today);
    expect(together.kind === 'too_few' ? 'too_few' : together.counts.listened).toEqual(expected);
  });
});

it.each([
  ['on the day itself', '2026-11-21', true],
  ['a day before it, with the clock set back', '2026-11-22', false],
  ['three months later', '2026-08-21', true],
  ['a day more', '2026-08-20', false],
])('she is asked %s: %s', (_, finishedOn, isTime) => {
  expect(isTimeToAskAboutHelp(day.parse(finishedOn), today)).toBe(isTime);
});
