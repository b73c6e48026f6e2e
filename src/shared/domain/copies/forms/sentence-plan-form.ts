// The sentence plan as probation has it: areas of need in order, states of goals and steps, who takes a step, and how she
// answers whether she agrees. Source: domain.md 2.2, peers.md 3.3. It knows nothing of any woman.

/** In the order of the sentence plan. */
export const sentencePlanAreas = [
  'accommodation',
  'employment-education',
  'finances',
  'drug-use',
  'alcohol-use',
  'health-wellbeing',
  'relationships-community',
  'thinking-behaviours-attitudes',
] as const;
export type SentencePlanArea = (typeof sentencePlanAreas)[number];

/** Where a question's words stand that are not about an area. */
export const sentencePlanParts = [...sentencePlanAreas, 'goals', 'plan-agreement'] as const;

/** In the order they are printed there. */
export const goalStates = ['active', 'future', 'achieved', 'removed'] as const;
export type GoalState = (typeof goalStates)[number];

export const stepStates = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'COMPLETED',
  'CANNOT_BE_DONE_YET',
  'NO_LONGER_NEEDED',
] as const;
export type StepState = (typeof stepStates)[number];

/** Those the sentence plan has that our plans can tell. Everybody else is somebody else there. */
export const actors = [
  'person_on_probation',
  'probation_practitioner',
  'prison_offender_manager',
  'someone_else',
] as const;
export type Actor = (typeof actors)[number];

/** DRAFT: she has not answered herself. NONE_FITS: her answer is none of the sentence plan's three. */
export const agreementStates = ['DRAFT', 'AGREED', 'DO_NOT_AGREE', 'NONE_FITS'] as const;
export type AgreementState = (typeof agreementStates)[number];
