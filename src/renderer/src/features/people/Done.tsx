// What was just done. It takes the keyboard's place: the button that was pressed may be gone.

import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../../ui/Notice';

export function Done({ children }: { children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} role="status">
      <Notice kind="calm">
        <p>{children}</p>
      </Notice>
    </div>
  );
}
