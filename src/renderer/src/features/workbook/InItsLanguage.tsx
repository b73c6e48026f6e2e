// A question that is not translated yet, among others that are: marked as English for whoever hears it read, with
// a small line that says so. The tree is the same either way, so that what is being typed is not lost.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isInEnglish } from './in-english';
import { useWorkbook } from './workbook-context';

export function InItsLanguage({ part, children }: { part: string; children: ReactNode }) {
  const { t } = useTranslation('answering');
  const { content } = useWorkbook();
  const isEnglish = isInEnglish(content, part);
  return (
    <>
      {isEnglish ? <p className="hint not-in-language">{t('question.notInLanguage')}</p> : null}
      <div className="its-language" {...(isEnglish ? { lang: 'en-GB', dir: 'ltr' } : {})}>
        {children}
      </div>
    </>
  );
}
