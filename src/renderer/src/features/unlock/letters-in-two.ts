// Letters to be copied by hand stand in groups of four. Pure.

/** The same letters with a dash after each four; dashes and spaces that were there do not count. */
export function lettersInTwo(letters: string): string {
  return letters.replace(/[-\s]/gu, '').replace(/(.{4})(?=.)/gu, '$1-');
}
