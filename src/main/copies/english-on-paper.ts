// English that a person put beside her words, as paper needs it: under hers, labelled, and only where the whole answer
// may be read. Nobody knows which part of it stands for what is kept from a reader.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { Allowed } from '../../shared/domain/copies/allowed';
import type { CopyQuestion } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { Answer } from '../../shared/domain/workbook/answer';
import type { CopyWords } from './copy-words';

/**
 * @param keptBack parts of the answer that this reader may not have
 */
export function englishOnPaper(
  { inEnglish, question }: Answer,
  { words, language, english }: CopyWords,
  { leftOut }: Pick<Allowed, 'leftOut'>,
  keptBack: readonly string[],
): Pick<CopyQuestion, 'inEnglish'> {
  const isRead = language === FIRST_LANGUAGE || english !== undefined;
  const isWhole = keptBack.length === 0 && !leftOut.some((part) => part.question === question);
  if (!inEnglish || !isRead || !isWhole) return {};
  const { by, on, words: text } = inEnglish;
  const label = words('paper:marks.inEnglish', { by, day: formatDay(on, language) });
  return { inEnglish: { label, text } };
}
