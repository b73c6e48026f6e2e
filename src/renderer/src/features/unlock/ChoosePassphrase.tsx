// Choosing a passphrase: five words made by chance first, or her worker's own. Used when setting up
// and after the recovery sheet was used. It hands the passphrase on and keeps nothing.

import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { useSlow } from '../../ui/use-slow';
import { PassphraseField } from './PassphraseField';
import { describePassphrase, isSameWords } from './passphrase-strength';

export type ChoosePassphraseProps = {
  /** Sets the passphrase; throws a BridgeFailure when the vault does not take it. */
  onChosen: (passphrase: string) => Promise<void>;
  back?: ReactNode;
  /** Left out, there is a step after this one. */
  buttonWords?: string;
};

export function ChoosePassphrase({ onChosen, back, buttonWords }: ChoosePassphraseProps) {
  const { t } = useTranslation('unlock');
  const [isOwn, setIsOwn] = useState(false);
  const [offered, setOffered] = useState<string>();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);

  function startOver() {
    setTyped('');
    setAgain('');
    setProblem(undefined);
    setFailure(undefined);
  }

  async function offer() {
    startOver();
    try {
      setOffered((await bridge.vault.suggestPassphrase({})).words);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step opens
  useEffect(() => void offer(), []);

  /** What was to put right is being put right. */
  function edit(set: (value: string) => void) {
    return (value: string) => {
      set(value);
      setProblem(undefined);
      setFailure(undefined);
    };
  }

  const strength = describePassphrase(typed);

  function problemWith(): string | undefined {
    if (!isOwn) return isSameWords(typed, offered ?? '') ? undefined : t('setUp.notTheSame');
    if (strength.kind === 'empty' || strength.kind === 'short') return strengthWords();
    return typed === again ? undefined : t('setUp.ownNotTheSame');
  }

  function strengthWords(): string {
    return strength.kind === 'short'
      ? t('setUp.strength.short', { count: strength.more })
      : t(`setUp.strength.${strength.kind}`);
  }

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const found = problemWith();
    setProblem(found);
    if (found) return focusFirstProblem(form);
    setIsBusy(true);
    setFailure(undefined);
    try {
      await onChosen(isOwn ? typed : (offered ?? ''));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  return (
    <form className="stack" onSubmit={choose}>
      <p>{t('setUp.passphraseIntro')}</p>
      {isOwn ? (
        <>
          <PassphraseField
            key="own"
            label={t('setUp.own')}
            hint={t('setUp.ownHint')}
            value={typed}
            onChange={edit(setTyped)}
            autoComplete="new-password"
            startsShown
            autoFocus
          />
          <p role="status" className="strength">
            {strengthWords()}
          </p>
          <PassphraseField
            label={t('setUp.ownAgain')}
            value={again}
            onChange={edit(setAgain)}
            problem={problem}
            autoComplete="new-password"
          />
        </>
      ) : (
        <>
          <p>{t('setUp.offered')}</p>
          <p className="offered-words" aria-live="polite">
            {offered ?? ''}
          </p>
          <div className="actions">
            <Button onClick={offer}>{t('setUp.otherWords')}</Button>
          </div>
          <PassphraseField
            key="offered"
            label={t('setUp.typeOffered')}
            hint={t('setUp.typeOfferedHint')}
            value={typed}
            onChange={edit(setTyped)}
            problem={problem}
            autoComplete="new-password"
            startsShown
          />
        </>
      )}
      <div>
        <Button
          kind="quiet"
          onClick={() => {
            startOver();
            setIsOwn(!isOwn);
          }}
        >
          {isOwn ? t('setUp.backToOffered') : t('setUp.ownWords')}
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        {back}
        <Button kind="primary" type="submit" disabled={isBusy}>
          {buttonWords ?? t('next')}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('setUp.making') : ''}
        </span>
      </div>
    </form>
  );
}
