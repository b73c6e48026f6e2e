// Cards: a goal and its steps, a person, a thing to keep safe. A card is a line of its own with
// labelled rows under it; steps stand inside, a little further in.

import type { Card } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { Pieces, Words } from './Words';

const fewRows = 6;
/** In its title and rows: more fill so much of a page in large letters that moving them leaves a hole. */
const fewLetters = 260;
/** A row of no more is not cut. */
const shortRow = 300;
/** As a part of the card, however long a label is. */
const widestLabel = 0.46;
/** Between a label and its words, in points. */
const gap = 10;

const cardFrame = { border: { colour: colours.line, width: 0.9 }, radius: 8 };
const stepFrame = { bar: { colour: colours.line, width: 1.5 } };

/**
 * As wide as the longest label that fits on one line, so that the words beside them get the rest. A longer one, such
 * as somebody's name, gets two lines' worth, and no word of it is cut that fits.
 */
function useLabelWidth(labels: string[]): number {
  const { look, widthOf } = useSheet();
  const most = useColumn() * widestLabel;
  const widths = labels.map((label) => {
    const width = Math.ceil(widthOf(label, look.soft));
    if (width <= most) return width;
    const words = label.split(' ').map((word) => Math.ceil(widthOf(word, look.soft)));
    return Math.min(most, Math.max(Math.ceil(width / 2), ...words));
  });
  return widths.length > 0 ? Math.max(...widths) : most;
}

type RowProps = Card['rows'][number] & { labelWidth: number };

function Row({ label, text, own, labelWidth }: RowProps) {
  const { look } = useSheet();
  const column = useColumn();
  return (
    <Box
      part={{ tag: 'P', keepWhole: text.length <= shortRow }}
      style={{ flexDirection: 'row', marginTop: 3 }}
    >
      <Aside width={labelWidth + gap}>
        <Words text={label} pen={look.soft} tag="Span" width={labelWidth} />
      </Aside>
      <Aside width={column - labelWidth - gap}>
        <Pieces text={text} own={own} pen={look.body} tag="Span" />
      </Aside>
    </Box>
  );
}

/** Short enough to move to the next page whole; a longer one may be cut between lines. */
function isShort(card: Card): boolean {
  const length = card.rows.reduce((sum, row) => sum + row.text.length, card.title?.length ?? 0);
  return card.rows.length <= fewRows && length < fewLetters;
}

function Head({ card }: { card: Card }) {
  const { look } = useSheet();
  const rows = card.rows.filter((row) => row.text.trim() !== '' || row.label.trim() !== '');
  const labelWidth = useLabelWidth(rows.map(({ label }) => label));
  // A name alone says nothing at the foot of a page: the first of what stands under it comes along.
  const isNameAlone = rows.length === 0 && (card.cards ?? []).length > 0;
  const ahead = isNameAlone ? { keepAhead: look.body.leading * 4 } : {};
  return (
    <Box part={{ keepWhole: isShort(card), ...ahead }}>
      {card.title === undefined ? null : (
        <Pieces
          text={card.title}
          own={card.own}
          pen={look.strong}
          keepAhead={look.body.leading * 1.5}
        />
      )}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Row key={index} {...row} labelWidth={labelWidth} />
      ))}
    </Box>
  );
}

function CardBody({ card }: { card: Card }) {
  const { look } = useSheet();
  const steps = card.cards ?? [];
  return (
    <Box part={{ tag: 'LBody' }}>
      <Head card={card} />
      {steps.length === 0 || card.cardsLabel === undefined ? null : (
        <Words
          text={card.cardsLabel}
          pen={look.strong}
          above={7}
          keepAhead={look.body.leading * 2}
        />
      )}
      {steps.length === 0 ? null : <Steps cards={steps} />}
    </Box>
  );
}

function Steps({ cards }: { cards: Card[] }) {
  return (
    <Box part={{ tag: 'L' }}>
      {cards.map((card, index) => (
        <Inset
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI', frame: stepFrame }}
          left={16}
          style={{ marginTop: 9 }}
        >
          <CardBody card={card} />
        </Inset>
      ))}
    </Box>
  );
}

export function Cards({ cards }: { cards: Card[] }) {
  const { look } = useSheet();
  if (cards.length === 0) return null;
  return (
    <Box part={{ tag: 'L' }}>
      {cards.map((card, index) => (
        <Inset
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI', frame: cardFrame }}
          left={14}
          right={14}
          style={{ marginTop: 8, paddingTop: look.cardEdge, paddingBottom: look.cardEdge + 1 }}
        >
          <CardBody card={card} />
        </Inset>
      ))}
    </Box>
  );
}
