// Notes one under the other: those being written as forms, the rest as cards. A note put right opens where it stood.

import { useState } from 'react';
import type { KeptNote } from '../../../../shared/domain/notes/note';
import { NoteCard, type NoteCardProps } from './NoteCard';
import { type DayInput, NoteForm } from './NoteForm';
import type { NotesDesk } from './use-notes';

export type NoteItemsProps = {
  desk: NotesDesk;
  notes: readonly KeptNote[];
  today: string;
  dayInput: DayInput;
  aboutOf?: (note: KeptNote) => Pick<NoteCardProps, 'about' | 'onOpenPage'>;
  /** Takes the keyboard when a note was closed. */
  onClosed: () => void;
};

export function NoteItems({ desk, notes, today, dayInput, aboutOf, onClosed }: NoteItemsProps) {
  const [pressed, setPressed] = useState<string>();
  return notes.map((note) => {
    const draft = desk.drafts.find(({ id }) => id === note.id);
    return draft ? (
      <NoteForm
        key={note.id}
        {...{ desk, draft, today, dayInput, onClosed }}
        takesFocus={pressed === note.id}
      />
    ) : (
      <NoteCard
        key={note.id}
        {...{ desk, note, today }}
        {...aboutOf?.(note)}
        onPutRight={() => {
          setPressed(note.id);
          desk.putRight(note);
        }}
      />
    );
  });
}
