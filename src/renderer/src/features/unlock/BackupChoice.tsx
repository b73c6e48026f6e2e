// One backup to choose from before the plans are open. Several may be of one minute: why it was made tells them apart.

import { useTranslation } from 'react-i18next';
import type { BackupFound } from '../../../../shared/ipc/backup-calls';
import { momentInWords } from '../../ui/moment';

export type BackupChoiceProps = { backup: BackupFound; isChosen: boolean; onChoose: () => void };

export function BackupChoice({ backup, isChosen, onChoose }: BackupChoiceProps) {
  const { t, i18n } = useTranslation('backups');
  const { madeAt, hasSince, why, plans, isAhead } = backup;
  const when = momentInWords(madeAt, i18n.language);
  return (
    <label className="choice">
      <input type="radio" name="backup" checked={isChosen} onChange={onChoose} />
      <span>
        {hasSince ? t('rescue.withSince', { when }) : when}
        {' · '}
        {t(`why.${why}`)}
        {plans === undefined
          ? ''
          : ` · ${plans === 0 ? t('noPlans') : t('plans', { count: plans })}`}
        {isAhead ? ` · ${t('ahead')}` : ''}
      </span>
    </label>
  );
}
