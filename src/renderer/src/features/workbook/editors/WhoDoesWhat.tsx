// Who does what: her goals' steps by the people named for them, in words. Closed until somebody wants to see it.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { promiseBlocks } from '../../../../../shared/domain/workbook/present-promises';
import { AnswerBlocks } from '../AnswerBlocks';
import { useWhoIsWho } from '../use-who-is-who';
import { useWorkbook } from '../workbook-context';

export function WhoDoesWhat({ goals }: { goals: readonly GoalValue[] }) {
  const { t } = useTranslation('answering');
  const { content, language, today } = useWorkbook();
  const names = useWhoIsWho();
  const blocks = promiseBlocks(goals, names, {
    content,
    language,
    today,
    words: {
      nobody: t('steps.nobody'),
      wasPlanned: t('goals.wasPlanned'),
      forGoal: t('goals.forGoal'),
    },
  });
  if (blocks.length === 0) return null;
  return (
    <details className="quiet-details who-does-what">
      <summary>{t('goals.byPerson')}</summary>
      <div className="stack stack-small">
        <p className="hint">{t('goals.byPersonHint')}</p>
        <AnswerBlocks blocks={blocks} />
      </div>
    </details>
  );
}
