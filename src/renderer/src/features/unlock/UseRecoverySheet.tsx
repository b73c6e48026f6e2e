// The way in when every passphrase is forgotten: the recovery key, a new passphrase, a new sheet.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChoosePassphrase } from './ChoosePassphrase';
import { RecoveryKeyForm } from './RecoveryKeyForm';
import { RecoverySheet } from './RecoverySheet';
import { UnlockFrame } from './UnlockFrame';

export type UseRecoverySheetProps = {
  /** True when the key was accepted before and only the new keys are still missing. */
  isRenewing: boolean;
  onLeave: () => void;
  onOpened: (opened: Opened) => void;
};

export function UseRecoverySheet({ isRenewing, onLeave, onOpened }: UseRecoverySheetProps) {
  const { t } = useTranslation('unlock');
  const [isKeyRight, setIsKeyRight] = useState(isRenewing);
  const [sheet, setSheet] = useState<{ recoveryKey: string; vaultName: string }>();
  if (sheet) return <RecoverySheet sheet={sheet} isRenewed onOpened={onOpened} />;
  if (isKeyRight) {
    return (
      <UnlockFrame title={t('setUp.renewPassphraseTitle')} practice={false}>
        <p>{t('recover.renewing')}</p>
        <ChoosePassphrase
          onChosen={async (passphrase) => setSheet(await bridge.vault.renewKeys({ passphrase }))}
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
          await bridge.vault.unlockWithRecoveryKey({ recoveryKey });
          setIsKeyRight(true);
        }}
      />
    </UnlockFrame>
  );
}
