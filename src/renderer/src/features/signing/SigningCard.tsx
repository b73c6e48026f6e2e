// The way to signing, as a card on the screen of settings.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

export function SigningCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('signing');
  return (
    <section className="card" aria-labelledby="signing-card">
      <h3 id="signing-card">{t('card.title')}</h3>
      <p>{t('card.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('card.open')}</Button>
      </div>
    </section>
  );
}

/** The way to somebody else signing a copy, wherever copies are made or checked. */
export function CountersignCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('signing');
  return (
    <section className="card" aria-labelledby="countersign-card">
      <h2 id="countersign-card">{t('lead.offer')}</h2>
      <p>{t('lead.offerWhat')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('lead.choose')}</Button>
      </div>
    </section>
  );
}
