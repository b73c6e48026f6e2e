// Which facts stand on the facts page, in which section, as what kind of field, and when. Pure data
// and one rule: a fact that is written down is never hidden.

import {
  type CustodyFacts,
  careLeaverCategories,
  type FactName,
  isIndeterminate,
  isParoleEligible,
  legalStatuses,
  recallTypes,
  releaseDateTypes,
  sentenceTypes,
} from '../../../../shared/domain/review/facts';

/**
 * Facts edited one by one. Date of birth is on her details page, reviews and changes are lists, and a recorded lead is
 * written down as a change of situation.
 */
export type SingleFact = Exclude<FactName, 'dob' | 'reviews' | 'events' | 'recordedLead'>;

export type FactField =
  | { name: SingleFact; kind: 'day' }
  | { name: SingleFact; kind: 'choice'; options: readonly string[] }
  | { name: SingleFact; kind: 'yes-no' }
  | { name: SingleFact; kind: 'text' }
  | { name: SingleFact; kind: 'number'; least: number; most: number };

export type FactFieldWhen = FactField & {
  /** Left out: always. */
  when?: (facts: CustodyFacts) => boolean;
};

export const sectionIds = [
  'now',
  'recall',
  'sentence',
  'release',
  'after',
  'plan',
  'home',
  'care',
] as const;
export type SectionId = (typeof sectionIds)[number];

const isOn =
  (...statuses: readonly CustodyFacts['legalStatus'][]) =>
  (facts: CustodyFacts) =>
    statuses.includes(facts.legalStatus);
const hasLeft = (facts: CustodyFacts) => facts.releasedOn !== undefined;
const onRecall = isOn('recall');
const hasSentence = isOn('sentenced', 'recall');
const awaitsCourt = isOn('remand', 'convicted_unsentenced', 'sentenced', 'recall');

export const factSections: Record<SectionId, readonly FactFieldWhen[]> = {
  now: [
    { name: 'legalStatus', kind: 'choice', options: legalStatuses },
    { name: 'arrivalDate', kind: 'day' },
    { name: 'custodyPeriodStart', kind: 'day' },
    { name: 'nextCourtDate', kind: 'day', when: awaitsCourt },
  ],
  recall: [
    { name: 'recallType', kind: 'choice', options: recallTypes, when: onRecall },
    { name: 'recallDate', kind: 'day', when: onRecall },
    { name: 'returnToCustodyDate', kind: 'day', when: onRecall },
  ],
  sentence: [
    { name: 'sentenceType', kind: 'choice', options: sentenceTypes, when: hasSentence },
    { name: 'sentenceDate', kind: 'day', when: hasSentence },
    {
      name: 'sentenceLengthMonths',
      kind: 'number',
      least: 0,
      most: 1200,
      when: (facts) => hasSentence(facts) && !isIndeterminate(facts),
    },
    { name: 'tariffExpiry', kind: 'day', when: isIndeterminate },
    {
      name: 'targetHearing',
      kind: 'day',
      when: (facts) => isIndeterminate(facts) || isParoleEligible(facts) || onRecall(facts),
    },
  ],
  release: [
    { name: 'releaseDate', kind: 'day', when: hasSentence },
    { name: 'releaseDateType', kind: 'choice', options: releaseDateTypes, when: hasSentence },
    { name: 'releaseDateReadBy', kind: 'text', when: hasSentence },
    { name: 'releaseDateReadOn', kind: 'day', when: hasSentence },
    { name: 'releaseDateReadWhere', kind: 'text', when: hasSentence },
    {
      name: 'releaseDirectedDate',
      kind: 'day',
      when: (facts) => isIndeterminate(facts) || isParoleEligible(facts) || onRecall(facts),
    },
  ],
  after: [
    { name: 'releasedOn', kind: 'day' },
    { name: 'licenceEnd', kind: 'day', when: (facts) => hasSentence(facts) || hasLeft(facts) },
    { name: 'communityOrder', kind: 'yes-no', when: hasLeft },
    {
      name: 'communityOrderEnd',
      kind: 'day',
      when: (facts) => hasLeft(facts) && facts.communityOrder === true,
    },
    { name: 'mappaLevel', kind: 'number', least: 0, most: 3, when: hasSentence },
  ],
  plan: [
    { name: 'existingPlan', kind: 'yes-no' },
    { name: 'planSigned', kind: 'day' },
    { name: 'planReopened', kind: 'day', when: (facts) => onRecall(facts) || !!facts.existingPlan },
    { name: 'handoverDone', kind: 'day', when: hasSentence },
  ],
  home: [
    { name: 'tenancy', kind: 'yes-no' },
    { name: 'accommodationSecured', kind: 'yes-no' },
  ],
  care: [
    { name: 'careExperienced', kind: 'yes-no' },
    { name: 'careLeaverCategory', kind: 'choice', options: careLeaverCategories },
    { name: 'councilName', kind: 'text' },
    { name: 'nation', kind: 'choice', options: ['england', 'wales'] },
    { name: 'paEntitled', kind: 'yes-no' },
    { name: 'paInPlace', kind: 'yes-no' },
    { name: 'pathwayActive', kind: 'yes-no' },
    { name: 'lastPathwayReview', kind: 'day' },
    {
      name: 'pathwayReviewMonths',
      kind: 'number',
      least: 1,
      most: 6,
      when: (facts) => facts.pathwayActive === true,
    },
  ],
};

/** The fields of one section for these facts. A fact that holds something always shows. */
export function fieldsToShow(section: SectionId, facts: CustodyFacts): readonly FactFieldWhen[] {
  return factSections[section].filter(
    ({ name, when }) => facts[name] !== undefined || when === undefined || when(facts),
  );
}

/** The facts with one of them set, or taken out when `value` is undefined. */
export function withFact<N extends SingleFact>(
  facts: CustodyFacts,
  name: N,
  value: CustodyFacts[N] | undefined,
): CustodyFacts {
  const { [name]: _, ...rest } = facts;
  // Taking one optional fact out and putting it back leaves the same shape; the compiler cannot see it.
  return (value === undefined ? rest : { ...rest, [name]: value }) as CustodyFacts;
}
