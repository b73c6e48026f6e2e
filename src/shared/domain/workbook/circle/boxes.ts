// Upright boxes in the picture: what may not lie over each other. Pure.

export type Box = { left: number; top: number; width: number; height: number };

/** A box round a point. */
export function boxRound(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

/** True when the boxes share some room, or lie nearer than `gap`. */
export function meet(a: Box, b: Box, gap = 0): boolean {
  return (
    a.left < b.left + b.width + gap &&
    b.left < a.left + a.width + gap &&
    a.top < b.top + b.height + gap &&
    b.top < a.top + a.height + gap
  );
}

/** True when a box reaches into a disc. */
export function meetsDisc(box: Box, x: number, y: number, radius: number): boolean {
  const nearX = Math.max(box.left, Math.min(x, box.left + box.width));
  const nearY = Math.max(box.top, Math.min(y, box.top + box.height));
  return Math.hypot(nearX - x, nearY - y) < radius;
}

/** True when a box lies wholly inside another. */
export function liesIn(box: Box, outer: Box): boolean {
  return (
    box.left >= outer.left &&
    box.top >= outer.top &&
    box.left + box.width <= outer.left + outer.width &&
    box.top + box.height <= outer.top + outer.height
  );
}

/** True when every corner of a box lies within a disc. */
export function liesInDisc(box: Box, x: number, y: number, radius: number): boolean {
  const right = Math.max(Math.abs(box.left - x), Math.abs(box.left + box.width - x));
  const down = Math.max(Math.abs(box.top - y), Math.abs(box.top + box.height - y));
  return Math.hypot(right, down) <= radius;
}
