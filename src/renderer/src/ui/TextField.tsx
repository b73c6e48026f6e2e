// One line of text with its label, help and what to put right. It knows no question and no rule.

import { type ReactNode, type Ref, useId } from 'react';
import { PutRight } from './PutRight';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** The most characters it takes. */
  most?: number | undefined;
  /** What to put right, in words; shown under the field and read out with it. */
  problem?: ReactNode;
  type?: 'text' | 'password' | 'date';
  autoFocus?: boolean;
  name?: string;
  onBlur?: () => void;
  /** Before a form around it is sent from inside it. */
  onEnter?: () => void;
  /** Only where a password keeper or browser should know what this is. */
  autoComplete?: string;
  /** Id of more words that belong to this field. */
  describedBy?: string;
  /** A control that stands beside the field, such as Show. */
  beside?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/** A labelled one-line field. Never trims, corrects or spell-checks what is typed. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  problem,
  most,
  type = 'text',
  autoFocus,
  name,
  onBlur,
  onEnter,
  autoComplete = 'off',
  describedBy,
  beside,
  ref,
}: TextFieldProps) {
  const id = useId();
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`, describedBy].filter(Boolean);
  return (
    <div className={problem ? 'field field-put-right' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="field-line">
        <input
          ref={ref}
          id={id}
          name={name}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
          // biome-ignore lint/a11y/noAutofocus: only where the screen has this one thing to do
          autoFocus={autoFocus}
          maxLength={most}
          autoComplete={autoComplete}
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
          aria-invalid={problem ? true : undefined}
        />
        {beside}
      </div>
      {problem ? <PutRight id={`${id}-problem`}>{problem}</PutRight> : null}
    </div>
  );
}
