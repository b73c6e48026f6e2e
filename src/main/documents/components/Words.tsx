// Words on paper: a heading, a sentence, an answer. Keeps every line end and every empty line that
// is in the text, and sets the rest to the width of its column.

import { inPieces } from '../../../shared/domain/workbook/block-strings';
import type { OtherLanguage } from '../../../shared/domain/workbook/blocks';
import type { Pen } from '../look';
import { Box } from '../tagged/Box';
import { setInLines } from '../tagged/lines';
import type { Part, Tag } from '../tagged/parts';
import { paragraphsOf } from '../words';
import { useColumn, useSheet } from './Column';

type WordsProps = {
  text: string;
  pen: Pen;
  /** Narrower than the column it stands in, as in a row of its own; in points. */
  width?: number;
  tag?: Tag;
  /** Space above, in points. */
  above?: number;
  keepAhead?: number;
  /** BCP 47, where it is not the copy's. */
  lang?: string | undefined;
  bookmark?: Part['bookmark'];
};

/** Words of which some are in another language: one after the other, each with its own. */
export function Pieces({
  text,
  own,
  ...props
}: WordsProps & { own: OtherLanguage | null | undefined }) {
  return inPieces(text, own).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
    <Words key={index} {...props} text={piece.text} lang={piece.lang} />
  ));
}

/** One element for each paragraph; empty lines between them are kept as space. */
export function Words({ text, pen, tag = 'P', above = 0, ...props }: WordsProps) {
  const { keepAhead, bookmark, lang } = props;
  const column = useColumn();
  const width = props.width ?? column;
  const { widthOf } = useSheet();
  return paragraphsOf(text).map(({ lines, blankBefore }, index) => {
    const set = lines.flatMap((line) => setInLines(line, width, (piece) => widthOf(piece, pen)));
    const part: Part = { tag, words: { source: lines.join('\n'), lines: set, pen } };
    // Our English is British.
    if (lang !== undefined) part.lang = lang === 'en' ? 'en-GB' : lang;
    if (keepAhead !== undefined) part.keepAhead = keepAhead;
    if (bookmark && index === 0) part.bookmark = bookmark;
    const space = index === 0 ? above : blankBefore * pen.leading * 0.7;
    return (
      <Box
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        key={index}
        part={part}
        style={{ width, height: set.length * pen.leading, marginTop: space }}
      />
    );
  });
}
