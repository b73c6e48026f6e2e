// The way to the people who work here, as a card on another screen.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

export function PeopleCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-card">
      <h3 id="people-card">{t('card.title')}</h3>
      <p>{t('card.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('card.open')}</Button>
      </div>
    </section>
  );
}
