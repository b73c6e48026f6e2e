// A plan as a version has it, to be held against the plan of now. Reads only.

import type { Workbook } from '../../shared/domain/workbook/content';
import type { Answers } from '../../shared/domain/workbook/walk';
import type { Reader } from '../store/connection';
import { readAnswersAt } from './answer-rows';
import { readSeqs } from './version-rows';

export type VersionAnswers = {
  answers: Answers;
  /** Whether her facts and dates are still those of the version. */
  hasSameFacts: boolean;
};

/** The answers of a version, or undefined when it is not kept here. */
export async function readVersionAnswers(
  reader: Reader,
  workbook: Workbook,
  plan: string,
  version: number,
): Promise<VersionAnswers | undefined> {
  const row = await reader.first<{ answer_seq: number; fact_seq: number }>(
    'SELECT answer_seq, fact_seq FROM version WHERE plan = ? AND number = ?',
    [plan, version],
  );
  if (!row) return undefined;
  return {
    answers: await readAnswersAt(reader, workbook, plan, row.answer_seq),
    hasSameFacts: (await readSeqs(reader, plan)).facts === row.fact_seq,
  };
}
