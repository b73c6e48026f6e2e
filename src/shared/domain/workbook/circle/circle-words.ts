// The words of the picture, and the picture in words: how many there are, and who is close. Read out in place of
// the picture, and written into the file of a copy. Pure.

import type { CirclePerson } from '../answer';
import type { WorkbookContent } from '../content';
import type { PictureWords } from './circle-picture';
import { rings } from './ring-geometry';

/** A place or feeling alone is how an empty line begins; a name, note or mark is hers. */
export function isSomebody({ name, note, marks }: CirclePerson): boolean {
  return name.trim() !== '' || note.trim() !== '' || marks.length > 0;
}

/** Nearest first, and as listed within a ring: the order of the list, and of its numbers. */
export function inCircleOrder(people: readonly CirclePerson[]): CirclePerson[] {
  return people.toSorted((a, b) => rings.indexOf(a.ring) - rings.indexOf(b.ring));
}

/** The words drawn in the picture, from the content. */
export function pictureWords(content: WorkbookContent): PictureWords {
  const { circle, ...words } = content.words.shapes.network;
  const said = (from: Record<string, string>) => (key: string) => from[key] ?? key;
  const [ring, part] = [said(words.rings), said(words.sectors)];
  const [feel, mark] = [said(words.feel), said(words.marks)];
  return {
    me: circle.me,
    rings: { close: ring('close'), there: ring('there'), around: ring('around') },
    parts: {
      '': circle.noPart,
      family: part('family'),
      friends: part('friends'),
      here: part('here'),
      community: part('community'),
      workers: part('workers'),
    },
    feel: { good: feel('good'), ok: feel('ok'), mixed: feel('mixed'), unsure: feel('unsure') },
    marks: {
      first: mark('first'),
      closer: mark('closer'),
      animal: mark('animal'),
      group: mark('group'),
      lost: mark('lost'),
    },
  };
}

/** "9 people and 2 groups. Close to me: Nan and Bella." The list says the rest. */
export function circleSummary(
  people: readonly CirclePerson[],
  content: WorkbookContent,
  language: string,
): string {
  const { circle, rings } = content.words.shapes.network;
  const groups = people.filter(({ marks }) => marks.includes('group'));
  const animals = people.filter(
    ({ marks }) => marks.includes('animal') && !marks.includes('group'),
  );
  const others = people.length - groups.length - animals.length;
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const plural = new Intl.PluralRules(language);
  const counted = (words: Record<string, string>, count: number) =>
    (words[plural.select(count)] ?? words['other'] ?? '').replace('{{count}}', String(count));
  const counts = [
    ...(others > 0 ? [counted(circle.people, others)] : []),
    ...(animals.length > 0 ? [counted(circle.animals, animals.length)] : []),
    ...(groups.length > 0 ? [counted(circle.groups, groups.length)] : []),
  ];
  if (counts.length === 0) return circle.nobody;
  const close = people
    .filter(({ ring, name }) => ring === 'close' && name.trim() !== '')
    .map(({ name }) => name.trim());
  const near = circle.near
    .replace('{{ring}}', () => rings['close'] ?? '')
    .replace('{{names}}', () => list.format(close));
  const all = circle.all.replace('{{counts}}', () => list.format(counts));
  return close.length > 0 ? `${all} ${near}` : all;
}
