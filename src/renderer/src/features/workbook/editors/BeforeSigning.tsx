// What stands before a mark is made. Before hers: that she need not, and that the worker's promise comes first. Before
// the worker's: what is promised.

import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../../shared/domain/copies/allowed';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../../shared/domain/workbook/content';
import { isHersAlone, isWorkersOwn } from '../../../../../shared/domain/workbook/hers-alone';
import { useQuestion } from '../use-question';
import { WorkerAsk } from '../WorkerAsk';
import { useWorkbook } from '../workbook-context';
import { WhoDoesWhat } from './WhoDoesWhat';

export function BeforeSigning({ question }: { question: Question }) {
  const { content } = useWorkbook();
  if (isWorkersOwn(question)) {
    const goals = content.workbook.pages
      .flatMap(({ questions }) => questions)
      .find(({ type }) => type === 'goals');
    return goals ? <Promised goals={goals.key} /> : null;
  }
  if (!isHersAlone(question)) return null;
  const worker = questionControlling(content, 'plan.workerSignature');
  return <Free worker={worker} />;
}

function Promised({ goals: key }: { goals: string }) {
  const { value } = useQuestion(key);
  return value.kind === 'said' ? <WhoDoesWhat goals={value.said as GoalValue[]} /> : null;
}

function Free({ worker }: { worker: string | undefined }) {
  const { t } = useTranslation('answering');
  return (
    <>
      <p className="hint">{t('signature.free')}</p>
      {worker === undefined ? null : <WorkerFirst question={worker} />}
    </>
  );
}

function WorkerFirst({ question }: { question: string }) {
  const { t } = useTranslation('answering');
  const { value } = useQuestion(question);
  return value.kind === 'said' ? null : <WorkerAsk>{t('signature.workerFirst')}</WorkerAsk>;
}
