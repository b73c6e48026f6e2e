// What is in a backup and what putting it back would change, and the two ways on from there. The same before the plans are
// open and at the desk.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { momentInWords } from './moment';
import { Notice } from './Notice';

export type PreviewedPlan = {
  reference: string;
  initials: string;
  answers: number;
  lastAt?: string | undefined;
  standing: 'in_it' | 'less' | 'only_in_it' | 'not_in_it';
  lost: number;
  lostOthers?: Readonly<Record<OtherKind, number>> | undefined;
  /** Taken out for good since, so that it would come back. */
  takenOut?: { at: string; why: Why } | undefined;
};

const otherKinds = [
  ...(['facts', 'steps', 'notes', 'choices', 'consents', 'overrides', 'copies', 'became'] as const),
  ...(['asked', 'letters', 'reviews', 'sittings', 'english', 'team', 'outside'] as const),
] as const;
type OtherKind = (typeof otherKinds)[number];
type Why = 'time_over' | 'she_asked' | 'by_mistake' | 'something_else';
type SavedPlan = Pick<PreviewedPlan, 'reference' | 'initials'> &
  Readonly<Record<'more' | 'others' | 'left' | 'missing', number>>;

/** left: kept, and cannot be done again. isCut: there may have been more. */
export type SavedSince = {
  changes: number;
  left: number;
  lastAt?: string | undefined;
  isCut: boolean;
};

export type BackupPreviewProps = {
  madeAt: string;
  plans: readonly PreviewedPlan[];
  /** Entries of the directory, and what was written of them, that would go. */
  directory: number;
  now: 'read' | 'damaged' | 'missing' | 'other_key';
  people: 'as_now' | 'as_then';
  /** Read from a damaged file, and brought along. */
  saved?: readonly SavedPlan[] | undefined;
  /** It is of another vault than the one there now. */
  otherVault?: { establishment: string; edition: number; editionNow: number } | undefined;
  /** Saved after the backup, and put back with it. */
  since?: SavedSince | undefined;
  /** What comes after: at the desk it locks. */
  atDesk: boolean;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
};

export function BackupPreview(props: BackupPreviewProps) {
  const {
    madeAt,
    plans,
    directory,
    now,
    people,
    saved,
    since,
    otherVault,
    atDesk,
    isBusy,
    onYes,
    onNo,
  } = props;
  const [isOnPurpose, setIsOnPurpose] = useState(false);
  const { t, i18n } = useTranslation('backups');
  const when = momentInWords(madeAt, i18n.language);
  const inIt = plans.filter(({ standing }) => standing !== 'not_in_it');
  return (
    <div className="stack">
      <p>{t('preview.from', { when })}</p>
      {otherVault ? (
        <Notice kind="put-right" title={t('preview.other.title')}>
          <p>{t('preview.other.what', otherVault)}</p>
          <label className="choice">
            <input
              type="checkbox"
              checked={isOnPurpose}
              onChange={() => setIsOnPurpose(!isOnPurpose)}
            />
            <span>{t('preview.other.onPurpose')}</span>
          </label>
        </Notice>
      ) : null}
      <TakenOut plans={plans} />
      {since ? <Since {...since} /> : null}
      {since && !saved ? null : <h2 className="small-heading">{t('preview.lost')}</h2>}
      {since && !saved ? null : saved ? (
        <Saved saved={saved} />
      ) : (
        <Lost {...{ plans, directory, now }} />
      )}
      <h2 className="small-heading">{t('preview.in')}</h2>
      <ul className="backup-plans">
        {inIt.map(({ reference, initials, answers, lastAt }) => (
          <li key={reference}>
            <strong>{t('preview.plan', { initials, reference })}</strong>{' '}
            {t('preview.answers', { count: answers })}
            {lastAt ? `, ${t('preview.last', { when: momentInWords(lastAt, i18n.language) })}` : ''}
          </li>
        ))}
      </ul>
      <Notice kind={people === 'as_then' ? 'look' : 'calm'}>
        <p>
          {now === 'read' ? t('preview.kept') : now === 'missing' ? '' : t('preview.keptAside')}
        </p>
        <p>{people === 'as_then' ? t('preview.asThen') : t('preview.asNow')}</p>
        {atDesk ? <p>{t('preview.deskLocks')}</p> : null}
      </Notice>
      <div className="actions">
        <Button onClick={onNo} disabled={isBusy}>
          {t('preview.no')}
        </Button>
        <Button
          kind={otherVault ? 'plain' : 'primary'}
          onClick={onYes}
          disabled={isBusy || (otherVault !== undefined && !isOnPurpose)}
        >
          {t('preview.yes')}
        </Button>
        <span role="status" className="working">
          {isBusy ? t('preview.working') : ''}
        </span>
      </div>
    </div>
  );
}

/** Whoever asked for it to be gone must not find it again without anybody having been told. */
function TakenOut({ plans }: Pick<BackupPreviewProps, 'plans'>) {
  const { t, i18n } = useTranslation('backups');
  const back = plans.flatMap(({ takenOut, ...plan }) => (takenOut ? { ...plan, takenOut } : []));
  if (back.length === 0) return null;
  return (
    <Notice kind="put-right" title={t('preview.out.title')}>
      <ul className="backup-plans">
        {back.map(({ takenOut: { at, why }, ...plan }) => (
          <li key={plan.reference}>
            <strong>{t('preview.plan', plan)}</strong>{' '}
            {t('preview.out.what', {
              when: momentInWords(at, i18n.language),
              why: t(`preview.out.why.${why}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Since({ changes, left, lastAt, isCut }: SavedSince) {
  const { t, i18n } = useTranslation('backups');
  const when = lastAt === undefined ? '' : momentInWords(lastAt, i18n.language);
  return (
    <>
      <h2 className="small-heading">{t('preview.sinceTitle')}</h2>
      <p>
        {changes > 0 ? t('preview.since', { count: changes, when }) : t('preview.sinceNothing')}{' '}
        {left === 0 && !isCut ? t('preview.sinceAll') : ''}
      </p>
      {left > 0 ? <p>{t('preview.sinceLeft', { count: left })}</p> : null}
      {isCut ? <p>{t('preview.sinceCut')}</p> : null}
    </>
  );
}

function Saved({ saved }: { saved: NonNullable<BackupPreviewProps['saved']> }) {
  const { t } = useTranslation('backups');
  if (saved.length === 0) return <p>{t('preview.savedNone')}</p>;
  return (
    <>
      <p>{t('preview.saved')}</p>
      <ul className="backup-plans">
        {saved.map(({ more, others, left, missing, ...plan }) => (
          <li key={plan.reference}>
            <strong>{t('preview.plan', plan)}</strong>{' '}
            {more > 0 ? t('preview.savedMore', { count: more }) : ''}{' '}
            {others > 0 ? t('preview.savedOthers', { count: others }) : ''}{' '}
            {left > 0 ? t('preview.savedLeft', { count: left }) : ''}{' '}
            {missing > 0 ? t('preview.savedMissing', { count: missing }) : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function Lost({ plans, directory, now }: Pick<BackupPreviewProps, 'plans' | 'directory' | 'now'>) {
  const { t } = useTranslation('backups');
  if (now === 'damaged') return <p>{t('preview.lostUnknown')}</p>;
  if (now === 'missing') return <p>{t('preview.lostMissing')}</p>;
  if (now === 'other_key') return <p>{t('preview.lostKey')}</p>;
  const changed = plans.filter(
    ({ standing, lostOthers }) => standing !== 'in_it' || lostOthers !== undefined,
  );
  const count = plans.reduce((sum, { lost }) => sum + lost, 0);
  return (
    <>
      <p>{count > 0 ? t('preview.lostSome', { count }) : t('preview.lostNone')}</p>
      <ul className="backup-plans">
        {changed.map((plan) => (
          <LostOf key={plan.reference} {...plan} />
        ))}
      </ul>
      {directory > 0 ? <p>{t('preview.lostDirectory', { count: directory })}</p> : null}
    </>
  );
}

function LostOf({ reference, initials, standing, lost, lostOthers }: PreviewedPlan) {
  const { t } = useTranslation('backups');
  const others = otherKinds
    .map((kind) => ({ kind, count: lostOthers?.[kind] ?? 0 }))
    .filter(({ count }) => count > 0);
  return (
    <li>
      <strong>{t('preview.plan', { initials, reference })}</strong>{' '}
      {standing === 'only_in_it' || standing === 'not_in_it' ? t(`preview.${standing}`) : ''}{' '}
      {lost > 0 ? t('preview.less', { count: lost }) : ''}
      {others.length > 0 ? (
        <>
          {' '}
          {t(lost > 0 ? 'preview.othersToo' : 'preview.othersOnly')}
          <ul>
            {others.map(({ kind, count }) => (
              <li key={kind}>{t(`preview.others.${kind}`, { count })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </li>
  );
}
