// The prison resettlement form as HMPPS has it: seven pathways, their questions with their ids, what can be answered, and
// the support needs that can be ticked. Source: domain.md 2.2, question files accommodation v4, attitudes v4, children
// v4, drugs v3, education v4, finance v3, health v3. It knows nothing of any woman.

export const NO_ANSWER = 'NO_ANSWER';

const yesNo = ['YES', 'NO'] as const;

/** What can be answered to each question of the form, apart from "No answer provided". */
export const formAnswers = {
  WHERE_DID_THEY_LIVE: [
    'PRIVATE_RENTED_HOUSING',
    'PRIVATE_HOUSING_OWNED',
    'FAMILY_OR_FRIENDS',
    'SOCIAL_HOUSING',
    'LOCAL_AUTHORITY_OR_SUPPORTED_HOUSING',
    'HOSTEL',
    'EMERGENCY_HOUSING',
    'APPROVED_PREMISES',
    'IMMIGRATION_ACCOMMODATION',
    'NO_PERMANENT_OR_FIXED',
  ],
  WHERE_WILL_THEY_LIVE: [
    'RETURN_TO_PREVIOUS_ADDRESS',
    'MOVE_TO_NEW_ADDRESS',
    'DOES_NOT_HAVE_ANYWHERE',
  ],
  HELP_TO_MANAGE_ANGER: yesNo,
  ISSUES_WITH_GAMBLING: yesNo,
  PARTNER_OR_SPOUSE: yesNo,
  PARENTAL_RESPONSIBILITY: yesNo,
  CARING_RESPONSIBILITIES_FOR_ADULTS: yesNo,
  RECEIVED_SUPPORT_FROM_SOCIAL_SERVICES: yesNo,
  DO_THEY_HAVE_SUPPORT_FROM_FAMILY_FRIENDS_COMMUNITY: yesNo,
  INVOLVEMENT_IN_GANG_ACTIVITY: yesNo,
  UNDER_THREAT_OUTSIDE_PRISON: yesNo,
  VICTIM_OF_DOMESTIC_ABUSE: yesNo,
  PERPETRATOR_OF_DOMESTIC_ABUSE: yesNo,
  VICTIM_OF_SEXUAL_ABUSE: yesNo,
  PERPETRATOR_OF_SEXUAL_ABUSE: yesNo,
  WORKED_IN_SEX_INDUSTRY: yesNo,
  DRUG_MISUSE_ISSUES: yesNo,
  ALCOHOL_MISUSE_ISSUES: yesNo,
  DID_THEY_HAVE_JOB_BEFORE_CUSTODY: yesNo,
  DO_THEY_HAVE_JOB_ARRANGED: ['YES_RETURNING_TO_SAME_JOB', 'YES_STARTING_NEW_JOB', 'NO'],
  WERE_THEY_IN_EDUCATION_BEFORE_CUSTODY: yesNo,
  EDUCATION_WHEN_RELEASED: ['YES_SAME_EDUCATION', 'YES_STARTING_NEW_EDUCATION', 'NO'],
  HAS_BANK_ACCOUNT: yesNo,
  WHAT_ID_DOCUMENTS: [
    'BIRTH_CERTIFICATE',
    'PASSPORT',
    'DRIVING_LICENCE',
    'MARRIAGE_CERTIFICATE',
    'DIVORCE_CERTIFICATE',
    'BIOMETRIC_RESIDENCE_PERMIT',
    'DEED_POLL_CERTIFICATE',
    'CITIZEN_CARD',
    'NO_ID_DOCUMENTS',
  ],
  SELECT_BENEFITS: [
    'ESA',
    'HOUSING_BENEFIT',
    'UNIVERSAL_CREDIT_HOUSING_ELEMENT',
    'UNIVERSAL_CREDIT',
    'PIP',
    'STATE_PENSION',
    'NO_BENEFITS',
  ],
  DEBTS_OR_ARREARS: yesNo,
  REGISTERED_WITH_GP: yesNo,
  NEEDS_HELP_WITH_DAY_TO_DAY_LIVING: yesNo,
} as const satisfies Record<string, readonly string[]>;

export type FormQuestion = keyof typeof formAnswers;
export type FormAnswer = (typeof formAnswers)[FormQuestion][number] | typeof NO_ANSWER;
export const formQuestions = Object.keys(formAnswers) as [FormQuestion, ...FormQuestion[]];

/**
 * Questions that take a yes or a no and no free text: by HMPPS's own design where they are about abuse, because nobody can
 * say who would read it; of drugs and alcohol because treatment and substances are not to be recorded.
 */
export const withoutFreeText: ReadonlySet<FormQuestion> = new Set([
  'VICTIM_OF_DOMESTIC_ABUSE',
  'PERPETRATOR_OF_DOMESTIC_ABUSE',
  'VICTIM_OF_SEXUAL_ABUSE',
  'PERPETRATOR_OF_SEXUAL_ABUSE',
  'WORKED_IN_SEX_INDUSTRY',
  'DRUG_MISUSE_ISSUES',
  'ALCOHOL_MISUSE_ISSUES',
]);

export type Pathway = {
  id: string;
  /** The short name a page of the workbook says it belongs to. */
  short: string;
  questions: readonly FormQuestion[];
  needs: readonly SupportNeed[];
};

/** The support needs that an answer of hers can stand for. The form has more; those are ticked by the worker. */
export const supportNeeds = [
  'FIND_ACCOMMODATION',
  'ARREARS_PLAN',
  'TALKING_THERAPY',
  'SPIRITUAL_SUPPORT',
  'MENTORING',
  'GAMBLING_SUPPORT',
  'SOCIAL_INCLUSION',
  'CHILDRENS_SERVICES_MEETINGS',
  'SPECIALIST_CARE_LEAVERS',
  'SPECIALIST_SEX_INDUSTRY',
  'DRUG_OR_ALCOHOL_HELP_OUTSIDE',
  'PRESCRIPTION_ON_RELEASE',
  'INTERVIEW_AND_DISCLOSURE',
  'COURSE',
  'READING_OR_MATHS',
  'BANK_ACCOUNT',
  'BUDGETING',
  'GET_ID',
  'DEBT_ADVICE',
  'BENEFITS_NEW',
  'MENTAL_HEALTH_OUTSIDE',
  'GP_REGISTRATION',
] as const;
export type SupportNeed = (typeof supportNeeds)[number];

/** In the order of the form. */
export const pathways = [
  {
    id: 'ACCOMMODATION',
    short: 'ACC',
    questions: ['WHERE_DID_THEY_LIVE', 'WHERE_WILL_THEY_LIVE'],
    needs: ['FIND_ACCOMMODATION', 'ARREARS_PLAN'],
  },
  {
    id: 'ATTITUDES_THINKING_AND_BEHAVIOUR',
    short: 'ATB',
    questions: ['HELP_TO_MANAGE_ANGER', 'ISSUES_WITH_GAMBLING'],
    needs: ['TALKING_THERAPY', 'SPIRITUAL_SUPPORT', 'MENTORING', 'GAMBLING_SUPPORT'],
  },
  {
    id: 'CHILDREN_FAMILIES_AND_COMMUNITY',
    short: 'CFC',
    questions: [
      'PARTNER_OR_SPOUSE',
      'PARENTAL_RESPONSIBILITY',
      'CARING_RESPONSIBILITIES_FOR_ADULTS',
      'RECEIVED_SUPPORT_FROM_SOCIAL_SERVICES',
      'DO_THEY_HAVE_SUPPORT_FROM_FAMILY_FRIENDS_COMMUNITY',
      'INVOLVEMENT_IN_GANG_ACTIVITY',
      'UNDER_THREAT_OUTSIDE_PRISON',
      'VICTIM_OF_DOMESTIC_ABUSE',
      'PERPETRATOR_OF_DOMESTIC_ABUSE',
      'VICTIM_OF_SEXUAL_ABUSE',
      'PERPETRATOR_OF_SEXUAL_ABUSE',
      'WORKED_IN_SEX_INDUSTRY',
    ],
    needs: [
      'SOCIAL_INCLUSION',
      'CHILDRENS_SERVICES_MEETINGS',
      'SPECIALIST_CARE_LEAVERS',
      'SPECIALIST_SEX_INDUSTRY',
    ],
  },
  {
    id: 'DRUGS_AND_ALCOHOL',
    short: 'DA',
    questions: ['DRUG_MISUSE_ISSUES', 'ALCOHOL_MISUSE_ISSUES'],
    needs: ['DRUG_OR_ALCOHOL_HELP_OUTSIDE', 'PRESCRIPTION_ON_RELEASE'],
  },
  {
    id: 'EDUCATION_SKILLS_AND_WORK',
    short: 'ESW',
    questions: [
      'DID_THEY_HAVE_JOB_BEFORE_CUSTODY',
      'DO_THEY_HAVE_JOB_ARRANGED',
      'WERE_THEY_IN_EDUCATION_BEFORE_CUSTODY',
      'EDUCATION_WHEN_RELEASED',
    ],
    needs: ['INTERVIEW_AND_DISCLOSURE', 'COURSE', 'READING_OR_MATHS'],
  },
  {
    id: 'FINANCE_AND_ID',
    short: 'FID',
    questions: ['HAS_BANK_ACCOUNT', 'WHAT_ID_DOCUMENTS', 'SELECT_BENEFITS', 'DEBTS_OR_ARREARS'],
    needs: ['BANK_ACCOUNT', 'BUDGETING', 'GET_ID', 'DEBT_ADVICE', 'BENEFITS_NEW'],
  },
  {
    id: 'HEALTH',
    short: 'H',
    questions: ['REGISTERED_WITH_GP', 'NEEDS_HELP_WITH_DAY_TO_DAY_LIVING'],
    needs: ['MENTAL_HEALTH_OUTSIDE', 'GP_REGISTRATION'],
  },
] as const satisfies readonly Pathway[];
