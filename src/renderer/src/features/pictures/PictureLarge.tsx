// One picture as large as the screen has room for. The arrow keys go to the next, Escape closes it, and the keyboard is back
// where it was.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPicture } from '../../../../shared/domain/pictures/picture';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { Dialog } from '../../ui/Dialog';
import { stepAmongTabs } from '../../ui/shortcuts';
import { Dots } from './Dots';
import type { LookAt } from './use-pictures';

type PictureLargeProps = {
  /** At least one. */
  pictures: readonly KeptPicture[];
  look: LookAt;
  at: number;
  onAt: (at: number) => void;
  onClose: () => void;
};

export function PictureLarge({ pictures, look, at, onAt, onClose }: PictureLargeProps) {
  const { t } = useTranslation('answering');
  const picture = pictures[at];
  const count = pictures.length;
  const go = (by: number) => onAt((at + by + count) % count);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const to = stepAmongTabs(event, at, count);
      if (to === undefined) return;
      event.preventDefault();
      onAt(to);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [at, count, onAt]);
  if (!picture) return null;
  return (
    <Dialog
      title={t('pictures.nth', { at: at + 1, count })}
      onClose={onClose}
      actions={
        <>
          {count > 1 ? (
            <>
              <Button onClick={() => go(-1)}>{t('pictures.before')}</Button>
              <Button onClick={() => go(1)}>{t('pictures.next')}</Button>
            </>
          ) : null}
          <Button kind="primary" onClick={onClose}>
            {t('pictures.close')}
          </Button>
        </>
      }
    >
      <div className="picture-large" {...sealed}>
        <figure>
          <Dots key={picture.id} picture={picture} look={look} alt={picture.said.words} />
          <figcaption aria-live="polite">{picture.said.words}</figcaption>
        </figure>
      </div>
    </Dialog>
  );
}
