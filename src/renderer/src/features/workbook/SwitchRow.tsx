// A few choices side by side, one of them on: native radios that look like one strip.

import { useId } from 'react';

export type SwitchRowProps<V extends string> = {
  legend: string;
  describedBy?: string | undefined;
  options: readonly { value: V; label: string }[];
  chosen: V;
  onPick: (value: V) => void;
};

export function SwitchRow<V extends string>(props: SwitchRowProps<V>) {
  const { legend, describedBy, options, chosen, onPick } = props;
  const name = useId();
  return (
    <fieldset className="switch-row" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <div className="switch-options">
        {options.map((option) => (
          <label key={option.value} className="switch-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={chosen === option.value}
              onChange={() => onPick(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
