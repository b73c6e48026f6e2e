// Who works with these plans, and how each comes and goes. Whoever is here types only a passphrase of their own: what
// crosses to a window is names and states, never a key. Source: security.md 2.1 to 2.4.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { roles } from '../domain/people/roles';
import { workerName } from '../domain/people/worker-name';
import {
  call,
  nothing,
  passphrase,
  recoverySheet,
  shortText,
  typedRecoveryKey,
} from './locked-calls';

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  isKeyholder: z.boolean(),
  /** `waiting`: has no way to the plans yet; `gone`: has none any more. */
  state: z.enum(['waiting', 'active', 'gone']),
  /** Waiting: for the person to type the code, or for a keyholder to confirm. `new-code`: the code has run out. */
  waitsFor: z.enum(['code', 'new-code', 'keyholder']).optional(),
  /** UTC moment until which a one-time code works. */
  codeUntil: z.string().optional(),
  /** Twelve letters and digits that both screens show: what the keyholder confirms is this person's own key. */
  check: z.string().optional(),
  isMe: z.boolean(),
  /** UTC moments. */
  addedAt: z.string(),
  goneAt: z.string().optional(),
});
export type Person = z.infer<typeof person>;

const peopleShown = z.strictObject({
  /** Those who are here first, by name; then the gone, the last to go first. */
  people: z.array(person),
  /** What I may do here. */
  may: z.strictObject({
    add: z.boolean(),
    confirm: z.boolean(),
    change: z.boolean(),
    renewSheet: z.boolean(),
    rotate: z.boolean(),
  }),
  /** Fewer than two keyholders can open: one forgetting or leaving is then only helped by the sheet. */
  hasFewKeyholders: z.boolean(),
  sheet: z.strictObject({
    madeAt: z.string().optional(),
    /** The day to type it back again, 90 days after it was last typed. */
    tryAgainOn: day,
    isDue: z.boolean(),
    /** False until a backup was opened with nothing but the sheet: no first plan can be started before. */
    isTriedWithBackup: z.boolean(),
    /** Made by an earlier version: it opens, but the plans' key can only be changed after a new one. */
    isFromBefore: z.boolean(),
  }),
  keys: z.strictObject({
    /** `due`: somebody left, or the sheet was used; the plans get a new key when a keyholder is next here. */
    state: z.enum(['settled', 'due']),
    changedAt: z.string().optional(),
  }),
  /** UTC moment until which I need not type my passphrase again here. */
  steppedUpUntil: z.string().optional(),
});
export type PeopleShown = z.infer<typeof peopleShown>;

/** What can be done about people and keys, each kept for good with who did it. */
export const peopleActs = [
  'set-up',
  'added',
  'code-made',
  'code-used',
  'confirmed',
  'changed',
  'removed',
  'passphrase-changed',
  'sheet-made',
  'sheet-tried',
  'sheet-used',
  'keys-changed',
  'list-made-anew',
] as const;

const peopleEvent = z.strictObject({
  at: z.string(),
  what: z.enum(peopleActs),
  /** Names as they now are. Nobody where the sheet was used. */
  by: z.string().optional(),
  about: z.string().optional(),
});
export type PeopleEvent = z.infer<typeof peopleEvent>;

const health = z.strictObject({
  /** The newest first, at most three. `isAsMade`: byte for byte; whether it opens is not said. */
  backups: z.array(
    z.strictObject({
      madeAt: z.string(),
      bytes: z.number().int(),
      plans: z.number().int(),
      isAsMade: z.boolean(),
    }),
  ),
  /** Of all backups in their usual folder. */
  count: z.number().int(),
  room: z.enum(['enough', 'little', 'none']),
});
export type Health = z.infer<typeof health>;

/** Wrong tries to get in that were found together, when somebody came in. Moments are UTC. */
const triesTogether = z.strictObject({
  notedAt: z.string(),
  count: z.number().int().nonnegative(),
  firstAt: z.string().optional(),
  lastAt: z.string().optional(),
  /** What was written down of them was changed, or part of it taken away. */
  isDamaged: z.boolean(),
});
export type TriesTogether = z.infer<typeof triesTogether>;

const triesShown = z.strictObject({
  /** Found as I came in; left out where there were none, or a slip or two of mine just before. */
  now: triesTogether.optional(),
  /** All that is known, the newest first; for keyholders and administrators. */
  all: z.array(triesTogether),
});
export type TriesShown = z.infer<typeof triesShown>;

const oneTimeCode = z.strictObject({
  person: z.string(),
  name: z.string(),
  /** Six groups of five, to be handed over on paper. It is shown once and kept nowhere. */
  code: z.string(),
  until: z.string(),
});
export type OneTimeCode = z.infer<typeof oneTimeCode>;

const stepUpReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right'), until: z.string() }),
  z.strictObject({ kind: z.literal('wrong'), left: z.number().int() }),
  /** The third wrong one: the plans are locking. */
  z.strictObject({ kind: z.literal('locked') }),
]);
export type StepUpReply = z.infer<typeof stepUpReply>;

const which = z.strictObject({ person: z.uuid() });
const asWhat = { role: z.enum(roles), isKeyholder: z.boolean() };

/**
 * Calls that change who can open what need my passphrase again first (`stepUp`); without it they answer `step-up-first`.
 */
export const peopleCalls = {
  /** Myself; also while I wait for a keyholder. */
  me: call(nothing, person),
  list: call(nothing, peopleShown),
  /** What was done about people and keys, the newest first; for keyholders and administrators. */
  history: call(nothing, z.array(peopleEvent)),
  /** How the plans' folder stands, from the folder alone; for keyholders and administrators. */
  health: call(nothing, health),
  /** Who tried to get in and did not. */
  tries: call(nothing, triesShown),
  stepUp: call(z.strictObject({ passphrase }), stepUpReply),
  /** Keyholder or administrator. The new person types the code, sets a passphrase, and waits for a keyholder. */
  add: call(z.strictObject({ name: workerName, ...asWhat }), oneTimeCode),
  /** Keyholder. `check` is what stands on the other's screen, compared with what the list shows. */
  confirm: call(which.extend({ check: shortText }), peopleShown),
  /** For one who forgot, or whose code ran out. What they could open before they cannot, once it is used. */
  newCode: call(which, oneTimeCode),
  /** Keyholder. Nobody becomes an administrator, or stops being one: that is another person's key. */
  change: call(which.extend(asWhat), peopleShown),
  /** Gone at once; removing myself locks. */
  remove: call(which, peopleShown),
  changePassphrase: call(z.strictObject({ now: passphrase, next: passphrase }), nothing),
  /** A new recovery sheet. The old one opens until the new one was typed back. */
  newSheet: call(nothing, recoverySheet),
  confirmSheet: call(z.strictObject({ recoveryKey: typedRecoveryKey }), peopleShown),
  /**
   * Types the sheet back again, makes a backup, opens that with nothing but the sheet, puts it back into memory and compares
   * it with what is here. Changes nothing but the day of the next time.
   */
  trySheet: call(z.strictObject({ recoveryKey: typedRecoveryKey }), peopleShown),
  /** New keys for both files, now. */
  rotate: call(nothing, peopleShown),
} as const satisfies Record<string, ReturnType<typeof call>>;
