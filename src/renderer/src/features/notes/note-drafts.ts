// Notes that are open for writing, each with its own autosave. They outlive the page they stand on, so that turning a
// page never drops a word. Pure of React and of the bridge.

import {
  emptyNote,
  isNothingNoted,
  type KeptNote,
  type NoteSaid,
} from '../../../../shared/domain/notes/note';
import { type Autosave, createAutosave } from '../../ui/autosave';
import type { SavedState } from '../../ui/Saving';

export type NoteBegun = { page?: string | undefined; sitting?: string | undefined };

export type NoteDraft = NoteBegun & {
  id: string;
  said: NoteSaid;
  /** What the last try threw, while it has not gone through. */
  thrown?: unknown;
};

export type NoteDraftsOptions = {
  save: (draft: NoteDraft) => Promise<KeptNote>;
  onKept: (note: KeptNote) => void;
  onDrafts: (drafts: readonly NoteDraft[]) => void;
  report: (state: SavedState) => void;
};

export class NoteDrafts {
  readonly #options: NoteDraftsOptions;
  readonly #open = new Map<string, { draft: NoteDraft; autosave: Autosave<NoteSaid> }>();
  /** Notes the vault has. One that says nothing and is not among them is never sent. */
  readonly #kept = new Set<string>();

  constructor(options: NoteDraftsOptions) {
    this.#options = options;
  }

  /** Opens a new note, or a kept one to put it right. */
  open(id: string, begun: NoteBegun, kept?: KeptNote): void {
    if (this.#open.has(id)) return;
    if (kept) this.#kept.add(id);
    const draft: NoteDraft = { ...begun, id, said: kept?.said ?? emptyNote };
    const autosave = createAutosave<NoteSaid>({
      save: (said) => this.#save(id, said),
      report: (state, thrown) => {
        this.#change(id, { thrown });
        this.#options.report(state);
      },
    });
    this.#open.set(id, { draft, autosave });
    this.#tell();
  }

  /** Takes what a note says now. It is saved after a pause. */
  say(id: string, said: NoteSaid): void {
    const one = this.#open.get(id);
    if (!one) return;
    this.#change(id, { said });
    one.autosave.change(said);
  }

  /** Saves one note now; what goes wrong is told by `thrown`. */
  async settle(id: string): Promise<void> {
    await this.#open.get(id)?.autosave.flush();
  }

  /** Saves it and closes it. It stays open where that does not go through. */
  async close(id: string): Promise<boolean> {
    try {
      await this.settle(id);
    } catch {
      return false;
    }
    this.#open.delete(id);
    this.#tell();
    return true;
  }

  /** Resolves when nothing is waiting; rejects when some words are still only on screen. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ autosave }) => autosave.flush()));
  }

  isWaiting(): boolean {
    return [...this.#open.values()].some(({ autosave }) => autosave.isWaiting());
  }

  async #save(id: string, said: NoteSaid): Promise<void> {
    const one = this.#open.get(id);
    if (!one || (isNothingNoted(said) && !this.#kept.has(id))) return;
    const note = await this.#options.save({ ...one.draft, said });
    this.#kept.add(id);
    this.#options.onKept(note);
  }

  #change(id: string, change: Partial<NoteDraft>): void {
    const one = this.#open.get(id);
    if (!one) return;
    one.draft = { ...one.draft, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#options.onDrafts([...this.#open.values()].map(({ draft }) => draft));
  }
}
