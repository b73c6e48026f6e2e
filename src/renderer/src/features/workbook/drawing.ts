// Pen strokes as SVG path data in a 600 × 200 box: whole numbers, only M and L, so that paper can draw
// them too. Pure.

export type Point = { x: number; y: number };
export type Stroke = readonly Point[];

/** Path data may grow to this; the shape of a signature holds 100,000 characters. */
const MOST_CHARACTERS = 99_000;
/** Points nearer than this to the one before add nothing to see. Ours. */
const NEAREST = 2;

const inBox = ({ x, y }: Point): Point => ({
  x: Math.round(Math.min(600, Math.max(0, x))),
  y: Math.round(Math.min(200, Math.max(0, y))),
});

export function beginStroke(point: Point): Stroke {
  return [inBox(point)];
}

export function addPoint(stroke: Stroke, point: Point): Stroke {
  const next = inBox(point);
  const last = stroke.at(-1);
  if (last && Math.hypot(next.x - last.x, next.y - last.y) < NEAREST) return stroke;
  return [...stroke, next];
}

/** A touch without a move is a dot: a line to where it began. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const points = rest.length > 0 ? rest : [first];
  return `M${first.x},${first.y}${points.map(({ x, y }) => ` L${x},${y}`).join('')}`;
}

/** The drawing with one stroke more. Past the most it can hold, it stays as it is. */
export function joinStrokes(drawing: string, stroke: Stroke): string {
  const joined = [drawing, strokePath(stroke)].filter(Boolean).join(' ');
  return joined.length > MOST_CHARACTERS ? drawing : joined;
}
