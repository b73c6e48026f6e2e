// With whom a page was done, for paper: jobs and no names, from the answers that stand on this copy and no others.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import { type Occasion, type Stamp, stampsOf } from '../../shared/domain/sitting/stamps';
import type { Answer } from '../../shared/domain/workbook/answer';
import { dayOfMoment } from '../plans/local-days';
import type { CopyWords } from './copy-words';

export type StampsFrom = {
  occasions: readonly Occasion[];
  /** The job of each worker, by name. */
  jobs: ReadonlyMap<string, string>;
};

/** A line for each company, the newest first. Two workers with one job are the same to a reader. */
export function stampsOnPaper(
  hers: CopyWords,
  answers: readonly (Answer | undefined)[],
  { occasions, jobs }: StampsFrom,
): string[] {
  const lines = new Map<string, string>();
  for (const stamp of stampsOf(answers, occasions, dayOfMoment)) {
    const who = whoOf(hers, stamp, jobs);
    const day = formatDay(stamp.day, hers.language);
    const company = `${stamp.how} ${who}`;
    if (!lines.has(company))
      lines.set(company, hers.words(`paper:stamp.${stamp.how}`, { who, day }));
  }
  return [...lines.values()];
}

function whoOf(
  { words, language }: CopyWords,
  { worker, others }: Stamp,
  jobs: StampsFrom['jobs'],
): string {
  const job = worker !== undefined && jobs.get(worker) === 'specialist' ? 'specialist' : 'manager';
  const people = [
    ...(worker === undefined ? [] : [words(`paper:stamp.job.${job}`)]),
    ...others.map((kind) => words(`paper:stamp.who.${kind}`)),
  ];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(people);
}
