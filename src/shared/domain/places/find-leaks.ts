// Looks over every string that leaves for what she keeps back. It blocks and names what it found; it edits nothing.

import { findDistrict, findEmail, findPhone, findPostcode, type Span } from './contacts';
import { findName } from './find-name';
import { findPerson } from './find-person';
import {
  type FoundName,
  type Leak,
  type LeakKind,
  type Leaving,
  leakKinds,
  mayBeAnother,
  type Sought,
} from './leak';
import { excerpt } from './plain-text';
import { type Read, readText } from './read-text';
import { sameNameOf, textOfSought } from './same-name';
import type { Vocabulary } from './vocabulary';

/** Says of a name that was found whether somebody has decided that it is another of the same name. */
export type IsAnother = (name: FoundName) => boolean;

/**
 * Everything kept back that stands in these strings, each thing once for each place it stands in.
 * @param isAnother asked of each finding by itself, before any is left out as told already
 */
export function findLeaks(
  leaving: readonly Leaving[],
  sought: readonly Sought[],
  known: Vocabulary,
  isAnother: IsAnother = () => false,
): Leak[] {
  if (sought.length === 0) return [];
  const leaks = new Map<string, Leak>();
  for (const part of leaving) {
    for (const { leak, found } of leaksOf(part, sought, known)) {
      if (leak.sameName && isAnother(leak.sameName)) continue;
      const id = `${leak.where}\n${leak.kind}\n${leak.from}\n${found}`;
      if (!leaks.has(id)) leaks.set(id, leak);
    }
  }
  return withoutDoubles([...leaks.values()]);
}

function leaksOf(
  { text, where, isFileName, question }: Leaving,
  sought: readonly Sought[],
  known: Vocabulary,
): { leak: Leak; found: string }[] {
  const read = readText(text);
  const standing = sought.flatMap((thing) =>
    lookFor(thing, read, known, isFileName).map(({ kind, from, to }) => ({
      ...{ kind, span: { from, to }, keptIn: thing.from, thing: textOfSought(thing) },
    })),
  );
  return standing.map((one) => {
    const { kind, keptIn, span } = one;
    const sameName = question === undefined ? undefined : sameNameOf(text, question, one, standing);
    return {
      found: text.slice(span.from, span.to).toLowerCase(),
      leak: {
        ...{ where, kind, from: keptIn, words: excerpt(text, span.from, span.to) },
        ...(question === undefined ? {} : { question }),
        ...(sameName ? { sameName } : {}),
      },
    };
  });
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
