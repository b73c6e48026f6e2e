// One of a few: a dot and its words each, under one legend.

import { type ReactNode, useId } from 'react';

export type ChooseOneProps<T extends string> = {
  name: string;
  legend: string;
  /** Said under the legend, and read out with it. */
  hint?: ReactNode;
  value: T | undefined;
  options: readonly { value: T; words: string; under?: string }[];
  onChange: (value: T) => void;
  /** `row`: side by side, as far as there is room. */
  layout?: 'list' | 'row';
};

export function ChooseOne<T extends string>(props: ChooseOneProps<T>) {
  const { name, legend, hint, value, options, onChange, layout = 'list' } = props;
  const id = useId();
  return (
    <fieldset
      className={layout === 'row' ? 'choices-row' : 'choices'}
      aria-describedby={hint ? id : undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={id}>
          {hint}
        </p>
      ) : null}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.words}
            {option.under ? <span className="under">{option.under}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
