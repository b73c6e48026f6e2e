// Room for a pen in one row: what can be ticked and what it is about, and a line in the rest of the width.

import type { BlankPart } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { square } from './Answer';
import { Aside, useColumn, useSheet } from './Column';
import { Words } from './Words';

/** Above a line, for large writing. */
const penRoom = 21;

export function ForPen({ parts }: { parts: readonly BlankPart[] }) {
  const { look, widthOf } = useSheet();
  const column = useColumn();
  const tick = look.body.size * 1.1;
  return parts.map(({ label = '', boxes }) => {
    const words = [label, ...boxes].filter(Boolean).join(' ');
    const wide =
      words === '' ? 0 : Math.min(column * 0.6, Math.ceil(widthOf(words, look.soft)) + 1);
    const left = wide + (boxes.length > 0 ? tick + 7 : 0);
    const room = left === 0 ? 0 : left + 8;
    return (
      <Box key={words} style={{ flexDirection: 'row', marginTop: 3 }}>
        {boxes.length > 0 ? (
          <>
            <Box
              part={{ picture: { ...square, colour: colours.ink } }}
              style={{ width: tick, height: tick, marginTop: (look.soft.leading - tick) / 2 }}
            />
            <Box style={{ width: 7 }} />
          </>
        ) : null}
        {wide === 0 ? null : (
          <Aside width={wide}>
            <Words text={words} pen={look.soft} />
          </Aside>
        )}
        {room === 0 ? null : <Box style={{ width: 8 }} />}
        <Box style={{ width: column - room, paddingTop: penRoom }}>
          <Box
            part={{ frame: { rule: colours.line } }}
            style={{ width: column - room, height: 0.9 }}
          />
        </Box>
      </Box>
    );
  });
}
