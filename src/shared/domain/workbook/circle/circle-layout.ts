// Where everybody stands in the picture of her circle: one layout for the screen and for paper. It bends the
// rings and slices only as far as it must, and shows numbers instead of names where names would not fit. Pure.

import type { CirclePerson } from '../answer';
import { type Heading, type HeadingWords, headingsIn } from './headings';
import { setName, widthOfText } from './letters';
import { placePeople, type Spot, type ToPlace } from './place-people';
import { type Demand, type RingGeometry, ringGeometry } from './ring-geometry';

/** More than these are shown as numbers, with a numbered list. Source: ux.md 5.4. */
export const mostNames = 24;

export type PlacedPerson = { person: CirclePerson; spot: Spot; lines: string[] };
export type CircleLayout = {
  geometry: RingGeometry;
  headings: Heading[];
  /** In the order of the list. */
  people: PlacedPerson[];
  /** True when each line is a number that the list explains. */
  isNumbered: boolean;
  /** Size of the letters of names. */
  letters: number;
  /** Radius of a sign. */
  sign: number;
};

export type LayoutWords = HeadingWords;

/** Headings and the key are a little smaller than names. */
export const headingLetters = ([liked = usual]: readonly number[]) => liked * 0.94;
const usual = 17;

type Try = { letters: number; sign: number; widest: number; lines: number; isNumbered: boolean };

const signSize = 15;
/** What sticks out of a sign: its line, and the arrow of "I want closer". */
const stickingOut = 6;
const bends = [0, 0.35, 0.7, 1];
const lineOf = 1.12;

const named = (letters: number): Try[] => [
  { letters, sign: signSize, widest: letters * 6.2, lines: 2, isNumbered: false },
  { letters, sign: signSize, widest: letters * 4.6, lines: 2, isNumbered: false },
  { letters, sign: signSize - 2, widest: letters * 5.4, lines: 2, isNumbered: false },
  { letters, sign: signSize - 2, widest: letters * 4.2, lines: 1, isNumbered: false },
];
/** Smaller and smaller: a circle of hundreds must still be drawn. */
const numbered = [1, 0.85, 0.7, 0.58, 0.48, 0.4, 0.33, 0.27, 0.22, 0.17, 0.12, 0.08].map(
  (share): Try => ({
    letters: 16 * share,
    sign: signSize * share,
    widest: 60,
    lines: 1,
    isNumbered: true,
  }),
);

/**
 * Lays out her circle. `people` are those worth showing, in the order of the list; the order changes only their
 * numbers. `letters` are the sizes to write names in, the liked one first.
 */
export function layOutCircle(
  people: readonly CirclePerson[],
  words: LayoutWords,
  letters: readonly number[],
): CircleLayout {
  const tries = [...(people.length > mostNames ? [] : letters.flatMap(named)), ...numbered];
  const headingSize = headingLetters(letters);
  for (const attempt of tries) {
    const toPlace = withOwnIds(people.map((person, at) => roomFor(person, at + 1, attempt)));
    for (const bend of bends) {
      const geometry = ringGeometry(demandOf(toPlace), bend);
      const headings = headingsIn(geometry, words, headingSize);
      const taken = headings.map(({ box }) => box);
      const spots = placePeople(toPlace, geometry, taken);
      if (!spots) continue;
      const placed = people.flatMap((person, at): PlacedPerson[] => {
        const placing = toPlace[at];
        const spot = placing && spots.get(placing.id);
        return spot ? [{ person, spot, lines: placing.lines }] : [];
      });
      const { isNumbered, sign } = attempt;
      return { geometry, headings, people: placed, isNumbered, letters: attempt.letters, sign };
    }
  }
  throw new Error('a circle that cannot be drawn');
}

/** Lists that were joined may hold an id twice; both people are drawn. */
function withOwnIds<P extends { id: string }>(people: P[]): P[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const before = seen.get(person.id) ?? 0;
    seen.set(person.id, before + 1);
    return before > 0 ? { ...person, id: `${person.id} ${before}` } : person;
  });
}

function roomFor(
  person: CirclePerson,
  number: number,
  { letters, sign, widest, lines: most, isNumbered }: Try,
): ToPlace & { lines: string[] } {
  const lines = isNumbered ? [String(number)] : setName(person.name, widest, letters, most);
  const reach = sign + stickingOut * (sign / signSize);
  // Every number has the same room: another order of the list then moves nobody.
  const shown = isNumbered ? ['888'] : lines;
  const width = Math.max(0, ...shown.map((line) => widthOfText(line, letters) + 6));
  const height = lines.length * letters * lineOf + 2;
  return {
    id: person.id,
    ring: person.ring,
    part: person.sector,
    reach,
    lines,
    name: { width, height },
  };
}

function demandOf(people: readonly ToPlace[]): Demand {
  const demand: Demand = new Map();
  for (const { ring, part, reach, name } of people) {
    const asked = demand.get(part) ?? { close: 0, there: 0, around: 0 };
    // Whole numbers: their sum is the same in whatever order they are added up.
    asked[ring] += Math.round(Math.max(name.width, reach * 2) * (reach * 2 + name.height));
    demand.set(part, asked);
  }
  return demand;
}
