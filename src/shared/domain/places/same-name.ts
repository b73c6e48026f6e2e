// A worker may say of a name that was found: this is another place, or another person, of the same name. One decision opens
// one thing in one line of one answer, and lapses as soon as any of what it was made from changes. Pure; comes with its reason.
// Source: security.md 4.4.

import type { Span } from './contacts';
import { type FoundName, type LeakKind, mayBeAnother, type Sought } from './leak';

/** What a decision was made from. Any of it anew ends the decision, also where the same words are said again. */
export type MadeFrom = {
  /** The row of the answer it was found in. */
  answer: string;
  /** The rows of the answers that hold the place. */
  place: string;
  /** How often she has chosen who may see that place. */
  choices: number;
};

export const lapses = ['taken_back', 'answer_changed', 'place_changed', 'choice_changed'] as const;
export type Lapse = (typeof lapses)[number];

/** Whether a decision still counts. @param now what it would be made from today */
export function holdsStill(
  { madeFrom, isTakenBack }: { madeFrom: MadeFrom; isTakenBack: boolean },
  now: MadeFrom,
): { holds: true } | { holds: false; because: Lapse } {
  if (isTakenBack) return { holds: false, because: 'taken_back' };
  if (madeFrom.answer !== now.answer) return { holds: false, because: 'answer_changed' };
  if (madeFrom.place !== now.place) return { holds: false, because: 'place_changed' };
  if (madeFrom.choices !== now.choices) return { holds: false, because: 'choice_changed' };
  return { holds: true };
}

/** Two findings are one where all of this is the same. */
export function textOfFound({ question, line, found, kind, from, thing }: FoundName): string {
  return JSON.stringify([question, line, found, kind, from, thing]);
}

/** What is looked for, as text that is the same for the same thing. */
export function textOfSought(sought: Sought): string {
  if (sought.kind === 'person') {
    const { first, last } = sought.person;
    return JSON.stringify([sought.kind, first, last]);
  }
  const { from: _, ...thing } = sought;
  return JSON.stringify(thing);
}

/** One thing that stands in a text, and where. */
export type Standing = { kind: LeakKind; span: Span; keptIn: string; thing: string };

/**
 * What a person may say is another of the same name; undefined where nobody may. Never what can be nothing else; and not
 * where two parts of one place stand together, such as a house and its street: that is no accident.
 * @param beside everything found in the same text
 */
export function sameNameOf(
  text: string,
  question: string,
  one: Standing,
  beside: readonly Standing[],
): FoundName | undefined {
  const { kind, span, keptIn, thing } = one;
  if (!mayBeAnother(kind) || hasAnotherPart(one, beside)) return undefined;
  const found = text.slice(span.from, span.to);
  // Over two lines it is nobody's one line.
  if (found.includes('\n')) return undefined;
  const start = text.lastIndexOf('\n', span.from) + 1;
  const end = text.indexOf('\n', span.to);
  const line = text.slice(start, end < 0 ? undefined : end);
  return { question, line, found, kind, from: keptIn, thing };
}

function hasAnotherPart(one: Standing, beside: readonly Standing[]): boolean {
  return beside.some(
    (other) =>
      other.keptIn === one.keptIn &&
      other.kind !== 'person' &&
      !areSpellings(one.thing, other.thing, beside),
  );
}

/** One name is looked for in a few ways; wherever one of them is found, the others are too. */
function areSpellings(thing: string, other: string, beside: readonly Standing[]): boolean {
  if (thing === other) return true;
  const of = (what: string) => beside.filter((standing) => standing.thing === what);
  return of(thing).some((a) =>
    of(other).some((b) => a.span.from < b.span.to && b.span.from < a.span.to),
  );
}
