// What her other screens take from her answers: pages to choose, what helps her, what workers promised. Pure.

import type { GoalStep, GoalValue, ListItem } from '../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import { languageOf } from '../../../shared/domain/workbook/own-words';
import type { Situation } from '../../../shared/domain/workbook/people-and-situations';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import { promiseState, promisesToHer } from '../../../shared/domain/workbook/promises';
import { whoIsWho } from '../../../shared/domain/workbook/team';
import {
  type Answers,
  groupsFor,
  type PageForHer,
  progressOf,
  saidTo,
} from '../../../shared/domain/workbook/walk';
import type { HerPlace } from '../../../shared/ipc/her-calls';
import type { GroupOfTiles, PageTile } from '../features/her-view/ChoosePage';
import type { HerPromises } from '../features/her-view/CloseGently';
import { groupTitle, labelIn, pageTitle, type Wording } from '../features/workbook/wording';

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

/** The question she was at, in words; undefined where it is not in her plan any more. */
export function labelAt(
  { words }: WorkbookContent,
  pages: readonly PageForHer[],
  place: HerPlace | undefined,
  wording: Wording,
): string | undefined {
  const isThere = pages.some(
    ({ id, questions }) =>
      id === place?.page && questions.some(({ key }) => key === place.question),
  );
  const text = place && isThere ? words.pages[place.page]?.questions[place.question] : undefined;
  return text && labelIn(text, wording);
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

/** As many as are taken in at a glance, at the end of a sitting. */
const MOST_PROMISES = 4;
const LAST = '9999';
const THIS_WEEK = '0000';

/**
 * Steps of her goals that somebody else is to do and that are still open: the soonest first, what has no day last.
 * @param me the word for her among those who do something, "Me"
 * @param today YYYY-MM-DD
 * @param language BCP 47 language of the screen
 * @returns at most four, each as she named who does it, and whether there are more
 */
export function promisesOf(
  content: WorkbookContent,
  answers: Answers,
  me: string,
  today: string,
  language: string,
): HerPromises {
  const goals = saidTo<GoalValue[]>(answers, 'my_goals') ?? [];
  const spoken = languageOf(answers.get('my_goals') ?? {});
  const dayOf = ({ when, date }: GoalStep) => {
    if (when === 'this_week') return THIS_WEEK;
    return when === 'a_date' ? (date ?? LAST) : LAST;
  };
  const open = promisesToHer(goals, whoIsWho(content, answers, me))
    .map(({ step }) => step)
    .filter((step) => ['open', 'late'].includes(promiseState(step, today)))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return {
    list: open.slice(0, MOST_PROMISES).map((step) => ({
      ...{ id: step.id, who: step.who.trim(), what: step.step, language: spoken },
      when: whenInWords('step', step, { content, language }),
    })),
    areMore: open.length > MOST_PROMISES,
  };
}
