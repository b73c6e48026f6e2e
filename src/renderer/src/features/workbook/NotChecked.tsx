// An answer a worker gave without her, shown to her when they sit together: keep it, change it, or
// take it out.

import { useTranslation } from 'react-i18next';
import { cannotBeLeftOut } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { isWorkersOwn } from '../../../../shared/domain/workbook/hers-alone';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { sayDayOf } from './say-time';
import type { QuestionOnScreen } from './use-question';
import { useWorkbook } from './workbook-context';

export type NotCheckedProps = { question: Question; onScreen: QuestionOnScreen };

export function NotChecked({ question, onScreen }: NotCheckedProps) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const { answers, givenBy, language, voice } = useWorkbook();
  const isHers = voice === 'hers';
  const isAnswered = onScreen.value.kind !== 'cleared';
  if (onScreen.givenBy !== 'worker' || !isAnswered || isWorkersOwn(question)) return null;
  const kept = answers.acknowledged().get(question.key);
  return (
    <div className="not-checked">
      <p className="not-checked-mark">
        {t(isHers ? 'question.notCheckedHers' : 'question.notChecked')}
      </p>
      {givenBy === 'woman' && kept ? (
        <>
          <p>
            {t(isHers ? 'question.notCheckedHelpHers' : 'question.notCheckedHelp', {
              worker: kept.worker,
              day: sayDayOf(kept.at, language),
            })}
          </p>
          <div className="actions">
            <Button
              onClick={() => {
                answers.keepAsHers(question.key);
                announce(t(isHers ? 'question.keptHers' : 'question.kept'));
              }}
            >
              {t('question.keep')}
            </Button>
            {cannotBeLeftOut(question) ? null : (
              <Button
                onClick={() => {
                  onScreen.say({ kind: 'cleared' });
                  onScreen.settle();
                }}
              >
                {t('question.remove')}
              </Button>
            )}
          </div>
        </>
      ) : null}
    </div>
  );
}
