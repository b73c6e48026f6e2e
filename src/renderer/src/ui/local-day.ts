// Which calendar day a moment falls on at this computer.

/** The local calendar day of a moment, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const pad = (number: number, size: number) => String(number).padStart(size, '0');
  return [
    pad(moment.getFullYear(), 4),
    pad(moment.getMonth() + 1, 2),
    pad(moment.getDate(), 2),
  ].join('-');
}
