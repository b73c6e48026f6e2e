// Each signature in a file: who, as what, when by which clock, and what this vault knows of it.

import { useTranslation } from 'react-i18next';
import type { SignatureShown } from '../../../../shared/ipc/check-calls';
import { Notice } from '../../ui/Notice';
import { TakenBackSince } from './TakenBackSince';
import { useMomentWords } from './use-moment-words';

export type SignaturesProps = {
  signatures: readonly SignatureShown[];
  title: string;
  /** Without a record nothing can be said of one signature apart from the others. */
  hasRecord: boolean;
};

export function Signatures({ signatures, title, hasRecord }: SignaturesProps) {
  return (
    <>
      <h3>{title}</h3>
      <ol className="signatures">
        {signatures.map((signature, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none moves
          <li key={index}>
            <Signature signature={signature} hasRecord={hasRecord} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Signature({ signature, hasRecord }: { signature: SignatureShown; hasRecord: boolean }) {
  const { t } = useTranslation(['check', 'taken-back']);
  const inWords = useMomentWords();
  const { isOurs, name, at, role, onRecord, outOfTime, elsewhere, log } = signature;
  const known = !isOurs ? 'other' : hasRecord ? (onRecord ?? 'unknown') : undefined;
  const standing = elsewhere
    ? t('taken-back:check.from', { name: elsewhere.name })
    : known && t(`known.${known}`);
  return (
    <>
      <dl className="pairs">
        <dt>{t('signedBy')}</dt>
        <dd>{name?.trim() || t('signedNoName')}</dd>
        <dt>{t('signedAs')}</dt>
        <dd>{role?.trim() || fieldWords(t, signature)}</dd>
        {at ? (
          <>
            <dt>{t('signedAt')}</dt>
            <dd>{t('signedAtValue', inWords(at))}</dd>
          </>
        ) : null}
        {standing ? (
          <>
            <dt>{t('standing')}</dt>
            <dd>{standing}</dd>
          </>
        ) : null}
        {log && log.standing !== 'missing' ? (
          <>
            <dt>{t('logLine.title')}</dt>
            <dd>
              {t(`logLine.${log.standing}`, {
                seq: log.seq,
                day: log.at ? inWords(log.at).day : '',
              })}
            </dd>
          </>
        ) : null}
      </dl>
      {log?.standing === 'missing' ? (
        <Notice kind="put-right" title={t('logLine.missingTitle')}>
          <p>{t('logLine.missing', { seq: log.seq })}</p>
        </Notice>
      ) : null}
      <TakenBackSince signature={signature} />
      {outOfTime ? (
        <Notice kind="look">
          <p>{t(`outOfTime.${outOfTime}`)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** What the box was made for; the name of a box that is not one of ours is said as it is. */
function fieldWords(
  t: ReturnType<typeof useTranslation<['check', 'taken-back']>>['t'],
  { field, isOurs, elsewhere }: SignatureShown,
): string {
  // Other desks that are trusted here use the same names.
  if ((isOurs || elsewhere) && (field === 'worker' || field === 'lead')) return t(`field.${field}`);
  return t('field.other', { field });
}
