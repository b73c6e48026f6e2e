// One of a few, as a row of dots with their words.

export type ChooseOneProps<T extends string> = {
  name: string;
  legend: string;
  value: T | undefined;
  options: readonly { value: T; words: string; under?: string }[];
  onChange: (value: T) => void;
};

export function ChooseOne<T extends string>({
  name,
  legend,
  value,
  options,
  onChange,
}: ChooseOneProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
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
