// By when: one of a few, or a day. For a goal, a day some months off is one press away.

import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { DayField } from '../DayField';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';
import type { ShapeField } from './shape-fields';
import { dayInMonths, withDate, withWhen } from './step-when';

type Planned = { when?: string | undefined; date?: string | undefined };

export type WhenFieldsProps<T extends Planned> = {
  of: T;
  field: ShapeField;
  onPut: (changed: T) => void;
  onLeave: () => void;
  /** Months that are one press away. */
  months?: readonly number[];
};

export function WhenFields<T extends Planned>(props: WhenFieldsProps<T>) {
  const { of, field, onPut, onLeave, months = [] } = props;
  const { t } = useTranslation('answering');
  const { today } = useWorkbook();
  const setDay = (day: string) => onPut(withDate(of, day));
  return (
    <>
      <PickField
        {...field}
        value={of.when ?? ''}
        onPick={(when) => onPut(withWhen(of, when))}
        onLeave={onLeave}
      />
      {of.when === 'a_date' ? (
        <div className="step-wide">
          <DayField
            label={t('goals.stepDate')}
            value={of.date ?? ''}
            onChange={setDay}
            onBlur={onLeave}
          />
          {months.length > 0 ? (
            <div className="quick-days">
              {months.map((count) => (
                <Button key={count} kind="quiet" onClick={() => setDay(dayInMonths(today, count))}>
                  <VisuallyHidden>{field.label}: </VisuallyHidden>
                  {t('goals.inMonths', { count })}
                </Button>
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
