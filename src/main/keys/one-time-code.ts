// The one-time code: 120 random bits on paper, in six groups, for somebody new or somebody who forgot. It works for a
// day and once. Source: security.md 2.3 (112 bits or more need no stretching).

import { type PaperKey, readTyped, writeNew } from './paper-key';
import { Secret } from './secret';
import { keyFrom } from './wrap';

const code: PaperKey = { groups: 6, kind: 'code ', whenWrong: 'wrong-code' };

/** For how long a code works. */
const HOURS = 24;

/** A new code as it is printed. */
export function makeCode(): string {
  return writeNew(code);
}

/** UTC moment until which a code made at this moment works. */
export function codeUntil(at: string): string {
  return new Date(Date.parse(at) + HOURS * 3_600_000).toISOString();
}

/** The wrapping key of a code as it was typed. @throws KnownFailure wrong-code, with the group that does not fit */
export function keyFromCode(typed: string, salt: string): Secret {
  const whole = new Secret(readTyped(code, typed));
  const key = keyFrom(whole, salt, 'alongside one-time code');
  whole.purge();
  return key;
}
