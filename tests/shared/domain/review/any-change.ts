// Changes of situation that nobody would write down, and some that somebody would.

import fc from 'fast-check';
import {
  recallTypes,
  recordableLeads,
  releaseDateTypes,
  sentenceTypes,
} from '../../../../src/shared/domain/review/facts';
import {
  remandOutcomes,
  type SituationChange,
  situationChange,
} from '../../../../src/shared/domain/review/situation-change';
import { likelyDay } from './any-facts';

const words = fc.constantFrom('Josie', 'DPS', 'Ms Hale from healthcare');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const release = {
  releaseDate: maybe(likelyDay),
  releaseDateType: maybe(fc.constantFrom(...releaseDateTypes)),
};
const is = <K extends string>(kind: K) => ({ kind: fc.constant(kind), day: likelyDay });

/** Any change there is, whole enough to be read. */
export const anyChange: fc.Arbitrary<SituationChange> = fc
  .oneof(
    fc.record({
      ...is('sentenced'),
      sentenceType: fc.constantFrom(...sentenceTypes),
      sentenceLengthMonths: maybe(fc.nat(600)),
      tariffExpiry: maybe(likelyDay),
      licenceEnd: maybe(likelyDay),
      ...release,
      releaseDateReadBy: maybe(words),
      releaseDateReadOn: maybe(likelyDay),
      releaseDateReadWhere: maybe(words),
    }),
    fc.record({ ...is('released'), licenceEnd: maybe(likelyDay) }),
    fc.record({
      ...is('recalled'),
      recallType: fc.constantFrom(...recallTypes),
      recallDate: maybe(likelyDay),
    }),
    fc.record({
      ...is('remand_ended'),
      outcome: fc.constantFrom(...remandOutcomes),
      nextCourtDate: maybe(likelyDay),
      communityOrderEnd: maybe(likelyDay),
    }),
    fc.record({
      kind: fc.constant('release_date_changed'),
      ...release,
      releaseDateReadBy: words,
      releaseDateReadOn: likelyDay,
      releaseDateReadWhere: words,
    }),
    fc.record({ ...is('moved_prison'), prison: words }),
    fc.record({
      ...is('life_dates'),
      tariffExpiry: maybe(likelyDay),
      targetHearing: maybe(likelyDay),
      releaseDirectedDate: maybe(likelyDay),
    }),
    fc.record({ ...is('handover_recorded'), probationWorker: words, metHer: fc.boolean() }),
    fc.record({
      ...is('lead_recorded'),
      lead: fc.constantFrom(...recordableLeads),
      name: maybe(words),
      reason: words,
    }),
    fc.record(is('lead_record_ended')),
  )
  .map((typed) => situationChange.parse(typed));
