// Nobody touched the desk for a while: it says so before it locks. Any key, a press or a move of the mouse answers; the
// shell hears it and says that somebody is there. The key that answers does nothing else.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onNotice } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { useModal } from '../../ui/use-modal';
import './still-here.css';

export function StillHere() {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => onNotice('idle', () => setIsAsking(true)), []);
  useEffect(() => onNotice('still-here', () => setIsAsking(false)), []);
  return isAsking ? <Asking onAnswer={() => setIsAsking(false)} /> : null;
}

function Asking({ onAnswer }: { onAnswer: () => void }) {
  const { t } = useTranslation('away');
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className="dialog still-here"
      role="alertdialog"
      aria-labelledby="still-here"
      aria-describedby="still-here-what"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer();
      }}
    >
      <h2 id="still-here">{t('idle.title')}</h2>
      <p id="still-here-what">{t('idle.what')}</p>
      <div className="actions">
        <Button kind="primary" onClick={onAnswer}>
          {t('idle.here')}
        </Button>
      </div>
    </dialog>
  );
}
