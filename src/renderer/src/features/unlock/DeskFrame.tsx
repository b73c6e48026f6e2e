// The same steps at the desk as before anything is open: a title, a way back, and the step itself.

import type { ReactNode } from 'react';
import { ScreenTitle } from '../../ui/ScreenTitle';

export type DeskFrameProps = { title: string; children: ReactNode; keepsFocus?: boolean };

export function DeskFrame({ title, children, keepsFocus = false }: DeskFrameProps) {
  return (
    <div className="stack">
      <ScreenTitle key={title} keepsFocus={keepsFocus}>
        {title}
      </ScreenTitle>
      <div className="card">{children}</div>
    </div>
  );
}
