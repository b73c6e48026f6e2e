// Reading aloud for everything inside it, and every way in which it falls silent. Sound never begins by
// itself: only a press of its button or of Ctrl+R does that.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { askedFor } from '../shortcuts';
import { browserEngine } from './browser-engine';
import { ReadAloudContext } from './read-aloud-context';
import { scopesInOrder } from './read-scope';
import { createReader, type Reader } from './reader';
import './read-aloud.css';

export type ReadAloudProviderProps = {
  /** The screen is covered, hidden or being locked: silence at once. */
  isCovered: boolean;
  children: ReactNode;
  /** For tests: a reader with a voice of their own. */
  reader?: Reader;
};

/** Put once around a window's screens. When it goes, so does the sound. */
export function ReadAloudProvider({ isCovered, children, reader: given }: ReadAloudProviderProps) {
  const [reader] = useState(() => given ?? createReader(browserEngine()));
  const presses = useRef(new Map<string, () => void>());
  const hasAsked = useRef(false);
  const register = useCallback((id: string, press: () => void) => {
    presses.current.set(id, press);
    return () => {
      presses.current.delete(id);
    };
  }, []);

  useEffect(() => reader.begin(), [reader]);
  useEffect(() => {
    if (isCovered) reader.tell({ kind: 'stop' });
  }, [isCovered, reader]);
  useFallsSilent(reader);
  useReadAloudKeys(reader, presses.current);

  const inUse = useMemo(
    () => ({
      reader,
      register,
      isHeadphonesAsked: () => hasAsked.current,
      headphonesAsked: () => {
        hasAsked.current = true;
      },
    }),
    [reader, register],
  );
  return <ReadAloudContext value={inUse}>{children}</ReadAloudContext>;
}

/** A window that cannot be seen does not speak. */
function useFallsSilent(reader: Reader): void {
  useEffect(() => {
    const stop = () => reader.tell({ kind: 'stop' });
    const stopIfHidden = () => {
      if (document.hidden) stop();
    };
    document.addEventListener('visibilitychange', stopIfHidden);
    window.addEventListener('pagehide', stop);
    return () => {
      document.removeEventListener('visibilitychange', stopIfHidden);
      window.removeEventListener('pagehide', stop);
    };
  }, [reader]);
}

function useReadAloudKeys(reader: Reader, presses: ReadonlyMap<string, () => void>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = askedFor('aloud', event);
      // Escape and F8 do their own work too: they close and they cover.
      if (asked === 'escape') reader.tell({ kind: 'stop' });
      if (asked !== 'readAloud') return;
      event.preventDefault();
      if (event.repeat) return;
      if (reader.read().reading.now.kind !== 'silent') reader.tell({ kind: 'stop' });
      else
        scopesInOrder(document)
          .map((id) => presses.get(id))
          .find((press) => press !== undefined)?.();
    };
    // First of all listeners: a dialog that keeps Escape to itself must not keep the sound on.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [reader, presses]);
}
