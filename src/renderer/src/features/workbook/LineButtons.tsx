// Move up, move down, remove: the same three buttons for every kind of line.

import { ArrowDownIcon } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type LineButtonsProps = {
  id: string;
  /** What the line is called, read out after each button's own words. */
  name: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

export function LineButtons({ id, name, index, count, onMove, onRemove }: LineButtonsProps) {
  const { t } = useTranslation('answering');
  return (
    <div className="line-buttons">
      {count > 1 ? (
        <>
          <span data-place={`${id}-up`}>
            <Button
              kind="quiet"
              icon={<ArrowUpIcon />}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <VisuallyHidden>
                {t('list.up')}: {name}
              </VisuallyHidden>
            </Button>
          </span>
          <span data-place={`${id}-down`}>
            <Button
              kind="quiet"
              icon={<ArrowDownIcon />}
              disabled={index === count - 1}
              onClick={() => onMove(1)}
            >
              <VisuallyHidden>
                {t('list.down')}: {name}
              </VisuallyHidden>
            </Button>
          </span>
        </>
      ) : null}
      <Button kind="quiet" onClick={onRemove}>
        {t('list.remove')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </div>
  );
}
