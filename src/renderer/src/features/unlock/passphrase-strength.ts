// How good a passphrase of her worker's own is, in words. It only advises; the vault decides.

/** Characters a passphrase needs at least. Source: security.md 2.2. */
export const SHORTEST_PASSPHRASE = 15;
const STRONG_LENGTH = 22;
const FEW_CHARACTERS = 6;

export type PassphraseStrength =
  | { kind: 'empty' }
  | { kind: 'short'; more: number }
  | { kind: 'repeats' }
  | { kind: 'enough' }
  | { kind: 'strong' };

/**
 * Counts characters as a person sees them, not code units, so that accents cost nothing.
 * @returns `short` with how many characters are still needed; `repeats` when few different ones are used
 */
export function describePassphrase(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFC')];
  if (characters.length === 0) return { kind: 'empty' };
  if (characters.length < SHORTEST_PASSPHRASE) {
    return { kind: 'short', more: SHORTEST_PASSPHRASE - characters.length };
  }
  if (new Set(characters).size < FEW_CHARACTERS) return { kind: 'repeats' };
  return { kind: characters.length >= STRONG_LENGTH ? 'strong' : 'enough' };
}

/** The same words, whatever the spaces between them. For typing four offered words once. */
export function isSameWords(typed: string, offered: string): boolean {
  const words = (text: string) => text.trim().split(/\s+/u).join(' ');
  return words(typed) === words(offered);
}
