// A plan as it stands at one moment: its answers, how far its history has got, and the number a copy
// of it would carry. All read in one transaction, so that nothing can be saved in between.

import type { HerSharing } from '../../shared/domain/copies/allowed';
import type { SaidBefore } from '../../shared/domain/copies/kept-back';
import type { IsAnother } from '../../shared/domain/places/find-leaks';
import { partsThatLead } from '../../shared/domain/places/tied';
import { choicesNow } from '../../shared/domain/sharing/levels';
import type { Occasion } from '../../shared/domain/sitting/stamps';
import { type AddressValue, answerValue, type GivenBy } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { type Reading, readingsOf } from '../../shared/domain/workbook/readings';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { readOccasions } from '../plans/occasion-rows';
import { type Plan, readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import { nextVersion, readSeqs, type Seqs } from '../plans/version-rows';
import type { Reader } from '../store/connection';
import { isAnotherOf, readAnother } from './another-rows';
import { readYesSeqs, type YesSeqs } from './yes-seqs';

export type PlanState = {
  plan: Plan;
  seqs: Seqs & YesSeqs;
  version: number;
  /** Every address she ever gave, taken out or not. */
  earlierAddresses: AddressValue[];
  /** Everything she ever said to a question that leads to her, addresses apart. */
  earlierSaid: SaidBefore[];
  /** For each scale she has answered: what was picked now and the times before, oldest first, by question key. */
  readings: ReadonlyMap<string, readonly Reading[]>;
  /** Who may see what, as she chose it last. */
  sharing: HerSharing;
  occasions: readonly Occasion[];
  /** The job of each worker, by name. */
  jobs: ReadonlyMap<string, string>;
  /** What somebody has decided is another place or person of the same name, as far as it still counts. */
  isAnother: IsAnother;
};

/** @throws KnownFailure not-found */
export function readPlanState(desk: Desk, id: string): Promise<PlanState> {
  return desk.connection.transaction(async (reader) => {
    const plan = await readPlan(reader, desk.content, id, desk.today());
    const choices = await readSharing(reader, id);
    return {
      plan,
      seqs: { ...(await readSeqs(reader, id)), ...(await readYesSeqs(reader, id)) },
      version: await nextVersion(reader, id),
      ...(await readPlaces(reader, desk.content.workbook, id)),
      sharing: { choices: choicesNow(choices), today: desk.today() },
      isAnother: isAnotherOf(await readAnother(reader, desk.content.workbook, plan, choices)),
      readings: await readReadings(reader, desk.content.workbook, plan),
      occasions: await readOccasions(reader, id),
      jobs: await readJobs(reader),
    };
  });
}

async function readJobs(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.all<{ name: string; role: string }>('SELECT name, role FROM worker');
  return new Map(rows.map(({ name, role }) => [name, role]));
}

/** By whoever gave the answer that stands: hers and a worker's are kept apart. */
async function readReadings(
  reader: Reader,
  { workbook }: WorkbookContent,
  plan: Plan,
): Promise<Map<string, readonly Reading[]>> {
  const scales = workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type, key }) => type === 'scale' && plan.answers.has(key));
  const readings = new Map<string, readonly Reading[]>();
  for (const question of scales) {
    const rows = await reader.all<{ value: string; given_by: GivenBy; at: string }>(
      'SELECT value, given_by, at FROM answer WHERE plan = ? AND question = ? ORDER BY seq DESC',
      [plan.id, question.key],
    );
    const given = rows.map(({ value, given_by, at }) => ({
      value: answerValue.parse(JSON.parse(value)),
      givenBy: given_by,
      at,
    }));
    const giver = plan.answers.get(question.key)?.givenBy ?? 'woman';
    readings.set(question.key, readingsOf(question, given, giver, dayOfMoment));
  }
  return readings;
}

/** What was ever said to a question that is an address or leads to her. */
async function readPlaces(
  reader: Reader,
  { workbook }: WorkbookContent,
  plan: string,
): Promise<Pick<PlanState, 'earlierAddresses' | 'earlierSaid'>> {
  const questions = workbook.pages.flatMap((page) => page.questions);
  const addresses = new Set(
    questions.filter(({ type }) => type === 'address').map(({ key }) => key),
  );
  const keys = questions
    .filter((question) => addresses.has(question.key) || partsThatLead(question) !== undefined)
    .map(({ key }) => key);
  const rows = await reader.all<{ question: string; value: string }>(
    `SELECT question, value FROM answer
     WHERE plan = ? AND question IN (SELECT value FROM json_each(?))`,
    [plan, JSON.stringify(keys)],
  );
  // The same words are sealed as another text each time: what is told apart is what was said.
  const told = new Map(rows.map((row) => [`${row.question} ${row.value}`, row]));
  const said = [...told.values()].flatMap(({ question, value }): SaidBefore[] => {
    const read = answerValue.parse(JSON.parse(value));
    return read.kind === 'said' ? [{ question, said: read.said }] : [];
  });
  return {
    earlierAddresses: said
      .filter(({ question }) => addresses.has(question))
      .map((each) => each.said as AddressValue),
    earlierSaid: said.filter(({ question }) => !addresses.has(question)),
  };
}
