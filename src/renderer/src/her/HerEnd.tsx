// A guided session whose time is over: what was said is saved, and a worker takes the screen.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GiveBack } from '../features/her-view/CloseGently';
import { Button } from '../ui/Button';

export function HerEnd({ flush }: { flush: () => Promise<void> }) {
  const { t } = useTranslation('her');
  const [standing, setStanding] = useState<'saving' | 'saved' | 'not-saved'>('saving');
  const save = useCallback(() => {
    setStanding('saving');
    flush().then(
      () => setStanding('saved'),
      () => setStanding('not-saved'),
    );
  }, [flush]);
  useEffect(save, [save]);
  return (
    <main className="her-main stack stack-large">
      <p className="her-over">{t('over.title')}</p>
      <div role="status">
        {standing === 'saved' ? <p>{t('over.words')}</p> : null}
        {standing === 'not-saved' ? <p>{t('notSaved.title')}</p> : null}
      </div>
      {standing === 'not-saved' ? (
        <div>
          <Button onClick={save}>{t('notSaved.tryAgain')}</Button>
        </div>
      ) : null}
      <GiveBack onGoBack={undefined} beforeLeaving={flush} />
    </main>
  );
}
