// Letters copied by hand from another screen, as they are meant. Pure.

/** Big letters and numbers only; O is read as 0, I and L as 1, as on every key here that is copied by hand. */
export function tidyLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}

/** Whether what was typed is what the other screen showed. Nothing is never the same as nothing. */
export function sameLetters(typed: string, shown: string): boolean {
  const letters = tidyLetters(typed);
  return letters !== '' && letters === tidyLetters(shown);
}
