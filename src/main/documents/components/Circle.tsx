// Her circle of support as a picture, as wide as the page and never cut. The list of everybody follows it, so its
// alternative text is only the sentence that sums it up.

import type { CirclePicture } from '../../../shared/domain/workbook/circle/circle-picture';
import type { Shape } from '../../../shared/domain/workbook/circle/shapes';
import { columnHeight, columnWidth } from '../look';
import { Box } from '../tagged/Box';
import { useColumn } from './Column';

/** Leaves room on the page for the headings above it, larger in the easy style, so that none stands alone. */
const tallest = { ordinary: columnHeight * 0.78, easy: columnHeight * 0.72 };

export function Circle({ picture, summary }: { picture: CirclePicture; summary: string }) {
  const { width, height, ground, people, key } = picture;
  const { areas, rest } = parted(ground);
  const shapes = [...rest, ...people.flatMap((person) => person.shapes), ...key];
  // In the easy style words stand right of a symbol; the picture needs the whole page, below it.
  const outdent = columnWidth - useColumn();
  const most = outdent > 0 ? tallest.easy : tallest.ordinary;
  const unit = Math.min(columnWidth / width, most / height);
  return (
    <Box
      part={{ tag: 'Figure', alt: summary, scene: { under: areas, shapes, width, height } }}
      style={{
        width: width * unit,
        height: height * unit,
        marginLeft: (columnWidth - width * unit) / 2 - outdent,
        marginTop: outdent > 0 ? 18 : 8,
        marginBottom: 6,
      }}
    />
  );
}

/** The rings as areas, and everything else: an area would hide the mark across a draft. */
function parted(ground: readonly Shape[]): { areas: Shape[]; rest: Shape[] } {
  const areas: Shape[] = [];
  const rest = ground.map((shape): Shape => {
    if (shape.kind === 'text' || !shape.fill || !shape.line) return shape;
    const { path, fill, line } = shape;
    areas.push({ kind: 'path', path, fill });
    return { kind: 'path', path, line };
  });
  return { areas, rest };
}
