// One page to know her by. Two parts stand side by side and the third below them, where it has the width; in large print
// all three are one below the other.

import type { CopyPage, CopyQuestion, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import type { Block } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Answer, InEnglish } from './Answer';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { beforeEnd, PartEnd } from './ShortSheet';
import { SmallFront, SmallSignature } from './SmallFront';
import { SymbolLines } from './SymbolLines';
import { Pieces, Words } from './Words';

const gap = 10;
const edge = 12;

/** Her words without a bar beside them: the whole page is hers, and every line of it counts. */
function Said({ block }: { block: Block }) {
  const { look } = useSheet();
  if (block.kind === 'words') return <Pieces text={block.text} own={block.own} pen={look.body} />;
  if (block.kind === 'bullets') {
    const lines = block.items.map((text, at) => ({ text, own: block.own?.[at] ?? null }));
    return <SymbolLines lines={lines} mark="•" />;
  }
  return <Answer blocks={[block]} />;
}

function Question({ page, question }: { page: CopyPage; question: CopyQuestion }) {
  const { look } = useSheet();
  const pen = { ...look.small, weight: 'bold' as const };
  return (
    <Box part={beforeEnd(page, question, look)} style={{ marginTop: 5 }}>
      {question.label === page.title ? null : (
        <Words text={question.label} pen={pen} tag="H3" lang={question.lang} />
      )}
      {question.also === undefined ? null : (
        <Words text={question.also} pen={look.small} lang="en-GB" />
      )}
      {question.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Said key={at} block={block} />
      ))}
      <InEnglish english={question.inEnglish} />
      {question.marks.map((mark) => (
        <Words key={mark} text={mark} pen={look.small} />
      ))}
    </Box>
  );
}

function Panel({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const frame = { border: { colour: colours.line, width: 0.9 }, radius: 10 };
  const { size, leading } = look.question;
  return (
    <Inset
      part={{ tag: 'Sect', frame }}
      left={edge}
      right={edge}
      style={{ paddingTop: 9, paddingBottom: 10 }}
    >
      <Words
        text={page.title}
        pen={{ size: size + 1.5, leading: leading + 1.5, weight: 'bold', colour: colours.teal }}
        tag="H2"
        bookmark={{ title: page.title, level: 1 }}
      />
      {page.questions.map((question) => (
        <Question key={question.key} {...{ page, question }} />
      ))}
      <PartEnd page={page} />
    </Inset>
  );
}

/** Two parts with a line of their own each. */
function SideBySide({ pages }: { pages: readonly [CopyPage, CopyPage] }) {
  const width = (useColumn() - gap) / 2;
  const [left, right] = pages;
  return (
    <Box style={{ flexDirection: 'row', marginTop: gap }}>
      <Aside width={width}>
        <Panel page={left} />
      </Aside>
      <Box style={{ width: gap }} />
      <Aside width={width}>
        <Panel page={right} />
      </Aside>
    </Box>
  );
}

function Panels({ pages, inColumns }: { pages: CopyPage[]; inColumns: boolean }) {
  const [first, second, ...others] = pages;
  // A part alone in half a page would look as if the other half were missing.
  const pair = inColumns && first && second ? ([first, second] as const) : undefined;
  return (
    <>
      {pair ? <SideBySide pages={pair} /> : null}
      {(pair ? others : pages).map((page) => (
        <Box key={page.id} style={{ marginTop: gap }}>
          <Panel page={page} />
        </Box>
      ))}
    </>
  );
}

export function ProfileSheet({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const pages = groupsOf(copy).flatMap((group) => group.pages);
  return (
    <>
      <SmallFront copy={copy} />
      <ContactBox copy={copy} isSmall />
      <Panels pages={pages} inColumns={look.body.size <= 16} />
      <SmallSignature copy={copy} />
    </>
  );
}
