// Shows the recovery key once, has it printed, and then asks for it back from paper. Nobody goes in
// before the sheet is known to be right.

import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { KeyGroups } from '../../ui/KeyGroups';
import { Notice } from '../../ui/Notice';
import { RecoveryKeyForm } from './RecoveryKeyForm';

import { RecoverySheetPaper } from './RecoverySheetPaper';
import { firstGroupThatDiffers } from './recovery-groups';
import { UnlockFrame } from './UnlockFrame';

export type RecoverySheetProps = {
  sheet: { recoveryKey: string; vaultName: string };
  /** True after the recovery sheet was used: the one before does not work any more. */
  isRenewed: boolean;
  above?: string;
  back?: ReactNode;
  /** What it stands in; left out, the locked screen. */
  frame?: ComponentType<FrameProps>;
  typeBackButton?: string;
  /** Hands on the key as typed back; throws a BridgeFailure when it is not right. */
  onTyped: (recoveryKey: string) => Promise<void>;
};

type FrameProps = { title: string; children: ReactNode; above?: string; keepsFocus?: boolean };

export function RecoverySheet(props: RecoverySheetProps) {
  const { sheet, isRenewed, above, back, frame: Frame = LockedFrame, onTyped } = props;
  const { t } = useTranslation('unlock');
  const [isTyping, setIsTyping] = useState(false);
  const { printed, failure, print } = usePrintScreen();

  if (isTyping) {
    return (
      <TypeItBack
        recoveryKey={sheet.recoveryKey}
        above={above}
        onBack={() => setIsTyping(false)}
        {...{ Frame, onTyped }}
        button={props.typeBackButton ?? t('sheet.typeBackButton')}
      />
    );
  }
  return (
    <Frame title={t('sheet.title')} {...(above ? { above } : {})}>
      <p>{t('sheet.intro')}</p>
      {isRenewed ? (
        <Notice kind="look">
          <p>{t('sheet.old')}</p>
          <p>{t('sheet.renewNote')}</p>
        </Notice>
      ) : null}
      <h2 className="small-heading">{t('sheet.keyLabel')}</h2>
      <KeyGroups groups={sheet.recoveryKey} />
      <p className="sheet-warning">{t('sheet.warning')}</p>
      <h2 className="small-heading">{t('sheet.steps')}</h2>
      <ol>
        <li>{t('sheet.step1')}</li>
        <li>{t('sheet.step2')}</li>
        <li>{t('sheet.step3')}</li>
      </ol>
      <p role="status">
        {printed === undefined ? '' : printed ? t('sheet.printed') : t('sheet.notPrinted')}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={print} /> : null}
      <p>{t('sheet.whyTypeBack')}</p>
      <div className="actions">
        {back}
        <Button kind={printed ? 'plain' : 'primary'} onClick={print}>
          {t('sheet.print')}
        </Button>
        <Button kind={printed ? 'primary' : 'plain'} onClick={() => setIsTyping(true)}>
          {t('sheet.haveIt')}
        </Button>
      </div>
      {back && !isRenewed ? <p className="hint">{t('sheet.goBackNote')}</p> : null}
      <RecoverySheetPaper {...sheet} />
    </Frame>
  );
}

type TypeItBackProps = {
  /** As it stands on the new sheet. */
  recoveryKey: string;
  above: string | undefined;
  onBack: () => void;
  Frame: ComponentType<FrameProps>;
  button: string;
  onTyped: (recoveryKey: string) => Promise<void>;
};

function TypeItBack(props: TypeItBackProps) {
  const { recoveryKey: onSheet, above, onBack, Frame, button, onTyped } = props;
  const { t } = useTranslation('unlock');
  return (
    <Frame title={t('sheet.typeBackTitle')} keepsFocus {...(above ? { above } : {})}>
      <RecoveryKeyForm
        hint={t('sheet.typeBackIntro')}
        buttonWords={button}
        back={<Button onClick={onBack}>{t('sheet.showAgain')}</Button>}
        wordsForOther={(typed) =>
          t('sheet.notThisSheet', { group: firstGroupThatDiffers(typed, onSheet) ?? 1 })
        }
        onTyped={onTyped}
      />
    </Frame>
  );
}

function LockedFrame(frame: FrameProps) {
  return <UnlockFrame practice={false} {...frame} />;
}

/** Types the key of a sheet back before anything is open: right, it opens. */
export async function confirmAndOpen(
  recoveryKey: string,
  onOpened: (opened: Opened) => void,
): Promise<void> {
  onOpened(await bridge.vault.confirmRecoveryKey({ recoveryKey }));
}
