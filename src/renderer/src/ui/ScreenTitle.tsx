// The one h1 of a screen. It takes the keyboard's place when the screen opens, so that a reader
// starts at the top.

import { type ReactNode, useEffect, useRef } from 'react';

export type ScreenTitleProps = {
  children: ReactNode;
  /** Leaves the focus where the screen puts it, such as a find box. */
  keepsFocus?: boolean;
};

export function ScreenTitle({ children, keepsFocus = false }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus();
  }, [keepsFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
