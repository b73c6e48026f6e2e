// The English that somebody put beside her words, under them, with who did and when. Never instead of them.

import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';

export function EnglishOfHers({ answer }: { answer: Pick<Answer, 'inEnglish'> }) {
  const { t } = useTranslation('answering');
  const { inEnglish } = answer;
  if (!inEnglish) return null;
  return (
    <div className="english-of-hers">
      <p className="hint">{t('english.by', { by: inEnglish.by, day: inEnglish.on })}</p>
      <p className="english-words" lang="en-GB" dir="ltr">
        {inEnglish.words}
      </p>
    </div>
  );
}
