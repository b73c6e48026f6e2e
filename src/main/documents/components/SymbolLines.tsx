// One idea a line, each with its picture left of it. Lines without pictures are a plain list.

import type { SymbolLine } from '../../../shared/domain/workbook/blocks';
import { Box } from '../tagged/Box';
import { Aside, useColumn, useSheet } from './Column';
import { SymbolTile } from './SymbolTile';
import { Pieces, Words } from './Words';

const gap = 12;

type LineProps = { line: SymbolLine; isFirst: boolean; mark: string | undefined };

function Line({ line, isFirst, mark }: LineProps) {
  const { look } = useSheet();
  const column = useColumn();
  const size = line.symbol === undefined ? 0 : look.body.leading * 1.3;
  const left = size > 0 ? size + gap : mark === undefined ? 0 : look.body.size * 0.9;
  return (
    <Box
      part={{ tag: 'LI', keepWhole: line.text.length < 400 }}
      style={{ flexDirection: 'row', marginTop: isFirst || size === 0 ? 2 : 5 }}
    >
      {line.symbol === undefined ? null : (
        <>
          <SymbolTile path={line.symbol} size={size} />
          <Box style={{ width: gap }} />
        </>
      )}
      {size > 0 || mark === undefined ? null : (
        <Words text={mark} pen={look.body} tag="Lbl" width={left} />
      )}
      <Aside part={{ tag: 'LBody' }} width={column - left}>
        <Pieces
          text={line.text}
          own={line.own}
          pen={look.body}
          above={size === 0 ? 0 : (size - look.body.leading) / 2}
        />
      </Aside>
    </Box>
  );
}

type SymbolLinesProps = {
  lines: readonly SymbolLine[];
  /** Before a line without a picture. */
  mark?: string;
};

export function SymbolLines({ lines, mark }: SymbolLinesProps) {
  return (
    <Box part={{ tag: 'L' }}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Line key={index} line={line} isFirst={index === 0} mark={mark} />
      ))}
    </Box>
  );
}
