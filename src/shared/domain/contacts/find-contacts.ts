// Finding an entry of the directory again: by words, by kind of help, by area; and softly, whether one is there already. Pure.

import type { ContactSaid, ContactShown, HelpKind } from './contact';
import { figuresTyped, numbersIn } from './numbers';

export type ContactFilters = {
  typed: string;
  help: HelpKind | '';
  area: string;
  womenOnly: boolean;
  /** Those that are no longer in use instead of those that are. */
  retired: boolean;
};

export const noContactFilters: ContactFilters = {
  ...{ typed: '', help: '', area: '', womenOnly: false, retired: false },
};

/** Without accents, case and double spaces, so that "Sian" finds Siân. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** What is written for a place that helps wherever somebody is, as the form says. */
const EVERYWHERE = 'everywhere';

/** True for an entry of that area, and for one that helps everywhere. */
const isIn = (written: string, area: string) =>
  area === '' || plain(written) === EVERYWHERE || plain(written) === plain(area);

/** The same name, however it is typed. */
export const isSameName = (one: string, other: string) => plain(one) === plain(other);

/**
 * The entries that have every word that was typed somewhere in them, by name.
 * A number is found by its figures alone, however either is written.
 * @param helpWords the kind of help in words, so that it is found by them too
 */
export function findContacts(
  all: readonly ContactShown[],
  filters: ContactFilters,
  helpWords: (help: HelpKind) => string,
): ContactShown[] {
  const words = plain(filters.typed).split(' ').filter(Boolean);
  const number = figuresTyped(filters.typed);
  return all
    .filter(({ isRetired }) => isRetired === filters.retired)
    .filter(({ said }) => filters.help === '' || said.help === filters.help)
    .filter(({ said }) => isIn(said.area, filters.area))
    .filter(({ said }) => !filters.womenOnly || said.womenOnly)
    .filter(({ said, known }) => {
      const { name, of, area, phone, email, post, bestTime, like, help } = said;
      const lines = [name, of, area, phone, email, post, bestTime, like, helpWords(help)];
      const there = plain([...lines, ...known.flatMap((one) => [one.name, one.how])].join(' '));
      const isNumber =
        number !== undefined && numbersIn(phone).some(({ main }) => main.includes(number));
      return isNumber || words.every((word) => there.includes(word));
    })
    .toSorted((a, b) => a.said.name.localeCompare(b.said.name));
}

/** The areas there are, each once, by name. Everywhere is none of them: who helps there is found under each. */
export function areasOf(all: readonly ContactShown[]): string[] {
  const areas = new Map<string, string>();
  for (const { said, isRetired } of all) {
    const area = said.area.trim();
    const isOne = area !== '' && plain(area) !== EVERYWHERE;
    if (isOne && !isRetired && !areas.has(plain(area))) areas.set(plain(area), area);
  }
  return [...areas.values()].toSorted((a, b) => a.localeCompare(b));
}

/** Those that may be the same: by name in the same place, by phone or by e-mail. It only ever asks. */
export function alikeOnes(
  said: ContactSaid,
  all: readonly ContactShown[],
  self?: string,
): ContactShown[] {
  const name = plain(said.name);
  const email = plain(said.email);
  const numbers = numbersIn(said.phone).map(({ main }) => main);
  return all.filter(({ id, said: other }) => {
    if (id === self) return false;
    if (email !== '' && plain(other.email) === email) return true;
    if (numbersIn(other.phone).some(({ main }) => numbers.includes(main))) return true;
    return name !== '' && plain(other.name) === name && plain(other.of) === plain(said.of);
  });
}
