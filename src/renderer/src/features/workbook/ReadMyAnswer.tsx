// Reads back the answer as it stands in its fields. Only a press of the button does: Ctrl+R in a question reads
// the question.

import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { useReadable } from '../../ui/read-aloud/use-readable';
import { partsOfBlocks } from './read-parts';
import { useBlocks } from './use-blocks';

export type ReadMyAnswerProps = {
  question: Question;
  text: QuestionWords;
  value: AnswerValue;
  /** BCP 47 of her own words. */
  ownLanguage: string;
  label: string;
};

export function ReadMyAnswer(props: ReadMyAnswerProps) {
  const { question, text, value, ownLanguage, label } = props;
  const { blocks, language } = useBlocks(question, text, value, ownLanguage);
  const readable = useReadable(language, partsOfBlocks(blocks));
  if (readable.parts.length === 0) return null;
  return <ReadToMe readable={readable} name={label} isHers />;
}
