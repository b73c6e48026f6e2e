// Answers the calls about workers' notes. Thin: each call is one verb of this room.

import { countNotes, type NoteCounts } from '../../shared/domain/notes/note';
import type { Handlers } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import { markNote, saveNote } from './keep-note';
import { readNoteHistory, readNotes } from './note-rows';

/** Handlers for `notes`, working at this desk. */
export function noteHandlers(desk: Desk): Handlers<'notes'> {
  return {
    list: async ({ plan }) => {
      await requirePlan(desk.connection, plan);
      return readNotes(desk.connection, plan);
    },
    history: (asked) => readNoteHistory(desk.connection, asked),
    save: (asked) => saveNote(desk, asked),
    mark: (asked) => markNote(desk, asked),
  };
}

/** How many notes there are in a plan, and not a word of them. */
export async function readNoteCounts(desk: Desk, plan: string): Promise<NoteCounts> {
  return countNotes(await readNotes(desk.connection, plan));
}
