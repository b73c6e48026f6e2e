// Whether two PDFs look the same on paper: as many sheets, the size of A4, and every line where it was.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Dots to an inch at which two pages are held against each other. */
const DOTS = 80;
/** Shades of grey, of 255: ink is darker than the first, and where there is ink near by something is darker than the second. */
const INK = 110;
const SOME_INK = 190;
/** So many dots of ink on a page may have none near by: a line of words has some hundred. */
const STRAY = 20;

type Picture = { wide: number; high: number; dots: Uint8Array };

/** The pages in grey. @param name keeps them apart in the folder */
function picturesOf(file: string, folder: string, name: string): Picture[] {
  execFileSync('pdftoppm', ['-gray', '-r', String(DOTS), file, join(folder, name)]);
  return readdirSync(folder)
    .filter((each) => each.startsWith(`${name}-`) && each.endsWith('.pgm'))
    .toSorted()
    .map((each) => read(readFileSync(join(folder, each))));
}

/** A grey picture: "P5", how wide, how high, the lightest, then the dots. */
function read(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a grey picture');
  return { wide: Number(head[1]), high: Number(head[2]), dots: bytes.subarray(head[0].length) };
}

/** Dots of ink on one page that have no ink within one dot of the same place on the other. */
function strayInk(one: Picture, other: Picture): number {
  const shade = (x: number, y: number) =>
    x < 0 || y < 0 || x >= other.wide || y >= other.high
      ? 255
      : (other.dots[y * other.wide + x] ?? 255);
  let stray = 0;
  for (const [at, dot] of one.dots.entries()) {
    if (dot >= INK) continue;
    const [x, y] = [at % one.wide, Math.floor(at / one.wide)];
    const isNear = [-1, 0, 1].some((down) =>
      [-1, 0, 1].some((right) => shade(x + right, y + down) < SOME_INK),
    );
    if (!isNear) stray += 1;
  }
  return stray;
}

/** Fails unless what was printed looks as the file does, sheet for sheet. @returns the number of sheets */
export function expectSamePages(printed: string, file: string, folder: string): number {
  const sizes = execFileSync('pdfinfo', ['-l', '999', printed], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^Page\s+\d+ size/.test(line));
  for (const size of sizes) {
    const [wide, high] = (/size:\s+([\d.]+) x ([\d.]+)/.exec(size) ?? []).slice(1).map(Number);
    expect(Math.abs((wide ?? 0) - 595.28), size).toBeLessThan(1);
    expect(Math.abs((high ?? 0) - 841.89), size).toBeLessThan(1);
  }
  const seen = picturesOf(printed, folder, 'printed');
  const saved = picturesOf(file, folder, 'saved');
  expect(seen.length, 'sheets').toBe(saved.length);
  for (const [number, picture] of saved.entries()) {
    const there = seen[number];
    if (!there) throw new Error(`sheet ${number + 1} is missing`);
    expect(strayInk(picture, there), `cut off sheet ${number + 1}`).toBeLessThan(STRAY);
    expect(strayInk(there, picture), `too much on sheet ${number + 1}`).toBeLessThan(STRAY);
  }
  return seen.length;
}
