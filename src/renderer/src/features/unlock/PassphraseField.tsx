// A field for a passphrase: it can be shown while typing, says when Caps Lock is on, and lets people
// paste. It keeps nothing.

import { type ReactNode, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useCapsLock } from './use-caps-lock';

export type PassphraseFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  problem?: ReactNode;
  autoFocus?: boolean;
  startsShown?: boolean;
  /** `current-password` to open, `new-password` to set. */
  autoComplete: 'current-password' | 'new-password';
  ref?: Ref<HTMLInputElement>;
};

export function PassphraseField({ startsShown = false, ...field }: PassphraseFieldProps) {
  const { t } = useTranslation('unlock');
  const [isShown, setIsShown] = useState(startsShown);
  const isCapsLockOn = useCapsLock();
  const capsId = useId();
  return (
    <div className="stack stack-small">
      <TextField
        {...field}
        type={isShown ? 'text' : 'password'}
        describedBy={capsId}
        beside={
          <Button onClick={() => setIsShown(!isShown)}>
            {isShown ? t('passphraseField.hide') : t('passphraseField.show')}
          </Button>
        }
      />
      <p id={capsId} role="status" className="caps-lock">
        {isCapsLockOn ? t('passphraseField.capsLock') : ''}
      </p>
    </div>
  );
}
