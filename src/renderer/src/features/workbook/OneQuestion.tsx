// One question of the workbook by its key, wherever it is asked. Nothing while the content does not have it.

import { QuestionCard } from './QuestionCard';
import { useWorkbook } from './workbook-context';

export function OneQuestion({ question: key }: { question: string }) {
  const { content } = useWorkbook();
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  const question = page?.questions.find((each) => each.key === key);
  const text = page && content.words.pages[page.id]?.questions[key];
  return page && question && text ? (
    <QuestionCard page={page.id} question={question} text={text} />
  ) : null;
}
