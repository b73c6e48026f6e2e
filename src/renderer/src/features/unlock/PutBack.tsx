// Putting a backup back before the plans are open: which one, a passphrase that opened it, what would change, and then the
// locked screen again. It forgets what was typed as soon as the backup has opened.

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFound, BackupLooked } from '../../../../shared/ipc/backup-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { BackupPreview } from '../../ui/BackupPreview';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { useAnnounce } from '../../ui/LiveRegion';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { useSlow } from '../../ui/use-slow';
import { BackupChoice } from './BackupChoice';
import { PassphraseField } from './PassphraseField';
import { UnlockFrame } from './UnlockFrame';

export type PutBackProps = { onLeave: () => void };

/** The newest few are enough to choose from; the others are there for whoever needs one. */
const FIRST = 6;

export function PutBack({ onLeave }: PutBackProps) {
  const { t, i18n } = useTranslation('backups');
  const [looked, setLooked] = useState<BackupLooked>();
  const [done, setDone] = useState<{ madeAt: string; changes?: number | undefined }>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  // The key of the one that was looked at goes with the screen.
  useEffect(() => () => void bridge.rescue.leave({}).catch(() => {}), []);

  async function putBack({ id, otherVault }: BackupLooked) {
    setIsBusy(true);
    setFailure(undefined);
    try {
      // The preview lets nobody on before the box for another vault is ticked.
      const asked = otherVault ? { id, onPurpose: true } : { id };
      setDone(await bridge.rescue.restore(asked));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  if (done !== undefined) {
    const { madeAt, changes } = done;
    const when = momentInWords(madeAt, i18n.language);
    return (
      <UnlockFrame title={t('rescue.done', { when })} practice={false}>
        {changes === undefined ? null : (
          <p>{changes > 0 ? t('rescue.doneSince', { count: changes }) : t('rescue.doneNoSince')}</p>
        )}
        <p>{t('rescue.doneWhat')}</p>
        <div className="actions">
          <Button kind="primary" onClick={onLeave}>
            {t('rescue.toOpen')}
          </Button>
        </div>
      </UnlockFrame>
    );
  }
  if (looked) {
    return (
      <UnlockFrame title={t('preview.title')} practice={false}>
        {failure ? <FailureNotice failure={failure} /> : null}
        <BackupPreview
          {...looked}
          atDesk={false}
          isBusy={isBusy}
          onYes={() => void putBack(looked)}
          onNo={onLeave}
        />
      </UnlockFrame>
    );
  }
  return <ChooseBackup onLooked={setLooked} onLeave={onLeave} />;
}

type ChooseBackupProps = { onLooked: (looked: BackupLooked) => void; onLeave: () => void };

function ChooseBackup({ onLooked, onLeave }: ChooseBackupProps) {
  const { t } = useTranslation('backups');
  const { t: u } = useTranslation('unlock');
  const announce = useAnnounce();
  const [found, setFound] = useState<readonly BackupFound[]>();
  const [showsAll, setShowsAll] = useState(false);
  const [isElsewhere, setIsElsewhere] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);

  const list = useCallback(async (place?: string) => {
    setFailure(undefined);
    try {
      const all = await bridge.rescue.list(place === undefined ? {} : { place });
      setFound(all);
      // With what was saved since, or else the newest; what was kept aside is only put back on purpose.
      const first = all.find(({ hasSince }) => hasSince);
      const newest = all.find(({ why }) => why !== 'kept_aside');
      setChosen((first ?? newest ?? all[0])?.id);
      setIsElsewhere(place !== undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, []);
  useEffect(() => void list(), [list]);

  async function lookElsewhere() {
    const { place } = await bridge.shell.chooseFolder({});
    if (place) await list(place);
  }

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy || chosen === undefined) return;
    if (passphrase === '') {
      setProblem(t('rescue.empty'));
      return focusFirstProblem(form);
    }
    setIsBusy(true);
    setProblem(undefined);
    setFailure(undefined);
    try {
      const reply = await bridge.rescue.look({ id: chosen, passphrase });
      setPassphrase('');
      if (reply.kind === 'good') return onLooked(reply);
      setFailure({ code: 'backup-not-whole' });
    } catch (thrown) {
      const { code, params } = failureOf(thrown);
      const left = params?.['left'];
      if (code === 'wrong-passphrase') {
        const words =
          typeof left === 'number' ? u('open.triesLeft', { count: left }) : u('open.didNotOpen');
        setProblem(words);
        announce(words);
      } else setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  const all = found ?? [];
  const few = all.filter((one, place) => place < FIRST || one.why === 'kept_aside' || one.hasSince);
  const shown = showsAll ? all : few;
  return (
    <UnlockFrame title={t('rescue.title')} practice={false}>
      <p>{t('rescue.intro')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {found?.length === 0 ? (
        <Notice kind="look">
          <p>{isElsewhere ? t('rescue.noneThere') : t('rescue.none')}</p>
        </Notice>
      ) : null}
      {found && found.length > 0 ? (
        <form className="stack" onSubmit={open}>
          <fieldset className="choices">
            <legend>{t('rescue.choose')}</legend>
            {shown.map((backup) => (
              <BackupChoice
                key={backup.id}
                backup={backup}
                isChosen={chosen === backup.id}
                onChoose={() => setChosen(backup.id)}
              />
            ))}
          </fieldset>
          {shown.length < all.length ? (
            <div>
              <Button kind="quiet" onClick={() => setShowsAll(true)}>
                {t('listAll', { count: all.length })}
              </Button>
            </div>
          ) : null}
          <PassphraseField
            label={u('open.passphrase')}
            hint={u('open.hint')}
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setProblem(undefined);
            }}
            problem={problem}
            autoComplete="current-password"
          />
          <div className="actions">
            <Button kind="primary" type="submit" disabled={isBusy}>
              {t('rescue.open')}
            </Button>
            <span role="status" className="working">
              {isSlow ? t('rescue.opening') : ''}
            </span>
          </div>
        </form>
      ) : null}
      <p className="hint">{t('rescue.elsewhereHint')}</p>
      <div className="unlock-ways">
        <Button onClick={() => void lookElsewhere()}>{t('rescue.elsewhere')}</Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('rescue.leave')}
        </Button>
      </div>
    </UnlockFrame>
  );
}
