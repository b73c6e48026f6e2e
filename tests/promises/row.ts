// What one row of the table of promises is. A row tries to break one promise a number of times and says what it found;
// a control breaks the guard first, and is right only when the same harness then finds something.

import type { Chance } from '../support/random-plans';

export const sizes = ['smoke', 'ci', 'release'] as const;
export type Size = (typeof sizes)[number];

/** What a row is handed: how often to try, its own dice, and an empty folder that goes when it is over. */
export type Trial = {
  size: Size;
  many: number;
  seed: number;
  chance: Chance;
  folder: string;
};

export type Outcome =
  | {
      /** What was done, with its figures. */
      tried: string;
      /** Each way in which the promise was broken, in words; none where it held. */
      found: readonly string[];
    }
  /** Nothing was tried, and why. Never counted as held. */
  | { notTried: string };

export type Row = {
  id: string;
  /** In the words of docs/promises.md. */
  promise: string;
  kind: 'promise' | 'control';
  many: Readonly<Record<Size, number>>;
  /** What stretching costs is a part of what is tried: then each passphrase is stretched each time. */
  stretches?: true;
  run: (trial: Trial) => Promise<Outcome>;
};

/** The first few of a long list of findings, and how many there were. */
export function few(found: readonly string[], most = 5): readonly string[] {
  return found.length <= most
    ? found
    : [...found.slice(0, most), `and ${found.length - most} more`];
}
