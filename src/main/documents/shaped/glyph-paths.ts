// A letter's outline as drawing commands of a PDF. Pure.

type Point = [number, number];

/** PDF knows only cubic curves; a quadratic one is the same curve with its control point moved. */
function toward(end: Point, control: Point): Point {
  return [end[0] + (2 / 3) * (control[0] - end[0]), end[1] + (2 / 3) * (control[1] - end[1])];
}

/** A thousandth of a letter's height is finer than any printer. */
const write = (points: Point[], sign: string) =>
  `${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join(' ')} ${sign}`;

const signs: Record<string, string> = { M: 'm', L: 'l', C: 'c' };

/** Turns an outline in SVG's words (M, L, Q, C and Z with places as they are) into PDF's. */
export function pathForPdf(outline: string): string {
  let pen: Point = [0, 0];
  const drawn = [...outline.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(
    ([, command = '', text = '']) => {
      if (command === 'Z') return 'h';
      const numbers = text.trim().split(/[ ,]+/).map(Number);
      const points = numbers.flatMap((x, at): Point[] =>
        at % 2 === 0 ? [[x, numbers[at + 1] ?? 0]] : [],
      );
      const from = pen;
      pen = points.at(-1) ?? pen;
      if (command !== 'Q') return write(points, signs[command] ?? '');
      const control = points[0] ?? from;
      return write([toward(from, control), toward(pen, control), pen], 'c');
    },
  );
  return drawn.join('\n');
}

/** Left, foot, right and top of all points of such a path, those that only bend it too. */
export function boxAround(path: string): number[] {
  const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];
  const [across, up] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd));
  return [across, up]
    .flatMap((all = []) => Math.min(...all))
    .concat([across, up].flatMap((all = []) => Math.max(...all)));
}
