// What has happened to a plan since one of its copies was made: answers that changed, and what she has taken back
// that the copy still shows. Titles only, never what was said.

import { isBefore } from '../../shared/domain/calendar/day';
import {
  type Allowed,
  decideAllowed,
  type HerSharing,
  type LeftOutReason,
} from '../../shared/domain/copies/allowed';
import type { CopyAudience } from '../../shared/domain/copies/plan-copy';
import { choiceFor, choicesNow, levelOf, shareLevels } from '../../shared/domain/sharing/levels';
import type { Question, WorkbookContent, WorkbookPage } from '../../shared/domain/workbook/content';
import { whatChanged } from '../../shared/domain/workbook/what-changed';
import type { SinceCopy, TitlesOnPage } from '../../shared/ipc/check-calls';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { type Plan, readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import { readVersionAnswers } from '../plans/version-answers';
import { nextVersion } from '../plans/version-rows';
import type { Reader } from '../store/connection';
import type { CopyOnRecord } from './copy-on-record';

type OnPage = { page: string; question: string };

/** Left out for these she has kept it back herself, or the law does; the others are about one copy and its yes. */
const takenBackBy: ReadonlySet<LeftOutReason> = new Set([
  'not_shared',
  'she_keeps_it',
  'her_yes_is_over',
  'in_her_short_words',
  'care_is_private',
  'rather_not_say',
  'place_hidden',
  'leads_to_hidden_place',
]);

/** What is different now from what this copy shows. Part of the caller's transaction. */
export async function readSince(
  desk: Desk,
  reader: Reader,
  { plan: id, copy, questions, newer }: CopyOnRecord,
): Promise<SinceCopy> {
  const { workbook: content } = desk.content;
  const plan = await readPlan(reader, desk.content, id, desk.today());
  const then = await readVersionAnswers(reader, content.workbook, id, copy.version);
  const changed = then ? whatChanged(content.workbook, then.answers, plan.answers) : [];
  const sharing = await readSharing(reader, id);
  const sharedThen = {
    choices: choicesNow(sharing.filter(({ at }) => at <= copy.madeAt)),
    today: dayOfMoment(copy.madeAt),
  };
  const sharedNow = { choices: choicesNow(sharing), today: desk.today() };
  const change = { questions, reader: copy.copyFor, before: sharedThen, now: sharedNow };
  const allowed = decideAllowed(
    content,
    plan.situation,
    plan.answers,
    copy.copyFor,
    new Set(questions),
    sharedNow,
  );
  return {
    isVersionKept: then !== undefined,
    versionNow: await nextVersion(reader, id),
    changed: titles(content, changed),
    haveFactsChanged: then?.hasSameFacts === false,
    takenBack: titles(
      content,
      [...lowerNow(content, change), ...leftOutNow(allowed, questions, plan)],
      shortNoMore(content, change),
    ),
    isReaderNamed: allowed.stops.length === 0,
    ...(newer ? { newer } : {}),
  };
}

type Change = {
  questions: readonly string[];
  reader: CopyAudience;
  before: HerSharing;
  now: HerSharing;
};

/** Questions on the copy of which its reader may see less now. */
function lowerNow({ workbook }: WorkbookContent, change: Change): OnPage[] {
  const level = (page: WorkbookPage, question: Question, { choices, today }: HerSharing) =>
    shareLevels.indexOf(levelOf(page, question, change.reader, choices, today).level);
  return workbook.pages.flatMap((page) =>
    page.questions
      .filter(({ key }) => change.questions.includes(key))
      .filter((one) => level(page, one, change.now) < level(page, one, change.before))
      .map(({ key }) => ({ page: page.id, question: key })),
  );
}

/** Pages for which the reader had her short words and has neither them nor the page now. */
function shortNoMore({ workbook }: WorkbookContent, { reader, before, now }: Change): string[] {
  return workbook.pages.flatMap(({ id }) =>
    holds(id, reader, before) === 'short' && !holds(id, reader, now) ? [id] : [],
  );
}

/** What her choice for a page lets this reader have: all of it, or her short words in place of it. */
function holds(
  page: string,
  reader: string,
  { choices, today }: HerSharing,
): 'all' | 'short' | undefined {
  const choice = choiceFor(choices, { kind: 'page', id: page }, reader);
  if (!choice || (choice.until !== undefined && isBefore(choice.until, today))) return undefined;
  if (choice.level === 'all') return 'all';
  return choice.level === 'short' && choice.short?.trim() ? 'short' : undefined;
}

function leftOutNow({ leftOut }: Allowed, questions: readonly string[], plan: Plan): OnPage[] {
  return leftOut.filter(
    ({ question, reason, options, fields }) =>
      takenBackBy.has(reason) &&
      options === undefined &&
      fields === undefined &&
      questions.includes(question) &&
      plan.answers.has(question),
  );
}

/** Titles as staff know them, page by page in the order of the workbook, each once. */
function titles(
  { workbook, words }: WorkbookContent,
  found: readonly OnPage[],
  pages: readonly string[] = [],
): TitlesOnPage[] {
  const keys = new Set(found.map(({ question }) => question));
  return workbook.pages.flatMap(({ id, questions }) => {
    const here = questions.filter(({ key }) => keys.has(key));
    if (here.length === 0 && !pages.includes(id)) return [];
    const page = words.pages[id];
    const label = (key: string) => page?.questions[key]?.label ?? key;
    return [{ page: page?.title ?? id, questions: here.map(({ key }) => label(key)) }];
  });
}
