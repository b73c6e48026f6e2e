// Finds every person a spot: sign inside its own ring and slice, name under it, nothing over anything else.
// Each is put where she would best stand; those who meet then look for another spot, until nobody meets.
// The same people always stand in the same spots, in whatever order they are listed. Pure.

import { type Box, boxRound, liesIn, meet, meetsDisc } from './boxes';
import type { Part, Ring, RingGeometry } from './ring-geometry';
import { pointAt, wholeFrame } from './ring-geometry';

/** Somebody to be placed: where she stands, and how much room her sign and her name take. */
export type ToPlace = {
  id: string;
  ring: Ring;
  part: Part;
  /** From the middle of the sign to its edge, with whatever sticks out of it. */
  reach: number;
  name: { width: number; height: number };
};
export type Spot = { x: number; y: number; sign: Box; name: Box | undefined };

const gap = 2;
/** Between two spots that are tried, of a sign's reach. Ours: finer finds hardly more, and takes longer. */
const between = 0.4;
const finest = 6;
/** With more than these nobody looks for the best spot: the first free one does. Ours. */
const crowd = 36;
/** More than this much of a cell taken by signs hardly ever fits. Ours. */
const hopeless = 0.75;
/** Moves for each person before it is given up. Ours. */
const mostMoves = 9;

type Seeker = { id: string; spots: Spot[]; at: number };

/** A spot for each, by id; undefined when they do not all fit. */
export function placePeople(
  people: readonly ToPlace[],
  geometry: RingGeometry,
  taken: readonly Box[],
): Map<string, Spot> | undefined {
  const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const cells = [...Map.groupBy(inOrder, ({ ring, part }) => `${ring} ${part}`).values()];
  if (cells.some((cell) => isHopeless(cell, geometry))) return undefined;
  if (people.length > crowd) return packed(cells, geometry, taken);
  const seekers = cells
    .toSorted((a, b) => b.length - a.length || (keyOf(a) < keyOf(b) ? -1 : 1))
    .flatMap((cell) => seekersIn(cell, geometry, taken));
  if (seekers.some(({ spots }) => spots.length === 0)) return undefined;
  if (!settle(seekers)) return undefined;
  comeHome(seekers);
  return new Map(seekers.map((seeker) => [seeker.id, spotOf(seeker)]));
}
const keyOf = ([first]: ToPlace[]) => `${first?.ring} ${first?.part}`;

/** Fills each cell from one edge to the other. */
function packed(
  cells: ToPlace[][],
  geometry: RingGeometry,
  taken: readonly Box[],
): Map<string, Spot> | undefined {
  const isFree = freeOf(geometry, taken);
  const spots = new Map<string, Spot>();
  for (const cell of cells) {
    const waiting = [...cell];
    const [first] = cell;
    for (const point of first ? pointsFor(first, geometry) : []) {
      const [next] = waiting;
      if (!next) break;
      const spot = spotAt(next, point);
      if (!boxesOf(spot).every(isFree)) continue;
      if ([...spots.values()].some((other) => spotsMeet(spot, other))) continue;
      spots.set(next.id, spot);
      waiting.shift();
    }
    if (waiting.length > 0) return undefined;
  }
  return spots;
}

/** True for boxes inside the frame that lie over no heading and not over "Me". */
function freeOf({ centre, me }: RingGeometry, taken: readonly Box[]): (box: Box) => boolean {
  return (box) =>
    liesIn(box, wholeFrame) &&
    !meetsDisc(box, centre, centre, me + gap) &&
    !taken.some((other) => meet(box, other, gap));
}

function seekersIn(cell: ToPlace[], geometry: RingGeometry, taken: readonly Box[]): Seeker[] {
  const isFree = freeOf(geometry, taken);
  return cell.map((person, at) => {
    const best = bestFor(person, at, cell, geometry);
    const spots = pointsFor(person, geometry)
      .map((point) => ({ point, far: Math.hypot(point.x - best.x, point.y - best.y) }))
      .toSorted((a, b) => a.far - b.far || a.point.y - b.point.y || a.point.x - b.point.x)
      .map(({ point }) => spotAt(person, point))
      .filter((spot) => boxesOf(spot).every(isFree));
    return { id: person.id, spots, at: 0 };
  });
}

/** True when what must lie inside a cell would hardly fit if it were bricks. A long name may hang out. */
function isHopeless(cell: ToPlace[], geometry: RingGeometry): boolean {
  const room = cell.reduce((sum, { reach, name }) => {
    const inside = name.width > reach * 2 ? 0 : name.height;
    return sum + reach * 2 * (reach * 2 + inside);
  }, 0);
  const [first] = cell;
  const ring = geometry.rings[first?.ring ?? 'close'];
  const slice = geometry.slices.find(({ part }) => part === first?.part);
  const share = ((slice?.to ?? 360) - (slice?.from ?? 0)) / 360;
  return room > share * Math.PI * (ring.to ** 2 - ring.from ** 2) * hopeless;
}

type Cell = { inner: number; outer: number; from: number; to: number };

function cellFor(person: ToPlace, geometry: RingGeometry): Cell {
  const ring = geometry.rings[person.ring];
  const slice = geometry.slices.find(({ part }) => part === person.part);
  const edge = person.reach + 1;
  return {
    inner: ring.from + edge,
    outer: ring.to - edge,
    from: slice?.from ?? 0,
    to: slice?.to ?? 360,
  };
}

/** Where each would best stand: spread evenly, and on two or more arcs when one is too short. */
function bestFor(person: ToPlace, at: number, cell: ToPlace[], geometry: RingGeometry) {
  const wide = Math.max(...cell.map(({ name, reach }) => Math.max(name.width, reach * 2))) + 6;
  const { inner, outer, from, to } = cellFor(person, geometry);
  const middle = (inner + outer) / 2;
  const arc = (middle * (to - from) * Math.PI) / 180;
  const arcs = Math.max(1, Math.min(Math.ceil((cell.length * wide) / arc), cell.length));
  const row = at % arcs;
  const out = arcs === 1 ? middle : inner + ((outer - inner) * (arcs - 1 - row)) / (arcs - 1);
  const { x, y } = pointAt(geometry, from + ((to - from) * (at + 0.5)) / cell.length, out);
  // The name hangs below the sign; together they stand in the middle.
  return { x, y: y - person.name.height / 2 };
}

/** Points all over a cell, so far from its edges that the sign lies inside. */
function pointsFor(person: ToPlace, geometry: RingGeometry): { x: number; y: number }[] {
  const { inner, outer, from, to } = cellFor(person, geometry);
  const step = Math.max(person.reach * between, Math.min(finest, person.reach));
  const rows = Math.max(0, Math.ceil((outer - inner) / step));
  return Array.from({ length: rows + 1 }, (_, row) => {
    const out = inner + ((outer - inner) * row) / Math.max(1, rows);
    const edge = (Math.asin(Math.min(1, (person.reach + 1) / out)) * 180) / Math.PI;
    const span = to - from - 2 * edge;
    if (span < 0) return [];
    const along = Math.ceil((span * Math.PI * out) / 180 / step);
    return Array.from({ length: along + 1 }, (__, at) =>
      pointAt(geometry, from + edge + (span * at) / Math.max(1, along), out),
    );
  }).flat();
}

function spotAt({ reach, name }: ToPlace, { x, y }: { x: number; y: number }): Spot {
  const sign = boxRound(x, y, reach * 2, reach * 2);
  const hanging = { left: x - name.width / 2, top: y + reach, ...name };
  return { x, y, sign, name: name.width > 0 ? hanging : undefined };
}

const boxesOf = ({ sign, name }: Spot): Box[] => (name ? [sign, name] : [sign]);

function spotOf({ spots, at }: Seeker): Spot {
  const spot = spots[at];
  if (!spot) throw new Error('a spot that is not there');
  return spot;
}

function spotsMeet(a: Spot, b: Spot): boolean {
  return (
    meet(a.sign, b.sign, gap) ||
    (a.name !== undefined && meet(a.name, b.sign, gap)) ||
    (b.name !== undefined && meet(a.sign, b.name, gap)) ||
    (a.name !== undefined && b.name !== undefined && meet(a.name, b.name, gap))
  );
}

/**
 * Moves whoever meets somebody to where fewest are met. Two who keep meeting weigh more each time, so that
 * nobody goes round in circles. True once nobody meets.
 */
function settle(seekers: Seeker[]): boolean {
  const weights = seekers.map(() => seekers.map(() => 1));
  const cost = (one: number, at: number, enough: number): number => {
    const spot = seekers[one]?.spots[at];
    let sum = 0;
    for (let other = 0; other < seekers.length; other += 1) {
      const seeker = seekers[other];
      if (other === one || !spot || !seeker || !spotsMeet(spot, spotOf(seeker))) continue;
      sum += weights[one]?.[other] ?? 1;
      if (sum >= enough) break;
    }
    return sum;
  };
  const moveToBest = (one: number) => {
    const seeker = seekers[one];
    if (!seeker) return;
    let best = seeker.at;
    let least = cost(one, best, Number.POSITIVE_INFINITY);
    for (let at = 0; at < seeker.spots.length && least > 0; at += 1) {
      const here = cost(one, at, least);
      if (here < least) [best, least] = [at, here];
    }
    seeker.at = best;
  };
  for (let moves = 0; moves < mostMoves; moves += 1) {
    let isQuiet = true;
    for (let one = 0; one < seekers.length; one += 1) {
      if (cost(one, seekers[one]?.at ?? 0, 1) === 0) continue;
      isQuiet = false;
      moveToBest(one);
      for (let other = 0; other < seekers.length; other += 1) {
        const [a, b] = [seekers[one], seekers[other]];
        if (!a || !b || a === b || !spotsMeet(spotOf(a), spotOf(b))) continue;
        const [mine, theirs] = [weights[one], weights[other]];
        if (mine) mine[other] = (mine[other] ?? 1) + 1;
        if (theirs) theirs[one] = (theirs[one] ?? 1) + 1;
      }
    }
    if (isQuiet) return true;
  }
  return false;
}

/** Lets everybody go as near as possible to where she would best stand. */
function comeHome(seekers: Seeker[]): void {
  for (const seeker of seekers) {
    const others = seekers.filter((other) => other !== seeker).map(spotOf);
    const free = seeker.spots.findIndex((spot) => !others.some((other) => spotsMeet(spot, other)));
    if (free >= 0) seeker.at = Math.min(seeker.at, free);
  }
}
