// What is filled in on the screen of a letter, letter by letter, and what is asked for with it. Pure.

import { type LetterKind, letterRules } from '../../../../shared/domain/copies/letters';
import type { LetterBegun, LetterDraft, LetterWritten } from '../../../../shared/ipc/contract';

export type LetterForm = {
  saidYes: readonly string[];
  to: string;
  address: string;
  reply: string;
  saysPrison: boolean;
  fullName: boolean;
  saidYesToIt: boolean;
  /** Her yes was to other words: something was changed since. */
  yesEnded?: boolean;
  large: boolean;
  /** BCP 47 of our own sentences; English when left out. */
  language?: string | undefined;
  /** A copy of it for herself. */
  ownCopy?: boolean;
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

/** What is kept of it while it is written; undefined where nothing was written yet. Her yes to it is asked anew. */
export function begunFrom(letter: LetterKind, form: LetterForm): LetterBegun | undefined {
  const kept = keptOf(form);
  return JSON.stringify(kept) === JSON.stringify(keptOf(newForm(letter))) ? undefined : kept;
}

function keptOf({ ownCopy: _, saidYesToIt: __, language, ...form }: LetterForm): LetterBegun {
  const { saidYes, to, address, reply, saysPrison, fullName, large, changed } = form;
  return {
    ...{ saidYes: [...saidYes], to, address, reply, saysPrison, fullName, large },
    changed: { ...changed },
    ...(language === undefined ? {} : { language }),
  };
}

/** A letter that was begun before, as it goes on. */
export function formFrom(begun: LetterBegun): LetterForm {
  return { ...begun, saidYesToIt: false };
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

/** The paragraph that says where she is stands only in a letter that may. */
const WHERE_SHE_IS = 'where';

/** The paragraphs as they stand now; those that were taken out are empty. */
export function paragraphsOf(draft: LetterDraft, { changed, saysPrison }: LetterForm) {
  return draft.paragraphs
    .filter(({ id }) => saysPrison || id !== WHERE_SHE_IS)
    .map(({ id, text }) => ({ id, text: changed[`text-${id}`] ?? text }));
}

/** What is asked of the vault for this letter as it is filled in. */
export function requestFrom(plan: string, letter: LetterKind, form: LetterForm) {
  const { saidYes, language, ownCopy } = form;
  return {
    ...{ plan, letter, saidYes: [...saidYes] },
    ...(language === undefined ? {} : { language }),
    ...(ownCopy ? { ownCopy } : {}),
  };
}

export function writtenFrom(
  plan: string,
  letter: LetterKind,
  draft: LetterDraft,
  form: LetterForm,
): LetterWritten {
  const { to, address, reply, saysPrison, fullName, saidYesToIt, large } = form;
  return {
    ...requestFrom(plan, letter, form),
    ...{ to, address, reply },
    ...fieldsOf(draft, form),
    paragraphs: paragraphsOf(draft, form),
    ...{ saysPrison, fullName, saidYesToIt, large },
  };
}
