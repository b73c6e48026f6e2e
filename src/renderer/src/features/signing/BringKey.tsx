// A key file that somebody brings: its password, what is in it, and only then a yes. The password goes to the vault and
// is forgotten here.

import { FileArrowUpIcon } from '@phosphor-icons/react/dist/csr/FileArrowUp';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedAtKey, SigningShown } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { FileChosen } from '../../ui/FileChosen';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { Certificate } from './Certificate';

type Chosen = { place: string; file: string };

export function BringKey({ onBrought }: { onBrought: (shown: SigningShown) => void }) {
  const { t } = useTranslation('signing');
  const [chosen, setChosen] = useState<Chosen>();
  const [password, setPassword] = useState('');
  const [looked, setLooked] = useState<LookedAtKey>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);

  const leave = () => {
    setChosen(undefined);
    setPassword('');
    setLooked(undefined);
  };
  const tell = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setFailure(undefined);
    setIsBusy(true);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  };
  const choose = () =>
    tell(async () => {
      const { place, shownAs } = await bridge.shell.chooseKeyFile({});
      if (!place) return;
      leave();
      setChosen({ place, file: shownAs ?? '' });
    });
  const look = ({ place }: Chosen) =>
    tell(async () => {
      setLooked(undefined);
      setLooked(await bridge.signing.look({ place, password }));
    });
  const bring = ({ place }: Chosen) =>
    tell(async () => {
      const reply = await bridge.signing.bring({ place, password });
      if (reply.kind === 'put-right') return setLooked(reply);
      leave();
      onBrought(reply.shown);
    });
  return (
    <>
      <div className="actions">
        <Button icon={<FileArrowUpIcon />} disabled={isBusy} onClick={() => void choose()}>
          {t('change.bring')}
        </Button>
      </div>
      <FileChosen of="key file" file={chosen?.file} />
      {failure ? <FailureNotice failure={failure} /> : null}
      {chosen ? (
        <section className="stack signing-file" aria-labelledby="signing-file">
          <h3 id="signing-file">{t('file.title')}</h3>
          <p className="hint">{t('file.which', { file: chosen.file })}</p>
          {looked?.kind === 'found' ? (
            <Found
              looked={looked}
              isBusy={isBusy}
              onUse={() => void bring(chosen)}
              onLeave={leave}
            />
          ) : (
            <>
              {looked ? <PutRightFile looked={looked} /> : null}
              <PasswordForm
                {...{ password, isBusy }}
                onPassword={setPassword}
                onLook={() => void look(chosen)}
                onLeave={leave}
              />
            </>
          )}
        </section>
      ) : null}
    </>
  );
}

type PasswordFormProps = {
  password: string;
  isBusy: boolean;
  onPassword: (password: string) => void;
  onLook: () => void;
  onLeave: () => void;
};

function PasswordForm({ password, isBusy, onPassword, onLook, onLeave }: PasswordFormProps) {
  const { t } = useTranslation('signing');
  const [isShown, setIsShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        ref={field}
        label={t('file.password')}
        hint={t('file.passwordHint')}
        type={isShown ? 'text' : 'password'}
        value={password}
        onChange={onPassword}
        most={1024}
        beside={
          <Button onClick={() => setIsShown(!isShown)}>
            {isShown ? t('file.hide') : t('file.show')}
          </Button>
        }
      />
      <div className="actions">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('file.look')}
        </Button>
        <Button onClick={onLeave}>{t('file.leave')}</Button>
      </div>
    </form>
  );
}

type Looked<K extends LookedAtKey['kind']> = { looked: Extract<LookedAtKey, { kind: K }> };
type FoundProps = Looked<'found'> & { isBusy: boolean; onUse: () => void; onLeave: () => void };

function Found({ looked, isBusy, onUse, onLeave }: FoundProps) {
  const { t } = useTranslation('signing');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h4 ref={heading} tabIndex={-1}>
        {t('file.found')}
      </h4>
      <Certificate certificate={looked.certificate} />
      <p>{t('file.note')}</p>
      <div className="actions">
        <Button kind="primary" disabled={isBusy} onClick={onUse}>
          {t('file.use')}
        </Button>
        <Button onClick={onLeave}>{t('file.leave')}</Button>
      </div>
    </>
  );
}

function PutRightFile({ looked: { why, day = '' } }: Looked<'put-right'>) {
  const { t } = useTranslation('signing');
  return (
    <div role="alert">
      <Notice kind="put-right" title={t('putRight.title')}>
        <p>{t(`putRight.${why}.what`, { day })}</p>
        <p>{t(`putRight.${why}.next`)}</p>
        <p>{t('putRight.safe')}</p>
      </Notice>
    </div>
  );
}
