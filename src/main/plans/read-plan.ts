// Puts one plan together from its rows: newest answers, newest facts, and what the rules say of them.

import { type Day, parseDay } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import type { CustodyFacts } from '../../shared/domain/review/facts';
import { type AgreedHousingLead, agreedLead } from '../../shared/domain/review/housing-agreed';
import { type MarkedMilestone, withMarks } from '../../shared/domain/review/milestone-marks';
import { planMilestones } from '../../shared/domain/review/milestones';
import type { ReviewUnderWay } from '../../shared/domain/review/review-record';
import { planSchedule, type Schedule } from '../../shared/domain/review/schedule';
import type { ChoiceValue } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';
import { type Answers, isAnswered, saidTo } from '../../shared/domain/workbook/walk';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Content } from '../content/read-content';
import type { Reader } from '../store/connection';
import { readNewestAnswers } from './answer-rows';
import { readNewestRecall } from './change-rows';
import { type FactSet, readNewestFacts } from './fact-rows';
import { dayOfMoment } from './local-days';
import { readMarks } from './mark-rows';
import { brief, readUnderWay } from './review-rows';

export type Plan = {
  id: string;
  reference: string;
  name: string;
  legalName: string;
  prisonNumber: string;
  situation: Situation;
  answers: Answers;
  factSet: FactSet;
  /** The facts as the rules see them: those kept, and the date of birth from her details. */
  facts: CustodyFacts;
  schedule: Schedule;
  /** Past and coming, by date, with what became of each. */
  milestones: readonly MarkedMilestone[];
  /** The review that is planned or on hold. */
  review: ReviewUnderWay | undefined;
  fromBefore: FromBefore | undefined;
};

/** Answers given before she came back to prison and not gone through since. */
export type FromBefore = {
  /** The day she came back. */
  since: Day;
  /** Question keys, in no order. */
  questions: ReadonlySet<string>;
};

/** @throws KnownFailure not-found */
export async function readPlan(
  reader: Reader,
  content: Content,
  id: string,
  today: Day,
): Promise<Plan> {
  const row = await reader.first<{ reference: string; prison_number: string }>(
    'SELECT reference, prison_number FROM plan WHERE id = ?',
    [id],
  );
  if (!row) throw new KnownFailure('not-found');
  const answers = await readNewestAnswers(reader, content.workbook.workbook, id);
  const factSet = await readNewestFacts(reader, id);
  const facts = factsForRules(content.workbook, answers, factSet.facts);
  const agreed = agreedOnHome(content.workbook, answers);
  const schedule = planSchedule(facts, today, content.settings, agreed);
  const milestones = planMilestones(facts, today, content.settings, schedule);
  const review = await readUnderWay(reader, id);
  return {
    id,
    reference: row.reference,
    prisonNumber: row.prison_number,
    ...namesOf(content.workbook, answers),
    situation: situationOf(content.workbook, answers),
    answers,
    factSet,
    facts,
    schedule,
    milestones: withMarks(milestones, await readMarks(reader, id)),
    review: review && brief(review),
    fromBefore: await readFromBefore(reader, id, answers, facts),
  };
}

/** @throws KnownFailure not-found */
export async function requirePlan(reader: Reader, id: string): Promise<void> {
  if (!(await reader.first('SELECT 1 FROM plan WHERE id = ?', [id]))) {
    throw new KnownFailure('not-found');
  }
}

/** By the newest recall that was written down as a change; undefined when there is none. */
async function readFromBefore(
  reader: Reader,
  plan: string,
  answers: Answers,
  { returnToCustodyDate, events }: CustodyFacts,
): Promise<FromBefore | undefined> {
  const recall = await readNewestRecall(reader, plan);
  if (!recall) return undefined;
  // Put right on the page of facts: she never came back on that day, so nothing is from before it.
  const isOnFile =
    returnToCustodyDate === recall.day ||
    events.some(({ kind, date }) => kind === 'recall' && date === recall.day);
  if (!isOnFile) return undefined;
  const before = [...answers.values()].filter(
    (answer) => isAnswered(answer) && answer.seq <= recall.answerSeq,
  );
  return { since: recall.day, questions: new Set(before.map(({ question }) => question)) };
}

/** What she said to the question that the content says holds this, or undefined. */
export function saidToControl<T>(
  content: WorkbookContent,
  answers: Answers,
  control: string,
): T | undefined {
  const key = questionControlling(content, control);
  return key === undefined ? undefined : saidTo<T>(answers, key);
}

/** The name she likes; her full name while she has not said one. */
export function namesOf(
  content: WorkbookContent,
  answers: Answers,
): { name: string; legalName: string } {
  return namesFrom(
    saidToControl<string>(content, answers, 'identity.legalName'),
    saidToControl<string>(content, answers, 'identity.knownAs'),
  );
}

export function namesFrom(legal: string | undefined, knownAs: string | undefined) {
  const legalName = legal ?? '';
  return { name: knownAs?.trim() || legalName, legalName };
}

/** Her situation as it stands in her details. Every plan starts with one. */
export function situationOf(content: WorkbookContent, answers: Answers): Situation {
  const said = saidToControl<ChoiceValue>(content, answers, 'identity.situation');
  return situationFrom(said?.chosen);
}

export function situationFrom(chosen: string | undefined): Situation {
  return (chosen ?? 'remand') as Situation;
}

/** The kept facts, with the date of birth taken from where it is asked: her details. */
export function factsForRules(
  content: WorkbookContent,
  answers: Answers,
  kept: CustodyFacts,
): CustodyFacts {
  return factsBornOn(saidToControl<string>(content, answers, 'identity.dateOfBirth'), kept);
}

/** Who was agreed to lead on her home, and on which day; undefined where nobody was. */
function agreedOnHome(content: WorkbookContent, answers: Answers): AgreedHousingLead | undefined {
  const question = questionControlling(content, 'home.lead');
  const at = question === undefined ? undefined : answers.get(question)?.at;
  const who = agreedLead.safeParse(
    saidToControl<ChoiceValue>(content, answers, 'home.lead')?.chosen,
  ).data;
  return at === undefined || who === undefined ? undefined : { who, day: dayOfMoment(at) };
}

/** The kept facts with this date of birth; without one when it is not a day. */
export function factsBornOn(said: string | undefined, kept: CustodyFacts): CustodyFacts {
  const dob = said === undefined ? undefined : parseDay(said);
  if (dob !== undefined) return { ...kept, dob };
  const { dob: _, ...rest } = kept;
  return rest;
}
