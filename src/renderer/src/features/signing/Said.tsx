// What was just done, in a sentence that takes the keyboard's place: the button that was pressed may be gone.

import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../../ui/Notice';

/** @param of changes with each thing done, so that the same words are said again */
export function Said({ of, children }: { of: unknown; children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing done is said anew
  useEffect(() => words.current?.focus(), [of]);
  return (
    <div ref={words} tabIndex={-1} role="status">
      <Notice kind="calm">
        <p>{children}</p>
      </Notice>
    </div>
  );
}
