// A card of the size of a bank card, twice: two sides next to each other, to cut out and to fold in the middle.

import type { CopyPage, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours, type Pen, paper } from '../look';
import { Box } from '../tagged/Box';
import { Aside, Inset, useSheet } from './Column';
import { groupsOf } from './ContactBox';
import { Pieces, Words } from './Words';

/** ISO/IEC 7810, ID-1: 85.6 × 54 mm. */
const card = { width: 242.65, height: 153.07 };
const inset = 11;

/** Small enough for a card, and not smaller. */
const pens = {
  body: { size: 10, leading: 12.6, weight: 'regular', colour: colours.ink },
  head: { size: 10.5, leading: 13.5, weight: 'bold', colour: colours.teal },
  title: { size: 12, leading: 15.5, weight: 'bold', colour: colours.plum },
} as const satisfies Record<string, Pen>;

function Part({ page }: { page: CopyPage }) {
  const lines = page.questions.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : [])),
  );
  return (
    <Box part={{ tag: 'Sect' }} style={{ marginTop: 3 }}>
      <Words text={page.title} pen={pens.head} tag="H2" />
      <Box part={{ tag: 'L' }}>
        {lines.map(({ text, own }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          <Box key={index} part={{ tag: 'LI' }}>
            <Box part={{ tag: 'LBody' }}>
              <Pieces text={text} own={own} pen={pens.body} />
            </Box>
          </Box>
        ))}
      </Box>
      {(page.lines ?? []).map((line) => (
        <Words key={line} text={line} pen={pens.body} />
      ))}
    </Box>
  );
}

function Side({ pages, name }: { pages: CopyPage[]; name?: string }) {
  return (
    <Aside
      part={{ frame: { border: { colour: colours.line, width: 0.8, dash: 4 } }, keepWhole: true }}
      width={card.width}
    >
      <Box part={{ most: card.height }} style={{ minHeight: card.height }}>
        <Inset left={inset} right={inset} style={{ paddingTop: 7, paddingBottom: 7 }}>
          {name === undefined ? null : <Words text={name} pen={pens.title} />}
          {pages.map((page) => (
            <Part key={page.id} page={page} />
          ))}
        </Inset>
      </Box>
    </Aside>
  );
}

export function WalletSheet({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const [group] = groupsOf(copy);
  const pages = group?.pages ?? [];
  const back = pages.filter(({ id }) => id === 'ring');
  const front = pages.filter(({ id }) => id !== 'ring');
  const marks = [copy.draft, copy.practice].flatMap((mark) => mark ?? []);
  return (
    <>
      <Words
        text={copy.title}
        pen={look.title}
        tag="H1"
        bookmark={{ title: copy.title, level: 1 }}
      />
      <Words text={copy.whose} pen={look.whose} above={4} />
      <Words text={group?.title ?? ''} pen={look.body} above={8} />
      {marks.map(({ mark, why }) => (
        <Box key={mark} style={{ marginTop: 6 }}>
          <Words text={mark} pen={look.strong} />
          <Words text={why} pen={look.body} />
        </Box>
      ))}
      <Box
        style={{
          flexDirection: 'row',
          marginTop: 30,
          marginLeft: (paper.width - 2 * card.width) / 2 - paper.left,
          width: 2 * card.width,
        }}
      >
        <Side pages={front} name={copy.name} />
        <Side pages={back} />
      </Box>
    </>
  );
}
