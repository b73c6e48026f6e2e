// Her answers as the prison resettlement form asks for them. An answer of the form is filled in only where what she
// picked truly says the same; everything else is "No answer provided", as the form has it. Pure; never guesses.

import { formsOf } from '../../workbook/forms';
import type { Answers } from '../../workbook/walk';
import type { Allowed } from '../allowed';
import {
  type AllowedAnswer,
  allowedAnswers,
  type PageInShort,
  pagesInShort,
  pickedIn,
} from './allowed-answers';
import {
  type FormAnswer,
  type FormQuestion,
  NO_ANSWER,
  type Pathway,
  pathways,
  type SupportNeed,
  withoutFreeText,
} from './resettlement-form';

export type FormItem = {
  id: FormQuestion;
  /** "No answer provided" alone, or what her answers say. */
  answers: FormAnswer[];
  /** Answers of hers whose words stand beside it. */
  words: AllowedAnswer[];
};

export type FormPathway = {
  id: string;
  items: FormItem[];
  needs: SupportNeed[];
  shorts: PageInShort[];
};

const ticksSeveral: ReadonlySet<FormQuestion> = new Set(['WHAT_ID_DOCUMENTS', 'SELECT_BENEFITS']);

/**
 * The whole form, every question of it: one that she keeps back and one that she never answered look the same.
 * @param isFromBefore true for an answer from before she came back; her words still stand, but nothing is filled in
 */
export function onResettlementForm(
  allowed: Pick<Allowed, 'groups' | 'closedGates'>,
  answers: Answers,
  isFromBefore: (question: string) => boolean = () => false,
): FormPathway[] {
  const hers = allowedAnswers(allowed);
  const filled = hers.filter(({ question }) => !isFromBefore(question.key));
  const picked = new Map(
    filled.map(({ question }) => [question.key, pickedIn(question, answers, allowed.closedGates)]),
  );
  const item = (id: FormQuestion): FormItem => ({
    id,
    answers: answersTo(id, filled, picked, answers),
    words: hers.filter(({ question }) => formsOf(question).resettlement?.words === id),
  });
  const needed = new Set(
    filled.flatMap(({ question }) => {
      const { needs = {} } = formsOf(question).resettlement ?? {};
      return (picked.get(question.key) ?? []).flatMap((value) => needs[value] ?? []);
    }),
  );
  const shorts = pagesInShort(allowed);
  return pathways.map(({ id, short, questions, needs }: Pathway) => ({
    id,
    items: questions.map(item),
    needs: needs.filter((need) => needed.has(need)),
    shorts: shorts.filter(({ page }) => page.mapsTo.resettlement[0] === short),
  }));
}

function answersTo(
  id: FormQuestion,
  filled: readonly AllowedAnswer[],
  picked: ReadonlyMap<string, string[]>,
  answers: Answers,
): FormAnswer[] {
  const found = filled.flatMap(({ question }) => {
    // What nobody may explain in words is filled in only where she said it herself.
    if (withoutFreeText.has(id) && answers.get(question.key)?.givenBy !== 'woman') return [];
    const known = formsOf(question).resettlement?.answers?.[id] ?? {};
    return (picked.get(question.key) ?? []).flatMap((value) => known[value] ?? []);
  }) as FormAnswer[];
  const said = [...new Set(found)];
  // Two that differ, where there is room for one: the form cannot say that, so it says nothing.
  if (said.length === 0 || (said.length > 1 && !ticksSeveral.has(id))) return [NO_ANSWER];
  return said;
}
