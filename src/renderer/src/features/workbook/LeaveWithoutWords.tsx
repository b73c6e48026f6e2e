// Stands in the way of leaving while words are still only on screen. She decides.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { questionLabel } from './question-label';
import { useWorkbook } from './workbook-context';

export type LeaveWithoutWordsProps = {
  /** Keys of the questions whose words are not saved. */
  questions: readonly string[];
  onTryAgain: () => void;
  onStay: () => void;
  onLeaveAnyway: () => void;
};

export function LeaveWithoutWords(props: LeaveWithoutWordsProps) {
  const { questions, onTryAgain, onStay, onLeaveAnyway } = props;
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const labels = questions.map((key) => questionLabel(content, key, wording).label).join(', ');
  return (
    <Dialog
      title={t('saving.leaveTitle')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onTryAgain}>
            {t('saving.tryAgain')}
          </Button>
          <Button onClick={onStay}>{t('saving.stay')}</Button>
          <Button onClick={onLeaveAnyway}>{t('saving.leaveAnyway')}</Button>
        </>
      }
    >
      <p>{t('saving.leave', { questions: labels })}</p>
    </Dialog>
  );
}
