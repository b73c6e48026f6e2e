// Who may have a passphrase of their own here. There is no account for a prisoner: a peer mentor is an audience she chooses,
// never somebody who signs in. Source: security.md 2.5, feature row R76. Pure.

/**
 * specialist: the care experienced specialist. offender_manager: the prison offender manager. probation: the probation
 * practitioner. manager: leads the specialists. administrator: runs the computer, and can open no plan.
 */
export const roles = [
  'specialist',
  'offender_manager',
  'probation',
  'manager',
  'administrator',
] as const;
export type Role = (typeof roles)[number];
