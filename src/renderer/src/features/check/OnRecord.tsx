// This vault's own record of the copy in a file.

import { useTranslation } from 'react-i18next';
import type { SignatureShown } from '../../../../shared/ipc/check-calls';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import { useMomentWords } from './use-moment-words';

export type OnRecordProps = {
  verdict: CheckedPdf['verdict'];
  record: NonNullable<CheckedPdf['record']>;
  signatures: readonly SignatureShown[];
};

export function OnRecord({ verdict, record, signatures }: OnRecordProps) {
  const { t } = useTranslation(['check', 'copies']);
  const inWords = useMomentWords();
  const isSignedAgain = signatures.length > 1;
  const what = isSignedAgain ? 'recordSigned' : 'recordWhat';
  return (
    <>
      <h3>{t('record')}</h3>
      <p>{t(verdict === 'changed' ? 'recordBefore' : what)}</p>
      <dl className="pairs">
        <dt>{t('recordName')}</dt>
        <dd>{record.name}</dd>
        <dt>{t('recordWhose')}</dt>
        <dd>{t(`copies:who.${record.copyFor}`)}</dd>
        <dt>{t('recordVersion')}</dt>
        <dd>{record.version}</dd>
        <dt>{t('recordMade')}</dt>
        <dd>{inWords(record.madeAt).day}</dd>
        <dt>{t('recordMadeBy')}</dt>
        <dd>{record.madeBy}</dd>
        <dt>{t('recordHash')}</dt>
        <dd>{record.shortHash}</dd>
      </dl>
    </>
  );
}
