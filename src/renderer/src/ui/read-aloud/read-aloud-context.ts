// What the provider hands to everything that can be read aloud.

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Reader, ReaderShown } from './reader';

export type ReadAloudInUse = {
  reader: Reader;
  /** Has Ctrl+R press that button while the keyboard is in its scope. Returns how to take it back. */
  register: (id: string, press: () => void) => () => void;
  /** True once she has been asked about headphones in this sitting. */
  isHeadphonesAsked: () => boolean;
  headphonesAsked: () => void;
};

export const ReadAloudContext = createContext<ReadAloudInUse | undefined>(undefined);

/** Undefined outside the provider: nothing can be read there, and no button is drawn. */
export function useReadAloud(): (ReadAloudInUse & { shown: ReaderShown }) | undefined {
  const inUse = useContext(ReadAloudContext);
  const shown = useSyncExternalStore(
    inUse?.reader.subscribe ?? subscribeToNothing,
    inUse?.reader.read ?? readNothing,
    inUse?.reader.read ?? readNothing,
  );
  return inUse && shown ? { ...inUse, shown } : undefined;
}

const subscribeToNothing = () => () => {};
const readNothing = () => undefined;

/** The id of the thing around it that can be read, for its inner parts. */
export const ReadScopeContext = createContext<string | undefined>(undefined);

/**
 * The part that is read now, or undefined; nothing else of the reading has this drawn again.
 * @param of the id of what can be read; without it, what this stands inside of
 */
export function usePartBeingRead(of?: string): string | undefined {
  const around = useContext(ReadScopeContext);
  const inUse = useContext(ReadAloudContext);
  const scope = of ?? around;
  const read = () => (inUse && scope ? partBeingRead(inUse.reader.read(), scope) : undefined);
  return useSyncExternalStore(inUse?.reader.subscribe ?? subscribeToNothing, read, read);
}

/** The part of that thing that is read now. While it is paused, the place is still marked. */
function partBeingRead({ reading }: ReaderShown, scope: string): string | undefined {
  const { now } = reading;
  if (now.kind === 'silent' || now.script.id !== scope) return undefined;
  return now.script.pieces[now.at]?.part;
}

/** Spread on a part: a bold outline stands around it while it is read. */
export function marked(now: string | undefined, part: string): { 'data-reading'?: 'now' } {
  return now === part ? { 'data-reading': 'now' } : {};
}
