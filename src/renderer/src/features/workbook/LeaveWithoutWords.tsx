// Stands in the way of leaving while words are still only on screen. She decides.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { questionLabel } from './question-label';
import type { WordsLeft } from './use-leaving';
import { useWorkbook } from './workbook-context';

export type LeaveWithoutWordsProps = {
  left: WordsLeft;
  onTryAgain: () => void;
  onStay: () => void;
  onLeaveAnyway: () => void;
};

export function LeaveWithoutWords(props: LeaveWithoutWordsProps) {
  const { left, onTryAgain, onStay, onLeaveAnyway } = props;
  const { t } = useTranslation(['answering', 'plan']);
  const { content, wording } = useWorkbook();
  const labelOf = (key: string) => questionLabel(content, key, wording).label;
  const labels = [
    ...left.questions.map(labelOf),
    ...left.english.map((key) => t('plan:english.beside', { question: labelOf(key) })),
  ].join(', ');
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
