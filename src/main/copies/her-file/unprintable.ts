// Characters no font of ours has. History cannot be worded otherwise, and one such letter must not keep her whole file from
// her: on paper it stands by its number, in the data as it was typed.

/** The same value with these characters by number in every string. */
export function withNumbers<T>(value: T, characters: readonly string[]): T {
  if (characters.length === 0) return value;
  const missing = new Set(characters);
  const inText = (text: string) =>
    [...text].map((each) => (missing.has(each) ? numberOf(each) : each)).join('');
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return inText(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, walk(each)]));
  };
  return walk(value) as T;
}

const numberOf = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
