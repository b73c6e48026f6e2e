// Compares a recovery key typed from paper with the one on the sheet, group by group. Pure.

/** Letters as they are meant: big, without dashes; O is read as 0, I and L as 1. */
const plain = (key: string) =>
  key
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');

/** The first group, counted from 1, in which what was typed is not what the sheet says; undefined when none. */
export function firstGroupThatDiffers(typed: string, onSheet: string): number | undefined {
  const letters = plain(typed);
  const groups = onSheet.split('-').map(plain);
  let from = 0;
  for (const [index, group] of groups.entries()) {
    if (letters.slice(from, from + group.length) !== group) return index + 1;
    from += group.length;
  }
  return letters.length > from ? groups.length : undefined;
}
