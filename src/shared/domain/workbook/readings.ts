// How life feels, now and the times before: readings out of the history of one answer, and laid out side by side. No
// reading counts for more than another, and nothing is added up. Pure.

import { formatDay } from '../calendar/day-in-words';
import { type Answer, type GivenBy, isNothingSaid, type ScaleValue } from './answer';
import type { Block } from './blocks';
import type { Question } from './content';
import type { QuestionWords } from './words';

/** What was picked on one day. `on`: YYYY-MM-DD. */
export type Reading = { on: string; said: ScaleValue };

/** Now, and the two before. */
const MOST = 3;

/**
 * The last readings by one giver, oldest first: hers and a worker's are never mixed. Of one day only what stood at its
 * end counts. Where that was nothing, or that she would rather not say, nothing from before it is looked at again.
 * @param rows newest first
 * @param dayOf the calendar day a moment fell on
 */
export function readingsOf(
  question: Question,
  rows: readonly Pick<Answer, 'value' | 'givenBy' | 'at'>[],
  givenBy: GivenBy,
  dayOf: (at: string) => string,
): Reading[] {
  const lastOfDay = new Map<string, Pick<Answer, 'value'>>();
  for (const row of rows) {
    const day = dayOf(row.at);
    if (row.givenBy === givenBy && !lastOfDay.has(day)) lastOfDay.set(day, row);
  }
  const readings: Reading[] = [];
  for (const [on, { value }] of lastOfDay) {
    if (value.kind !== 'said' || isNothingSaid(question, value.said)) break;
    readings.unshift({ on, said: value.said as ScaleValue });
  }
  return readings.slice(-MOST);
}

/** The readings side by side, line by line of the scale; nothing while there is only one to show. */
export function readingBlocks(
  question: Question,
  text: QuestionWords,
  readings: readonly Reading[],
  how: { language: string; easy: boolean },
): Block[] {
  if (readings.length < 2) return [];
  const options = question.options ?? [];
  return [
    {
      kind: 'readings',
      days: readings.map(({ on }) => formatDay(on, how.language)),
      words: options.map(({ value }) => text.options?.[value] ?? value),
      rows: (question.scaleItems ?? []).map((item) => {
        const words = text.scaleItems?.[item];
        return {
          label: (how.easy ? words?.easyLabel : words?.label) ?? item,
          picked: readings.map(({ said }) =>
            options.findIndex(({ value }) => value === said[item]),
          ),
        };
      }),
    },
  ];
}
