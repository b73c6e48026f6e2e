// Says that this computer's clock cannot be right. It stops nobody.

import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../../shared/ipc/contract';
import { localDay } from '../../ui/local-day';
import { Notice } from '../../ui/Notice';

export function ClockDoubted({ doubt }: { doubt: NonNullable<VaultStatus['clock']> }) {
  const { t } = useTranslation('unlock');
  return (
    <Notice kind="look" title={t(`clock.${doubt}`, { day: localDay(new Date()) })}>
      <p>{t('clock.what')}</p>
    </Notice>
  );
}
