// One field of a change of situation.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { DayInputOf } from '../../ui/day-input';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import type { AskedField } from './change-fields';
import { useChangeWords } from './use-change-words';

/** The field a day is asked with. */
export type DayInput = DayInputOf<Day>;

export type FieldInputProps = {
  field: AskedField;
  label: string;
  hint: string;
  value: unknown;
  problem: string | undefined;
  dayInput: DayInput;
  onChange: (value: unknown) => void;
};

export function FieldInput(props: FieldInputProps) {
  const { field, label, hint, value, problem, dayInput: DayInput, onChange } = props;
  const id = useId();
  switch (field.kind) {
    case 'day':
      return (
        <DayInput
          {...{ label, hint, problem, onChange }}
          value={value as Day | undefined}
          onBlur={() => {}}
        />
      );
    case 'choice':
      return <ChoiceInput {...props} options={field.options} />;
    case 'tick':
      return (
        <label className="choice" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{label}</span>
        </label>
      );
    default:
      return (
        <TextField
          {...{ label, hint, problem, onChange }}
          value={typeof value === 'string' ? value : ''}
        />
      );
  }
}

function ChoiceInput(props: FieldInputProps & { options: readonly string[] }) {
  const { field, label, hint, value, problem, onChange, options } = props;
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const id = useId();
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return (
    <div className={problem ? 'field field-put-right' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        id={id}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value || undefined)}
        aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
        aria-invalid={problem ? true : undefined}
      >
        <option value="">{t('ask.choose')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words.option(field.name, option)}
          </option>
        ))}
      </select>
      {problem ? <PutRight id={`${id}-problem`}>{problem}</PutRight> : null}
    </div>
  );
}
