// What stays in place of something taken out, until the page is left.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

export type RemovedLineProps = { name: string; onBringBack: () => void; place: string };

export function RemovedLine({ name, onBringBack, place }: RemovedLineProps) {
  const { t } = useTranslation('answering');
  return (
    <div className="removed-line" data-place={place}>
      <span>{name.trim() ? t('list.removedNamed', { name }) : t('list.removed')}</span>
      <Button onClick={onBringBack}>{t('list.bringBack')}</Button>
    </div>
  );
}
