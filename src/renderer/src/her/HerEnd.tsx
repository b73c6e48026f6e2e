// A guided session whose time is over: what was said is saved, and a worker takes the screen.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { GiveBack } from '../features/her-view/CloseGently';

export function HerEnd({ flush }: { flush: () => Promise<void> }) {
  const { t } = useTranslation('her');
  useEffect(() => {
    flush().catch(() => {});
  }, [flush]);
  return (
    <main className="her-main stack stack-large">
      <p className="her-over">{t('over.title')}</p>
      <p>{t('over.words')}</p>
      <GiveBack onGoBack={undefined} />
    </main>
  );
}
