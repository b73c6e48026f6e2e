// A quiet line over an answer she gave before she came back to prison. It goes once the answer was gone through or
// changed, because the vault then holds a newer one.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { useWorkbook } from './workbook-context';

export function FromBefore({ question }: { question: string }) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const { answers, fromBefore, givenBy, voice } = useWorkbook();
  const kept = answers.acknowledged().get(question);
  if (!kept || fromBefore?.answers.get(question) !== kept.id) return null;
  return (
    <div className="from-before">
      <p className="hint">
        {t(voice === 'hers' ? 'question.fromBeforeHers' : 'question.fromBefore', {
          day: fromBefore.since,
        })}
      </p>
      {givenBy === 'woman' ? (
        <Button
          onClick={() => {
            answers.sayAgain(question);
            announce(t('question.saidAgain'));
          }}
        >
          {t('question.sayAgain')}
        </Button>
      ) : null}
    </div>
  );
}
