// Her circle of support as a picture, as wide as the page and never cut. The list of everybody follows it, so its
// alternative text is only the sentence that sums it up.

import type { CirclePicture } from '../../../shared/domain/workbook/circle/circle-picture';
import { columnHeight, columnWidth } from '../look';
import { Box } from '../tagged/Box';
import { useColumn, useSheet } from './Column';

/** Leaves room on the page for the headings above it, larger in the easy style, so that none stands alone. */
const tallest = { ordinary: columnHeight * 0.78, easy: columnHeight * 0.72 };

export function Circle({ picture, summary }: { picture: CirclePicture; summary: string }) {
  const { width, height, ground, people, key } = picture;
  const shapes = [...ground, ...people.flatMap((person) => person.shapes), ...key];
  // In the easy style words stand right of a column for symbols; the picture needs the whole page.
  const outdent = columnWidth - useColumn();
  const { look } = useSheet();
  const most = look.symbolColumn ? tallest.easy : tallest.ordinary;
  const unit = Math.min(columnWidth / width, most / height);
  return (
    <Box
      part={{ tag: 'Figure', alt: summary, scene: { shapes, width, height } }}
      style={{
        width: width * unit,
        height: height * unit,
        marginLeft: (columnWidth - width * unit) / 2 - outdent,
        marginTop: 8,
        marginBottom: 6,
      }}
    />
  );
}
