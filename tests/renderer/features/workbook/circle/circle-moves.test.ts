import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginPerson,
  type Move,
  moved,
  tickMark,
} from '../../../../../src/renderer/src/features/workbook/circle/circle-moves';
import {
  earlierCircles,
  firstToCompare,
} from '../../../../../src/renderer/src/features/workbook/circle/compare';
import { askedFor } from '../../../../../src/renderer/src/ui/shortcuts';
import type { WorkbookContent } from '../../../../../src/shared/domain/workbook/content';
import { aPerson, circlesOf } from '../../../../support/circles';
import { aRow, realContent, said } from '../workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const nothingHeld = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
const pressed = (key: string, held: Partial<typeof nothingHeld> = {}) =>
  askedFor('circle', { key, ...nothingHeld, ...held });

describe('one step in the circle', () => {
  test.each([
    ['up: closer', 'ArrowUp', 'there', 'family', 'close', 'family'],
    ['down: further', 'ArrowDown', 'there', 'family', 'around', 'family'],
    ['nobody can be closer than close', 'ArrowUp', 'close', 'family', undefined, undefined],
    ['nobody can be further than around', 'ArrowDown', 'around', 'family', undefined, undefined],
    ['right: the next part', 'ArrowRight', 'there', 'family', 'there', 'friends'],
    ['left: the part before', 'ArrowLeft', 'there', 'here', 'there', 'friends'],
    ['right from the last part: the first', 'ArrowRight', 'there', 'workers', 'there', 'family'],
    ['left from the first part: the last', 'ArrowLeft', 'there', 'family', 'there', 'workers'],
    ['right from no part: the first', 'ArrowRight', 'around', '', 'around', 'family'],
    ['left from no part: the last', 'ArrowLeft', 'around', '', 'around', 'workers'],
  ] as const)('%s', (_, key, ring, sector, ringAfter, sectorAfter) => {
    const after = moved(aPerson('Nan', { ring, sector }), pressed(key) as Move);
    expect([after?.ring, after?.sector]).toEqual([ringAfter, sectorAfter]);
  });

  test('other keys move nobody', () => {
    for (const key of ['Enter', ' ', 'a', 'Home', 'toString']) expect(pressed(key)).toBeUndefined();
    for (const held of ['ctrlKey', 'altKey', 'shiftKey', 'metaKey']) {
      expect(pressed('ArrowLeft', { [held]: true }), held).toBeUndefined();
    }
  });

  test('changes nothing about her but where she stands, and can be taken back by the opposite', () => {
    const moves = fc.constantFrom<[Move, Move]>(
      ['closer', 'further'],
      ['further', 'closer'],
      ['nextPart', 'partBefore'],
      ['partBefore', 'nextPart'],
    );
    fc.assert(
      fc.property(circlesOf(1, 1), moves, ([person], [there, back]) => {
        if (!person) return;
        const after = moved(person, there);
        if (!after) return;
        expect({ ...after, ring: person.ring, sector: person.sector }).toEqual(person);
        if (person.sector !== '') expect(moved(after, back)).toEqual(person);
      }),
    );
  });

  test('somebody just named claims as little as can be', () => {
    expect(beginPerson('a', 'Nan')).toMatchObject({ ring: 'around', sector: '', feel: 'unsure' });
  });

  test('marks keep the order of the content', () => {
    const order = content.workbook.shapes.network.marks;
    const ticked = tickMark(aPerson('Nan', { marks: ['animal'] }), 'first', order);
    expect(ticked.marks).toEqual(['first', 'animal']);
    expect(tickMark(ticked, 'animal', order).marks).toEqual(['first']);
  });
});

describe('which earlier circle to compare with', () => {
  const nan = aPerson('Nan');
  const dee = aPerson('Dee', { ring: 'around' });
  const row = (seq: number, people: unknown, minutes: number) => aRow(seq, said(people), minutes);
  const ids = (rows: ReturnType<typeof aRow>[]) =>
    earlierCircles(rows, [nan, dee]).map(({ id }) => id);

  test.each([
    ['one that is the same as now is not offered', [row(1, [nan, dee], 0)], []],
    ['one with a difference is', [row(1, [nan], 0)], ['row-1']],
    ['an empty one is not', [row(1, [], 0)], []],
    ['one that was taken out is not', [aRow(1, { kind: 'cleared' }, 0)], []],
    ['“not now” is no circle', [aRow(1, { kind: 'later' }, 0)], []],
    ['another note is no other circle', [row(1, [{ ...nan, note: 'Sundays' }, dee], 0)], []],
  ])('%s', (_, rows, expected) => {
    expect(ids(rows)).toEqual(expected);
  });

  test('begins with the newest from before today, and with the oldest when all are from today', () => {
    const rows = [row(3, [nan], 60), row(2, [dee], 0), row(1, [aPerson('Jo')], -2000)];
    const earlier = earlierCircles(rows, [nan, dee]);
    const firstOn = (minutes: number) => {
      const moment = Date.UTC(2026, 10, 21, 10, 0) + minutes * 60_000;
      return firstToCompare(earlier, (at) => Date.parse(at) < moment)?.id;
    };
    expect(firstOn(30)).toBe('row-2');
    expect(firstOn(-1000)).toBe('row-1');
    expect(firstOn(-5000)).toBe('row-1');
    expect(firstToCompare([], () => true)).toBeUndefined();
  });
});
