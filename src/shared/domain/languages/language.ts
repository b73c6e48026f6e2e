// A language the plan can be read in, as its own small file says: resources/locales/<tag>/language.json.
// Adding a language is adding its folder; nothing in here names one but English.

import { z } from 'zod';

/** What every string is written in first, and what stands where a language has no words yet. */
export const FIRST_LANGUAGE = 'en';

/** True for a tag that whatever names, spells or draws a language can read. `pl-abc` looks like one and is none. */
export function isLanguageTag(text: string): boolean {
  if (text.length > 35 || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    Intl.getCanonicalLocales(text);
    return true;
  } catch {
    return false;
  }
}

/** BCP 47 as it stands in a folder's name: `cy`, `pt-BR`. Never a path. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'a language tag is letters, and parts after a -');

/** Keys, `file:some.key` with all its plural forms, or parts: what ends in a dot or a colon means all under it. */
const parts = z.array(z.string().regex(/^[a-z-]+:[\w.-]*$/));

export const languageFile = z.strictObject({
  /** Its name in itself, as a woman looks for it. */
  name: z.string().min(1),
  englishName: z.string().min(1),
  direction: z.enum(['ltr', 'rtl']),
  /** screen: her view may be in it. print: her copies may be. Empty: not offered yet. */
  tiers: z.array(z.enum(['screen', 'print'])),
  /** A typeface it needs beside the usual one; it must be in the app. */
  font: z.string().optional(),
  /** True until somebody who grew up with it has read every string. */
  needsNativeReader: z.boolean(),
  /** Where only these are translated: all the rest stands in English. */
  only: parts.optional(),
  /** What is not translated yet. Anything else that is missing is a fault. */
  notYet: parts.optional(),
});
export type LanguageFile = z.infer<typeof languageFile>;

/** A language with the tag its folder is named by. */
export type Language = LanguageFile & { tag: string };

/** The language as a screen needs it: to offer it, and to set the page in it. */
export const languageOffered = z.strictObject({
  tag: languageTag,
  name: z.string(),
  englishName: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  screen: z.boolean(),
  print: z.boolean(),
  needsNativeReader: z.boolean(),
  /** Only some of it is translated so far, and the rest stands in English. */
  isPartOnly: z.literal(true).optional(),
});
export type LanguageOffered = z.infer<typeof languageOffered>;

/** What a screen is told of a language. */
export function offered(language: Language): LanguageOffered {
  const { tag, name, englishName, direction, tiers, needsNativeReader, only } = language;
  return {
    tag,
    name,
    englishName,
    direction,
    screen: tiers.includes('screen'),
    print: tiers.includes('print'),
    needsNativeReader,
    ...(only ? { isPartOnly: true } : {}),
  };
}
