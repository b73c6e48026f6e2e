// Cards: a goal and its steps, a person, a thing to keep safe. A card is a line of its own with
// labelled rows under it; steps stand inside, a little further in.

import type { Card } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { Words } from './Words';

/** Cards up to this height move to the next page whole; taller ones may be cut between lines. */
const fewRows = 9;

const cardFrame = { border: { colour: colours.line, width: 0.9 }, radius: 8 };
const stepFrame = { bar: { colour: colours.line, width: 1.5 } };

function Row({ label, text }: { label: string; text: string }) {
  const { look } = useSheet();
  const column = useColumn();
  const labelWidth = Math.min(150, column * 0.34);
  const gap = 10;
  return (
    <Box part={{ tag: 'P' }} style={{ flexDirection: 'row', marginTop: 3 }}>
      <Aside width={labelWidth}>
        <Words text={label} pen={look.soft} tag="Span" />
      </Aside>
      <Box style={{ width: gap }} />
      <Aside width={column - labelWidth - gap}>
        <Words text={text} pen={look.body} tag="Span" />
      </Aside>
    </Box>
  );
}

function CardBody({ card }: { card: Card }) {
  const { look } = useSheet();
  const steps = card.cards ?? [];
  return (
    <Box part={{ tag: 'LBody' }}>
      {card.title === undefined ? null : (
        <Words text={card.title} pen={look.strong} keepAhead={look.body.leading * 1.5} />
      )}
      {card.rows
        .filter((row) => row.text.trim() !== '' || row.label.trim() !== '')
        .map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          <Row key={index} label={row.label} text={row.text} />
        ))}
      {steps.length > 0 && card.cardsLabel !== undefined ? (
        <Words
          text={card.cardsLabel}
          pen={look.strong}
          above={7}
          keepAhead={look.body.leading * 2}
        />
      ) : null}
      {steps.length > 0 ? <Steps cards={steps} /> : null}
    </Box>
  );
}

function isShort(card: Card): boolean {
  const rows = card.rows.length + (card.cards ?? []).flatMap((step) => [...step.rows, step]).length;
  const length = card.rows.reduce((sum, row) => sum + row.text.length, card.title?.length ?? 0);
  return rows <= fewRows && length < 600;
}

function Steps({ cards }: { cards: Card[] }) {
  return (
    <Box part={{ tag: 'L' }}>
      {cards.map((card, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI', frame: stepFrame, keepWhole: isShort(card) }}
          style={{ marginTop: 9, marginLeft: 4 }}
        >
          <Inset left={14}>
            <CardBody card={card} />
          </Inset>
        </Box>
      ))}
    </Box>
  );
}

export function Cards({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null;
  return (
    <Box part={{ tag: 'L' }}>
      {cards.map((card, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI', frame: cardFrame, keepWhole: isShort(card) }}
          style={{ marginTop: 8, paddingTop: 9, paddingBottom: 10 }}
        >
          <Inset left={14} right={14}>
            <CardBody card={card} />
          </Inset>
        </Box>
      ))}
    </Box>
  );
}
