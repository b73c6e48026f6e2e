// Other desks that are trusted for checking: their certificates, the lists they give us, and taking one away again.

import { FileArrowUpIcon } from '@phosphor-icons/react/dist/csr/FileArrowUp';
import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AuthorityProblem,
  ListProblem,
} from '../../../../shared/domain/copies/trust-problems';
import type {
  AuthorityShown,
  OtherDesk,
  OthersShown,
} from '../../../../shared/ipc/certificate-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { LookAtDesk } from './LookAtDesk';
import { EndedDesks, OneDesk } from './OneDesk';
import { Said } from './Said';
import { useWork } from './use-work';

type Done = { what: 'trusted' | 'ended' } | { what: 'list'; name: string };
type Found = { place: string; authority: AuthorityShown };
export type NotUsed =
  | { of: 'authority'; why: AuthorityProblem; day?: string | undefined }
  | { of: 'list'; why: ListProblem };

/** @param onHeard told when what we know of other desks changed: it may be about what signs here */
export function OtherDesks({ onHeard }: { onHeard: () => Promise<void> }) {
  const { t } = useTranslation('taken-back');
  const [shown, setShown] = useState<OthersShown>();
  const [found, setFound] = useState<Found>();
  const [notUsed, setNotUsed] = useState<NotUsed>();
  const [ending, setEnding] = useState<OtherDesk>();
  const { failure, done, isBusy, tell } = useWork<Done>();
  useEffect(() => {
    let isLeft = false;
    bridge.certificates.others({}).then(
      (others) => !isLeft && setShown(others),
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  const anew = () => {
    setFound(undefined);
    setNotUsed(undefined);
  };
  const look = () =>
    tell(async () => {
      const { place } = await bridge.shell.chooseCertificateFile({});
      if (!place) return undefined;
      anew();
      const looked = await bridge.certificates.lookAtAuthority({ place });
      if (looked.kind === 'found') setFound({ place, authority: looked.authority });
      else setNotUsed({ of: 'authority', why: looked.why, day: looked.day });
      return undefined;
    });
  const trust = ({ place }: Found) =>
    tell(async () => {
      const reply = await bridge.certificates.trust({ place });
      anew();
      if (reply.kind === 'put-right') {
        setNotUsed({ of: 'authority', why: reply.why, day: reply.day });
        return undefined;
      }
      setShown(reply.others);
      await onHeard();
      return { what: 'trusted' };
    });
  const bringList = () =>
    tell(async () => {
      const { place } = await bridge.shell.chooseListFile({});
      if (!place) return undefined;
      anew();
      const reply = await bridge.certificates.bringList({ place });
      if (reply.kind === 'put-right') {
        setNotUsed({ of: 'list', why: reply.why });
        return undefined;
      }
      setShown(reply.others);
      await onHeard();
      return { what: 'list', name: reply.name };
    });
  const end = ({ id }: OtherDesk) =>
    tell(async () => {
      setEnding(undefined);
      setShown(await bridge.certificates.endTrust({ authority: id }));
      await onHeard();
      return { what: 'ended' };
    });
  return (
    <section className="card" aria-labelledby="signing-desks">
      <h2 id="signing-desks">{t('others.title')}</h2>
      {done ? (
        <Said of={done}>
          {done.what === 'list' ? t('done.list', { name: done.name }) : t(`done.${done.what}`)}
        </Said>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <p>{t('others.what')}</p>
      {shown?.trusted.length === 0 ? <p className="hint">{t('others.none')}</p> : null}
      <ul className="signing-list">
        {shown?.trusted.map((desk) => (
          <li key={desk.id}>
            <OneDesk desk={desk} onEnd={() => setEnding(desk)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button icon={<FileArrowUpIcon />} disabled={isBusy} onClick={() => void look()}>
          {t('others.bring')}
        </Button>
        {shown && shown.trusted.length > 0 ? (
          <Button icon={<ListChecksIcon />} disabled={isBusy} onClick={() => void bringList()}>
            {t('others.bringList')}
          </Button>
        ) : null}
      </div>
      {notUsed ? <NotUsedNotice notUsed={notUsed} /> : null}
      {found ? (
        <LookAtDesk
          key={found.place}
          authority={found.authority}
          isBusy={isBusy}
          onTrust={() => void trust(found)}
          onLeave={anew}
        />
      ) : null}
      {shown ? <EndedDesks ended={shown.ended} /> : null}
      {ending ? (
        <EndFirst
          name={ending.name}
          onStay={() => setEnding(undefined)}
          onGoOn={() => void end(ending)}
        />
      ) : null}
    </section>
  );
}

/** Why a file was not used, and what to do. */
export function NotUsedNotice({ notUsed }: { notUsed: NotUsed }) {
  const { t } = useTranslation('taken-back');
  const said =
    notUsed.of === 'list'
      ? {
          what: t(`putRight.list.${notUsed.why}.what`),
          next: t(`putRight.list.${notUsed.why}.next`),
        }
      : {
          what: t(`putRight.authority.${notUsed.why}.what`, { day: notUsed.day ?? '' }),
          next: t(`putRight.authority.${notUsed.why}.next`),
        };
  return (
    <div role="alert">
      <Notice kind="put-right" title={t(`putRight.${notUsed.of}.title`)}>
        <p>{said.what}</p>
        <p>{said.next}</p>
        <p>{t('putRight.safe')}</p>
      </Notice>
    </div>
  );
}

type EndFirstProps = { name: string; onStay: () => void; onGoOn: () => void };

function EndFirst({ name, onStay, onGoOn }: EndFirstProps) {
  const { t } = useTranslation('taken-back');
  return (
    <Dialog
      title={t('end.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onGoOn}>
            {t('end.yes')}
          </Button>
          <Button onClick={onStay}>{t('end.no')}</Button>
        </>
      }
    >
      <p>{t('end.what', { name })}</p>
    </Dialog>
  );
}
