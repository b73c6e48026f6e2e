// What signed here was taken back: nothing is signed until there is something new.

import { useTranslation } from 'react-i18next';
import type { SigningShown } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export type StoppedProps = {
  stopped: NonNullable<SigningShown['stopped']>;
} & ({ isBusy: boolean; onMake: () => void } | { onOpen: () => void });

export function Stopped({ stopped, ...way }: StoppedProps) {
  const { t } = useTranslation(['taken-back', 'signing']);
  return (
    <Notice kind="put-right" title={t('stopped.title')}>
      <p>
        {t(`why.${stopped.why}`)}. {t('stopped.what', { from: stopped.from })}
      </p>
      <div className="actions">
        {'onOpen' in way ? (
          <Button onClick={way.onOpen}>{t('signing:term.open')}</Button>
        ) : (
          <Button kind="primary" disabled={way.isBusy} onClick={way.onMake}>
            {t('stopped.make')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
