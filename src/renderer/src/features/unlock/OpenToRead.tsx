// The way to plans that lie where nothing can be written: a keyholder's passphrase, what for, and a place for the note of what is
// looked at. The vault opens nothing without all three.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { PassphraseField } from './PassphraseField';
import { UnlockFrame } from './UnlockFrame';

/** As short as the vault takes a reason. */
const LEAST_LETTERS = 3;

type Problems = { reason?: string; passphrase?: string };

export type OpenToReadProps = { onOpened: (opened: Opened) => void; onLeave: () => void };

export function OpenToRead({ onOpened, onLeave }: OpenToReadProps) {
  const { t } = useTranslation('unlock');
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [isWithoutNote, setIsWithoutNote] = useState(false);
  const [isOpening, setIsOpening] = useState(false);
  const isSlow = useSlow(isOpening);

  function problemsNow(): Problems {
    const isShort = reason.replace(/\s/gu, '').length < LEAST_LETTERS;
    return {
      ...(isShort ? { reason: t('read.reasonMissing') } : {}),
      ...(passphrase === '' ? { passphrase: t('open.empty') } : {}),
    };
  }

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isOpening) return;
    const found = problemsNow();
    setProblems(found);
    setFailure(undefined);
    setIsWithoutNote(false);
    if (Object.keys(found).length > 0) return focusFirstProblem(form);
    setIsOpening(true);
    try {
      const suggestedName = t('read.noteName');
      const { place: note } = await bridge.shell.chooseWhereToSaveLog({ suggestedName });
      if (note === undefined) setIsWithoutNote(true);
      else onOpened(await bridge.vault.openToRead({ passphrase, reason, note }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsOpening(false);
    }
  }

  return (
    <UnlockFrame title={t('read.title')} practice={false}>
      <p>{t('read.why')}</p>
      <Notice kind="look">
        <p>{t('read.noteWhy')}</p>
      </Notice>
      <form className="stack" onSubmit={open} noValidate>
        <TextField
          label={t('read.reason')}
          hint={t('read.reasonHint')}
          value={reason}
          onChange={setReason}
          problem={problems.reason}
        />
        <PassphraseField
          label={t('open.passphrase')}
          hint={t('open.hint')}
          value={passphrase}
          onChange={setPassphrase}
          problem={problems.passphrase}
          autoComplete="current-password"
        />
        <div role="status">{isWithoutNote ? <p>{t('read.noNote')}</p> : null}</div>
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button kind="primary" type="submit" disabled={isOpening}>
            {t('read.button')}
          </Button>
          <Button onClick={onLeave}>{t('read.back')}</Button>
          <span role="status" className="working">
            {isSlow ? t('opening') : ''}
          </span>
        </div>
      </form>
    </UnlockFrame>
  );
}
