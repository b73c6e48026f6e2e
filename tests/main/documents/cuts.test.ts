import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoPages } from '../../../src/main/documents/tagged/cuts';

const line = (top: number, tall = 10) => ({ top, bottom: top + tall });

describe('page ends', () => {
  it('come between lines', () => {
    expect(cutIntoPages([line(0), line(10), line(20)], [], 25)).toEqual([
      { top: 0, bottom: 20 },
      { top: 20, bottom: 30 },
    ]);
  });

  it('leave out the gap at the top of a page', () => {
    expect(cutIntoPages([line(0), line(50)], [], 20)).toEqual([line(0), line(50)]);
  });

  it('move a heading to the page of what follows it', () => {
    const heading = { top: 10, bottom: 30 };
    expect(cutIntoPages([line(0), line(10), line(20)], [heading], 25)).toEqual([
      line(0),
      { top: 10, bottom: 30 },
    ]);
  });

  it('cut what should stay together only when it is taller than a page', () => {
    const lines = [line(0), line(10), line(20), line(30)];
    expect(cutIntoPages(lines, [{ top: 0, bottom: 40 }], 25)).toEqual([
      { top: 0, bottom: 20 },
      { top: 20, bottom: 40 },
    ]);
  });

  it('keep the smaller wish when the larger cannot be met', () => {
    const lines = [line(0), line(10), line(20), line(30)];
    const wishes = [
      { top: 0, bottom: 40 },
      { top: 10, bottom: 30 },
    ];
    expect(cutIntoPages(lines, wishes, 25)).toEqual([line(0), { top: 10, bottom: 30 }, line(30)]);
  });

  it('refuse what no page could hold whole', () => {
    expect(() => cutIntoPages([line(0, 100)], [], 50)).toThrow('taller than a page');
  });

  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 40 }))
    .map(([top, tall]) => line(top, tall));
  const wish = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
    .map(([top, tall]) => line(top, tall));

  it('put every line whole on exactly one page, in order, and no page is too tall', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 40 }),
        fc.array(wish, { maxLength: 12 }),
        (lines, wishes) => {
          // Lines that lie beside each other count as one for the page: keep those chains short.
          const solid = lines.filter((one, index) =>
            lines
              .slice(0, index)
              .every((other) => one.top >= other.bottom || one.bottom <= other.top),
          );
          const pages = cutIntoPages(solid, wishes, 100);
          for (const { top, bottom } of solid) {
            expect(pages.filter((page) => top >= page.top && bottom <= page.bottom)).toHaveLength(
              1,
            );
          }
          pages.forEach((page, index) => {
            expect(page.bottom - page.top).toBeLessThanOrEqual(100.01);
            expect(page.top).toBeGreaterThanOrEqual(pages[index - 1]?.bottom ?? 0);
          });
        },
      ),
    );
  });
});
