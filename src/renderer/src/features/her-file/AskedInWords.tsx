// That she asked, on which day, and by when the prison must answer.

import { useTranslation } from 'react-i18next';
import type { FileStanding } from '../../../../shared/ipc/file-calls';

const wordsOf = { to_come: 'open', today: 'today', gone_by: 'late' } as const;

export function AskedInWords({ asked }: { asked: NonNullable<FileStanding['asked']> }) {
  const { t } = useTranslation('her-file');
  const { day, answerBy: by, standing, byHer, writtenBy } = asked;
  return (
    <>
      <p>
        <strong>{t(`asked.${wordsOf[standing]}`, { day, by })}</strong>
      </p>
      <p className="hint">
        {byHer ? t('asked.byHer') : t('asked.byWorker', { name: writtenBy })} {t('asked.law')}
      </p>
    </>
  );
}
