// Words on paper: a heading, a sentence, an answer. Keeps every line end and every empty line that
// is in the text, and sets the rest to the width of its column.

import { useContext } from 'react';
import { inPieces } from '../../../shared/domain/workbook/block-strings';
import type { OtherLanguage } from '../../../shared/domain/workbook/blocks';
import type { Pen } from '../look';
import { Box } from '../tagged/Box';
import { setInLines } from '../tagged/lines';
import type { Part, SetWords, Tag } from '../tagged/parts';
import { paragraphsOf, wordsForPaper, wordsForShaping } from '../words';
import { type Sheet, useColumn, useSheet, VoiceContext } from './Column';

type WordsProps = {
  text: string;
  pen: Pen;
  /** Narrower than the column it stands in, as in a row of its own; in points. */
  width?: number;
  tag?: Tag;
  /** Space above, in points. */
  above?: number;
  keepAhead?: number;
  keepBehind?: number;
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

type Paragraph = {
  lines: string[];
  pen: Pen;
  width: number;
  lang: string | undefined;
  isHers: boolean;
};

/** Her lines set to a width: as text, or as outlines where our own faces cannot write them. */
function setWords({ widthOf, letters }: Sheet, paragraph: Paragraph): SetWords {
  const { lines, pen, width, lang, isHers } = paragraph;
  const source = lines.join('\n');
  if (letters?.needs(source)) {
    const { shaped, ...set } = letters.paragraph(lines, pen, width, lang);
    // A name or a label stays where the eye looks for it.
    const isAtTheRight = shaped.isRightToLeft && (isHers || set.lines.length > 1);
    return { source, ...set, shaped: { ...shaped, isAtTheRight } };
  }
  // Marks that steer other letters have no place among ours.
  const set = lines.flatMap((line) =>
    setInLines(wordsForPaper(line), width, (piece) => widthOf(piece, pen)),
  );
  return { source, lines: set, pen };
}

/** One element for each paragraph; empty lines between them are kept as space. */
export function Words({ text, pen, tag = 'P', above = 0, ...props }: WordsProps) {
  const { keepAhead, keepBehind, bookmark, lang } = props;
  const column = useColumn();
  const width = props.width ?? column;
  const sheet = useSheet();
  const isHers = useContext(VoiceContext);
  const isOther = sheet.letters?.needs(text) ?? false;
  const paragraphs = isOther ? paragraphsOf(text, wordsForShaping) : paragraphsOf(text);
  return paragraphs.map(({ lines, blankBefore }, index) => {
    const words = setWords(sheet, { lines, pen, width, lang, isHers });
    const part: Part = { tag, words };
    // Our English is British.
    if (lang !== undefined) part.lang = lang === 'en' ? 'en-GB' : lang;
    if (keepAhead !== undefined) part.keepAhead = keepAhead;
    if (keepBehind !== undefined && index === 0) part.keepBehind = keepBehind;
    if (bookmark && index === 0) part.bookmark = bookmark;
    const space = index === 0 ? above : blankBefore * pen.leading * 0.7;
    const height = words.lines.length * words.pen.leading;
    return (
      <Box
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        key={index}
        part={part}
        style={{ width, height, marginTop: space }}
      />
    );
  });
}
