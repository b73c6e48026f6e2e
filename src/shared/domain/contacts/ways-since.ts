// What her team says of how she reaches somebody, held against what the directory says now. The line in her team is words of
// its own: it may have been written otherwise on purpose, so only what the directory once said itself counts as older. Pure.

import type { ContactSaid } from './contact';
import { numbersIn } from './numbers';

/** How somebody is reached, as far as it goes into a team. */
export type Ways = Pick<ContactSaid, 'phone' | 'email' | 'bestTime' | 'noMessage'>;

export const waysOf = ({ phone, email, bestTime, noMessage }: ContactSaid): Ways => ({
  ...{ phone, email, bestTime, noMessage },
});

const inWords = ['phone', 'email', 'bestTime'] as const;

/** What a woman would be told wrongly by a line written when the directory said `then`. */
export function waysChanged(then: Ways, now: Ways): (keyof Ways)[] {
  const changed: (keyof Ways)[] = inWords.filter(
    (way) => then[way].trim() !== '' && then[way].trim() !== now[way].trim(),
  );
  return now.noMessage && !then.noMessage ? [...changed, 'noMessage'] : changed;
}

/**
 * Which ways in a line of her team are older than the directory.
 * @param reach the line, in whatever words it was written
 * @param before everything the directory ever said of them
 */
export function olderWays(reach: string, now: Ways, before: readonly Ways[]): (keyof Ways)[] {
  if (reach.trim() === '') return [];
  const older: (keyof Ways)[] = inWords.filter(
    (way) => find(reach, way, now[way]) === undefined && oldOne(reach, way, now, before),
  );
  const saysNoMessage = /messag/iu.test(reach);
  return now.noMessage && !saysNoMessage && before.some(({ noMessage }) => !noMessage)
    ? [...older, 'noMessage']
    : older;
}

/**
 * The line with what the directory says now in the place of what it said before; every other word in it stays.
 * @param noMessage that no message is to be left, in words
 */
export function renewedReach(
  reach: string,
  now: Ways,
  before: readonly Ways[],
  noMessage: string,
): string {
  let line = reach;
  for (const way of olderWays(reach, now, before)) {
    if (way === 'noMessage') {
      line = `${line.trim().replace(/\.$/u, '')}. ${noMessage}`;
      continue;
    }
    const old = oldOne(line, way, now, before);
    if (!old) continue;
    line = line.slice(0, old.at) + now[way].trim() + line.slice(old.at + old.length);
  }
  return line
    .split('. ')
    .filter((part) => part.trim() !== '')
    .join('. ')
    .trim();
}

type Found = { at: number; length: number };

/** The longest thing the directory said before that still stands there: a part of it may be something it said as well. */
function oldOne(
  reach: string,
  way: (typeof inWords)[number],
  now: Ways,
  before: readonly Ways[],
): Found | undefined {
  return before
    .filter((then) => then[way].trim() !== now[way].trim())
    .flatMap((then) => find(reach, way, then[way]) ?? [])
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Where it stands in the line; a number is found however it is written. */
function find(reach: string, way: (typeof inWords)[number], said: string): Found | undefined {
  const words = said.trim();
  if (words === '') return undefined;
  if (way === 'phone') {
    const wanted = numbersIn(words)[0];
    const found = numbersIn(reach).find(
      ({ main, extension }) => main === wanted?.main && extension === wanted.extension,
    );
    if (wanted) return found && { at: found.at, length: found.length };
  }
  const at = reach.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? undefined : { at, length: words.length };
}
