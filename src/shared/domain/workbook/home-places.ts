// Places she could live, as she wrote them in the list the content names for it: what is only for a while has to say what
// comes after. Pure.

import { questionControlling } from '../copies/allowed';
import type { ListItem } from './answer';
import type { WorkbookContent } from './content';
import { type Answers, saidTo } from './walk';

/** Kinds of place that are for a while by what they are, unless she says she can stay. */
const forAWhile: ReadonlySet<string> = new Set(['short', 'approved', 'rehab']);
/** Places that are out. */
const over: ReadonlySet<string> = new Set(['they_no', 'i_no']);

/** True when she could only stay for a while. */
export function isForAWhile({ fields }: ListItem): boolean {
  if (fields['stay'] === 'while') return true;
  return fields['stay'] !== 'as_long' && forAWhile.has(fields['kind'] ?? '');
}

/** Places still open that are only for a while and say nothing of what comes after, each named as she would know it. */
export function withoutMoveOn(
  content: WorkbookContent,
  answers: Answers,
): { id: string; name: string }[] {
  const key = questionControlling(content, 'home.places');
  if (key === undefined) return [];
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  const kinds = content.words.pages[page?.id ?? '']?.questions[key]?.itemFields?.['kind']?.options;
  return (saidTo<ListItem[]>(answers, key) ?? [])
    .filter(({ fields }) => !over.has(fields['state'] ?? ''))
    .filter((item) => isForAWhile(item) && (item.fields['after'] ?? '').trim() === '')
    .map(({ id, fields: { kind = '', where = '' } }) => ({
      id,
      name: where.trim() || (kinds?.[kind] ?? kind),
    }));
}
