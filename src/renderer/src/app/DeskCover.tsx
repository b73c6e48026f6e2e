// The cover of the staff desk. Locking goes on behind it; where that cannot be done it can be lifted, so that the last words
// can be seen to.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { CoverPicture } from '../ui/CoverPicture';
import type { Cover } from '../ui/use-cover';

export function DeskCover({ cover, comeBack, isLocked }: Cover & { isLocked: boolean }) {
  const { t } = useTranslation('app');
  return (
    <dialog
      ref={cover}
      className="cover"
      aria-labelledby="desk-cover"
      onCancel={(event) => event.preventDefault()}
    >
      <CoverPicture />
      <h1 id="desk-cover">{t('cover.title')}</h1>
      {isLocked ? null : <Button onClick={comeBack}>{t('cover.back')}</Button>}
    </dialog>
  );
}
