// The part of the table about what was shown without her say. Staff desk; her side is told of those she was told of, by a
// call of her own.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { roles } from '../domain/people/roles';
import { sharingChoice } from '../domain/sharing/levels';
import { gateways, overrideAsked, overrideProblems, told } from '../domain/sharing/override';
import { PIN_DIGITS } from '../domain/sitting/sitting';
import { call, passphrase } from './locked-calls';

const planId = z.uuid();
const pin = z.string().max(PIN_DIGITS.most * 4);

const keptOverride = overrideAsked.omit({ told: true }).extend({
  id: z.uuid(),
  day,
  worker: z.string(),
  /** The worker gave their PIN for it. */
  withPin: z.boolean(),
  /** Whether she was told, oldest first; the newest counts. */
  told: z.array(told.and(z.object({ worker: z.string(), at: z.string() }))).min(1),
  /** The copy it was used for; one at most. */
  copy: z.string().optional(),
});
export type KeptOverride = z.infer<typeof keptOverride>;

const secondPerson = z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles) });
export type SecondPerson = z.infer<typeof secondPerson>;

const list = z.strictObject({
  overrides: z.array(keptOverride),
  /** This worker has a PIN, so it is asked for. */
  asksPin: z.boolean(),
  /** Keyholders of whom one has to say yes with their own passphrase; with none of them a name and a tick are all there is. */
  seconds: z.array(secondPerson),
});

const kept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), overrides: z.array(keptOverride) }),
  z.strictObject({ kind: z.literal('put-right'), why: z.array(z.enum(overrideProblems)).min(1) }),
  z.strictObject({ kind: z.literal('wrong-pin'), left: z.number().int() }),
  /** It was not the passphrase of the second person. */
  z.strictObject({ kind: z.literal('wrong-second'), left: z.number().int() }),
  z.strictObject({ kind: z.literal('locked') }),
]);
export type OverrideKept = z.infer<typeof kept>;

/** As she reads it: in plain words, and only once she was told. */
export const herOverride = z.strictObject({
  day,
  what: z.array(sharingChoice.shape.target),
  recipient: z.string(),
  gateway: z.enum(gateways),
  toldOn: day,
  toldBy: z.string(),
});
export type HerOverride = z.infer<typeof herOverride>;

export const overrideCalls = {
  /** The one written down last first. */
  list: call(z.strictObject({ plan: planId }), list),
  /** Writes one down whole, or says what has to be put right and writes nothing. */
  keep: call(
    z.strictObject({
      ...{ plan: planId, asked: overrideAsked, pin: pin.optional() },
      /** The keyholder who says yes, and their own passphrase. */
      ...{ person: z.string().max(64).optional(), passphrase: passphrase.optional() },
    }),
    kept,
  ),
  /** Says whether she has been told by now. Once she was, that stays. */
  tell: call(z.strictObject({ plan: planId, override: z.uuid(), told }), kept),
} as const;
