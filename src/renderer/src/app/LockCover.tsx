// Stands in front of the desk while it locks: the screen is covered at once, before the last words
// are saved, whatever dialog is open. No name is on it.

import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useModal } from '../ui/use-modal';
import { UnsavedDialog } from './UnsavedDialog';
import type { Lock } from './use-lock';

export function LockCover({ locking, lock, lockAnyway, stayOpen }: Lock) {
  const { t } = useTranslation('app');
  if (locking === 'no') return null;
  if (locking === 'saving') return <Cover words={t('lockSaving')} />;
  if (locking === 'not-locked') {
    return (
      <Dialog
        title={t('notLocked.title')}
        onClose={stayOpen}
        actions={
          <Button kind="primary" onClick={() => void lock()}>
            {t('notLocked.tryAgain')}
          </Button>
        }
      >
        <p>{t('notLocked.what')}</p>
      </Dialog>
    );
  }
  return (
    <UnsavedDialog
      isLocking
      onTryAgain={() => void lock()}
      onStay={stayOpen}
      onGoAnyway={() => void lockAnyway()}
    />
  );
}

/** A dialog, because nothing but one can stand above another. */
function Cover({ words }: { words: string }) {
  const cover = useModal();
  const stay = (event: SyntheticEvent) => event.preventDefault();
  return (
    <dialog ref={cover} className="cover" aria-label={words} onCancel={stay}>
      <p role="status">{words}</p>
    </dialog>
  );
}
