// Nobody in the picture lies over anybody else, everybody stands in her own ring and part, and nobody jumps about
// because the list is in another order. For circles of any size, with names of any length.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CirclePerson } from '../../../../../src/shared/domain/workbook/answer';
import {
  type CircleLayout,
  layOutCircle,
} from '../../../../../src/shared/domain/workbook/circle/circle-layout';
import { usualLetters } from '../../../../../src/shared/domain/workbook/circle/circle-picture';
import {
  inCircleOrder,
  pictureWords,
} from '../../../../../src/shared/domain/workbook/circle/circle-words';
import { frame, placeAt } from '../../../../../src/shared/domain/workbook/circle/ring-geometry';
import type { WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../../support/a-vault';
import { aPerson, circlesOf } from '../../../../support/circles';
import { circlesOfPractice } from '../../../../support/practice-circles';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});
const lay = (people: readonly CirclePerson[], letters = usualLetters) =>
  layOutCircle(people, pictureWords(content), letters);

type Box = { left: number; top: number; width: number; height: number };

function shareRoom(a: Box, b: Box): boolean {
  const right = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return right > 0.01 && down > 0.01;
}

/** Every box that must be free of the others: names, signs, headings, and "Me". */
function boxesIn({ people, headings, geometry: { centre, me } }: CircleLayout): Box[][] {
  const half = me * Math.SQRT1_2;
  return [
    ...people.map(({ spot }) => (spot.name ? [spot.sign, spot.name] : [spot.sign])),
    ...headings.map(({ box }) => [box]),
    [{ left: centre - half, top: centre - half, width: 2 * half, height: 2 * half }],
  ];
}

function overlaps(layout: CircleLayout): string[] {
  const boxes = boxesIn(layout);
  return boxes.flatMap((mine, at) =>
    boxes
      .slice(at + 1)
      .filter((theirs) => mine.some((a) => theirs.some((b) => shareRoom(a, b))))
      .map((theirs) => JSON.stringify([mine, theirs])),
  );
}

function outside(layout: CircleLayout): Box[] {
  return boxesIn(layout)
    .flat()
    .filter(
      ({ left, top, width, height }) =>
        left < 0 || top < 0 || left + width > frame || top + height > frame,
    );
}

/** Whoever has any edge of her sign in another ring or part. */
function misplaced({ people, geometry, sign }: CircleLayout): string[] {
  return people.flatMap(({ person, spot: { x, y } }) => {
    const round = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (angle * Math.PI) / 180);
    const isHome = round.every((turn) => {
      const place = placeAt(geometry, x + sign * Math.sin(turn), y + sign * Math.cos(turn));
      return place?.ring === person.ring && place.part === person.sector;
    });
    return isHome ? [] : [person.name];
  });
}

function assertSound(layout: CircleLayout, people: readonly CirclePerson[]): void {
  expect(layout.people.map(({ person }) => person.id)).toEqual(people.map(({ id }) => id));
  expect(overlaps(layout)).toEqual([]);
  expect(outside(layout)).toEqual([]);
  expect(misplaced(layout)).toEqual([]);
}

describe('the picture of a circle', () => {
  it.each([
    ['few', 0, 9, 60],
    ['many', 10, 24, 60],
    ['more than can have names', 25, 60, 15],
    ['more than anybody has', 61, 200, 6],
  ] as const)(
    '%s: nothing lies over anything, and all is inside',
    (_, least, most, numRuns) => {
      fc.assert(
        fc.property(circlesOf(least, most), (people) => assertSound(lay(people), people)),
        { numRuns },
      );
    },
    120_000,
  );

  it('is sound in the larger letters of the easy style', () => {
    fc.assert(
      fc.property(circlesOf(1, 20), (people) => assertSound(lay(people, [20, 17]), people)),
      { numRuns: 30 },
    );
  }, 60_000);

  it.each([5, 17, 24, 60, 200])('%i people all in one ring of one part are still drawn', (many) => {
    const people = Array.from({ length: many }, (_, at) => aPerson(`Cousin ${at}`));
    assertSound(lay(people), people);
  });

  it('stands the same way however the list is ordered', () => {
    const shuffled = circlesOf(2, 20).chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([people, other]) => {
        const spots = (list: CirclePerson[]) =>
          new Map(lay(list).people.map(({ person, spot }) => [person.id, [spot.x, spot.y]]));
        expect(spots(other)).toEqual(spots(people));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same each time', () => {
    fc.assert(
      fc.property(circlesOf(0, 20), (people) => {
        expect(lay(structuredClone(people))).toEqual(lay(people));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('leaves everybody else where they are when somebody comes who has room', () => {
    const before = [
      aPerson('Nan'),
      aPerson('Dee', { sector: 'friends', ring: 'there' }),
      aPerson('Josie', { sector: 'workers', ring: 'around' }),
    ];
    const spots = (people: CirclePerson[]) =>
      new Map(lay(people).people.map(({ person, spot }) => [person.name, spot]));
    const after = spots([...before, aPerson('Choir', { sector: 'community', ring: 'there' })]);
    for (const [name, spot] of spots(before)) expect(after.get(name)).toEqual(spot);
  });

  it('draws two people with the same id apart', () => {
    const people = [aPerson('Nan'), aPerson('Nan', { note: 'The other one' })];
    expect(overlaps(lay(people))).toEqual([]);
  });
});

describe('names', () => {
  it('stand beside everybody in the circles of the practice women, of up to 17', () => {
    const circles = circlesOfPractice();
    expect(Math.max(...circles.map((people) => people.length))).toBe(17);
    for (const people of circles) {
      const layout = lay(inCircleOrder(people));
      expect(layout.isNumbered).toBe(false);
      expect(layout.letters).toBe(17);
      assertSound(layout, inCircleOrder(people));
    }
  });

  it('stand in nearly every circle of 17', () => {
    const circles = fc.sample(circlesOf(17, 17), { numRuns: 40, seed: 17 });
    const withNames = circles.filter((people) => !lay(people).isNumbered);
    expect(withNames.length).toBeGreaterThanOrEqual(34);
  }, 60_000);

  it.each([
    ['24 people may have names', 24, false],
    ['25 are numbered', 25, true],
  ])('%s', (_, many, isNumbered) => {
    const places = (['close', 'there', 'around'] as const).flatMap((ring) =>
      (['family', 'friends', 'here', 'community', 'workers'] as const).map((sector) => ({
        ring,
        sector,
      })),
    );
    const people = Array.from({ length: many }, (_, at) =>
      aPerson(`P${at}`, places[at % places.length]),
    );
    const layout = lay(people);
    expect(layout.isNumbered).toBe(isNumbered);
    const expected = people.map(({ name }, at) => [isNumbered ? String(at + 1) : name]);
    expect(layout.people.map(({ lines }) => lines)).toEqual(expected);
  });
});
