// Backups: make one now, see that one opens, put one back, and where they go.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInList, BackupsShown } from '../../../../shared/ipc/backup-calls';
import { BackupPreview } from '../../ui/BackupPreview';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { BackupWords, PutBackWords } from './BackupNotice';
import { type BackupsDone, useBackups } from './use-backups';
import './backups.css';

const FIRST = 3;

export type BackupsProps = { onBack: () => void };

export function Backups({ onBack }: BackupsProps) {
  const { t, i18n } = useTranslation('backups');
  const work = useBackups();
  const { shown, failure, busy, done, looked } = work;
  const isSlow = useSlow(shown === undefined && failure === undefined);
  return (
    <div className="stack stack-large backups">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title')}>
        <p>{t('intro')}</p>
        {shown ? <p>{shown.byItself ? t('itself') : t('notItself')}</p> : null}
      </ScreenHead>
      {shown ? (
        <>
          <PutBackWords {...shown} onRead={() => void work.readPutBack()} />
          <BackupWords {...shown} />
        </>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <p role="status" className="hint">
        {isSlow
          ? t('loading')
          : busy === 'making'
            ? t('making')
            : busy === 'testing'
              ? t('testing')
              : ''}
      </p>
      <div role="status">{done ? <Done done={done} /> : null}</div>
      {looked ? (
        <section className="card" aria-labelledby="backup-preview">
          <h2 id="backup-preview">{t('preview.title')}</h2>
          <BackupPreview
            {...looked}
            atDesk
            isBusy={busy !== undefined}
            onYes={() =>
              void work.putBack(
                t('wasPutBack', { when: momentInWords(looked.madeAt, i18n.language) }),
              )
            }
            onNo={work.leaveLook}
          />
        </section>
      ) : null}
      {shown && !looked ? (
        <>
          <section className="card" aria-labelledby="backups-list">
            <h2 id="backups-list">{t('list')}</h2>
            <div className="actions">
              <Button kind="primary" disabled={busy !== undefined} onClick={() => void work.make()}>
                {t('make')}
              </Button>
            </div>
            <List {...shown} isBusy={busy !== undefined} onTest={work.test} onLook={work.look} />
            <p className="hint">{t('keep')}</p>
          </section>
          <Where
            shown={shown}
            isBusy={busy !== undefined}
            onChoose={() => void work.chooseSecond()}
            onDrop={() => void work.dropSecond()}
          />
        </>
      ) : null}
    </div>
  );
}

/** How many plans, in words. */
function usePlans() {
  const { t } = useTranslation('backups');
  return (count: number) => (count === 0 ? t('noPlans') : t('plans', { count }));
}

function Done({ done }: { done: BackupsDone }) {
  const { t } = useTranslation('backups');
  const plans = usePlans();
  if (done.kind !== 'tested') {
    const words =
      done.kind === 'made'
        ? t('made', { plans: plans(done.plans) })
        : done.kind === 'second'
          ? t('secondDone')
          : t('secondDropped');
    return (
      <Notice kind="calm">
        <p>{words}</p>
      </Notice>
    );
  }
  const { tested } = done;
  return (
    <Notice kind={tested.kind === 'good' ? 'calm' : 'put-right'}>
      <p>
        {tested.kind === 'good'
          ? t('tested.good', { plans: plans(tested.plans) })
          : t(`tested.${tested.kind}`)}
      </p>
    </Notice>
  );
}

type ListProps = Pick<BackupsShown, 'backups'> & {
  isBusy: boolean;
  onTest: (id: string) => Promise<void>;
  onLook: (id: string) => Promise<void>;
};

function List({ backups, isBusy, onTest, onLook }: ListProps) {
  const { t } = useTranslation('backups');
  const [showsAll, setShowsAll] = useState(false);
  if (backups.length === 0) return <p>{t('listNone')}</p>;
  const some = showsAll ? backups : backups.slice(0, FIRST);
  return (
    <>
      <ul className="plain backup-list">
        {some.map((backup) => (
          <li key={backup.id}>
            <Row backup={backup} isBusy={isBusy} onTest={onTest} onLook={onLook} />
          </li>
        ))}
      </ul>
      {some.length < backups.length ? (
        <div>
          <Button kind="quiet" onClick={() => setShowsAll(true)}>
            {t('listAll', { count: backups.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const MB = 1024 * 1024;

function Row({
  backup,
  isBusy,
  onTest,
  onLook,
}: Omit<ListProps, 'backups'> & { backup: BackupInList }) {
  const { t, i18n } = useTranslation('backups');
  const plans = usePlans();
  const when = momentInWords(backup.madeAt, i18n.language);
  const size =
    backup.bytes < MB ? t('sizeSmall') : t('size', { mb: Math.round(backup.bytes / MB) });
  return (
    <div className="backup-row">
      <div>
        <h3 id={backup.id}>{when}</h3>
        <p>
          {t(`why.${backup.why}`)}. {t('holds', { plans: plans(backup.plans), size })}.
        </p>
        {backup.isAhead ? <p>{t('ahead')}</p> : null}
        <p className="hint">{t('until', { day: backup.until })}</p>
      </div>
      {backup.sameKey ? (
        <div className="actions">
          <Button disabled={isBusy} describedBy={backup.id} onClick={() => void onTest(backup.id)}>
            {t('test')}
          </Button>
          <Button disabled={isBusy} describedBy={backup.id} onClick={() => void onLook(backup.id)}>
            {t('look')}
          </Button>
        </div>
      ) : (
        <p>{t('beforeNewKeys')}</p>
      )}
    </div>
  );
}

type WhereProps = {
  shown: BackupsShown;
  isBusy: boolean;
  onChoose: () => void;
  onDrop: () => void;
};

function Where({ shown, isBusy, onChoose, onDrop }: WhereProps) {
  const { t } = useTranslation('backups');
  const { second, folder } = shown;
  return (
    <section className="card" aria-labelledby="backups-where">
      <h2 id="backups-where">{t('where')}</h2>
      <p>{t('whereOwn')}</p>
      <p className="backup-folder">{folder}</p>
      <h3>{t('second')}</h3>
      {second ? (
        <>
          <p>{t('secondIs')}</p>
          <p className="backup-folder">{second.folder}</p>
          {second.isThere ? null : (
            <Notice kind="look">
              <p>{t('secondGone')}</p>
            </Notice>
          )}
        </>
      ) : (
        <p>
          {t('secondNone')} {t('whereWhy')}
        </p>
      )}
      <div className="actions">
        <Button disabled={isBusy} onClick={onChoose}>
          {second ? t('secondOther') : t('secondChoose')}
        </Button>
        {second ? (
          <Button kind="quiet" disabled={isBusy} onClick={onDrop}>
            {t('secondDrop')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
