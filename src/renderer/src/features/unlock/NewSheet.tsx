// A new recovery sheet, at the desk, and trying out the one there is. Until the new one was typed back the old one opens.

import { useTranslation } from 'react-i18next';
import type { PeopleShown } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { DeskFrame } from './DeskFrame';
import { RecoveryKeyForm } from './RecoveryKeyForm';
import { RecoverySheet } from './RecoverySheet';

type Ways = { onBack: () => void; onDone: (now: PeopleShown) => void };
export type NewSheetProps = Ways & { sheet: { recoveryKey: string; vaultName: string } };

export function NewSheet({ sheet, onBack, onDone }: NewSheetProps) {
  const { t } = useTranslation('ways-in');
  return (
    <RecoverySheet
      {...{ sheet }}
      isRenewed
      frame={DeskFrame}
      typeBackButton={t('newSheet.button')}
      back={<Button onClick={onBack}>{t('newSheet.leave')}</Button>}
      onTyped={async (recoveryKey) => onDone(await bridge.people.confirmSheet({ recoveryKey }))}
    />
  );
}

/** The sheet from the safe, typed in to see that it still opens. */
export function TrySheet({ onBack, onDone }: Ways) {
  const { t } = useTranslation(['ways-in', 'unlock']);
  return (
    <DeskFrame title={t('newSheet.tryTitle')} keepsFocus>
      <p>{t('newSheet.tryWhat')}</p>
      <RecoveryKeyForm
        hint={t('unlock:recover.keyHint')}
        buttonWords={t('newSheet.tryButton')}
        back={<Button onClick={onBack}>{t('unlock:back')}</Button>}
        onTyped={async (recoveryKey) => onDone(await bridge.people.trySheet({ recoveryKey }))}
      />
    </DeskFrame>
  );
}
