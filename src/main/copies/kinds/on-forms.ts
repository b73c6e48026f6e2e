// What the three statutory copies share: her answers set as they stand in her plan, and her goals as cards.

import {
  type AllowedAnswer,
  allowedAnswers,
  type PageInShort,
} from '../../../shared/domain/copies/forms/allowed-answers';
import type { CopyGroup, CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { GoalValue } from '../../../shared/domain/workbook/answer';
import type { Block, Card } from '../../../shared/domain/workbook/blocks';
import { isBegunGoal } from '../../../shared/domain/workbook/goals';
import { languageOf, markOwnWords, ownWords } from '../../../shared/domain/workbook/own-words';
import { teamQuestion, whoIsWho } from '../../../shared/domain/workbook/team';
import { saidTo } from '../../../shared/domain/workbook/walk';
import type { WhoIsWho } from '../../../shared/domain/workbook/who-does-it';
import { copyPage } from '../copy-page';
import { englishOnPaper } from '../english-on-paper';
import { inShort } from './as-workbook';
import type { CopyFrom } from './copy-from';

/** A form has no easy style: its own words are the form's. */
export function inFormStyle(from: CopyFrom): CopyFrom {
  return from.order.style === 'easy' ? { ...from, order: { ...from.order, style: 'key' } } : from;
}

/** Her answers as they stand on any copy for this reader; one with nothing to show is not there. */
export function herAnswers(from: CopyFrom, answers: readonly AllowedAnswer[]): CopyQuestion[] {
  const { hers, plan, order, allowed, isElsewhere } = from;
  return answers
    .filter(({ question }) => !isElsewhere(question))
    .flatMap(
      ({ page, question }) => copyPage(hers, plan, order, allowed, page, [question]).questions,
    );
}

/** What she wrote for this reader in place of a page. */
export function inHerShortWords(
  { hers }: CopyFrom,
  shorts: readonly PageInShort[],
): CopyQuestion[] {
  return shorts.map(({ page, short }) => {
    const title = hers.workbook.words.pages[page.id]?.title ?? page.id;
    return { ...inShort(page, short, hers.words, title), label: title };
  });
}

/** A page of a form with something on it, or nothing. */
export function pageWith(page: CopyPage): CopyPage[] {
  return page.questions.length > 0 ? [page] : [];
}

export function groupWith(group: CopyGroup): CopyGroup[] {
  return group.pages.length > 0 ? [group] : [];
}

/** Her goals, where this reader may see them, and the question they answer. */
export function goalsOn({ allowed, plan }: CopyFrom): {
  goals: GoalValue[];
  asked?: AllowedAnswer;
} {
  const asked = allowedAnswers(allowed).find(({ question }) => question.type === 'goals');
  if (!asked) return { goals: [] };
  const goals = saidTo<GoalValue[]>(plan.answers, asked.question.key) ?? [];
  return { goals: goals.filter(isBegunGoal), asked };
}

/** Cards made of her goals, with her own words marked where they are in another language. */
export function goalCards({ plan, hers }: CopyFrom, asked: AllowedAnswer, cards: Card[]): Block[] {
  const blocks: Block[] = [{ kind: 'cards', cards }];
  const answer = plan.answers.get(asked.question.key);
  if (!answer || languageOf(answer) === hers.language) return blocks;
  return markOwnWords(blocks, ownWords(asked.question, answer.value), languageOf(answer));
}

/** What is said under her goals as under any answer, once. */
export function underGoals(
  { plan, hers, allowed }: CopyFrom,
  asked: AllowedAnswer,
): Pick<CopyQuestion, 'marks' | 'inEnglish'> {
  const answer = plan.answers.get(asked.question.key);
  if (!answer) return { marks: [] };
  const { words } = hers;
  return {
    marks: [
      ...(answer.givenBy === 'worker' ? [words('paper:marks.withoutHer')] : []),
      ...(plan.fromBefore?.questions.has(answer.question) ? [words('paper:marks.fromBefore')] : []),
    ],
    ...englishOnPaper(answer, hers, allowed, []),
  };
}

/** Who is who, with her team only where this reader may see it: a step must not tell who somebody is. */
export function namesOn({ allowed, plan, hers }: CopyFrom): WhoIsWho {
  const names = whoIsWho(hers.workbook, plan.answers, hers.words('paper:goals.me'));
  const team = teamQuestion(hers.workbook)?.question.key;
  const isSeen = allowedAnswers(allowed).some(({ question }) => question.key === team);
  return isSeen ? names : { ...names, team: [] };
}
