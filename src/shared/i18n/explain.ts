// Fills the sentence that explains a rule's answer. The rules give a key and days; here the days are
// written out. The same for screens and paper.

import { formatDay } from '../domain/calendar/day-in-words';
import type { Explanation } from '../domain/review/ruling';

/** staff: to the worker; her: first person, hers; you: to the worker who leads. */
export type Voice = 'staff' | 'her' | 'you';

/** The key in the schedule words, and what fills it, days written out in `language`. */
export function explanationWords(
  explanation: Pick<Explanation, 'words' | 'params'>,
  voice: Voice,
  language: string,
): { key: string; params: Record<string, string | number> } {
  const params = Object.fromEntries(
    Object.entries(explanation.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? formatDay(value, language) : value,
    ]),
  );
  return { key: `${explanation.words}.${voice}`, params };
}
