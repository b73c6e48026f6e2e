// What every component of a plan shares: the look of its reading style, how wide words are, and how
// wide the column is where it stands. Words are set into lines before layout, so each component
// must know its own width.

import { createContext, type ReactNode, useContext } from 'react';
import { columnWidth, type Look, lookFor, type Pen } from '../look';
import type { OtherLetters } from '../shaped/other-letters';
import { Box, type BoxStyle } from '../tagged/Box';
import type { Part } from '../tagged/parts';

export type Sheet = {
  look: Look;
  /** Width in points of a piece of text written with this pen. */
  widthOf: (text: string, pen: Pen) => number;
  /** For words our own faces cannot write, where the copy has any. */
  letters?: OtherLetters | undefined;
};

const SheetContext = createContext<Sheet>({ look: lookFor({ style: 'key' }), widthOf: () => 0 });
const ColumnContext = createContext<number>(columnWidth);

export const useSheet = (): Sheet => useContext(SheetContext);
/** True inside an answer of hers: what runs right to left then stands at the right, however short it is. */
export const VoiceContext = createContext(false);

/** Width in points of the column the component stands in. */
export const useColumn = (): number => useContext(ColumnContext);

export function SheetProvider({ sheet, children }: { sheet: Sheet; children: ReactNode }) {
  return <SheetContext value={sheet}>{children}</SheetContext>;
}

type InsetProps = {
  part?: Part;
  left?: number;
  right?: number;
  style?: BoxStyle;
  children: ReactNode;
};

/** A narrower column: room on the left and right, counted off the width of everything inside. */
export function Inset({ part = {}, left = 0, right = 0, style, children }: InsetProps) {
  const width = useColumn() - left - right;
  return (
    <Box part={part} style={{ ...style, paddingLeft: left, paddingRight: right }}>
      <ColumnContext value={width}>{children}</ColumnContext>
    </Box>
  );
}

type AsideProps = { part?: Part; width: number; children: ReactNode };

/** A column beside another, as wide as it says. */
export function Aside({ part = {}, width, children }: AsideProps) {
  return (
    <Box part={part} style={{ width }}>
      <ColumnContext value={width}>{children}</ColumnContext>
    </Box>
  );
}
