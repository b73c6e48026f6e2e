/*
 * Sitting together: what a worker prepares, and how she likes her side of the screen. May not know a screen, a window or
 * a clock.
 */
import * as z from 'zod';
import { languageTag } from '../languages/language';

/** hers: she and her worker. guided: she and a peer mentor, staff within reach. */
export const sittingKinds = ['hers', 'guided'] as const;
export type SittingKind = (typeof sittingKinds)[number];

/** Who else may be there with her and her worker. */
export const presentKinds = ['peer', 'pom', 'probation', 'pa'] as const;

/** Pages chosen for one sitting. Source: ux.md S6. */
export const MOST_PAGES = 3;

/** How long a guided session may be given, in minutes. */
export const GUIDED_MINUTES = { least: 5, usual: 30, most: 120 } as const;

/** Digits of a PIN. It only ever gives the screen back; three wrong ones lock. */
export const PIN_DIGITS = { least: 6, most: 12 } as const;

/** Wrong PINs in a row after which the plans are locked. */
export const PIN_TRIES = 3;

/** A time of day on a 24-hour clock, `HH:MM`, where the workstation stands. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const preparation = z
  .strictObject({
    kind: z.enum(sittingKinds),
    /** Page ids of the workbook; none when she is to choose. */
    pages: z.array(z.string().max(60)).max(MOST_PAGES),
    /** Who will be there with her, in a worker's words. */
    withHer: z.string().trim().max(200),
    /** Who of those that a page can be done with. */
    present: z.array(z.enum(presentKinds)).max(presentKinds.length).default([]),
    /** She fills it in by herself; the worker stays near. */
    isAlone: z.boolean().default(false),
    windDownAt: clockTime.optional(),
    /** Guided only: minutes until it ends by itself. */
    minutes: z.int().min(GUIDED_MINUTES.least).max(GUIDED_MINUTES.most).optional(),
  })
  .refine(({ kind, minutes }) => (kind === 'guided') === (minutes !== undefined));

export type Preparation = z.infer<typeof preparation>;

export const textSizes = ['usual', 'bigger', 'biggest'] as const;
export const spacings = ['usual', 'wide'] as const;
/** Background tints, and the darker screen. Source: ux.md 5.2. */
export const colourings = [
  'cream',
  'white',
  'blue',
  'green',
  'peach',
  'lilac',
  'yellow',
  'dim',
] as const;
/** Letters to choose from; the usual ones are Atkinson Hyperlegible Next. */
export const fonts = ['usual', 'andika', 'lexend', 'opendyslexic'] as const;
export const layouts = ['one', 'page'] as const;

/** How she likes the screen. Kept with her plan, never with the computer. */
export const displayChoices = z.strictObject({
  size: z.enum(textSizes),
  spacing: z.enum(spacings),
  colours: z.enum(colourings),
  font: z.enum(fonts).default('usual'),
  /** A soft band over the line that is being read. */
  ruler: z.boolean().default(false),
  /** Shift three times hides the screen. Off for who works with Sticky Keys. */
  shiftThrice: z.boolean().default(true),
  /** One question at a time, or the whole page. */
  layout: z.enum(layouts),
  /** BCP 47. */
  language: languageTag,
  /** The English under each question too, where her language is another one. */
  withEnglish: z.boolean().default(false),
});

export type DisplayChoices = z.infer<typeof displayChoices>;

export const usualDisplay: DisplayChoices = {
  size: 'usual',
  spacing: 'usual',
  colours: 'cream',
  font: 'usual',
  ruler: false,
  shiftThrice: true,
  layout: 'one',
  language: 'en',
  withEnglish: false,
};

/** Six to twelve digits. The same digit over and over, or digits that count up or down, are found in three tries. */
export function isPinFit(pin: string): boolean {
  if (!/^\d+$/.test(pin)) return false;
  if (pin.length < PIN_DIGITS.least || pin.length > PIN_DIGITS.most) return false;
  const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10);
  return !(['0', '1', '9'] as const).some((same) => steps.every((step) => String(step) === same));
}
