// How a key on paper is shown: in its groups, a few to a line, so that each can be checked by eye.

const GROUPS_PER_LINE = 4;

/** The groups of a key, four to a line. Groups are what stands between dashes or spaces. */
export function keyLines(key: string): string[][] {
  const groups = key.split(/[-\s]+/u).filter((group) => group !== '');
  const lines: string[][] = [];
  for (let first = 0; first < groups.length; first += GROUPS_PER_LINE) {
    lines.push(groups.slice(first, first + GROUPS_PER_LINE));
  }
  return lines;
}
