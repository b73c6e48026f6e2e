// The locked screen: one passphrase, what went wrong in words, and another way in. It forgets what
// was typed as soon as the plans open or the screen goes.

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened, VaultStatus } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { useSlow } from '../../ui/use-slow';
import { ClockDoubted } from './ClockDoubted';
import { PassphraseField } from './PassphraseField';
import { PracticeStaff } from './PracticeStaff';
import { PracticeWords } from './PracticeWords';
import { UnlockFrame } from './UnlockFrame';
import { useWait } from './use-wait';
import { timeAfter } from './wait';

export type OpenVaultProps = {
  status: VaultStatus;
  /** About what locking broke off. */
  toSay: readonly string[];
  /** Rises each time the vault was asked, so that the same wait said twice starts again. */
  asked: number;
  onOpened: (opened: Opened) => void;
  /** A failure that is about the vault itself, not about what was typed. */
  onTrouble: (failure: Failure) => void;
  onAskAgain: () => void;
  onUseSheet: () => void;
  onPutBack: () => void;
  onUseCode: () => void;
  onSwitchVault: () => void;
};

const aboutWhatWasTyped: readonly Failure['code'][] = ['wrong-passphrase', 'wait-before-next-try'];

export function OpenVault(props: OpenVaultProps) {
  const { status, toSay, asked, onOpened, onTrouble, onAskAgain, onUseSheet, onPutBack } = props;
  const { onSwitchVault } = props;
  const { t, i18n } = useTranslation(['unlock', 'ways-in', 'backups']);
  const announce = useAnnounce();
  const whyId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isOpening, setIsOpening] = useState(false);
  const isSlow = useSlow(isOpening);
  useEffect(() => {
    if (toSay.length > 0) announce(toSay.join(' '));
  }, [toSay, announce]);
  const wait = useWait(status.waitSeconds, asked);
  const time = wait.until === undefined ? undefined : timeAfter(wait.until, i18n.language);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (isOpening || time) return;
    if (passphrase === '') {
      setProblem(t('open.empty'));
      return;
    }
    setIsOpening(true);
    setProblem(undefined);
    try {
      onOpened(await bridge.vault.unlock({ passphrase }));
    } catch (thrown) {
      const failure = failureOf(thrown);
      setIsOpening(false);
      if (!aboutWhatWasTyped.includes(failure.code)) return onTrouble(failure);
      const words = whatWentWrong(failure);
      setProblem(words);
      if (words) announce(words);
      onAskAgain();
    }
  }

  function whatWentWrong(failure: Failure): string | undefined {
    if (failure.code === 'wait-before-next-try') return undefined;
    const left = failure.params?.['left'];
    return typeof left === 'number' ? t('open.triesLeft', { count: left }) : t('open.didNotOpen');
  }

  function putInBox(words: string) {
    setPassphrase(words);
    // Enter opens from there.
    field.current?.focus();
  }

  return (
    <UnlockFrame
      title={status.practice ? t('open.practiceTitle') : t('open.title')}
      practice={status.practice}
      keepsFocus
    >
      {toSay.length > 0 ? (
        <Notice kind="look">
          {toSay.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      ) : null}
      {status.clock ? <ClockDoubted doubt={status.clock} /> : null}
      {status.practice && status.practiceWords ? (
        <PracticeWords words={status.practiceWords} onUse={putInBox} />
      ) : null}
      {status.practice && status.practiceStaff && status.practiceStaff.length > 1 ? (
        <PracticeStaff staff={status.practiceStaff.slice(1)} onUse={putInBox} />
      ) : null}
      <form className="stack" onSubmit={open}>
        <PassphraseField
          ref={field}
          label={t('open.passphrase')}
          hint={t('open.hint')}
          value={passphrase}
          onChange={setPassphrase}
          problem={problem}
          autoComplete="current-password"
          autoFocus
        />
        <div role="status" id={whyId}>
          {time ? (
            <Notice kind="look" title={t('open.waitTitle', { time })}>
              <p>{t('open.waitWhy')}</p>
            </Notice>
          ) : wait.isOver ? (
            <p>{t('open.waitOver')}</p>
          ) : null}
        </div>
        <div className="actions">
          <Button
            kind="primary"
            type="submit"
            disabled={isOpening || time !== undefined}
            {...(time ? { describedBy: whyId } : {})}
          >
            {t('open.button')}
          </Button>
          <span role="status" className="working">
            {isSlow ? t('opening') : ''}
          </span>
        </div>
      </form>
      <div className="unlock-ways">
        <Button kind="quiet" onClick={props.onUseCode}>
          {t('ways-in:haveCode')}
        </Button>
        {status.practice ? null : (
          <>
            <Button kind="quiet" onClick={onUseSheet}>
              {t('open.useSheet')}
            </Button>
            <Button kind="quiet" onClick={onPutBack}>
              {t('backups:rescue.button')}
            </Button>
          </>
        )}
        <Button kind="quiet" onClick={onSwitchVault}>
          {status.practice ? t('open.leavePractice') : t('open.toPractice')}
        </Button>
      </div>
    </UnlockFrame>
  );
}
