// Autosave for a React screen: pause, blur, leaving and Lock all end in the same flush.

import { useEffect, useRef, useState } from 'react';
import { type Autosave, createAutosave } from './autosave';
import { type SavedState, useSaveBeforeLeaving, useSaving } from './Saving';

export type AutosaveOnScreen<T> = Autosave<T> & {
  state: SavedState;
  /** What the last try threw, while it has not gone through. */
  thrown: unknown;
};

/**
 * @param save asks the vault; must resolve only after its reply
 * @returns call `change` on every edit and `flush` on blur
 */
export function useAutosave<T>(save: (value: T) => Promise<unknown>): AutosaveOnScreen<T> {
  const { report } = useSaving();
  const [last, setLast] = useState<{ state: SavedState; thrown: unknown }>({
    state: 'quiet',
    thrown: undefined,
  });
  const newestSave = useRef(save);
  newestSave.current = save;
  const [autosave] = useState(() =>
    createAutosave<T>({
      save: (value) => newestSave.current(value),
      report: (state, thrown) => {
        setLast({ state, thrown });
        report(state);
      },
    }),
  );
  useSaveBeforeLeaving(autosave.flush);
  // Leaving the screen by any way saves what is waiting.
  useEffect(() => () => void autosave.flush().catch(() => {}), [autosave]);
  return { ...autosave, ...last };
}
