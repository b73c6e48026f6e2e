// Why a certificate or a list that somebody brings from another desk cannot be used. Each has its own sentence on the
// screen.

/** Of another desk's authority. */
export const authorityProblems = [
  'too-big',
  'not-a-certificate',
  'several',
  'not-an-authority',
  'key-kind',
  'over',
  'not-yet',
  'ours',
  'there-already',
  'file-changed',
] as const;
export type AuthorityProblem = (typeof authorityProblems)[number];

/** Of a list of certificates that were taken back. */
export const listProblems = [
  'too-big',
  'not-a-list',
  'other-kind',
  'other-authority',
  'other-key',
  'may-not',
  'not-yet',
  'not-in-its-time',
  'older',
  'same-number',
  'there-already',
] as const;
export type ListProblem = (typeof listProblems)[number];
