// Said instead of putting a step into her goals, where she chose to say nothing of them: only she takes that back.

import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import { Notice } from '../../ui/Notice';

/** True where she would rather say nothing of them, or said that they are not for her. */
export const isKeptBack = ({ kind }: AnswerValue) => kind === 'private' || kind === 'not_for_me';

export function GoalsKeptBack() {
  const { t } = useTranslation('met');
  return (
    <Notice kind="look" title={t('keptBack.title')}>
      <p>{t('keptBack.what')}</p>
    </Notice>
  );
}
