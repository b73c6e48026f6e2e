// On Today: there has been no new backup for a week, or there is little room left. Where nothing needs to be said there is
// nothing.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupToday } from '../../../../shared/ipc/backup-calls';
import { bridge } from '../../bridge/bridge';
import { useActs } from '../../bridge/use-acts';
import { Button } from '../../ui/Button';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';

export function BackupNotice({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('backups');
  const { may } = useActs();
  const [known, setKnown] = useState<BackupToday>();
  useEffect(() => {
    let isLeft = false;
    bridge.backups.today({}).then(
      (now) => {
        if (!isLeft) setKnown(now);
      },
      // Today has more to say than this.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  if (!known) return null;
  const read = () => void bridge.backups.sawPutBack({}).then(setKnown, () => {});
  return (
    <>
      <PutBackWords {...known} {...(may('back_up') ? { onRead: read } : {})} />
      <BackupWords {...known}>
        {may('back_up') ? (
          <div>
            <Button onClick={onOpen}>{t('card.open')}</Button>
          </div>
        ) : (
          <p>{t('today.ask')}</p>
        )}
      </BackupWords>
    </>
  );
}

/** That what is here now came from a backup: everybody who works with it is told, until a keyholder has read it. */
export function PutBackWords({
  putBack,
  onRead,
}: Pick<BackupToday, 'putBack'> & { onRead?: () => void }) {
  const { t, i18n } = useTranslation('backups');
  if (!putBack) return null;
  const [from, when] = [putBack.madeAt, putBack.at].map((at) => momentInWords(at, i18n.language));
  return (
    <Notice kind="look" title={t('putBack.title', { from })}>
      <p>
        {putBack.by === undefined
          ? t('putBack.whenLocked', { when })
          : t('putBack.when', { when, by: putBack.by })}
      </p>
      <p>{putBack.brought ? t(`putBack.what_${putBack.brought}`) : t('putBack.what')}</p>
      {onRead ? (
        <div>
          <Button onClick={onRead}>{t('putBack.read')}</Button>
        </div>
      ) : (
        <p>{t('putBack.untilRead')}</p>
      )}
    </Notice>
  );
}

/** What backups and room call for, in words. */
export function BackupWords({
  reminder,
  room,
  keptOnce,
  children,
}: BackupToday & { children?: React.ReactNode }) {
  const { t } = useTranslation('backups');
  return (
    <>
      {reminder.kind === 'fine' ? null : (
        <Notice
          kind="look"
          title={
            reminder.kind === 'none' ? t('today.none') : t('today.old', { count: reminder.days })
          }
        >
          <p>{t('today.why')}</p>
          {children}
        </Notice>
      )}
      {keptOnce ? (
        <Notice kind="look" title={t('today.onceTitle')}>
          <p>{t('today.once')}</p>
        </Notice>
      ) : null}
      {room === 'enough' ? null : (
        <Notice
          kind={room === 'none' ? 'put-right' : 'look'}
          title={room === 'none' ? t('today.noneTitle') : t('today.littleTitle')}
        >
          <p>{room === 'none' ? t('today.noRoom') : t('today.little')}</p>
        </Notice>
      )}
    </>
  );
}

/** The way to backups, as a card on the screen of settings. */
export function BackupsCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('backups');
  return (
    <section className="card" aria-labelledby="backups-card">
      <h3 id="backups-card">{t('card.title')}</h3>
      <p>{t('card.what')}</p>
      <div className="actions">
        <Button onClick={onOpen}>{t('card.open')}</Button>
      </div>
    </section>
  );
}
