// The way in when every passphrase is forgotten: the recovery key, who is at the keyboard, a new passphrase, a new sheet.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChoosePassphrase } from './ChoosePassphrase';
import { RecoveryKeyForm } from './RecoveryKeyForm';
import { confirmAndOpen, RecoverySheet } from './RecoverySheet';
import { UnlockFrame } from './UnlockFrame';
import { type Keyholders, WhoIsIt } from './WhoIsIt';

export type UseRecoverySheetProps = {
  /** True when the key was accepted before and only the new keys are still missing. */
  isRenewing: boolean;
  onLeave: () => void;
  onOpened: (opened: Opened) => void;
};

export function UseRecoverySheet({ isRenewing, onLeave, onOpened }: UseRecoverySheetProps) {
  const { t } = useTranslation('unlock');
  const [isKeyRight, setIsKeyRight] = useState(isRenewing);
  const [keyholders, setKeyholders] = useState<Keyholders>([]);
  const [keyholder, setKeyholder] = useState<string>();
  const [sheet, setSheet] = useState<{ recoveryKey: string; vaultName: string }>();
  if (sheet) {
    return (
      <RecoverySheet
        sheet={sheet}
        isRenewed
        onTyped={(recoveryKey) => confirmAndOpen(recoveryKey, onOpened)}
      />
    );
  }
  if (isKeyRight && keyholders.length > 1 && keyholder === undefined) {
    return <WhoIsIt keyholders={keyholders} onChosen={setKeyholder} />;
  }
  if (isKeyRight) {
    return (
      <UnlockFrame title={t('setUp.renewPassphraseTitle')} practice={false}>
        <p>{t('recover.renewing')}</p>
        <ChoosePassphrase
          onChosen={async (passphrase) =>
            setSheet(
              await bridge.vault.renewKeys({ passphrase, ...(keyholder ? { keyholder } : {}) }),
            )
          }
        />
      </UnlockFrame>
    );
  }
  return (
    <UnlockFrame title={t('recover.title')} practice={false} keepsFocus>
      <p>{t('recover.intro')}</p>
      <RecoveryKeyForm
        hint={t('recover.keyHint')}
        buttonWords={t('recover.button')}
        back={<Button onClick={onLeave}>{t('back')}</Button>}
        onTyped={async (recoveryKey) => {
          setKeyholders((await bridge.vault.unlockWithRecoveryKey({ recoveryKey })).keyholders);
          setIsKeyRight(true);
        }}
      />
    </UnlockFrame>
  );
}
