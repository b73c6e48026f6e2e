// In place of a screen of hers that stopped working: what is safe, and the way back to the worker.

import { useTranslation } from 'react-i18next';
import { GiveBack } from '../features/her-view/CloseGently';

export function HerStopped() {
  const { t } = useTranslation('her');
  return (
    <main className="her-main stack stack-large">
      <p className="her-over">{t('stopped.title')}</p>
      <p>{t('stopped.words')}</p>
      <GiveBack onGoBack={undefined} />
    </main>
  );
}
