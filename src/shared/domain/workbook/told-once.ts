// What she has told already and does not want to be asked to tell again, page by page. Which topic belongs to which page
// is said by the content. Pure.

import { questionControlling } from '../copies/allowed';
import type { ListItem } from './answer';
import type { WorkbookContent } from './content';
import { type Answers, saidTo } from './walk';

export type ToldOnce = {
  id: string;
  topic: string;
  /** Who she told, about when, and what may still be asked; empty where she has not said. */
  told: string;
  when: string;
  ask: string;
};

/** Her lines about the topics of one page, in her order. */
export function toldOnceOn(content: WorkbookContent, answers: Answers, page: string): ToldOnce[] {
  const key = questionControlling(content, 'story.toldOnce');
  const at = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const question = at?.questions.find((each) => each.key === key);
  if (!at || !question) return [];
  const field = question.itemFields?.find(({ key: name }) => name === 'topic');
  const words = content.words.pages[at.id]?.questions[question.key]?.itemFields?.['topic']?.options;
  return (saidTo<ListItem[]>(answers, question.key) ?? [])
    .filter(({ fields }) =>
      field?.options?.some(
        ({ value, pages }) => value === fields['topic'] && pages?.includes(page),
      ),
    )
    .map(({ id, fields }) => ({
      id,
      topic: fields['more']?.trim() || (words?.[fields['topic'] ?? ''] ?? ''),
      told: fields['told']?.trim() ?? '',
      when: fields['when']?.trim() ?? '',
      ask: fields['ask']?.trim() ?? '',
    }));
}
