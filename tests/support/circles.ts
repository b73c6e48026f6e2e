// Circles of support for tests: made by hand, at random, and what lies where in a drawn one.

import fc from 'fast-check';
import type { CirclePerson } from '../../src/shared/domain/workbook/answer';

/** Somebody who stands somewhere; the rest is what a new one begins with. */
export function aPerson(name: string, changes: Partial<CirclePerson> = {}): CirclePerson {
  const id = `id-${name.toLowerCase().replace(/\W+/g, '-')}`;
  const begun = { ring: 'close', sector: 'family', feel: 'ok', marks: [], note: '' } as const;
  return { id, name, ...begun, marks: [], ...changes };
}

const names = fc.oneof(
  fc.constantFrom('Nan', 'Kai (8)', 'Aunty Jo', 'Mr Khan (POM)', "Women's centre", 'Lumânăreanu'),
  fc.constantFrom('Two Romanian women on the wing', 'Friends at the meeting house', 'W'.repeat(60)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

/** Anybody, anywhere, with names of every length. Ids are all different. */
export const circlesOf = (least: number, most: number) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
        name: names,
        ring: fc.constantFrom('close', 'there', 'around'),
        sector: fc.constantFrom('', 'family', 'friends', 'here', 'community', 'workers'),
        feel: fc.constantFrom('good', 'ok', 'mixed', 'unsure'),
        marks: fc.subarray(['first', 'closer', 'animal', 'group', 'lost']),
        note: fc.constant(''),
      }),
      { minLength: least, maxLength: most, selector: ({ id }) => id },
    )
    .map((people) => people as CirclePerson[]);
