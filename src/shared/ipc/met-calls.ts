// The part of the table about what workers did with her or for her, and their own notes about their own practice. Staff desk
// only; an own note is answered to its author alone.

import { z } from 'zod';
import {
  contactMarks,
  contactSaid,
  contactVersion,
  keptContact,
  sittingInLog,
} from '../domain/met/contact';
import { keptOwnNote, ownNoteVersion, ownWords } from '../domain/notes/own-note';
import { call } from './locked-calls';

const planId = z.uuid();
const ofContact = z.strictObject({ plan: planId, contact: z.uuid() });
const ofNote = z.strictObject({ plan: planId, note: z.uuid() });

export const metCalls = {
  /** Contacts as they stand now, taken away or not, and the sittings of this plan that are over. */
  list: call(
    z.strictObject({ plan: planId }),
    z.strictObject({ contacts: z.array(keptContact), sittings: z.array(sittingInLog) }),
  ),
  /** Everything one contact ever said, the newest first. */
  history: call(ofContact, z.array(contactVersion)),
  /** Appends; never replaces. A contact gets its id from whoever writes it. */
  save: call(ofContact.extend({ said: contactSaid }), keptContact),
  mark: call(ofContact.extend({ as: z.enum(contactMarks) }), keptContact),
} as const;

export const ownNoteCalls = {
  /** Those of whoever is at work, the newest first. Nobody is told of another's. */
  list: call(z.strictObject({ plan: planId }), z.array(keptOwnNote)),
  /** Everything one of their own ever said, the newest first. */
  history: call(ofNote, z.array(ownNoteVersion)),
  save: call(ofNote.extend({ words: ownWords }), keptOwnNote),
  mark: call(ofNote.extend({ as: z.enum(['away', 'back']) }), keptOwnNote),
} as const;
