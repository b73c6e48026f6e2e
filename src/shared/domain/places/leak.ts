// What is looked for in all that leaves, what leaves, and what was found.

import type { PersonSign } from './find-person';
import type { NameSign } from './name-sign';

/** What was found, in a word the screen has a sentence for. */
export const leakKinds = [
  'postcode',
  'postcode_area',
  'phone',
  'email',
  'street',
  'full_address',
  'place',
  'person',
] as const;
export type LeakKind = (typeof leakKinds)[number];

/** One thing that is looked for, and the answer it comes from. */
export type Sought = { from: string } & (
  | { kind: 'postcode'; code: string }
  | { kind: 'phone'; national: string }
  | { kind: 'email'; address: string }
  | { kind: 'street' | 'place'; sign: NameSign }
  | { kind: 'person'; person: PersonSign }
);

/** A string that will leave, and where it stands, in words a worker can find. */
export type Leaving = {
  text: string;
  where: string;
  /** A file name has no sentences around its words. */
  isFileName?: boolean;
  /** The question, by key, whose answer it is. */
  question?: string;
};

export type Leak = {
  where: string;
  kind: LeakKind;
  /** The question, by key, whose answer she keeps back. */
  from: string;
  /** The words around it. */
  words: string;
  /** The question, by key, in whose answer it stands. */
  question?: string;
  /** What a person may say of it is another of the same name; not there where nobody may. */
  sameName?: FoundName;
};

/** A name in a line of an answer, and what it was taken for, to the letter. */
export type FoundName = {
  question: string;
  /** The whole line it stands in. */
  line: string;
  /** The very words that were found. */
  found: string;
  kind: LeakKind;
  /** The question whose answer is kept back; '' for an address she gave before. */
  from: string;
  /** What is kept back, as text that is the same for the same thing. */
  thing: string;
};

/** Kinds that can be nothing else: no other place has the same. */
const neverTheSame: ReadonlySet<LeakKind> = new Set(['postcode', 'phone', 'email', 'full_address']);

/** True where a worker may say that this is another place or person of the same name. */
export function mayBeAnother(kind: LeakKind): boolean {
  return !neverTheSame.has(kind);
}
