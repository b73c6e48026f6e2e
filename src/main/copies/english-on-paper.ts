// English that a person put beside her words, as paper needs it: under hers, labelled, and only where the whole answer
// may be read. Nobody knows which part of it stands for what is kept from a reader.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { Allowed } from '../../shared/domain/copies/allowed';
import type { CopyQuestion } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { type Answer, findQuestion } from '../../shared/domain/workbook/answer';
import { gatesOf, type WorkbookContent } from '../../shared/domain/workbook/content';
import { teamQuestion } from '../../shared/domain/workbook/team';
import type { CopyWords } from './copy-words';

/**
 * @param keptBack parts of the answer that this reader may not have
 */
export function englishOnPaper(
  { inEnglish, question }: Answer,
  { words, language, english, workbook }: CopyWords,
  { leftOut, closedGates }: Pick<Allowed, 'leftOut' | 'closedGates'>,
  keptBack: readonly string[],
): Pick<CopyQuestion, 'inEnglish'> {
  const isRead = language === FIRST_LANGUAGE || english !== undefined;
  const isWhole =
    keptBack.length === 0 &&
    !leftOut.some((part) => part.question === question) &&
    !gatesBehind(workbook, question).some((gate) => closedGates.has(gate));
  if (!inEnglish || !isRead || !isWhole) return {};
  const { by, on, words: text } = inEnglish;
  const label = words('paper:marks.inEnglish', { by, day: formatDay(on, language) });
  return { inEnglish: { label, text } };
}

/** What somebody puts into English of her goals may say what those who help with them do, as her team does. */
function gatesBehind(content: WorkbookContent, key: string): string[] {
  const asked = findQuestion(content.workbook, key);
  const team = asked?.type === 'goals' ? teamQuestion(content)?.question : undefined;
  return [asked, team].flatMap((question) => (question ? gatesOf(question) : []));
}
