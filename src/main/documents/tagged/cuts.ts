// Where pages end. Takes what may not be cut on an endless sheet and gives each page's stretch of
// it. Pure: no drawing, no fonts.

export type Stretch = { top: number; bottom: number };

/** Lengths closer than this are the same: a hundredth of a point cannot be seen. */
const near = 0.01;

/** Joins stretches that overlap into chunks, top to bottom; stretches that only touch stay apart. */
function chunksOf(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom);
  const chunks: Stretch[] = [];
  for (const stretch of sorted) {
    const last = chunks.at(-1);
    if (last && stretch.top < last.bottom - near) {
      last.bottom = Math.max(last.bottom, stretch.bottom);
    } else {
      chunks.push({ ...stretch });
    }
  }
  return chunks;
}

const tall = ({ top, bottom }: Stretch) => bottom - top;

function within(chunk: Stretch, stretches: Stretch[]): Stretch[] {
  return stretches.filter(
    ({ top, bottom }) => top > chunk.top - near && bottom < chunk.bottom + near,
  );
}

/** Breaks a chunk taller than a page by giving up its largest wish, and again, until it fits. */
function loosened(chunk: Stretch, solid: Stretch[], wishes: Stretch[], height: number): Stretch[] {
  if (tall(chunk) <= height + near) return [chunk];
  const own = within(chunk, wishes).toSorted((a, b) => tall(b) - tall(a));
  if (own.length === 0) return [chunk];
  const left = own.slice(1);
  const lines = within(chunk, solid);
  return chunksOf([...lines, ...left]).flatMap((part) => loosened(part, lines, left, height));
}

/**
 * Chooses page ends, first fit. `solid` may never be cut (a line of words, a picture); `together`
 * should share a page (a heading and what follows it) and gives way where it is taller than a page.
 * Every solid stretch comes out whole on exactly one page, in order. Throws when one is taller
 * than `height`, as nothing could print it whole.
 */
export function cutIntoPages(solid: Stretch[], together: Stretch[], height: number): Stretch[] {
  const chunks = chunksOf([...solid, ...together]).flatMap((chunk) =>
    loosened(chunk, solid, together, height),
  );
  const pages: Stretch[] = [];
  for (const chunk of chunks) {
    if (tall(chunk) > height + near) throw new Error('something is taller than a page');
    const page = pages.at(-1);
    if (page && chunk.bottom - page.top <= height + near) page.bottom = chunk.bottom;
    else pages.push({ ...chunk });
  }
  return pages;
}
