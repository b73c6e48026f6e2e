// The one button. It knows three looks and how to be unavailable without losing the keyboard focus.

import type { MouseEvent, ReactNode, Ref } from 'react';

export type ButtonProps = {
  children: ReactNode;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: ReactNode;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Id of the words that explain this button, or why it cannot be pressed yet. */
  describedBy?: string;
  /** True or false for a button that stays pressed; leave out for all others. */
  pressed?: boolean;
  /** True or false for a button that opens what stands after it; leave out for all others. */
  expanded?: boolean;
  /** Id of the form a submit button belongs to, when it stands outside it. */
  form?: string;
  ref?: Ref<HTMLButtonElement>;
};

/**
 * A button. When `disabled` it stays where it is in the tab order and does nothing: a button that
 * drops out while someone presses it would throw away where she was.
 */
export function Button({
  children,
  onClick,
  kind = 'plain',
  icon,
  type = 'button',
  disabled = false,
  describedBy,
  pressed,
  expanded,
  form,
  ref,
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    // A double press on something that stays pressed would take back what it just did.
    else if (pressed === undefined || event.detail <= 1) onClick?.(event);
  };
  return (
    <button
      ref={ref}
      type={type}
      form={form}
      className={`button button-${kind}`}
      onClick={press}
      aria-disabled={disabled || undefined}
      aria-describedby={describedBy}
      aria-pressed={pressed}
      aria-expanded={expanded}
    >
      {icon ? (
        <span className="button-icon" aria-hidden="true">
          {icon}
        </span>
      ) : null}
      <span>{children}</span>
    </button>
  );
}
