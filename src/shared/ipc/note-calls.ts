// The part of the table about workers' notes. Staff desk only: her side of the screen is told how many there are, by
// her own calls, and never a word of one.

import { z } from 'zod';
import { keptNote, noteMarks, noteSaid, noteVersion } from '../domain/notes/note';
import { call } from './locked-calls';

const planId = z.uuid();
const ofNote = z.strictObject({ plan: planId, note: z.uuid() });

export const noteCalls = {
  /** As they stand now, taken away or not, the one written last first. */
  list: call(z.strictObject({ plan: planId }), z.array(keptNote)),
  /** Everything one note ever said, the newest first. */
  history: call(ofNote, z.array(noteVersion)),
  /** Appends; never replaces. A note gets its id from whoever writes it. Page and sitting count the first time. */
  save: call(
    ofNote.extend({
      page: z.string().max(60).optional(),
      sitting: z.uuid().optional(),
      said: noteSaid,
    }),
    keptNote,
  ),
  mark: call(ofNote.extend({ as: z.enum(noteMarks) }), keptNote),
} as const;
