// A copy that may take so many pages and no more: it is laid out with all of it, then with less and less of each long
// answer, until it fits. Only what is never shortened, such as how to reach her safely, may make it longer. Any other copy is laid out once.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { rooms, shortened } from '../../shared/domain/copies/shorten';
import { columnHeight } from './look';
import { cutIntoPages, type Stretch } from './tagged/cuts';
import type { Placed } from './tagged/lay-out';
import { stretchesOf } from './tagged/stretches';

export type Fitted = {
  /** What is on the pages. */
  set: PlanCopy;
  sheet: Placed;
  pages: Stretch[];
};

/** Throws when it does not fit with nothing of any answer on it. */
export async function fitToPages(
  copy: PlanCopy,
  layOut: (copy: PlanCopy) => Promise<Placed>,
): Promise<Fitted> {
  const { fit } = copy;
  if (!fit) {
    const sheet = await layOut(copy);
    return { set: copy, sheet, pages: cut(sheet) };
  }
  const at = (levels: Levels) => shortened(copy, (part) => rooms[levels.get(part) ?? 0] ?? nothing);
  const tryOn = async (set: PlanCopy): Promise<Fitted | undefined> => {
    const sheet = await layOut(set);
    const pages = isTooTall(sheet) ? undefined : cutOrNot(sheet);
    return pages ? { set, sheet, pages } : undefined;
  };
  const parts = copy.groups.flatMap(({ pages }) => pages.map(({ id }) => id));
  const allAt = (level: number): Levels => new Map(parts.map((part) => [part, level]));
  let most = fit.pages;
  const tryWith = async (set: PlanCopy): Promise<Fitted | undefined> => {
    const fitted = await tryOn(set);
    return fitted && fitted.pages.length <= most ? fitted : undefined;
  };
  let start = await lowest((level) => tryWith(at(allAt(level))));
  if (!start) {
    // What is never shortened may need more pages by itself: more paper is better than no copy.
    most = (await tryOn(at(allAt(rooms.length - 1))))?.pages.length ?? most;
    start = await lowest((level) => tryWith(at(allAt(level))));
  }
  if (!start) throw new Error('it does not fit, however little of it is said');
  let { fitted } = start;
  let levels = allAt(start.level);
  // What is left of the page goes to the parts in turn, a little more of each, until none can have more.
  let growing = parts;
  while (growing.length > 0) {
    const grown: string[] = [];
    for (const part of growing) {
      const level = (levels.get(part) ?? 0) - 1;
      if (level < 0) continue;
      const more = new Map([...levels, [part, level]]);
      const set = at(more);
      const same = JSON.stringify(set) === JSON.stringify(fitted.set) ? fitted : undefined;
      const better = same ?? (await tryWith(set));
      if (!better) continue;
      grown.push(part);
      levels = more;
      fitted = better;
    }
    growing = grown;
  }
  return fitted;
}

/** How far each part is shortened: a place in `rooms`. */
type Levels = ReadonlyMap<string, number>;
const nothing = { questions: 0, lines: 0, letters: 0 };

/** The lowest level that fits, halving the way each time: what fits at one level fits at every higher one. */
async function lowest(
  tryAt: (level: number) => Promise<Fitted | undefined>,
): Promise<{ level: number; fitted: Fitted } | undefined> {
  let found: { level: number; fitted: Fitted } | undefined;
  let [low, high] = [0, rooms.length - 1];
  // Most copies are short: all of it first.
  for (let level = low; low <= high; level = Math.floor((low + high) / 2)) {
    const fitted = await tryAt(level);
    if (fitted) {
      found = { level, fitted };
      high = level - 1;
    } else {
      low = level + 1;
    }
  }
  return found;
}

function cut(sheet: Placed): Stretch[] {
  const { solid, together } = stretchesOf(sheet);
  return cutIntoPages(solid, together, columnHeight);
}

/** Two columns side by side that are taller than a page cannot be cut; then there has to be less in them. */
function cutOrNot(sheet: Placed): Stretch[] | undefined {
  try {
    return cut(sheet);
  } catch {
    return undefined;
  }
}

function isTooTall({ part, height, children }: Placed): boolean {
  return (part.most !== undefined && height > part.most + 0.01) || children.some(isTooTall);
}
