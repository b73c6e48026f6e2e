// When two spellings are one name: what was typed twice by two people. Pure.

const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** True for two spellings of one name: without case, and without the space around it or more than one within. */
export function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Somebody by name, and the plans they are named in. */
export type NamedIn = { name: string; plans: string[] };

/**
 * Everybody who is named, once, in the order of the alphabet; under the spelling that came first.
 * @param named a name in a plan; the same may come more than once
 */
export function gatherNames(named: readonly { name: string; plan: string }[]): NamedIn[] {
  const found = new Map<string, NamedIn>();
  for (const { name, plan } of named) {
    const key = plain(name);
    if (key === '') continue;
    const there = found.get(key) ?? { name: name.trim().replace(/\s+/gu, ' '), plans: [] };
    if (!there.plans.includes(plan)) there.plans.push(plan);
    found.set(key, there);
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
