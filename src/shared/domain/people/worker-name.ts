// A worker's name: what it may be made of, and when two read the same. Names stand on her screen, on paper and in the log, and
// are what one is chosen by where a plan is opened to somebody. Pure. Source: security.md 2.3.

import { z } from 'zod';

/** The most letters a name may have. Ours: it stands in lists and under signatures. */
export const LONGEST_NAME = 120;

/** Signs that are not seen, or turn what stands around them round. The two joiners that some scripts are written with are not. */
const unseen = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/u;

export const hasUnseenSigns = (name: string): boolean => unseen.test(name);

export const workerName = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NAME)
  .refine((name) => !hasUnseenSigns(name), 'signs that are not seen');

/** As it is read: without case, width, doubled spaces and signs that are not seen. */
const asRead = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('en');

/** True where two names cannot be told apart in a list. */
export function readsTheSame(one: string, other: string): boolean {
  return asRead(one) === asRead(other);
}
