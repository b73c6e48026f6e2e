// The circle itself: "Me" in the middle, three rings round it, and a slice for each part of her life.
// Lengths are units of the picture; angles are degrees, clockwise from the top. Pure.

import type { CirclePerson } from '../answer';
import type { Box } from './boxes';
import { path } from './shapes';

export type Ring = CirclePerson['ring'];
/** A part of her life; empty while she has not said which. */
export type Part = CirclePerson['sector'];
export type Place = { ring: Ring; part: Part };

/** Nearest first. */
export const rings = ['close', 'there', 'around'] as const satisfies readonly Ring[];
/** Clockwise, from the top. */
export const parts = [
  'family',
  'friends',
  'here',
  'community',
  'workers',
] as const satisfies readonly Part[];

/** Whoever has no part yet stands at the bottom, so that the others make room by half as much on either side. */
const partsAndNone: readonly Part[] = ['family', 'friends', 'here', '', 'community', 'workers'];

export type Span = { from: number; to: number };
export type RingGeometry = {
  /** Middle of "Me", from the left and from the top. */
  centre: number;
  me: number;
  rings: Record<Ring, Span>;
  /** Clockwise. The slice of those whose part is not said yet is there only when somebody stands in it. */
  slices: (Span & { part: Part })[];
};

export const frame = 640;
/** Nothing reaches further than this. */
export const wholeFrame: Box = { left: 2, top: 2, width: frame - 4, height: frame - 4 };
const centre = frame / 2;
const rim = 316;
const me = 36;
/** Where each ring ends while nothing asks for another. */
const usualEnds: Record<Ring, number> = { close: 142, there: 232, around: rim };
/** A ring never gets thinner, nor a slice narrower: a sign must fit in, and a heading must be read. Ours. */
const thinnest = 44;
const narrowest = 32;
const endStep = 8;

/** How much room is asked for in each ring of each part, in square units. */
export type Demand = Map<Part, Record<Ring, number>>;

/**
 * The rings and slices. With `bend` 0 the rings are always the same and the slices equal; with 1 they are what
 * suits these people best.
 */
export function ringGeometry(demand: Demand, bend: number): RingGeometry {
  const shown = demand.has('') ? partsAndNone : parts;
  const usual = usualSlices(shown);
  if (bend === 0) return { centre, me, rings: spansOf(usualEnds), slices: slicesOf(shown, usual) };
  const { ends, sizes } = bestFor(shown, demand);
  const mix = (a: number, b: number) => a + (b - a) * bend;
  const mixed = { close: 0, there: 0, around: 0 };
  for (const ring of rings) mixed[ring] = mix(usualEnds[ring], ends[ring]);
  return {
    centre,
    me,
    rings: spansOf(mixed),
    slices: slicesOf(
      shown,
      usual.map((size, at) => mix(size, sizes[at] ?? size)),
    ),
  };
}

type Ends = Record<Ring, number>;

function spansOf({ close, there, around }: Ends): Record<Ring, Span> {
  return {
    close: { from: me, to: close },
    there: { from: close, to: there },
    around: { from: there, to: around },
  };
}

function usualSlices(shown: readonly Part[]): number[] {
  const unsaid = shown.includes('') ? narrowest : 0;
  return shown.map((part) => (part === '' ? unsaid : (360 - unsaid) / parts.length));
}

function slicesOf(shown: readonly Part[], sizes: readonly number[]): RingGeometry['slices'] {
  // Family stays at the top, whatever the others ask.
  let from = -(sizes[0] ?? 0) / 2;
  return shown.map((part, at) => {
    const slice = { part, from, to: from + (sizes[at] ?? 0) };
    from = slice.to;
    return slice;
  });
}

/** Tries ring after ring thickness for the one in which the slices together ask for least. */
function bestFor(shown: readonly Part[], demand: Demand): { ends: Ends; sizes: number[] } {
  let best = { ends: usualEnds, sizes: usualSlices(shown), asked: Number.POSITIVE_INFINITY };
  for (let close = me + thinnest; close <= rim - 2 * thinnest; close += endStep) {
    for (let there = close + thinnest; there <= rim - thinnest; there += endStep) {
      const ends = { close, there, around: rim };
      const asks = shown.map((part) => asksFor(demand.get(part), spansOf(ends)));
      const asked = asks.reduce((sum, each) => sum + each, 0);
      if (asked >= best.asked) continue;
      const spare = Math.max(0, 360 - shown.length * narrowest);
      const sizes = asks.map((ask) => narrowest + (spare * ask) / (asked || 1));
      best = { ends, sizes, asked };
    }
  }
  return best;
}

/** How many degrees a part needs: as many as the fullest of its rings. */
function asksFor(asked: Record<Ring, number> | undefined, spans: Record<Ring, Span>): number {
  if (!asked) return 0;
  return Math.max(
    ...rings.map((ring) => {
      const { from, to } = spans[ring];
      return (asked[ring] * 360) / (Math.PI * (to * to - from * from));
    }),
  );
}

/** The point this far out in this direction. */
export function pointAt(geometry: RingGeometry, angle: number, out: number) {
  const turn = (angle * Math.PI) / 180;
  return {
    x: geometry.centre + out * Math.sin(turn),
    y: geometry.centre - out * Math.cos(turn),
  };
}

/** The direction of a point so far right and so far down, counted on from `first`. */
export function angleOf(right: number, down: number, first: number): number {
  const clockwise = (Math.atan2(right, -down) * 180) / Math.PI;
  return ((((clockwise - first) % 360) + 360) % 360) + first;
}

/** Where in the circle a point lies. In the middle counts as close; beyond the rim is undefined. */
export function placeAt(geometry: RingGeometry, x: number, y: number): Place | undefined {
  const right = x - geometry.centre;
  const down = y - geometry.centre;
  const out = Math.hypot(right, down);
  const ring = rings.find((each) => out <= geometry.rings[each].to);
  const first = geometry.slices[0]?.from ?? 0;
  const angle = angleOf(right, down, first);
  const slice = geometry.slices.find(({ to }) => angle < to) ?? geometry.slices.at(-1);
  return ring && slice ? { ring, part: slice.part } : undefined;
}

/** The outline of one ring in one slice. */
export function cellPath(geometry: RingGeometry, { ring, part }: Place): string {
  const { from, to } = geometry.slices.find((slice) => slice.part === part) ?? { from: 0, to: 360 };
  const span = geometry.rings[ring];
  const bends = to - from > 180 ? 1 : 0;
  const at = (angle: number, out: number) => {
    const { x, y } = pointAt(geometry, angle, out);
    return path(x, y);
  };
  return [
    `M ${at(from, span.to)} A ${path(span.to, span.to, 0, bends, 1)} ${at(to, span.to)}`,
    `L ${at(to, span.from)} A ${path(span.from, span.from, 0, bends, 0)} ${at(from, span.from)} Z`,
  ].join(' ');
}
