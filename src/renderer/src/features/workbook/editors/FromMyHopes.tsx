// Hopes she has named that are no goal yet. One press makes one, in the same words; the hope stays where it is.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../../shared/domain/copies/allowed';
import type { GoalValue, ListItem } from '../../../../../shared/domain/workbook/answer';
import { saidTo } from '../../../../../shared/domain/workbook/walk';
import { Button } from '../../../ui/Button';
import { useWorkbook } from '../workbook-context';

/** More than these are looked up on their own page. */
const MOST = 6;

export type FromMyHopesProps = {
  goals: readonly GoalValue[];
  onPick: (hope: string) => void;
};

export function FromMyHopes({ goals, onPick }: FromMyHopesProps) {
  const { t } = useTranslation('answering');
  const hopes = useHopes().filter((hope) => !goals.some(({ goal }) => goal.trim() === hope));
  if (hopes.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>{t('goals.hopes')}</summary>
      <p className="hint">{t('goals.hopesHint')}</p>
      <div className="name-chips">
        {hopes.slice(0, MOST).map((hope) => (
          <Button key={hope} onClick={() => onPick(hope)}>
            {hope}
          </Button>
        ))}
      </div>
    </details>
  );
}

/** What stands in the list the content names for this, line by line. */
function useHopes(): string[] {
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const key = questionControlling(content, 'goals.starters');
  const said = key === undefined ? undefined : saidTo<ListItem[]>(all, key);
  const hopes = (said ?? []).map(({ fields }) => Object.values(fields)[0]?.trim() ?? '');
  return [...new Set(hopes.filter((hope) => hope !== ''))];
}
