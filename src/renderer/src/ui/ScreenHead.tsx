// The head of a screen about one plan: the way back, the title, and what belongs right under it.

import type { ReactNode } from 'react';
import { Button } from './Button';
import { ScreenTitle } from './ScreenTitle';

export type ScreenHeadProps = {
  /** The words of the way back. */
  back: string;
  onBack: () => void;
  title: ReactNode;
  /** A line close under the title. */
  under?: ReactNode;
  children?: ReactNode;
};

export function ScreenHead({ back, onBack, title, under, children }: ScreenHeadProps) {
  return (
    <header className="stack">
      <div>
        <Button kind="quiet" onClick={onBack}>
          {back}
        </Button>
      </div>
      <div>
        <ScreenTitle>{title}</ScreenTitle>
        {under ? <p className="hint">{under}</p> : null}
      </div>
      {children}
    </header>
  );
}
