// Reads a text file that somebody chose: whole, of a size we know, in UTF-8, and with nothing in it that a screen shows as
// something else than it is.

import { readBounded } from './read-bounded';

/** Marks that turn the direction of writing, and the sign that ends a text for some programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the very sign that is looked for.
const neverInText = /[\u0000\u202a-\u202e\u2066-\u2069]/;
const escaped = /\\(?:u([0-9a-f]{4})|.)/gis;

/**
 * The text of a file, in composed form (NFC), without the mark some programs put before it.
 * @param most bytes at most
 * @returns undefined when it is no text, or holds half a character, a sign that ends a text, or marks that turn the
 *   direction of writing, written out or as JSON escapes
 * @throws KnownFailure as `readBounded` does
 */
export async function readText(path: string, most: number): Promise<string | undefined> {
  const bytes = await readBounded(path, most);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    return isPlain(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** True when neither the text nor what its escapes stand for holds what no text should. */
function isPlain(text: string): boolean {
  const meant = text.replace(escaped, (_, code?: string) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return !neverInText.test(text) && !neverInText.test(meant) && meant.isWellFormed();
}
