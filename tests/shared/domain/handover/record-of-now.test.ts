// What of a hand over that was written down counts for the sentence she serves now.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import {
  handoverRecord,
  recordOfNow,
} from '../../../../src/shared/domain/handover/handover-record';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { leadHandover } from '../../../../src/shared/domain/review/handover';
import { handoverSince } from '../../../../src/shared/domain/review/lead';
import { theContent } from '../../../support/a-vault';

const { settings } = await theContent();

const today = day.parse('2028-02-01');
const said = { name: 'Ros Whinchat', code: 'ABC123', words: '' };
const worker = 'Ros Whinchat';
const stepsThen = { named: '2026-09-10', metHer: '2026-10-01' };
const yes = { worker, steps: stepsThen, receipt: { ...said, said: 'yes', day: '2026-11-20' } };
const no = { ...yes, receipt: { ...yes.receipt, said: 'no' } };
const begun = { worker, steps: stepsThen };
const undoneYes = { worker, steps: stepsThen };

const cases: [
  string,
  { arrived?: string; sentenced?: string; recorded?: string; released?: string },
  object,
  object | undefined,
][] = [
  ['a yes her facts know of', { recorded: '2026-11-20' }, yes, yes],
  ['a yes whose day was put right', { recorded: '2026-11-18' }, yes, { steps: stepsThen }],
  ['a yes that was taken out of her facts', {}, yes, undoneYes],
  ['a no', {}, no, no],
  ['steps of this sentence', {}, begun, begun],
  ['a name and nothing else', {}, { worker, steps: {} }, { worker, steps: {} }],
  [
    'a step on the first day',
    { sentenced: '2026-10-01' },
    begun,
    { worker, steps: { metHer: '2026-10-01' } },
  ],
  ['a step the day before', { sentenced: '2026-10-02' }, begun, undefined],
  [
    'a yes of an earlier sentence',
    { sentenced: '2027-03-01', recorded: '2026-11-20' },
    yes,
    undefined,
  ],
  ['a no of an earlier sentence', { sentenced: '2027-03-01' }, no, undefined],
  ['a yes of an earlier stay', { arrived: '2027-03-01', sentenced: '2027-03-01' }, yes, undefined],
  [
    'another lead passed on in this one',
    { sentenced: '2027-03-01', recorded: '2028-01-10' },
    yes,
    undefined,
  ],
  [
    'a yes, and nothing is handed over now',
    { released: '2027-12-01', recorded: '2026-11-20' },
    yes,
    yes,
  ],
];

describe('a hand over as it counts now', () => {
  it.each(cases)('%s', (_, { arrived, sentenced, recorded, released }, record, left) => {
    const facts = custodyFacts.parse({
      ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 96 },
      ...{ arrivalDate: arrived ?? '2025-06-02', sentenceDate: sentenced ?? '2025-06-02' },
      ...{ releaseDate: '2029-09-28', releaseDateType: 'CRD', licenceEnd: '2033-06-01' },
      ...(recorded ? { handoverDone: recorded } : {}),
      ...(released ? { releasedOn: released } : {}),
    });
    const handover = leadHandover(facts, today, settings);
    const now = recordOfNow(handoverRecord.parse(record), handover, handoverSince(facts));
    expect(now).toEqual(left);
  });

  it('is nothing where nobody has begun it', () => {
    expect(recordOfNow(undefined, undefined, undefined)).toBeUndefined();
  });
});
