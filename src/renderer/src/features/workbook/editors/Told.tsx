// What she has been told of a promise: the day, or that nobody has written one down yet.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import {
  isPromise,
  isToBeTold,
  promiseState,
} from '../../../../../shared/domain/workbook/promises';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { useWhoIsWho } from '../use-who-is-who';
import { useWorkbook } from '../workbook-context';

export type ToldProps = { step: GoalStep; onTold: (step: GoalStep) => void };

export function Told({ step, onTold }: ToldProps) {
  const { t } = useTranslation('answering');
  const { today } = useWorkbook();
  const names = useWhoIsWho();
  if (!isPromise(step, names)) return null;
  if (step.told !== undefined) {
    return <p className="under">{t('goals.toldOn', { day: step.told })}</p>;
  }
  if (!isToBeTold(step, today)) return null;
  const isLate = promiseState(step, today) === 'late';
  return (
    <div className="to-be-told">
      <p>{isLate ? t('goals.lateNotTold', { day: step.date }) : t('goals.notTold')}</p>
      <Button onClick={() => onTold({ ...step, told: today })}>
        {t('goals.toldToday')}
        <VisuallyHidden> {step.step}</VisuallyHidden>
      </Button>
    </div>
  );
}
