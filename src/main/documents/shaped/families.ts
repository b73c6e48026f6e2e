// The faces for writing that our own two do not know: Arabic, Urdu, Persian, Hebrew, Hindi, Bengali, Punjabi. Each is
// opened when it is first asked for a letter, as most copies need none of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import type { Weight } from '../weight';

/** In the order they are asked for a letter. */
const families = [
  'NotoNaskhArabic',
  'NotoSansHebrew',
  'NotoSansDevanagari',
  'NotoSansBengali',
  'NotoSansGurmukhi',
] as const;

const files: Record<Weight, string> = { regular: '400Regular', bold: '700Bold' };

/** One family of letters, in both weights. */
export type Family = {
  name: string;
  /** Both weights can write it. */
  canWrite: (codePoint: number) => boolean;
  /** The font file, for whoever shapes words with it. */
  read: (weight: Weight) => Uint8Array;
};

const opened = new Map<string, Family[]>();

function familyOf(folder: string, name: string): Family {
  const path = (weight: Weight) => join(folder, 'fonts', `${name}_${files[weight]}.ttf`);
  let fonts: Font[] | undefined;
  const answers = new Map<number, boolean>();
  return {
    name,
    canWrite: (codePoint) => {
      const known = answers.get(codePoint);
      if (known !== undefined) return known;
      fonts ??= [openSync(path('regular')), openSync(path('bold'))];
      const answer = fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
      answers.set(codePoint, answer);
      return answer;
    },
    read: (weight) => readFileSync(path(weight)),
  };
}

/** The families of `resourcesFolder`/fonts besides our own; no file is opened before a letter is asked for. */
export function otherFamilies(resourcesFolder: string): Family[] {
  const known = opened.get(resourcesFolder);
  if (known) return known;
  const made = families.map((name) => familyOf(resourcesFolder, name));
  opened.set(resourcesFolder, made);
  return made;
}

/** Our own family, as the others are. */
export function ownFamily(resourcesFolder: string): Family {
  return familyOf(resourcesFolder, 'AtkinsonHyperlegibleNext');
}
