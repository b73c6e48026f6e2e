// What is filled in on the screen of a letter, letter by letter, and what is asked for with it. Pure.

import { type LetterKind, letterRules } from '../../../../shared/domain/copies/letters';
import type { LetterDraft, LetterWritten } from '../../../../shared/ipc/contract';

export type LetterForm = {
  saidYes: readonly string[];
  to: string;
  address: string;
  reply: string;
  saysPrison: boolean;
  fullName: boolean;
  saidYesToIt: boolean;
  large: boolean;
  /** What was changed of the words that were offered, by their name; what was not is offered anew. */
  changed: Readonly<Record<string, string>>;
};

export function newForm(letter: LetterKind): LetterForm {
  const { saysPrison, signsFullName } = letterRules[letter];
  return {
    ...{ saidYes: [], to: '', address: '', reply: '' },
    ...{ saysPrison, fullName: signsFullName, saidYesToIt: false, large: false },
    changed: {},
  };
}

/** The fixed fields of the letter, as they stand now. */
export function fieldsOf(draft: LetterDraft, { changed, saysPrison, fullName }: LetterForm) {
  const { full, known } = draft.names;
  const offered = saysPrison ? draft.from : draft.fromWithoutPrison;
  const from = fullName ? offered : offered.replace(full, known);
  return {
    from: changed[fromKey(saysPrison)] ?? from,
    subject: changed['subject'] ?? draft.subject,
    greeting: changed['greeting'] ?? draft.greeting,
  };
}

/** What was written over an address with the prison in it is not the one without it. */
export const fromKey = (saysPrison: boolean) => (saysPrison ? 'from' : 'from-without');

/** The paragraphs as they stand now; those that were taken out are empty. */
export function paragraphsOf(draft: LetterDraft, { changed }: LetterForm) {
  return draft.paragraphs.map(({ id, text }) => ({ id, text: changed[`text-${id}`] ?? text }));
}

export function writtenFrom(
  plan: string,
  letter: LetterKind,
  draft: LetterDraft,
  form: LetterForm,
): LetterWritten {
  const { saidYes, to, address, reply, saysPrison, fullName, saidYesToIt, large } = form;
  return {
    ...{ plan, letter, saidYes: [...saidYes], to, address, reply },
    ...fieldsOf(draft, form),
    paragraphs: paragraphsOf(draft, form),
    ...{ saysPrison, fullName, saidYesToIt, large },
  };
}
