// The computer's own voices, and which of them reads a language. Pure. A voice that would send words
// over a network is no voice here.

export type Voice = {
  id: string;
  name: string;
  /** As the computer writes it: en-GB, or en_GB. */
  lang: string;
  /** False when the words would leave the computer to be spoken. */
  isLocal: boolean;
  isDefault: boolean;
};

/** Where a language is spoken here, for voices that name a place. */
const usualPlace: Record<string, string> = { en: 'gb', cy: 'gb', pt: 'pt' };

/** The voices that may be used at all: those that speak on this computer. */
export function voicesHere(voices: readonly Voice[]): Voice[] {
  return voices.filter(({ isLocal }) => isLocal);
}

/**
 * The voice for a language, or undefined: never one of another language.
 * The very place asked for comes first, then the usual place, then the computer's own first choice.
 * @param language BCP 47
 */
export function voiceFor(voices: readonly Voice[], language: string): Voice | undefined {
  const wanted = tagOf(language);
  const base = baseOf(language);
  const place = usualPlace[base];
  const standing = (voice: Voice) => {
    if (tagOf(voice.lang) === wanted && wanted !== base) return 0;
    if (place && tagOf(voice.lang) === `${base}-${place}`) return voice.isDefault ? 1 : 2;
    return voice.isDefault ? 3 : 4;
  };
  return voicesHere(voices)
    .filter(({ lang }) => baseOf(lang) === base)
    .toSorted((a, b) => standing(a) - standing(b))[0];
}

/** The voice that may stand in for a language without one, if she chooses so: an English one, else any. */
export function voiceInstead(voices: readonly Voice[]): Voice | undefined {
  return voiceFor(voices, 'en-GB') ?? voicesHere(voices)[0];
}

/** The languages that can be read, each once, without their places. */
export function languagesOf(voices: readonly Voice[]): string[] {
  return [...new Set(voicesHere(voices).map(({ lang }) => baseOf(lang)))].toSorted();
}

function tagOf(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}

/** "en" of "en-GB". */
export function baseOf(lang: string): string {
  return tagOf(lang).split('-')[0] ?? '';
}
