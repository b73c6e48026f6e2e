// The part of the table about the establishment's own directory. Nothing of any woman is in it, but the one call that puts
// somebody from it into her team.

import { z } from 'zod';
import { contactSaid, contactShown, contactVersion, LINE_MOST } from '../domain/contacts/contact';
import { call, nothing, shortText } from './locked-calls';

const ofContact = z.strictObject({ contact: z.uuid() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const directory = z.strictObject({
  today: day,
  /** After so many calendar months it is asked whether an entry is still right. */
  checkAgainMonths: z.number().int().positive(),
  /** This worker may write in it. */
  mayWrite: z.boolean(),
  contacts: z.array(contactShown),
});
export type Directory = z.infer<typeof directory>;

const added = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added') }),
  /** already_there: that name is in her team. hers: she chose not to say who is in it. retired: it is no longer in use. */
  z.strictObject({
    kind: z.literal('not-added'),
    why: z.enum(['already_there', 'hers', 'retired']),
  }),
]);
export type AddedToTeam = z.infer<typeof added>;

const ways = contactSaid.pick({ phone: true, email: true, bestTime: true, noMessage: true });

/** A line of her team out of the directory, and what the directory says of how they are reached: now, and ever before. */
const linkedLine = z.strictObject({
  item: shortText,
  contact: z.uuid(),
  isRetired: z.boolean(),
  now: ways,
  before: z.array(ways),
});
export type LinkedLine = z.infer<typeof linkedLine>;

export const contactCalls = {
  list: call(nothing, directory),
  /** Everything that was ever said of one, the newest first. */
  history: call(ofContact, z.array(contactVersion)),
  /** Appends; never replaces. An entry gets its id from whoever writes it. */
  save: call(ofContact.extend({ said: contactSaid, isChecked: z.boolean() }), contactShown),
  mark: call(ofContact.extend({ as: z.enum(['checked', 'retired', 'back']) }), contactShown),
  /** That I know them, and how; or that I do not any more. */
  know: call(
    ofContact.extend({ knows: z.boolean(), how: z.string().max(LINE_MOST) }),
    contactShown,
  ),
  /** Writes a line of her team through the ordinary answer, given by a worker. */
  addToTeam: call(
    ofContact.extend({ plan: z.uuid(), role: z.string().max(60), reach: z.string().max(2000) }),
    added,
  ),
  /** The same for how she reaches somebody who is in her team out of the directory. */
  takeNew: call(
    z.strictObject({ plan: z.uuid(), item: shortText, reach: z.string().max(2000) }),
    nothing,
  ),
  /** Of one plan: which lines of her team came out of the directory. */
  linked: call(z.strictObject({ plan: z.uuid() }), z.array(linkedLine)),
} as const;
