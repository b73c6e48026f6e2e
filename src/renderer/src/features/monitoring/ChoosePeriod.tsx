// For which time the numbers are wanted: this year, last year, or months of somebody's own, typed as text.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDay } from '../../../../shared/domain/calendar/typed-day';
import type { PeriodChoice, PeriodProblem } from '../../../../shared/domain/monitoring/period';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';

type Which = 'this_year' | 'last_year' | 'own';

export type ChoosePeriodProps = {
  /** What the vault said is not right about the last choice. */
  problem: PeriodProblem | undefined;
  isBusy: boolean;
  onShow: (choice: PeriodChoice) => void;
};

export function ChoosePeriod({ problem, isBusy, onShow }: ChoosePeriodProps) {
  const { t } = useTranslation('monitoring');
  const [which, setWhich] = useState<Which>('this_year');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isTried, setIsTried] = useState(false);
  const first = readTypedDay(from);
  const last = readTypedDay(to);
  const show = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (which !== 'own') onShow(which);
    else if (first && last) onShow({ from: first, to: last });
  };
  const notRead = (day: unknown) => (isTried && !day ? t('period.notRead') : undefined);
  const atFrom = problem === 'from_not_first' ? t(`problems.${problem}`) : undefined;
  const isAtTo = problem !== undefined && problem !== 'from_not_first';
  return (
    <form data-looks-for className="card stack" onSubmit={show} noValidate>
      <ChooseOne<Which>
        name="report-period"
        legend={t('period.title')}
        layout="row"
        value={which}
        options={(['this_year', 'last_year', 'own'] as const).map((value) => ({
          ...{ value, words: t(`period.${value}`) },
        }))}
        onChange={setWhich}
      />
      {which === 'own' ? <p className="hint">{t('period.why')}</p> : null}
      {which === 'own' ? (
        <div className="report-days">
          <TextField
            label={t('period.from')}
            hint={t('period.fromHint')}
            value={from}
            onChange={setFrom}
            problem={notRead(first) ?? atFrom}
          />
          <TextField
            label={t('period.to')}
            hint={t('period.toHint')}
            value={to}
            onChange={setTo}
            problem={notRead(last) ?? (isAtTo ? t(`problems.${problem}`) : undefined)}
          />
        </div>
      ) : problem ? (
        <Notice kind="look">
          <p>{t(`problems.${problem}`)}</p>
        </Notice>
      ) : null}
      <div className="actions">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('period.show')}
        </Button>
      </div>
    </form>
  );
}
