// A state in words with a shape before it. Never a colour alone, never a percentage.

import type { ReactNode } from 'react';

export type StateShape = 'open' | 'half' | 'full';

export function StateMark({ shape, children }: { shape: StateShape; children: ReactNode }) {
  return (
    <span className="state-mark">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />
        {shape === 'half' ? <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" /> : null}
        {shape === 'full' ? <circle cx="8" cy="8" r="6.5" fill="currentColor" /> : null}
      </svg>
      <span>{children}</span>
    </span>
  );
}
