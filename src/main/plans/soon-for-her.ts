// What her own answers ask for soon, plan by plan: promises made to her and hard dates. Read beside the list of plans and
// not within it, so that the list stays quick.

import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { Due } from '../../shared/domain/review/due';
import type { ChoiceValue, GoalValue, ListItem } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import {
  dayNamedDue,
  daysNamed,
  daysNamedSoon,
  questionsWithDays,
} from '../../shared/domain/workbook/days-named';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';
import { hersSoon } from '../../shared/domain/workbook/soon';
import { whoIsWho } from '../../shared/domain/workbook/team';
import { urgentQuestions } from '../../shared/domain/workbook/urgent-saves';
import { type Answers, saidTo } from '../../shared/domain/workbook/walk';
import { makeWords } from '../../shared/i18n/words';
import type { SoonForHer } from '../../shared/ipc/contract';
import { readAnswersOfSome, readHistory } from './answer-rows';
import type { Desk } from './desk';
import { dayOfMoment } from './local-days';
import { situationFrom } from './read-plan';
import { readUrgentDue } from './urgent-due';

/** Plans read at once: the vault answers others in between. */
const AT_ONCE = 100;

/** Every plan of this worker's team that has something of this kind; the others are left out. */
export async function readSoonForHer(desk: Desk): Promise<SoonForHer[]> {
  const { workbook } = desk.content;
  const asked = questionsAsked(desk);
  const dated = [...questionsWithDays(workbook), ...urgentQuestions(workbook)];
  const words = makeWords(FIRST_LANGUAGE, desk.content.words);
  const me = words('paper:goals.me');
  const languages = [FIRST_LANGUAGE, ...desk.content.languages.map(({ tag }) => tag)];
  const today = desk.today();
  const found: SoonForHer[] = [];
  for (let after = ''; ; ) {
    const plans = await readAnswersOfSome(
      desk.connection,
      [...new Set([...Object.values(asked), ...dated])],
      after,
      AT_ONCE,
      desk.session.worker.id,
    );
    const last = plans.at(-1);
    if (last === undefined) return found;
    after = last.plan;
    for (const { plan, answers } of plans) {
      const goals = saidTo<GoalValue[]>(answers, asked.goals) ?? [];
      const situation = situationFrom(saidTo<ChoiceValue>(answers, asked.situation)?.chosen);
      const soon = hersSoon(
        {
          goals,
          saidOn: await daysSaid(desk, plan, asked.goals, goals),
          hardDates: saidTo<ListItem[]>(answers, asked.hardDates) ?? [],
          dues: [
            ...duesOf(workbook, answers, situation, today),
            ...(await readUrgentDue(desk, plan, { answers, goals, situation }, today)),
          ],
        },
        whoIsWho(workbook, answers, me),
        desk.session.worker.name,
        today,
        languages,
      );
      const { promises, hardDates, dues } = soon;
      if (promises.length + hardDates.length + dues.length > 0) found.push({ plan, ...soon });
    }
    await setImmediate();
  }
}

function questionsAsked({ content }: Desk) {
  const key = (control: string) => questionControlling(content.workbook, control) ?? control;
  const goals = content.workbook.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  return {
    goals: goals?.key ?? '',
    hardDates: key('dates.hard'),
    team: key('team.people'),
    knownAs: key('identity.knownAs'),
    legalName: key('identity.legalName'),
    situation: key('identity.situation'),
  };
}

function duesOf(
  content: WorkbookContent,
  answers: Answers,
  situation: Situation,
  today: Day,
): Due[] {
  return daysNamedSoon(daysNamed(content, answers, situation), today).map(dayNamedDue);
}

const saidThisWeek = (goals: readonly GoalValue[]) =>
  goals
    .flatMap(({ steps }) => steps)
    .filter(({ when, done }) => when === 'this_week' && done !== 'done');

/** For each open step that was promised for "this week": the day it was first said so, in the answers' history. */
async function daysSaid(
  desk: Desk,
  plan: string,
  question: string,
  goals: readonly GoalValue[],
): Promise<Map<string, Day>> {
  const days = new Map<string, Day>();
  let open = new Set(saidThisWeek(goals).map(({ id }) => id));
  if (open.size === 0) return days;
  for (const { value, at } of await readHistory(
    desk.connection,
    desk.content.workbook.workbook,
    plan,
    question,
  )) {
    if (value.kind !== 'said') break;
    const there = new Set(saidThisWeek(value.said as GoalValue[]).map(({ id }) => id));
    open = new Set([...open].filter((id) => there.has(id)));
    if (open.size === 0) break;
    for (const id of open) days.set(id, dayOfMoment(at));
  }
  return days;
}
