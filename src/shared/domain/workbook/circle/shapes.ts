// What a picture is made of, whoever draws it: lines, areas and words, in units of the picture. Pure.

/** What a colour is for; the screen and paper each have their own for it. */
export type Tone =
  | 'near'
  | 'middle'
  | 'far'
  | 'rim'
  | 'slice'
  | 'blank'
  | 'ink'
  | 'soft'
  | 'me'
  | 'onMe';

export type Line = { tone: Tone; width: number; dash?: readonly [number, number] };
export type Shape =
  | { kind: 'path'; path: string; fill?: Tone; line?: Line }
  | {
      kind: 'text';
      text: string;
      x: number;
      /** Where the letters stand, not their middle. */
      baseline: number;
      size: number;
      weight: 'regular' | 'bold';
      tone: Tone;
      align: 'middle' | 'start';
    };

/** Finer than this nothing can be seen, and two machines may not agree. */
export const short = (length: number) => Number(length.toFixed(2));
/** Numbers with letters between them, as SVG and PDF both read them. */
export const path = (...parts: (string | number)[]) =>
  parts.map((part) => (typeof part === 'number' ? short(part) : part)).join(' ');

export function disc(x: number, y: number, r: number): string {
  return path('M', x - r, y, 'A', r, r, 0, 1, 0, x + r, y, 'A', r, r, 0, 1, 0, x - r, y, 'Z');
}

/** A square with round corners, as wide as a disc of this radius looks. */
export function softSquare(x: number, y: number, r: number): string {
  const half = r * 0.92;
  return softBox(x - half, y - half, half * 2, half * 2, r * 0.28);
}

export function softBox(
  left: number,
  top: number,
  width: number,
  height: number,
  r: number,
): string {
  const [right, bottom] = [left + width, top + height];
  return [
    path('M', left + r, top, 'L', right - r, top, 'A', r, r, 0, 0, 1, right, top + r),
    path('L', right, bottom - r, 'A', r, r, 0, 0, 1, right - r, bottom),
    path('L', left + r, bottom, 'A', r, r, 0, 0, 1, left, bottom - r),
    path('L', left, top + r, 'A', r, r, 0, 0, 1, left + r, top, 'Z'),
  ].join(' ');
}

export function star(x: number, y: number, r: number): string {
  const corners = Array.from({ length: 10 }, (_, at) => {
    const out = at % 2 === 0 ? r : r * 0.45;
    const turn = (at * Math.PI) / 5;
    return path(at === 0 ? 'M' : 'L', x + out * Math.sin(turn), y - out * Math.cos(turn));
  });
  return `${corners.join(' ')} Z`;
}

export function paw(x: number, y: number, r: number): string {
  const toes = [
    [-0.78, -0.1, 0.24],
    [-0.3, -0.66, 0.27],
    [0.3, -0.66, 0.27],
    [0.78, -0.1, 0.24],
  ].map(([right = 0, down = 0, size = 0]) => disc(x + right * r, y + down * r, size * r));
  const [left, right] = [x - r * 0.62, x + r * 0.62];
  const low = y + r * 0.82;
  const pad = [
    path(
      'M',
      x,
      y - r * 0.14,
      'C',
      x + r * 0.42,
      y - r * 0.14,
      right,
      y + r * 0.3,
      right,
      y + r * 0.58,
    ),
    path('C', right, y + r * 0.95, x + r * 0.2, low - r * 0.1, x, low - r * 0.1),
    path('C', x - r * 0.2, low - r * 0.1, left, y + r * 0.95, left, y + r * 0.58),
    path('C', left, y + r * 0.3, x - r * 0.42, y - r * 0.14, x, y - r * 0.14, 'Z'),
  ];
  return [...toes, ...pad].join(' ');
}

export function leaf(x: number, y: number, r: number): string {
  const [top, low] = [y - r, y + r * 0.62];
  return [
    path('M', x, top, 'C', x + r * 0.95, y - r * 0.35, x + r * 0.85, low - r * 0.1, x, low),
    path('C', x - r * 0.85, low - r * 0.1, x - r * 0.95, y - r * 0.35, x, top, 'Z'),
  ].join(' ');
}
/** The stalk and middle line of a leaf. */
export function leafLines(x: number, y: number, r: number): { stalk: string; rib: string } {
  return {
    stalk: path('M', x, y + r * 0.55, 'L', x, y + r),
    rib: path('M', x, y - r * 0.35, 'L', x, y + r * 0.55),
  };
}

/** A small arrow down to the left, its point at `x`, `y`. */
export function arrow(x: number, y: number, length: number): string {
  const head = length * 0.62;
  return [
    path('M', x + length, y - length, 'L', x, y),
    path('M', x + head, y, 'L', x, y, 'L', x, y - head),
  ].join(' ');
}
