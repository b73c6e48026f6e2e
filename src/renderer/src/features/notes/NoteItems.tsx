// Notes one under the other: those being written as forms, the rest as cards. Each keeps its place in the list, so that
// the first save of a new one takes nobody's keyboard away.

import { useState } from 'react';
import type { KeptNote } from '../../../../shared/domain/notes/note';
import { NoteCard, type NoteCardProps } from './NoteCard';
import { type DayInput, NoteForm } from './NoteForm';
import type { NoteDraft } from './note-drafts';
import type { NotesDesk } from './use-notes';

export type NoteItemsProps = {
  desk: NotesDesk;
  notes: readonly KeptNote[];
  /** New ones, which the vault may not have yet. */
  fresh: readonly NoteDraft[];
  /** The one that was begun by a press. */
  begun: string | undefined;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  dayInput: DayInput;
  aboutOf?: (note: KeptNote) => Pick<NoteCardProps, 'about' | 'onOpenPage'>;
  /** Takes the keyboard when a note was closed. */
  onClosed: () => void;
};

export function NoteItems(props: NoteItemsProps) {
  const { desk, notes, fresh, begun, today, dayInput, aboutOf, onClosed } = props;
  const [pressed, setPressed] = useState<string>();
  const entries: readonly { id: string; note?: KeptNote }[] = [
    ...fresh.map(({ id }) => ({ id })),
    ...notes.map((note) => ({ id: note.id, note })),
  ];
  return (
    <ul className="plain stack">
      {entries.map(({ id, note }) => {
        const draft = desk.drafts.find((one) => one.id === id);
        return (
          <li key={id} className="worker-note-item">
            {draft ? (
              <NoteForm
                {...{ desk, draft, today, dayInput, onClosed }}
                takesFocus={id === pressed || id === begun}
              />
            ) : null}
            {note && !draft ? (
              <NoteCard
                {...{ desk, note, today }}
                {...aboutOf?.(note)}
                onPutRight={() => {
                  setPressed(id);
                  desk.putRight(note);
                }}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** New notes that stand in front of those the vault has. */
export function freshOf(
  drafts: readonly NoteDraft[],
  notes: readonly KeptNote[],
): readonly NoteDraft[] {
  return drafts.filter(({ id }) => !notes.some((note) => note.id === id));
}
