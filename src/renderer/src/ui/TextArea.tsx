// A box for words of any length. It grows with them, and never corrects, cuts or underlines them.

import { type Ref, useId } from 'react';

export type TextAreaProps = {
  label?: string;
  /** Id of the words that name this box, when they stand elsewhere (a legend, a heading). */
  labelledBy?: string;
  describedBy?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onFocus?: () => void;
  rows?: number;
  /** Language of the words in it, when it is not that of the screen. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  ref?: Ref<HTMLTextAreaElement>;
};

/** A growing text box. Give it a `label` or the id of its name in `labelledBy`. */
export function TextArea({
  label,
  labelledBy,
  describedBy,
  value,
  onChange,
  onBlur,
  onFocus,
  rows = 3,
  lang,
  dir,
  ref,
}: TextAreaProps) {
  const id = useId();
  return (
    <div className="field">
      {label ? <label htmlFor={id}>{label}</label> : null}
      <textarea
        ref={ref}
        id={id}
        className="growing"
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onFocus={onFocus}
        lang={lang}
        dir={dir}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      />
    </div>
  );
}
