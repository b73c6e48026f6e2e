// A line of a list that can be taken out and brought back. The way back stays until one leaves.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type RemovableLineProps = {
  words: string;
  isRemoved: boolean;
  onRemove: () => void;
  onBringBack: () => void;
};

export function RemovableLine({ words, isRemoved, onRemove, onBringBack }: RemovableLineProps) {
  const { t } = useTranslation('facts');
  return (
    <li className="removable-line">
      <span>{isRemoved ? t('list.removed', { what: words }) : words}</span>
      {isRemoved ? (
        <Button kind="quiet" onClick={onBringBack}>
          {t('list.bringBack')}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      ) : (
        <Button kind="quiet" onClick={onRemove}>
          {t('list.remove')}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
