// Letters that are being written, one of each kind, each kept in the vault as it is typed. Pure of React and of the bridge.

import { type LetterKind, letterKinds } from '../../../../shared/domain/copies/letters';
import type { LetterBegun, LetterKept } from '../../../../shared/ipc/contract';
import { type Autosave, createAutosave } from '../../ui/autosave';
import type { SavedState } from '../../ui/Saving';
import { begunFrom, formFrom, type LetterForm, newForm } from './letter-form';

/** Who wrote in it last and when: a UTC moment. */
export type WrittenLast = { by: string; at: string };

export type LettersAtHand = {
  forms: Readonly<Record<LetterKind, LetterForm>>;
  /** Of those that were there when the screen was opened. */
  from: Readonly<Partial<Record<LetterKind, WrittenLast>>>;
  /** What was thrown away last of each kind and can be brought back. */
  thrownAway: Readonly<Partial<Record<LetterKind, LetterForm>>>;
  /** What the last try to keep one threw, while it has not gone through. */
  thrown?: unknown;
};

export type BegunLettersOptions = {
  /** Keeps one; without a form it is thrown away. */
  keep: (letter: LetterKind, form: LetterBegun | undefined) => Promise<unknown>;
  onChange: (atHand: LettersAtHand) => void;
  report: (state: SavedState) => void;
};

export class BegunLetters {
  readonly #options: BegunLettersOptions;
  readonly #saves: Record<LetterKind, Autosave<LetterForm>>;
  #atHand: LettersAtHand;

  constructor(kept: readonly LetterKept[], options: BegunLettersOptions) {
    this.#options = options;
    this.#saves = each((letter) =>
      createAutosave<LetterForm>({
        save: (form) => options.keep(letter, begunFrom(letter, form)),
        report: (state, thrown) => {
          this.#set({ thrown });
          options.report(state);
        },
      }),
    );
    const begun = (letter: LetterKind) => kept.find((one) => one.letter === letter);
    this.#atHand = {
      forms: each((letter) => {
        const one = begun(letter);
        return one ? formFrom(one.form) : newForm(letter);
      }),
      from: Object.fromEntries(kept.map(({ letter, by, at }) => [letter, { by, at }])),
      thrownAway: {},
    };
  }

  get atHand(): LettersAtHand {
    return this.#atHand;
  }

  /** Takes what changed of one. It is kept after a pause. */
  change(letter: LetterKind, changes: Partial<LetterForm>): void {
    this.#put(letter, { ...this.#atHand.forms[letter], ...changes });
  }

  /** Empties one. What was in it can be brought back. */
  startAgain(letter: LetterKind): void {
    this.#swap(letter, newForm(letter));
  }

  /** Brings back what was there; what was written since can be brought back in its turn. */
  bringBack(letter: LetterKind): void {
    const before = this.#atHand.thrownAway[letter];
    if (before) this.#swap(letter, { ...before, saidYesToIt: false });
  }

  /** It is made, and the vault keeps it no longer. */
  made(letter: LetterKind): void {
    const { forms, from, thrownAway } = this.#atHand;
    this.#set({
      forms: { ...forms, [letter]: newForm(letter) },
      from: { ...from, [letter]: undefined },
      thrownAway: { ...thrownAway, [letter]: undefined },
    });
    // What was typed while it was made was typed into a letter that is there no more.
    if (this.#saves[letter].isWaiting()) this.#saves[letter].change(newForm(letter));
  }

  /** Resolves when nothing is waiting; rejects when some words are still only on screen. */
  async flush(): Promise<void> {
    await Promise.all(Object.values(this.#saves).map((save) => save.flush()));
  }

  #swap(letter: LetterKind, form: LetterForm): void {
    const { forms, thrownAway } = this.#atHand;
    const before = forms[letter];
    const isWorth = begunFrom(letter, before) !== undefined;
    this.#set({ thrownAway: { ...thrownAway, [letter]: isWorth ? before : undefined } });
    this.#put(letter, form);
    void this.#saves[letter].flush().catch(() => {});
  }

  #put(letter: LetterKind, form: LetterForm): void {
    this.#set({ forms: { ...this.#atHand.forms, [letter]: form } });
    this.#saves[letter].change(form);
  }

  #set(changes: Partial<LettersAtHand>): void {
    this.#atHand = { ...this.#atHand, ...changes };
    this.#options.onChange(this.#atHand);
  }
}

function each<T>(make: (letter: LetterKind) => T): Record<LetterKind, T> {
  const entries = letterKinds.map((letter) => [letter, make(letter)] as const);
  return Object.fromEntries(entries) as Record<LetterKind, T>;
}
