// A quiet line over an answer she gave before she came back to prison. It goes once the answer was gone through or
// changed, because the vault then holds a newer one.

import { useTranslation } from 'react-i18next';
import { useWorkbook } from './workbook-context';

export function FromBefore({ question }: { question: string }) {
  const { t } = useTranslation('answering');
  const { answers, fromBefore } = useWorkbook();
  const kept = answers.acknowledged().get(question);
  if (!kept || fromBefore?.answers.get(question) !== kept.id) return null;
  return <p className="hint from-before">{t('question.fromBefore', { day: fromBefore.since })}</p>;
}
