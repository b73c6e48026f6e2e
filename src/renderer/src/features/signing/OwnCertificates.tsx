// The certificates of this vault: each can be taken back for good, and others are given a list that says so.

import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { CertificatesShown, OwnCertificate } from '../../../../shared/ipc/certificate-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ListForOthers } from './ListForOthers';
import { Said } from './Said';
import { TakeBackForm } from './TakeBackForm';
import { useWork } from './use-work';

type Done = { what: 'taken' | 'takenNoList' } | { what: 'saved'; file: string };

export type OwnCertificatesProps = {
  /** Changes when something new signs. */
  since: unknown;
  onTakenBack: () => Promise<void>;
};

export function OwnCertificates({ since, onTakenBack }: OwnCertificatesProps) {
  const { t } = useTranslation('taken-back');
  const [shown, setShown] = useState<CertificatesShown>();
  const [chosen, setChosen] = useState<OwnCertificate>();
  const { failure, done, isBusy, tell } = useWork<Done>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: there is another one when something new signs
  useEffect(() => {
    let isLeft = false;
    bridge.certificates.list({}).then(
      (found) => !isLeft && setShown(found),
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [since]);
  const saveList = (authority: string) =>
    tell(async () => {
      const suggestedName = `${t('list.name')}.crl`;
      const { place } = await bridge.shell.chooseWhereToSaveCertificate({
        ...{ suggestedName, as: 'list' },
      });
      if (!place) return undefined;
      const saved = await bridge.certificates.saveList({ place, authority });
      setShown(saved.shown);
      return { what: 'saved', file: saved.fileName };
    });
  const takenBack = (now: CertificatesShown, { isListed }: OwnCertificate) => {
    setChosen(undefined);
    setShown(now);
    void tell(async () => {
      // First all else on the screen, so that what is said stays in view.
      await onTakenBack();
      return { what: isListed ? 'taken' : 'takenNoList' };
    });
  };
  if (!shown || shown.certificates.length === 0) return null;
  return (
    <section className="card" aria-labelledby="signing-own">
      <h2 id="signing-own">{t('own.title')}</h2>
      {done ? (
        <Said of={done}>
          {done.what === 'saved' ? t('done.saved', { file: done.file }) : t(`done.${done.what}`)}
        </Said>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <p>{t('own.what')}</p>
      <ul className="signing-list">
        {shown.certificates.map((one) => (
          <li key={one.id}>
            <OneCertificate one={one} onStart={() => setChosen(one)} />
            {chosen?.id === one.id ? (
              <TakeBackForm
                one={one}
                onTakenBack={(now) => takenBack(now, one)}
                onLeave={() => setChosen(undefined)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ListForOthers lists={shown.lists} isBusy={isBusy} onSave={saveList} />
    </section>
  );
}

export function OneCertificate({ one, onStart }: { one: OwnCertificate; onStart: () => void }) {
  const { t, i18n } = useTranslation(['taken-back', 'signing']);
  const id = useId();
  const { name, key, since, isInUse, takenBack } = one;
  const long = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  const day = long.format(new Date(since));
  return (
    <>
      <p id={id}>
        <strong>{name}</strong>
        <br />
        {t(`signing:key.${key}`)}. {t('own.since', { day })}.
      </p>
      {takenBack ? (
        <>
          <p>
            <strong>{t('own.back', { from: takenBack.from })}</strong> {t(`why.${takenBack.why}`)}.
          </p>
          <p className="hint">
            {t('own.who', {
              ...{ name: takenBack.decidedBy, desk: takenBack.desk },
              day: long.format(new Date(takenBack.at)),
            })}
          </p>
          {one.isListed ? null : <p>{t('own.notListed')}</p>}
        </>
      ) : (
        <>
          <p className="hint">{t(isInUse ? 'own.inUse' : 'own.earlier')}</p>
          <div className="actions">
            <Button describedBy={id} onClick={onStart}>
              {t('own.start')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
