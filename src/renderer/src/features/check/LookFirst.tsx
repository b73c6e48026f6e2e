// What to know of a copy before relying on it: signatures that are not in this file, a newer copy, and what she has
// taken back since.

import { useTranslation } from 'react-i18next';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';
import { TakenBackSince } from '../../ui/TakenBackSince';
import { useMomentWords } from './use-moment-words';

export type LookFirstProps = {
  record: NonNullable<CheckedPdf['record']>;
  /** What she shares now is said on the screen only. */
  onPaper: boolean;
};

export function LookFirst({ record, onPaper }: LookFirstProps) {
  const { t } = useTranslation(['check', 'since']);
  const inWords = useMomentWords();
  const { newer, withoutHer } = record.since;
  return (
    <>
      {record.countersignedLater.length > 0 ? (
        <Notice kind="look" title={t('later.title')}>
          <ul>
            {record.countersignedLater.map(({ name, role, at }) => (
              <li key={at + name}>{t('later.line', { name, role, day: inWords(at).day })}</li>
            ))}
          </ul>
          <p>
            {t('later.what')}{' '}
            {record.countersignedLater.some(({ isKept }) => isKept) ? t('since:kept') : ''}
          </p>
        </Notice>
      ) : null}
      {newer ? (
        <Notice kind="look" title={t('since.newerTitle')}>
          <p>{t('since.newer', { day: inWords(newer.madeAt).day, version: newer.version })}</p>
        </Notice>
      ) : null}
      {onPaper ? null : <TakenBackSince since={record.since} />}
      {withoutHer && !onPaper ? <p>{t('since:withoutHer')}</p> : null}
    </>
  );
}
