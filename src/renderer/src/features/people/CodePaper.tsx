// The code as it comes out of the printer: what to do with it, and room for the letters a keyholder asks for.

import { useTranslation } from 'react-i18next';
import type { OneTimeCode } from '../../../../shared/ipc/people-calls';
import { KeyGroups } from '../../ui/KeyGroups';
import { PrintSheet } from '../../ui/PrintSheet';
import { hourWords } from './moment-words';

export function CodePaper({ code }: { code: OneTimeCode }) {
  const { t, i18n } = useTranslation('people');
  return (
    <PrintSheet>
      <p className="paper-title">{t('paper.title')}</p>
      <p>
        {t('paper.for')} <strong>{code.name}</strong>
      </p>
      <KeyGroups groups={code.code} />
      <p className="paper-warning">
        {t('paper.place', { moment: hourWords(code.until, i18n.language) })}
      </p>
      <h2>{t('paper.how')}</h2>
      <ol>
        <li>{t('paper.how1')}</li>
        <li>{t('paper.how2')}</li>
        <li>{t('paper.how3')}</li>
      </ol>
      <p className="paper-line">
        <span>{t('paper.letters')}</span>
      </p>
      <p>{t('paper.after')}</p>
    </PrintSheet>
  );
}
