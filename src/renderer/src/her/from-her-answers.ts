// What her other screens take from her answers: pages to choose, what helps her, what workers promised. Pure.

import type { GoalValue, ListItem } from '../../../shared/domain/workbook/answer';
import type { Situation, WorkbookContent } from '../../../shared/domain/workbook/content';
import { languageOf } from '../../../shared/domain/workbook/own-words';
import { promiseState, stepsByPerson } from '../../../shared/domain/workbook/promises';
import { whoIsWho } from '../../../shared/domain/workbook/team';
import { type Answers, groupsFor, progressOf, saidTo } from '../../../shared/domain/workbook/walk';
import type { GroupOfTiles, PageTile } from '../features/her-view/ChoosePage';
import { groupTitle, pageTitle, type Wording } from '../features/workbook/wording';

/** @param today pages chosen for today; they come first, under `todayTitle` */
export function tilesOf(
  content: WorkbookContent,
  situation: Situation,
  answers: Answers,
  wording: Wording,
  today: readonly string[],
  todayTitle: string,
): GroupOfTiles[] {
  const groups = groupsFor(content.workbook, situation).map((group) => ({
    id: group.id,
    title: groupTitle(content.words, group.id, wording),
    pages: group.pages.map(
      (page): PageTile => ({
        id: page.id,
        title: pageTitle(content.words, page.id, wording),
        state: progressOf(page, answers),
      }),
    ),
  }));
  const chosen = today.flatMap(
    (id) => groups.flatMap(({ pages }) => pages).find((page) => page.id === id) ?? [],
  );
  return chosen.length > 0
    ? [{ id: 'today', title: todayTitle, pages: chosen }, ...groups]
    : groups;
}

/** What she has said helps her; at most three. */
export function helpsOf(answers: Answers): { words: string; language: string }[] {
  const lines = saidTo<ListItem[]>(answers, 'coping_self') ?? [];
  return lines
    .map(({ fields }) => Object.values(fields)[0]?.trim() ?? '')
    .filter(Boolean)
    .slice(0, 3)
    .map((words) => ({ words, language: languageOf(answers.get('coping_self') ?? {}) }));
}

/**
 * Steps of her goals that somebody else is to do and that are still open, by that person; at most four.
 * @param me the word for her among those who do something, "Me"
 * @param today YYYY-MM-DD
 */
export function promisesOf(
  content: WorkbookContent,
  answers: Answers,
  me: string,
  today: string,
): { who: string; what: string; language: string }[] {
  const goals = saidTo<GoalValue[]>(answers, 'my_goals') ?? [];
  const language = languageOf(answers.get('my_goals') ?? {});
  return stepsByPerson(goals, whoIsWho(content, answers, me))
    .people.flatMap(({ who, steps }) =>
      who.kind === 'her' ? [] : steps.map(({ step }) => ({ name: who.name, step })),
    )
    .filter(({ step }) => ['open', 'late'].includes(promiseState(step, today)))
    .map(({ name, step }) => ({ who: name, what: step.step, language }))
    .slice(0, 4);
}
