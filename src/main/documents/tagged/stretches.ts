// Reads from a laid-out plan what may not be cut and what should stay together, so that page ends
// leave no heading alone, no single line behind, and no box with its edge torn off.

import type { Stretch } from './cuts';
import type { Placed } from './lay-out';

export type Stretches = { solid: Stretch[]; together: Stretch[] };

/** The lines of a box of words, each as tall as its pen's leading. */
export function linesOf(box: Placed): Stretch[] {
  const { words } = box.part;
  if (!words) return [];
  return words.lines.map((_, index) => ({
    top: box.top + index * words.pen.leading,
    bottom: box.top + (index + 1) * words.pen.leading,
  }));
}

function span(first: Stretch | undefined, last: Stretch | undefined): Stretch[] {
  return first && last ? [{ top: first.top, bottom: last.bottom }] : [];
}

/** First two and last two lines hold on to each other. */
function fewLinesTogether(lines: Stretch[]): Stretch[] {
  if (lines.length < 2) return [];
  return [...span(lines[0], lines[1]), ...span(lines.at(-2), lines.at(-1))];
}

function solidIn(box: Placed): Stretch[] {
  if (box.part.words) return linesOf(box);
  const { picture, scene, field } = box.part;
  const drawn = [picture, scene, field].some((part) => part !== undefined);
  return drawn ? [{ top: box.top, bottom: box.top + box.height }] : [];
}

function wishesOf(box: Placed, inside: Stretch[], parent: Stretch): Stretch[] {
  const { frame, keepWhole, keepAhead, keepBehind } = box.part;
  const bottom = box.top + box.height;
  const wishes = fewLinesTogether(box.part.words ? inside : []);
  if (keepWhole) wishes.push({ top: box.top, bottom });
  if (keepAhead) wishes.push({ top: box.top, bottom: Math.min(bottom + keepAhead, parent.bottom) });
  if (keepBehind) wishes.push({ top: Math.max(box.top - keepBehind, parent.top), bottom });
  const [first] = inside;
  const last = inside.at(-1);
  if ((frame?.fill || frame?.border) && first && last) {
    wishes.push({ top: box.top, bottom: first.bottom }, { top: last.top, bottom });
  }
  return wishes;
}

/** Walks a laid-out plan in reading order. */
export function stretchesOf(sheet: Placed): Stretches {
  const together: Stretch[] = [];
  const visit = (box: Placed, parent: Stretch): Stretch[] => {
    const own = { top: box.top, bottom: box.top + box.height };
    const inside = [...solidIn(box), ...box.children.flatMap((child) => visit(child, own))];
    together.push(...wishesOf(box, inside, parent));
    return inside;
  };
  const whole = { top: sheet.top, bottom: sheet.top + sheet.height };
  return { solid: visit(sheet, whole), together };
}
