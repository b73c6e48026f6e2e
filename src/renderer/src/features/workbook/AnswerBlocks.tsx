// Draws an answer laid out for reading. It knows blocks, never question types.

import type { Block, Card } from '../../../../shared/domain/workbook/blocks';
import { marked, usePartBeingRead } from '../../ui/read-aloud/read-aloud-context';
import { CircleFigure } from './circle/CircleFigure';
import { Hers, wholly } from './Hers';
import { ReadingsDrawn } from './ReadingsDrawn';
import { partNames } from './read-parts';

export type AnswerBlocksProps = {
  blocks: readonly Block[];
  /** Stands among many answers, whose pictures wait until they are asked for. */
  isOneOfMany?: boolean | undefined;
};

export function AnswerBlocks({ blocks, isOneOfMany }: AnswerBlocksProps) {
  const now = usePartBeingRead();
  return (
    <div className="answer-blocks">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and are never reordered
        <div key={at} {...marked(now, partNames.block(at))}>
          <BlockDrawn block={block} isOneOfMany={isOneOfMany} />
        </div>
      ))}
    </div>
  );
}

type BlockDrawnProps = { block: Block; isOneOfMany: boolean | undefined };

function BlockDrawn({ block, isOneOfMany }: BlockDrawnProps) {
  switch (block.kind) {
    case 'words':
      return (
        <p className="her-words" {...wholly(block.own)}>
          <Hers text={block.text} own={block.own} />
        </p>
      );
    case 'bullets':
      return (
        <ul className="her-words">
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may hold the same words
            <li key={at} {...wholly(block.own?.[at])}>
              <Hers text={item} own={block.own?.[at]} />
            </li>
          ))}
        </ul>
      );
    case 'blank':
    case 'photo':
    case 'lines':
      // Only paper is written on with a pen, or read line by line.
      return null;
    case 'cards':
      return <Cards cards={block.cards} />;
    case 'readings':
      return <ReadingsDrawn block={block} />;
    case 'quiet':
      return <p className="hint">{block.text}</p>;
    case 'circle':
      return (
        <CircleFigure picture={block.picture} summary={block.summary} isOneOfMany={isOneOfMany} />
      );
    case 'drawing':
      return (
        <figure>
          <svg viewBox="0 0 600 200" className="drawing" role="img" aria-label={block.caption}>
            <path d={block.path} />
          </svg>
          <figcaption className="hint">{block.caption}</figcaption>
        </figure>
      );
  }
}

function Cards({ cards }: { cards: readonly Card[] }) {
  return (
    <div className="her-words answer-cards">
      {cards.map((card, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards have no identity and are never reordered
        <div key={at}>
          {card.title ? (
            <p className="answer-card-title" {...wholly(card.own)}>
              {card.title}
            </p>
          ) : null}
          {card.rows.length > 0 ? (
            <dl className="pairs">
              {card.rows.map((row, rowAt) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name
                <div key={rowAt} className="pair">
                  <dt>{row.label}</dt>
                  <dd {...wholly(row.own)}>
                    <Hers text={row.text} own={row.own} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
          {card.cards ? (
            <>
              <p className="hint">{card.cardsLabel}</p>
              <Cards cards={card.cards} />
            </>
          ) : null}
        </div>
      ))}
    </div>
  );
}
