// One picture as large as the screen has room for. The arrow keys go to the next, Escape closes it, and the keyboard is back
// where it was.

import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPicture } from '../../../../shared/domain/pictures/picture';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { Dialog } from '../../ui/Dialog';
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

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function PictureLarge({ pictures, look, at, onAt, onClose }: PictureLargeProps) {
  const { t } = useTranslation('answering');
  const body = useRef<HTMLDivElement>(null);
  const picture = pictures[at];
  const count = pictures.length;
  if (!picture) return null;
  const go = (by: number) => onAt((at + by + count) % count);
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined || count < 2 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // Behind it the workbook has arrow keys of its own.
    event.stopPropagation();
    go(by);
  };
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons do the same; the arrow keys are a shorter way */}
      <div className="picture-large" ref={body} onKeyDown={press} {...sealed}>
        <figure>
          <Dots key={picture.id} picture={picture} look={look} alt={picture.said.words} />
          <figcaption aria-live="polite">{picture.said.words}</figcaption>
        </figure>
      </div>
    </Dialog>
  );
}
