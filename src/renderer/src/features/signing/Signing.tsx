// What signs the copies made here: until when, what others need to check it, and how to change it.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { CertificateIcon } from '@phosphor-icons/react/dist/csr/Certificate';
import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import { useActs } from '../../bridge/use-acts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { BringKey } from './BringKey';
import { Certificate, Fingerprint } from './Certificate';
import { OtherDesks } from './OtherDesks';
import { OwnCertificates } from './OwnCertificates';
import { RunsOut } from './RunsOut';
import { Said } from './Said';
import { Stopped } from './Stopped';
import { type KeyKind, type SigningDone, type SigningNow, useSigning } from './use-signing';
import './signing.css';

export function Signing({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('signing');
  const signing = useSigning();
  const { shown, failure, done, isBusy } = signing;
  const isSlow = useSlow(isBusy);
  const [asks, setAsks] = useState<KeyKind>();
  const now = shown?.now;
  const mayChange = useActs().may('change_signing');
  return (
    <div className="stack stack-large signing">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title')}>
        <p>{t('intro')}</p>
      </ScreenHead>
      <p role="status" className="hint">
        {isSlow ? t('working') : ''}
      </p>
      {failure ? (
        <FailureNotice
          failure={failure}
          {...(shown ? {} : { onTryAgain: () => void signing.load() })}
        />
      ) : null}
      {done ? <Done done={done} /> : null}
      {shown?.stopped && mayChange ? (
        <Stopped stopped={shown.stopped} isBusy={isBusy} onMake={() => void signing.issue('ec')} />
      ) : null}
      {shown && !now && !shown.stopped ? (
        <section className="card" aria-labelledby="signing-none">
          <h2 id="signing-none">{t('none.title')}</h2>
          <p>{t('none.what')}</p>
          {mayChange ? (
            <div className="actions">
              <Button kind="primary" disabled={isBusy} onClick={() => void signing.issue('ec')}>
                {t('none.make')}
              </Button>
            </div>
          ) : null}
        </section>
      ) : null}
      {now ? (
        <>
          <RunsOut now={now} />
          <Now now={now} />
          <ForOthers {...signing} now={now} />
        </>
      ) : null}
      {shown && mayChange ? (
        <section className="card" aria-labelledby="signing-change">
          <h2 id="signing-change">{t('change.title')}</h2>
          <p>{t('change.what')}</p>
          {now ? <OwnKeys now={now} isBusy={isBusy} onAsk={setAsks} /> : null}
          <BringKey onBrought={signing.brought} />
        </section>
      ) : null}
      {shown && !mayChange ? <p className="hint">{t('byKeyholder')}</p> : null}
      {shown && mayChange ? (
        <>
          <OwnCertificates since={shown} onTakenBack={signing.load} />
          <OtherDesks onHeard={signing.load} />
        </>
      ) : null}
      {asks && now ? (
        <AskFirst
          origin={now.origin}
          onStay={() => setAsks(undefined)}
          onGoOn={() => {
            setAsks(undefined);
            void signing.issue(asks);
          }}
        />
      ) : null}
    </div>
  );
}

function Done({ done }: { done: SigningDone }) {
  const { t } = useTranslation('signing');
  return (
    <Said of={done}>
      {done.what === 'saved' ? t('others.saved', { file: done.file }) : t(`done.${done.what}`)}
    </Said>
  );
}

function Now({ now }: { now: SigningNow }) {
  const { t, i18n } = useTranslation('signing');
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  return (
    <section className="card" aria-labelledby="signing-now">
      <h2 id="signing-now">{t('now.title')}</h2>
      <Certificate certificate={now}>
        <dt>{t('now.from')}</dt>
        <dd>{t(`now.${now.origin}`)}</dd>
        <dt>{t('now.since')}</dt>
        <dd>{day.format(new Date(now.since))}</dd>
      </Certificate>
    </section>
  );
}

type ForOthersProps = { now: SigningNow; isBusy: boolean } & Pick<
  ReturnType<typeof useSigning>,
  'saveCertificate' | 'saveGuide'
>;

function ForOthers({ now, isBusy, saveCertificate, saveGuide }: ForOthersProps) {
  const { t } = useTranslation('signing');
  return (
    <section className="card" aria-labelledby="signing-others">
      <h2 id="signing-others">{t('others.title')}</h2>
      <p>{t('others.what')}</p>
      <h3>{t('others.fingerprint')}</h3>
      <Fingerprint groups={now.fingerprint} />
      <div className="actions">
        <Button
          icon={<CertificateIcon />}
          disabled={isBusy}
          onClick={() => void saveCertificate('binary', `${t('others.name')}.crt`)}
        >
          {t('others.binary')}
        </Button>
        <Button
          disabled={isBusy}
          onClick={() => void saveCertificate('text', `${t('others.name')}.pem`)}
        >
          {t('others.text')}
        </Button>
        <Button
          icon={<FilePdfIcon />}
          disabled={isBusy}
          onClick={() => void saveGuide(`${t('others.guideName')}.pdf`)}
        >
          {t('others.guide')}
        </Button>
      </div>
    </section>
  );
}

type OwnKeysProps = { now: SigningNow; isBusy: boolean; onAsk: (key: KeyKind) => void };

function OwnKeys({ now, isBusy, onAsk }: OwnKeysProps) {
  const { t } = useTranslation('signing');
  const isMade = now.origin === 'made';
  const other = now.key === 'ec' ? 'rsa' : 'ec';
  return (
    <div className="actions">
      <Button
        icon={<ArrowsClockwiseIcon />}
        kind={isMade && now.state !== 'good' ? 'primary' : 'plain'}
        disabled={isBusy}
        onClick={() => onAsk(isMade ? now.key : 'ec')}
      >
        {isMade ? t('change.renew') : t('change.own')}
      </Button>
      {isMade ? (
        <Button disabled={isBusy} onClick={() => onAsk(other)}>
          {other === 'rsa' ? t('change.toRsa') : t('change.toEc')}
        </Button>
      ) : null}
    </div>
  );
}

type AskFirstProps = { origin: SigningNow['origin']; onStay: () => void; onGoOn: () => void };

function AskFirst({ origin, onStay, onGoOn }: AskFirstProps) {
  const { t } = useTranslation('signing');
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onGoOn}>
            {t('ask.yes')}
          </Button>
          <Button onClick={onStay}>{t('ask.no')}</Button>
        </>
      }
    >
      <p>{t(`ask.${origin}`)}</p>
    </Dialog>
  );
}
