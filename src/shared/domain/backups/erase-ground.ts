// What taking a plan out for good rests on, and that the words on its certificate name nobody. Pure.

import { z } from 'zod';
import { day } from '../calendar/day';

/** Source: our own list; UK GDPR 5(1)(e) for the first, 17(1) for the next. */
export const eraseGrounds = ['time_over', 'she_asked', 'by_mistake', 'something_else'] as const;

/** `day`: what it rests on: her last answer, the day she asked, the day the plan was begun. */
export const eraseGround = z.strictObject({ kind: z.enum(eraseGrounds), day });
export type EraseGround = z.infer<typeof eraseGround>;

/** The ground stands in a line of its own before the words. */
export function reasonToKeep(ground: EraseGround, words: string): string {
  return `${JSON.stringify(ground)}\n${words}`;
}

/** A reason from before grounds were asked for is words alone. */
export function readReason(kept: string): { ground?: EraseGround; reason: string } {
  const end = kept.indexOf('\n');
  if (!kept.startsWith('{') || end < 0) return { reason: kept };
  try {
    const ground = eraseGround.parse(JSON.parse(kept.slice(0, end)));
    return { ground, reason: kept.slice(end + 1) };
  } catch {
    return { reason: kept };
  }
}

/** One letter alone tells nobody apart. */
const SHORTEST_NAME = 2;

const wordsIn = (text: string, shortest = SHORTEST_NAME) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest);

/** With a figure in it: a number of hers, which nobody writes as a word of a sentence. */
const isNumber = (name: string) => /\p{N}/u.test(name);
const joined = (text: string) => wordsIn(text, 1).join('');

/**
 * True where any word of those names, or a number of hers, stands in the text; with or without accents, of any case. A number
 * also where it is broken by spaces or signs: "Z 0002 pw", "3WVP–2HVS".
 */
export function saysAnyOf(text: string, names: readonly string[]): boolean {
  const said = new Set(wordsIn(text));
  const whole = joined(text);
  return names.some((name) =>
    isNumber(name)
      ? joined(name).length >= SHORTEST_NAME && whole.includes(joined(name))
      : wordsIn(name).some((word) => said.has(word)),
  );
}
