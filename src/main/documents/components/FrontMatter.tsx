// The top of page one: whose plan this is, large; whose copy it is; why it is a draft, if it is one.

import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { Words } from './Words';

function WhyMarked({ mark, why }: { mark: string; why: string }) {
  const { look } = useSheet();
  const frame = {
    fill: colours.honeyBg,
    border: { colour: colours.honeyLine, width: 0.9 },
    radius: 8,
  };
  return (
    <Box
      part={{ frame, keepWhole: true }}
      style={{ marginTop: 12, paddingTop: 9, paddingBottom: 10 }}
    >
      <Inset left={14} right={14}>
        <Words text={mark} pen={look.strong} />
        <Words text={why} pen={look.body} above={1} />
      </Inset>
    </Box>
  );
}

function Identity({ lines }: { lines: PlanCopy['identity'] }) {
  const { look } = useSheet();
  const column = useColumn();
  const labelWidth = column * 0.36;
  return lines.map((line, index) => (
    <Box
      // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
      key={index}
      part={{ tag: 'P' }}
      style={{ flexDirection: 'row', marginTop: index === 0 ? 10 : 2 }}
    >
      <Aside width={labelWidth}>
        <Words text={line.label} pen={look.soft} tag="Span" />
      </Aside>
      <Aside width={column - labelWidth}>
        <Words text={line.text} pen={look.strong} tag="Span" />
      </Aside>
    </Box>
  ));
}

export function FrontMatter({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  return (
    <>
      <Box
        part={{ frame: { fill: colours.plumBg, radius: 16 }, keepWhole: true }}
        style={{ paddingTop: look.frontEdge, paddingBottom: look.frontEdge + 2 }}
      >
        <Inset left={28} right={28}>
          <Words
            text={copy.title}
            pen={look.title}
            tag="H1"
            // Bookmarks stand open at the side of a screen: her name is on the page and nowhere else.
            bookmark={{ title: copy.title, level: 1 }}
          />
          <Words text={copy.name} pen={look.name} above={4} />
          <Box
            part={{ frame: { rule: colours.plum } }}
            style={{ width: 64, height: 4, marginTop: 10, marginBottom: 12 }}
          />
          <Words text={copy.whose} pen={look.whose} />
          {copy.replaces ? <Words text={copy.replaces} pen={look.soft} above={2} /> : null}
          <Identity lines={copy.identity} />
        </Inset>
      </Box>
      {copy.draft ? <WhyMarked mark={copy.draft.mark} why={copy.draft.why} /> : null}
      {copy.practice ? <WhyMarked mark={copy.practice.mark} why={copy.practice.why} /> : null}
    </>
  );
}
