// One list of hers that a sheet is built from, line by line: only what this reader may have of each line.

import type { CopyKind, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { ListItem } from '../../../shared/domain/workbook/answer';
import type { SymbolLine } from '../../../shared/domain/workbook/blocks';
import type { Question } from '../../../shared/domain/workbook/content';
import type { CopyFrom } from './copy-from';
import { inParts } from './in-parts';
import { fieldsOf, ownIn } from './lines';

export type ListOnKind = {
  question: Question;
  /** As it stands on other copies: its label, marks and English. */
  made: CopyQuestion;
  /** By field; fields this reader may not have are not there. */
  items: Partial<ListItem['fields']>[];
  /** Everything else of this kind: her short words for a page. */
  others: CopyQuestion[];
};

/** Nothing of the list where this reader gets nothing of it. */
export function listOnKind(
  from: CopyFrom,
  kind: CopyKind,
): Partial<ListOnKind> & Pick<ListOnKind, 'items' | 'others'> {
  let found: Pick<ListOnKind, 'question' | 'made'> | undefined;
  const groups = inParts(from, kind, (made, question) => {
    if (question.type !== 'list') return [made];
    found = { made, question };
    return [];
  });
  const others = groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
  if (!found) return { items: [], others };
  const { question } = found;
  const { copyFor } = from.order;
  const kept = new Set([
    ...(from.allowed.withoutFields.get(question.key) ?? []),
    ...(question.itemFields ?? [])
      .filter(({ onlySharedWith: only }) => only && copyFor !== 'woman' && !only.includes(copyFor))
      .map(({ key }) => key),
  ]);
  const items = fieldsOf(from, question).map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => !kept.has(key))),
  );
  return { ...found, items, others };
}

/** "Tuesday, 10am: her words", in which what comes after the lead is in the language she said it in. */
export function leadAndWords(
  from: CopyFrom,
  question: string,
  before: readonly (string | undefined)[],
  words: string | undefined,
): SymbolLine[] {
  const said = words?.trim() ?? '';
  const lead = before
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ');
  if (said === '') return lead === '' ? [] : [{ text: lead }];
  const start = lead === '' ? '' : `${lead}: `;
  return [{ text: `${start}${said}`, own: ownIn(from, question, start.length) }];
}

/** What was picked in one field of a list, in the words of the copy. */
export function pickedIn(
  from: CopyFrom,
  question: Question,
  field: string,
  value?: string,
): string {
  const page = from.hers.workbook.workbook.pages.find(({ questions }) =>
    questions.some(({ key }) => key === question.key),
  );
  const words = page && from.hers.workbook.words.pages[page.id]?.questions[question.key];
  return (value && words?.itemFields?.[field]?.options?.[value]) ?? '';
}

/** A line for a pen, under these words where there are any. */
export const roomForPen = (key: string, label = '', boxes: string[] = []): CopyQuestion => ({
  ...{ key, label: '', marks: [] },
  blocks: [{ kind: 'blank', parts: [{ ...(label ? { label } : {}), boxes, lines: 1 }] }],
});
