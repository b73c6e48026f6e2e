// A question's options as rows to press, with their pictures beside easy words. Pure.

import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import type { ChoiceRow } from './ChoiceRows';
import type { Wording } from './wording';

export function optionRows(
  question: Question,
  text: QuestionWords,
  symbols: WorkbookContent['symbols'],
  wording: Wording,
  english?: QuestionWords,
): ChoiceRow[] {
  return (question.options ?? []).map(({ value, symbol }) => {
    const picture = wording === 'easy' && symbol ? symbols[symbol] : undefined;
    const label = text.options?.[value] ?? value;
    const beside = english?.options?.[value];
    return { value, label, ...(picture ? { picture } : {}), ...(beside ? { beside } : {}) };
  });
}
