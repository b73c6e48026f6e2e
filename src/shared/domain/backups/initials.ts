// A name as its initials, for lists that must not say who has a plan. Pure.

/** "Nia Example" is "N. E."; empty where there is no letter. */
export function initialsOf(name: string): string {
  return name
    .normalize('NFC')
    .split(/[\s-]+/u)
    .map((part) => /\p{L}/u.exec(part)?.[0]?.toLocaleUpperCase('en'))
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter}.`)
    .join(' ');
}
