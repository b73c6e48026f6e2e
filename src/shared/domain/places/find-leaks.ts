// Looks over every string that leaves for what she keeps back. It blocks and names what it found; it edits nothing.

import { findDistrict, findEmail, findPhone, findPostcode, type Span } from './contacts';
import { findName } from './find-name';
import { findPerson, type PersonSign } from './find-person';
import type { NameSign } from './name-sign';
import { excerpt } from './plain-text';
import { type Read, readText } from './read-text';
import type { Vocabulary } from './vocabulary';

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
};

export type Leak = {
  where: string;
  kind: LeakKind;
  /** The question, by key, whose answer she keeps back. */
  from: string;
  /** The words around it. */
  words: string;
};

/** Kinds that can be nothing else: no other place has the same. */
const neverTheSame: ReadonlySet<LeakKind> = new Set(['postcode', 'phone', 'email', 'full_address']);

/** True where a worker may say that this is another place or person of the same name. */
export function mayBeAnother(kind: LeakKind): boolean {
  return !neverTheSame.has(kind);
}

/** Everything kept back that stands in these strings, each thing once for each place it stands in. */
export function findLeaks(
  leaving: readonly Leaving[],
  sought: readonly Sought[],
  known: Vocabulary,
): Leak[] {
  if (sought.length === 0) return [];
  const leaks = new Map<string, Leak>();
  for (const { text, where, isFileName } of leaving) {
    const read = readText(text);
    for (const thing of sought) {
      for (const { kind, from, to } of lookFor(thing, read, known, isFileName)) {
        const id = `${where}\n${kind}\n${thing.from}\n${text.slice(from, to).toLowerCase()}`;
        if (leaks.has(id)) continue;
        leaks.set(id, { where, kind, from: thing.from, words: excerpt(text, from, to) });
      }
    }
  }
  return withoutDoubles([...leaks.values()]);
}

/** True where this one thing stands in one of the texts. */
export function standsIn(texts: readonly Read[], thing: Sought, known: Vocabulary): boolean {
  return texts.some((text) => lookFor(thing, text, known).length > 0);
}

type Found = Span & { kind: LeakKind };

function lookFor(thing: Sought, read: Read, known: Vocabulary, isFileName = false): Found[] {
  const { text, tokens } = read;
  const as = (kind: LeakKind, spans: Span[]) => spans.map((span) => ({ ...span, kind }));
  switch (thing.kind) {
    case 'postcode': {
      const whole = as('postcode', findPostcode(text, tokens, thing.code));
      return whole.length > 0 ? whole : as('postcode_area', findDistrict(text, tokens, thing.code));
    }
    case 'phone':
      return as('phone', findPhone(text, tokens, thing.national));
    case 'email':
      return as('email', findEmail(tokens, thing.address));
    case 'street':
    case 'place':
      return findName(read, thing.sign, known, isFileName).map((span) => ({
        ...span,
        kind: span.hasNumber ? 'full_address' : thing.kind,
      }));
    case 'person':
      return as('person', findPerson(read, thing.person, known));
  }
}

/** The same words found by two signs are told once, by the kind that leaves less doubt. */
function withoutDoubles(leaks: readonly Leak[]): Leak[] {
  const rank = ({ kind }: Leak) => leakKinds.indexOf(kind);
  const best = new Map<string, Leak>();
  for (const leak of leaks) {
    const at = `${leak.where}\n${leak.words}`;
    const other = best.get(at);
    const isBetter =
      !other ||
      (mayBeAnother(other.kind) && !mayBeAnother(leak.kind)) ||
      (mayBeAnother(other.kind) === mayBeAnother(leak.kind) && rank(leak) < rank(other));
    if (isBetter) best.set(at, leak);
  }
  return [...best.values()];
}
