// A plan as it stands at one moment: its answers, how far its history has got, and the number a copy
// of it would carry. All read in one transaction, so that nothing can be saved in between.

import { type AddressValue, answerValue } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { Desk } from '../plans/desk';
import { type Plan, readPlan, readSeqs, type Seqs } from '../plans/read-plan';
import type { Reader } from '../store/connection';
import { nextVersion } from './version-rows';

export type PlanState = {
  plan: Plan;
  seqs: Seqs;
  version: number;
  /** Every address she ever gave, taken out or not. */
  earlierAddresses: AddressValue[];
};

/** @throws KnownFailure not-found */
export function readPlanState(desk: Desk, id: string): Promise<PlanState> {
  return desk.connection.transaction(async (reader) => ({
    plan: await readPlan(reader, desk.content, id, desk.today()),
    seqs: await readSeqs(reader, id),
    version: await nextVersion(reader, id),
    earlierAddresses: await readAddresses(reader, desk.content.workbook, id),
  }));
}

async function readAddresses(
  reader: Reader,
  { workbook }: WorkbookContent,
  plan: string,
): Promise<AddressValue[]> {
  const keys = workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'address')
    .map(({ key }) => key);
  const rows = await reader.all<{ value: string }>(
    `SELECT DISTINCT value FROM answer
     WHERE plan = ? AND question IN (SELECT value FROM json_each(?))`,
    [plan, JSON.stringify(keys)],
  );
  return rows
    .map(({ value }) => answerValue.parse(JSON.parse(value)))
    .flatMap((value) => (value.kind === 'said' ? [value.said as AddressValue] : []));
}
