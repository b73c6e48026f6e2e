// The way in when every passphrase is forgotten: the recovery key, a new passphrase, a new sheet.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { ChoosePassphrase } from './ChoosePassphrase';
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
  return <TypeKey onLeave={onLeave} onRight={() => setIsKeyRight(true)} />;
}

function TypeKey({ onLeave, onRight }: { onLeave: () => void; onRight: () => void }) {
  const { t } = useTranslation('unlock');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);

  async function check(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const isEmpty = typed.trim() === '';
    setProblem(isEmpty ? t('recover.keyMissing') : undefined);
    if (isEmpty) return;
    setIsBusy(true);
    setFailure(undefined);
    try {
      await bridge.vault.unlockWithRecoveryKey({ recoveryKey: typed });
      onRight();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setIsBusy(false);
    }
  }

  return (
    <UnlockFrame title={t('recover.title')} practice={false} keepsFocus>
      <p>{t('recover.intro')}</p>
      <form className="stack" onSubmit={check}>
        <TextField
          label={t('recover.key')}
          hint={t('recover.keyHint')}
          value={typed}
          onChange={setTyped}
          problem={problem}
          autoFocus
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button onClick={onLeave}>{t('back')}</Button>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {t('recover.button')}
          </Button>
          <span role="status" className="working">
            {isSlow ? t('recover.working') : ''}
          </span>
        </div>
      </form>
    </UnlockFrame>
  );
}
