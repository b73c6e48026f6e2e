// The day she walks out, on one side: a box for each thing she has to know that day, in large letters. Small things stand two
// to a row; an empty box is a line for a pen.

import type { CopyPage, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Answer } from './Answer';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { ForPen } from './ForPen';
import { LineFront } from './LineFront';
import { SymbolTile } from './SymbolTile';
import { Pieces, Words } from './Words';

/** The parts that stand beside each other; all others have the whole width. */
const pairs: readonly (readonly [string, string])[] = [
  ['keys', 'food'],
  ['phone', 'money'],
];
const between = 6;
const tile = 24;

/** What stands in a box: her words as they are, or room to write. */
function Held({ page, isStrong = false }: { page: CopyPage; isStrong?: boolean }) {
  const { look } = useSheet();
  return (
    <>
      {page.questions.map((question, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Box key={index}>
          {question.blocks.map((block, at) =>
            block.kind === 'words' ? (
              <Pieces
                // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
                key={at}
                text={block.text}
                own={block.own}
                pen={isStrong ? look.strong : look.body}
              />
            ) : block.kind === 'blank' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
              <ForPen key={at} parts={block.parts} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
              <Answer key={at} blocks={[block]} />
            ),
          )}
          {question.inEnglish ? (
            <>
              <Words text={question.inEnglish.label} pen={look.soft} />
              <Words text={question.inEnglish.text} pen={look.soft} lang="en-GB" />
            </>
          ) : null}
        </Box>
      ))}
      {(page.lines ?? []).map((line) => (
        <Words key={line} text={line} pen={look.soft} />
      ))}
    </>
  );
}

function Part({ page, isLast }: { page: CopyPage; isLast?: boolean }) {
  const border = isLast
    ? { colour: colours.ink, width: 1.6 }
    : { colour: colours.line, width: 0.9 };
  return (
    <Inset
      part={{ tag: 'Sect', frame: { border, radius: 9 }, keepWhole: true }}
      left={10}
      right={10}
      style={{ paddingTop: 5, paddingBottom: 6 }}
    >
      <Heading page={page} />
      <Box style={{ marginTop: 1 }}>
        <Held page={page} />
      </Box>
    </Inset>
  );
}

function Heading({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const column = useColumn();
  const pen = { ...look.strong, colour: colours.teal };
  const heading = (
    <Words text={page.title} pen={pen} tag="H2" bookmark={{ title: page.title, level: 1 }} />
  );
  if (page.symbol === undefined) return heading;
  return (
    <Box style={{ flexDirection: 'row', alignItems: 'center' }}>
      <SymbolTile path={page.symbol} size={tile} />
      <Box style={{ width: 8 }} />
      <Aside width={column - tile - 8}>{heading}</Aside>
    </Box>
  );
}

function Row({ pages, isLast }: { pages: CopyPage[]; isLast: boolean }) {
  const column = useColumn();
  const [first, second] = pages;
  if (!first) return null;
  if (!second) {
    return (
      <Box style={{ marginTop: between }}>
        <Part page={first} isLast={isLast} />
      </Box>
    );
  }
  const width = (column - between) / 2;
  return (
    <Box part={{ keepWhole: true }} style={{ flexDirection: 'row', marginTop: between }}>
      <Aside width={width}>
        <Part page={first} />
      </Aside>
      <Box style={{ width: between }} />
      <Aside width={width}>
        <Part page={second} />
      </Aside>
    </Box>
  );
}

/** The parts in rows: those of a pair in one, where both are there. */
function rowsOf(pages: readonly CopyPage[]): CopyPage[][] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return pages.flatMap((page): CopyPage[][] => {
    const pair = pairs.find((each) => each.includes(page.id));
    const both = (pair ?? []).flatMap((id) => byId.get(id) ?? []);
    if (both.length < 2) return [[page]];
    return both[0] === page ? [both] : [];
  });
}

export function ReleaseSheet({ copy }: { copy: PlanCopy }) {
  const pages = groupsOf(copy).flatMap((group) => group.pages);
  const day = pages.find(({ id }) => id === 'day');
  const rows = rowsOf(pages.filter((page) => page !== day));
  return (
    <>
      <LineFront copy={copy}>{day ? <Held page={day} isStrong /> : null}</LineFront>
      <ContactBox copy={copy} isSmall />
      {rows.map((row, index) => (
        <Row
          key={row.map(({ id }) => id).join(' ')}
          pages={row}
          isLast={index === rows.length - 1}
        />
      ))}
    </>
  );
}
