// The shapes of what the calls about settings answer with. The settings themselves are in domain/review.

import { z } from 'zod';
import { numberLimits } from '../domain/review/own-numbers';
import { settingBasis } from '../domain/review/settings';
import { fileProblems } from '../domain/review/settings-file';
import { keptKinds } from '../domain/review/settings-in-use';

const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const days = z.array(calendarDay).readonly();
const numberValue = z.union([z.number(), z.string(), z.boolean()]);
/** Present where it is not from the app itself: who kept it, and when (UTC). */
const kept = { keptAt: z.string().optional(), keptBy: z.string().optional() };

/** `name` is the path in the settings file, for example `reviews.lifeMonths`. */
export const settingNumber = z.strictObject({
  name: z.string(),
  value: numberValue,
  basis: settingBasis,
  note: z.string(),
});

export const keptKind = z.enum(keptKinds);

/** What is in use. */
export const settingsShown = z.strictObject({
  holidays: z.strictObject({
    ...kept,
    /** isKnown: every day of that year can be relied on. */
    years: z.array(z.strictObject({ year: z.string(), days, isKnown: z.boolean() })),
    knownUntil: calendarDay,
    /** From this day on a newer list is asked for. */
    askFrom: calendarDay,
    runOutSoon: z.boolean(),
  }),
  numbers: z.strictObject({
    ...kept,
    all: z.array(settingNumber.extend({ bundled: numberValue, limit: z.enum(numberLimits) })),
  }),
  /** Kept here, but this version cannot use it: what came with the app stands instead. */
  unusable: z.array(keptKind),
});
export type SettingsShown = z.infer<typeof settingsShown>;

const putRight = z.strictObject({
  kind: z.literal('put-right'),
  why: z.enum(fileProblems),
  line: z.number().int().positive().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SettingsPutRight = z.infer<typeof putRight>;

/** What a chosen file would change. */
export const settingsCheck = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('holidays'),
    changes: z.array(
      z.strictObject({
        year: z.string(),
        before: z.number(),
        after: z.number(),
        added: days,
        removed: days,
      }),
    ),
    /** Days of the list on a Saturday or Sunday: odd, and taken. */
    weekends: days,
    knownUntil: z.strictObject({ before: calendarDay, after: calendarDay }),
  }),
  z.strictObject({
    kind: z.literal('numbers'),
    /** With the value after; `before` is the one in use. */
    changes: z.array(settingNumber.extend({ before: numberValue })),
  }),
  putRight,
]);
export type SettingsCheck = z.infer<typeof settingsCheck>;

export const settingsKept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), what: keptKind, now: settingsShown }),
  putRight,
]);

/** Ways of hiding the screen that can be turned off. The key and the button always work. */
export const hiding = z.strictObject({
  /** Shift pressed three times. Off for who works with Sticky Keys. */
  shiftThrice: z.boolean(),
});
