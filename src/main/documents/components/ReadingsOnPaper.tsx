// How life feels, on paper: the words that could be picked with an outline round those that were, the newest one bold,
// and below each line the same in words. No line joins them and nothing is added up.

import type { Readings } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Cards } from './Cards';
import { Inset, useColumn, useSheet } from './Column';
import { Words } from './Words';

/** Between two words, in points. */
const gap = 5;
const inset = 6;

type CellProps = { word: string; days: string[]; isNow: boolean; width: number };

function Cell({ word, days, isNow, width }: CellProps) {
  const { look } = useSheet();
  const border = isNow
    ? { colour: colours.ink, width: 2.2 }
    : { colour: days.length > 0 ? colours.line : colours.hair, width: days.length > 0 ? 0.9 : 0 };
  const frame = border.width > 0 ? { frame: { border, radius: 6 } } : {};
  const inner = width - 2 * inset;
  return (
    <Box
      part={{ ...frame, keepWhole: true }}
      style={{ width, paddingLeft: inset, paddingTop: 4, paddingBottom: 4 }}
    >
      <Words text={word} pen={isNow ? look.strong : look.body} tag="Span" width={inner} />
      {days.map((day) => (
        <Words key={day} text={day} pen={look.small} tag="Span" width={inner} />
      ))}
    </Box>
  );
}

/** As many words side by side as there is room for the longest piece of any, and how wide each then is. */
function useCells(days: string[], words: string[]): { inLine: number; width: number } {
  const { look, widthOf } = useSheet();
  const column = useColumn();
  const longest = Math.max(
    ...words.flatMap((word) => word.split(' ').map((piece) => widthOf(piece, look.strong))),
    ...days.flatMap((day) => day.split(' ').map((piece) => widthOf(piece, look.small))),
  );
  const widthFor = (cells: number) => (column - gap * (cells - 1)) / cells;
  let inLine = words.length;
  while (inLine > 1 && widthFor(inLine) - 2 * inset < longest) inLine -= 1;
  return { inLine, width: widthFor(inLine) };
}

type RowProps = { label: string; picked: number[]; days: string[]; words: string[] };

function Picture({ label, picked, days, words }: RowProps) {
  const { look } = useSheet();
  const { inLine, width } = useCells(days, words);
  const cells = words.map((word, at) => (
    <Box key={word} style={{ flexDirection: 'row' }}>
      {at % inLine > 0 ? <Box style={{ width: gap }} /> : null}
      <Cell
        word={word}
        days={days.filter((_, reading) => picked[reading] === at)}
        isNow={picked.at(-1) === at}
        width={width}
      />
    </Box>
  ));
  const lines = words.flatMap((_, at) => (at % inLine === 0 ? [at] : []));
  return (
    <Box part={{ keepWhole: true }} style={{ marginTop: 8 }}>
      <Words text={label} pen={look.strong} keepAhead={look.body.leading * 2} />
      {lines.map((from) => (
        <Box key={from} part={{ tag: 'P' }} style={{ flexDirection: 'row', marginTop: 3 }}>
          {cells.slice(from, from + inLine)}
        </Box>
      ))}
    </Box>
  );
}

export function ReadingsOnPaper({ block }: { block: Readings }) {
  const { days, words, rows } = block;
  const asCards = rows.map(({ label, picked }) => ({
    title: label,
    rows: days.flatMap((day, reading) => {
      const word = words[picked[reading] ?? -1];
      return word === undefined ? [] : [{ label: day, text: word }];
    }),
  }));
  return (
    <>
      <Inset left={13} style={{ marginTop: 5 }}>
        {rows.map(({ label, picked }) => (
          <Picture key={label} {...{ label, picked, days, words }} />
        ))}
      </Inset>
      <Cards cards={asCards.filter(({ rows: picks }) => picks.length > 0)} />
    </>
  );
}
