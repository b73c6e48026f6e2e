// The one h1 of a screen, of a page of the workbook, of a step before the plans are open. It takes the
// keyboard's place when it comes, so that a reader starts at the top. Every screen has one: after going
// anywhere the focus is here, unless the screen has a better place for it.

import { type ReactNode, useEffect, useRef } from 'react';

export type ScreenTitleProps = {
  children: ReactNode;
  /** Leaves the focus where the screen puts it, such as a find box. */
  keepsFocus?: boolean;
};

export function ScreenTitle({ children, keepsFocus = false }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it comes, never under a hand at work
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
