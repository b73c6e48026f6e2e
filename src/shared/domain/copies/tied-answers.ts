// Which parts of one answer stay back together with an address she keeps back, and what opens them. decideAllowed asks
// here; how readers are tied stands in places/tied.ts.

import { partsThatLead, type Tie } from '../places/tied';
import type { Shared } from '../sharing/levels';
import type { ListItem } from '../workbook/answer';
import type { Question } from '../workbook/content';
import { type Answers, saidTo } from '../workbook/walk';

export type Tied = {
  answers: Answers;
  saidYes: ReadonlySet<string>;
  /** What opens an answer that leads to an address she keeps back. */
  tie: Tie;
};

/** The parts of an answer that need her yes because they lead to an address she keeps back. */
export function tiedParts(
  { tie, answers }: Tied,
  question: Question,
  { because }: Shared,
): ReturnType<typeof partsThatLead> {
  // An address has its own rules; a copy without places has none at all.
  if (tie === 'open' || (question.type === 'address' && tie !== 'never')) return undefined;
  if ((because === 'question' || because === 'override') && tie !== 'never') return undefined;
  const parts = partsThatLead(question);
  if (parts === undefined || parts === 'whole') return parts;
  const items = saidTo<ListItem[]>(answers, question.key) ?? [];
  const filled = parts.filter((field) => items.some(({ fields }) => fields[field]?.trim()));
  return filled.length > 0 ? filled : undefined;
}

/** True when her yes for this one copy is enough. How she can be reached safely is there to be told: a tick opens it. */
export function opensWithYes({ tie }: Pick<Tied, 'tie'>, { controls }: Question): boolean {
  return tie === 'ask' || (tie === 'choice' && controls === 'contact.safe');
}

/** True when her yes for this one copy is enough, and she gave it. */
export function isOpenedByYes(tied: Tied, question: Question): boolean {
  return opensWithYes(tied, question) && tied.saidYes.has(question.key);
}

/** What of each line stays back with the address, in an answer the rest of which is on the copy. */
export function fieldsLeftOut(tied: Tied, question: Question, shared: Shared): string[] {
  const parts = tiedParts(tied, question, shared);
  return Array.isArray(parts) && !isOpenedByYes(tied, question) ? parts : [];
}
