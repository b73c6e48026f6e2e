// One question of the workbook by its key, wherever it is asked, with the day its words are from when that is not today.
// Nothing while the content does not have it.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnswered } from '../../../../shared/domain/workbook/walk';
import { localDay } from '../../ui/local-day';
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
    <div className="stack stack-small">
      <SaidOn question={key} />
      <QuestionCard page={page.id} question={question} text={text} />
    </div>
  ) : null;
}

/** Words of an earlier day stand in the boxes; nobody should take them for said today. */
function SaidOn({ question }: { question: string }) {
  const { t } = useTranslation('answering');
  const { answers, today } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const kept = all.get(question);
  if (!isAnswered(kept)) return null;
  const day = localDay(new Date(kept.at));
  return day === today ? null : <p className="hint">{t('saidOn', { day })}</p>;
}
