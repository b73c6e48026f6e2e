// A line for words, wrapping when they are long. Never trims, corrects or underlines what is typed.

import { type FocusEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useOwnLanguage } from './own-language';

export type WordsLineProps = {
  label: ReactNode;
  /** Read out, not seen, because something beside it already says the same. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (words: string) => void;
  onBlur: (event: FocusEvent) => void;
  /** What Enter does. Without it, Enter does nothing: a line is one line. */
  onEnter?: () => void;
  hint?: ReactNode;
  describedBy?: string | undefined;
  /** Where the focus can be sent; see use-focus-after. */
  place?: string;
};

export function WordsLine(props: WordsLineProps) {
  const { label, isLabelHidden = false, value, onChange, onBlur, onEnter, hint, place } = props;
  const id = useId();
  const spoken = useOwnLanguage();
  const described = [hint && `${id}-hint`, props.describedBy].filter(Boolean).join(' ');
  const keyDown = (event: KeyboardEvent) => {
    // While a keyboard is putting an accented or foreign letter together, Enter belongs to it.
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <div className="field words-line">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        className="growing line"
        rows={1}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onKeyDown={keyDown}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        {...spoken}
        data-place={place}
        aria-describedby={described || undefined}
      />
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
