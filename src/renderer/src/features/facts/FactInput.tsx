// One fact as a field: a day, a choice, yes or no, a number, a few words.

import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import { TextField } from '../../ui/TextField';
import { DayField } from './DayField';
import { type FactFieldWhen, withFact } from './facts-layout';
import { useFactWords } from './use-fact-words';

export type FactInputProps = {
  field: FactFieldWhen;
  facts: CustodyFacts;
  onChange: (facts: CustodyFacts) => void;
  onBlur: () => void;
  /** What cannot be true of it, in words; only days can stand in each other's way. */
  problem?: ReactNode;
};

export function FactInput({ field, facts, onChange, onBlur, problem }: FactInputProps) {
  const words = useFactWords();
  const { name } = field;
  const label = words.label(name);
  const hint = words.hint(name);
  const value = facts[name];
  const set = (to: unknown) => onChange(withFact(facts, name, to as CustodyFacts[typeof name]));

  switch (field.kind) {
    case 'day':
      return (
        <DayField
          {...{ label, hint, onBlur, problem }}
          value={value as Day | undefined}
          onChange={set}
        />
      );
    case 'choice':
      return (
        <SelectFact
          {...{ label, hint, onBlur }}
          value={(value as string | undefined) ?? ''}
          onChange={(chosen) => set(chosen === '' ? undefined : chosen)}
          options={field.options.map((option) => ({
            value: option,
            words: words.option(name, option),
          }))}
        />
      );
    case 'yes-no':
      return <YesNo {...{ label, hint }} value={value as boolean | undefined} onChange={set} />;
    case 'text':
      return (
        <TextField
          {...{ label, hint, onBlur }}
          value={(value as string | undefined) ?? ''}
          onChange={(text) => set(text === '' ? undefined : text)}
        />
      );
    case 'number':
      return (
        <NumberFact
          {...{ label, hint, onBlur }}
          least={field.least}
          most={field.most}
          value={value as number | undefined}
          onChange={set}
        />
      );
  }
}

type Named = { label: string; hint: ReactNode; onBlur: () => void };

function SelectFact(
  props: Named & {
    value: string;
    onChange: (value: string) => void;
    options: { value: string; words: string }[];
  },
) {
  const { t } = useTranslation('facts');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
      >
        <option value="">{t('notKnown')}</option>
        {props.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function YesNo(props: {
  label: string;
  hint: ReactNode;
  value: boolean | undefined;
  onChange: (value: boolean | undefined) => void;
}) {
  const { t } = useTranslation('facts');
  const name = useId();
  const choices = [
    { value: true, words: t('yes') },
    { value: false, words: t('no') },
    { value: undefined, words: t('notKnown') },
  ];
  return (
    <fieldset className="yes-no" aria-describedby={props.hint ? `${name}-hint` : undefined}>
      <legend>{props.label}</legend>
      {props.hint ? (
        <p className="hint" id={`${name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <div className="yes-no-row">
        {choices.map(({ value, words }) => (
          <label key={String(value)} className="choice">
            <input
              type="radio"
              name={name}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function NumberFact(
  props: Named & {
    least: number;
    most: number;
    value: number | undefined;
    onChange: (value: number | undefined) => void;
  },
) {
  const { t } = useTranslation('facts');
  const { least, most, value } = props;
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const [problem, setProblem] = useState<string>();
  const readNumber = (text: string) => {
    const number = Number(text);
    return /^\d{1,4}$/.test(text.trim()) && number >= least && number <= most ? number : undefined;
  };
  const read = (text: string) => {
    setTyped(text);
    const number = readNumber(text);
    if (number === undefined && text.trim() !== '') return;
    setProblem(undefined);
    if (number !== value) props.onChange(number);
  };
  const leave = () => {
    const isRead = typed.trim() === '' || readNumber(typed) !== undefined;
    setProblem(isRead ? undefined : t('numberBetween', { least, most }));
    props.onBlur();
  };
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      value={typed}
      onChange={read}
      onBlur={leave}
      problem={problem}
    />
  );
}
