// Saves one answer: checks it against its question, appends it, and carries what it settles (her
// name, number, situation, agreement) to where the rules look. One transaction; the reply comes
// after the commit.

import { isLanguageTag } from '../../shared/domain/languages/language';
import { checkPrisonNumber } from '../../shared/domain/people/identifiers';
import {
  type AddressValue,
  type Answer,
  type AnswerValue,
  answerValue,
  type ChoiceValue,
  cannotBeLeftOut,
  findQuestion,
  type GivenBy,
  isNothingSaid,
  saidSchema,
  TEXT_CEILING,
} from '../../shared/domain/workbook/answer';
import type { Question } from '../../shared/domain/workbook/content';
import { needsHerThere } from '../../shared/domain/workbook/hers-alone';
import { languageSaid } from '../../shared/domain/workbook/own-words';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';
import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { isCode } from '../files/write-whole';
import type { Reader, Writer } from '../store/connection';
import { appendAnswer, readNewestAnswer, withEnglish } from './answer-rows';
import { followTeam } from './contact-link-rows';
import type { Desk } from './desk';
import { appendFacts, readNewestFacts } from './fact-rows';
import { keepInSitting } from './occasion-rows';
import { type Plan, readPlan } from './read-plan';
import { factsFromSituation, situationForClass } from './situation-and-facts';

export type GivenAnswer = {
  plan: string;
  question: string;
  value: AnswerValue;
  givenBy: GivenBy;
  /** BCP 47 of her own words; English when left out. */
  language?: string | undefined;
};

/**
 * Appends an answer.
 * @returns the row, and the plan as it now is when the answer settled something beyond itself
 * @throws KnownFailure not-found, not-understood, text-too-long, prison-number-not-right,
 *   prison-number-taken, situation-needed, name-needed, hers-alone
 */
export function saveAnswer(
  desk: Desk,
  given: GivenAnswer,
): Promise<{ answer: Answer; changed?: Plan }> {
  // Asked before its turn comes: meanwhile the sitting may have ended.
  const sitting = desk.sitting();
  return desk.connection.transaction((writer) => keepAnswer(desk, writer, given, sitting));
}

/** The same as part of the caller's transaction. */
export async function keepAnswer(
  desk: Desk,
  writer: Writer,
  given: GivenAnswer,
  sitting = desk.sitting(),
): Promise<{ answer: Answer; changed?: Plan }> {
  const question = findQuestion(desk.content.workbook.workbook, given.question);
  if (!question) throw new KnownFailure('not-found');
  if (given.givenBy === 'worker' && needsHerThere(question)) throw new KnownFailure('hers-alone');
  if (given.language !== undefined && !isLanguageTag(given.language)) {
    throw new KnownFailure('not-understood');
  }
  const value = checkedValue(question, given.value);
  if (value.kind !== 'said' && cannotBeLeftOut(question)) {
    throw new KnownFailure(whenLeftOut[question.controls ?? ''] ?? 'not-understood');
  }
  const before = await readNewestAnswer(writer, given.plan, question.key);
  if (given.givenBy === 'worker' && (await showsMore(writer, given.plan, question, value)))
    throw new KnownFailure('hers-alone');
  const appended = await appendAnswer(writer, {
    ...given,
    value,
    language: languageSaid(question, before, value, given.language),
    session: desk.session.id,
    at: desk.now(),
  });
  if (sitting !== undefined) await keepInSitting(writer, sitting, appended);
  const { workbook } = desk.content.workbook;
  const [answer = appended] = await withEnglish(writer, workbook, given.plan, [appended]);
  const isSettled = await settle(desk, writer, given.plan, question, value);
  if (!isSettled) return { answer };
  return { answer, changed: await readPlan(writer, desk.content, given.plan, desk.today()) };
}

/** What is said when an answer that cannot be left out would be, by what it controls. */
const whenLeftOut: Partial<Record<string, FailureCode>> = {
  'identity.legalName': 'name-needed',
  'identity.prisonNumber': 'prison-number-not-right',
  'identity.situation': 'situation-needed',
};

function checkedValue(question: Question, value: AnswerValue): AnswerValue {
  if (value.kind !== 'said') return value;
  const read = saidSchema(question).safeParse(value.said);
  if (!read.success) {
    const isTooLong = read.error.issues.some((issue) => issue.code === 'too_big');
    throw isTooLong
      ? new KnownFailure('text-too-long', { most: TEXT_CEILING })
      : new KnownFailure('not-understood');
  }
  return isNothingSaid(question, read.data)
    ? { kind: 'cleared' }
    : { kind: 'said', said: read.data };
}

/** Carries over what this answer settles. Returns whether it settled anything. */
async function settle(
  desk: Desk,
  writer: Writer,
  plan: string,
  question: Question,
  value: AnswerValue,
): Promise<boolean> {
  switch (question.controls) {
    case 'identity.prisonNumber':
      await keepPrisonNumber(writer, plan, value);
      return true;
    case 'identity.situation':
      await keepSituation(desk, writer, plan, value);
      return true;
    case 'plan.agreement':
      await keepSigningDay(desk, writer, plan, value);
      return true;
    case 'identity.legalName':
    case 'identity.knownAs':
    case 'identity.dateOfBirth':
    case 'home.lead':
      return true;
    case 'team.people':
      await followTeam(writer, plan, value, { session: desk.session.id, at: desk.now() });
      return false;
    default:
      return false;
  }
}

/** The number finds the right woman: it may be put right, but not left out or taken from another plan. */
async function keepPrisonNumber(writer: Writer, plan: string, value: AnswerValue): Promise<void> {
  const read = checkPrisonNumber(value.kind === 'said' ? String(value.said) : '');
  if (!read.ok) throw new KnownFailure('prison-number-not-right');
  try {
    await writer.run('UPDATE plan SET prison_number = ? WHERE id = ?', [read.value, plan]);
  } catch (problem) {
    if (isCode(problem, 'SQLITE_CONSTRAINT')) throw new KnownFailure('prison-number-taken');
    throw problem;
  }
}

async function keepSituation(
  desk: Desk,
  writer: Writer,
  plan: string,
  value: AnswerValue,
): Promise<void> {
  if (value.kind !== 'said') return;
  const situation = (value.said as ChoiceValue).chosen as Situation;
  const { schedule, factSet } = await readPlan(writer, desk.content, plan, desk.today());
  if (situationForClass(schedule.class.value) === situation) return;
  await appendFacts(writer, {
    plan,
    facts: factsFromSituation(situation, factSet.facts),
    session: desk.session.id,
    at: desk.now(),
  });
}

/** The first time she answers whether she agrees is the day the plan is signed; staff can put it right. */
async function keepSigningDay(
  desk: Desk,
  writer: Writer,
  plan: string,
  value: AnswerValue,
): Promise<void> {
  const isAgreement = value.kind === 'said' && (value.said as ChoiceValue).chosen === 'agree';
  const isPartly = value.kind === 'said' && (value.said as ChoiceValue).chosen === 'some';
  const { facts } = await readNewestFacts(writer, plan);
  if (facts.planSigned || !(isAgreement || isPartly)) return;
  await appendFacts(writer, {
    plan,
    facts: { ...facts, planSigned: desk.today() },
    session: desk.session.id,
    at: desk.now(),
  });
}

/** From what leaves nothing of an address to what leaves all of it. */
const shownOfPlace = ['never', 'area_only', 'full_to_people_i_name'];

/** True where more of an address would be shown than she last said. Source: security.md 4.3, rule 5. */
async function showsMore(
  reader: Reader,
  plan: string,
  { key, type }: Question,
  value: AnswerValue,
): Promise<boolean> {
  if (type !== 'address' || value.kind !== 'said') return false;
  const rows = await reader.all<{ value: string }>(
    'SELECT value FROM answer WHERE plan = ? AND question = ? ORDER BY seq DESC',
    [plan, key],
  );
  const said = rows
    .map((row) => answerValue.parse(JSON.parse(row.value)))
    .find((each) => each.kind === 'said');
  const shown = (said?.said as AddressValue | undefined)?.showAs;
  const rank = (how: unknown) => shownOfPlace.indexOf(String(how));
  return shown !== undefined && rank((value.said as AddressValue).showAs) > rank(shown);
}
