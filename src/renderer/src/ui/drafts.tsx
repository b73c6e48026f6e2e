// Forms that are half filled in and not sent: what stands in them is there again after somebody has been on another screen.
// Nothing of any woman: what is kept here is not kept under the key of any plan. It knows no form.

import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** `form`: which one, as it names itself. `words`: what stands in it, as JSON. */
export type Draft = { form: string; words: string };

/** More than these are nobody's half-filled forms; the oldest goes. */
const MOST = 20;

export class Drafts {
  readonly #kept: Map<string, string>;

  constructor(kept: readonly Draft[] = []) {
    this.#kept = new Map(kept.map(({ form, words }) => [form, words]));
  }

  has(form: string): boolean {
    return this.#kept.has(form);
  }

  /** What stood in it; undefined where nothing did, or nothing that can be read. */
  read(form: string): unknown {
    try {
      return JSON.parse(this.#kept.get(form) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  keep(form: string, what: unknown): void {
    this.#kept.delete(form);
    this.#kept.set(form, JSON.stringify(what));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** It was sent, or left as it was on purpose. */
  drop(form: string): void {
    this.#kept.delete(form);
  }

  all(): Draft[] {
    return [...this.#kept].map(([form, words]) => ({ form, words }));
  }
}

const DraftsContext = createContext<Drafts | undefined>(undefined);

export type DraftsProviderProps = { drafts: Drafts; children: ReactNode };

export function DraftsProvider({ drafts, children }: DraftsProviderProps) {
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** Half-filled forms of this desk. Where none are kept, they last as long as the screen. */
export function useDrafts(): Drafts {
  const kept = useContext(DraftsContext);
  const ofThisScreen = useMemo(() => new Drafts(), []);
  return kept ?? ofThisScreen;
}
