// Until when her yes holds: a week, a month, three months, a day she types, or until she says stop.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, type Day, isBefore } from '../../../../shared/domain/calendar/day';
import { readTypedDay } from '../../../../shared/domain/calendar/typed-day';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useHerChoosing } from './her-sharing-parts';

export type UntilWhenProps = {
  until: Day | undefined;
  /** True once it is written down. */
  onUntil: (until: Day | undefined) => Promise<boolean>;
};

export function UntilWhen({ until, onUntil }: UntilWhenProps) {
  const { t, i18n } = useTranslation('her-sharing');
  const { today } = useHerChoosing();
  const [isAsked, setIsAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'notRead' | 'past'>();
  const keep = async (chosen: Day | undefined) => {
    if (await onUntil(chosen)) setIsAsked(false);
  };
  const keepTyped = () => {
    const day = readTypedDay(typed, i18n.language);
    if (!day) return setProblem('notRead');
    if (isBefore(day, today)) return setProblem('past');
    setProblem(undefined);
    void keep(day);
  };
  return (
    <div className="stack stack-small">
      {until ? <p>{t('until.is', { day: until })}</p> : null}
      <div>
        <Button kind="quiet" expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
          {t('until.ask')}
        </Button>
      </div>
      {isAsked ? (
        <>
          <div className="actions">
            <Button onClick={() => void keep(addDays(today, 7))}>{t('until.week')}</Button>
            <Button onClick={() => void keep(addMonths(today, 1))}>{t('until.month')}</Button>
            <Button onClick={() => void keep(addMonths(today, 3))}>{t('until.months')}</Button>
            <Button onClick={() => void keep(undefined)}>{t('until.open')}</Button>
          </div>
          <TextField
            label={t('until.day')}
            value={typed}
            onChange={setTyped}
            problem={problem ? t(`until.${problem}`) : undefined}
          />
          <div>
            <Button disabled={typed.trim() === ''} onClick={keepTyped}>
              {t('until.keep')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
