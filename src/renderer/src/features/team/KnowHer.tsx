// A worker says that they know her from outside this work. How is never asked.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';

export type KnowHerProps = {
  /** Nobody else here works with her: somebody has to take over first. */
  isLast: boolean;
  onSure: () => void;
};

export function KnowHer({ isLast, onSure }: KnowHerProps) {
  const { t } = useTranslation('team');
  const [isAsking, setIsAsking] = useState(false);
  const stay = () => setIsAsking(false);
  return (
    <section className="card stack" aria-labelledby="team-know">
      <h2 id="team-know">{t('know.title')}</h2>
      <p>{t('know.intro')}</p>
      {isLast ? (
        <Notice kind="look" title={t('know.lastTitle')}>
          <p>{t('know.last')}</p>
          <p>{t('know.lastNext')}</p>
        </Notice>
      ) : (
        <>
          <p>{t('know.what')}</p>
          <div>
            <Button onClick={() => setIsAsking(true)}>{t('know.button')}</Button>
          </div>
        </>
      )}
      {isAsking ? (
        <Dialog
          title={t('know.sureTitle')}
          onClose={stay}
          actions={
            <>
              <Button onClick={stay}>{t('know.no')}</Button>
              <Button
                kind="primary"
                onClick={() => {
                  stay();
                  onSure();
                }}
              >
                {t('know.yes')}
              </Button>
            </>
          }
        >
          <p>{t('know.sure')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
