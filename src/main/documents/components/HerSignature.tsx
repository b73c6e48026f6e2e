// Her own part of signing, with a pen: a sentence, three boxes of which she ticks one, and a line where she writes.

import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Aside, useColumn, useSheet } from './Column';
import { Words } from './Words';

const square = { path: 'M4 4H96V96H4Z', width: 100, height: 100, draw: 'stroke' } as const;

/** Room for writing, or for a thumb. */
const LINE_ROOM = 30;

type ChoiceProps = { label: string; hasLine: boolean; date: string };

function Choice({ label, hasLine, date }: ChoiceProps) {
  const { look } = useSheet();
  const column = useColumn();
  const { size, leading } = look.body;
  const box = size * 1.25;
  const indent = size * 2.1;
  const gap = 24;
  const dateWidth = column * 0.28;
  const line = (width: number, under: string) => (
    <Aside width={width}>
      <Box
        part={{ frame: { rule: colours.line } }}
        style={{ width, height: 0.9, marginTop: LINE_ROOM, marginBottom: 3 }}
      />
      {under ? <Words text={under} pen={look.small} /> : null}
    </Aside>
  );
  return (
    <Box part={{ keepWhole: true }} style={{ marginTop: 12 }}>
      <Box style={{ flexDirection: 'row' }}>
        <Box
          part={{ picture: { ...square, colour: colours.ink } }}
          style={{ width: box, height: box, marginTop: (leading - box) / 2 }}
        />
        <Box style={{ width: indent - box }} />
        <Aside width={column - indent}>
          <Words text={label} pen={look.strong} />
        </Aside>
      </Box>
      {hasLine ? (
        <Box style={{ flexDirection: 'row', paddingLeft: indent }}>
          {line(column - indent - dateWidth - gap, '')}
          <Box style={{ width: gap }} />
          {line(dateWidth, date)}
        </Box>
      ) : null}
    </Box>
  );
}

type HerSignatureProps = {
  mine: PlanCopy['herSignature'];
  furniture: PlanCopy['furniture'];
};

export function HerSignature({ mine, furniture }: HerSignatureProps) {
  const { look } = useSheet();
  if (!mine) return null;
  return (
    <Box part={{ keepWhole: true }}>
      <Words
        text={mine.statement}
        pen={look.page}
        tag="H2"
        bookmark={{ title: mine.statement, level: 1 }}
      />
      <Words text={mine.how} pen={look.body} above={4} />
      {mine.choices.map(({ label, hasLine }) => (
        <Choice key={label} label={label} hasLine={hasLine} date={furniture.date} />
      ))}
    </Box>
  );
}
