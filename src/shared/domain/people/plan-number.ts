// The number of a plan as somebody types it from paper: capitals, spaces and lines between its parts do not matter. Pure.

/** What is left to compare: capitals and digits. "abcd 1234", "ABCD–1234" and "ABCD-1234" are one. */
export function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .toUpperCase();
}

/** True where both are the same number and not nothing. */
export function isSameNumber(typed: string, number: string): boolean {
  return plainNumber(typed) !== '' && plainNumber(typed) === plainNumber(number);
}
