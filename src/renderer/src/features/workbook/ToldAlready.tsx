// Before a topic is opened: that she has told it already, to whom, and what may still be asked. So that once is enough.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toldOnceOn } from '../../../../shared/domain/workbook/told-once';
import { Notice } from '../../ui/Notice';
import { useWorkbook } from './workbook-context';

export function ToldAlready({ page }: { page: string }) {
  const { t } = useTranslation('answering');
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const told = toldOnceOn(content, all, page);
  if (told.length === 0) return null;
  return (
    <Notice kind="look" title={t('told.title')}>
      <ul>
        {told.map(({ id, topic, told: who, when, ask }) => (
          <li key={id}>
            {[topic, who ? t('told.who', { who }) : '', when ? t('told.when', { when }) : '']
              .filter((words) => words !== '')
              .join(' · ')}
            <span className="under">{ask ? t('told.ask', { ask }) : t('told.askNothing')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
