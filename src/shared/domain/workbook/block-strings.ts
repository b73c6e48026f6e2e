// Every string in an answer laid out for reading. One list, so that nothing is drawn that was not looked over.

import type { Block, Card } from './blocks';
import { wordsInPicture } from './circle/circle-picture';

function stringsOfCard(card: Card): string[] {
  const inner = card.cards ?? [];
  return [
    card.title ?? '',
    ...card.rows.flatMap((row) => [row.label, row.text]),
    inner.length > 0 ? (card.cardsLabel ?? '') : '',
    ...inner.flatMap(stringsOfCard),
  ];
}

/** Every word a block shows: both what is drawn and what is looked over for a hidden place come from here. */
export function stringsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'words':
    case 'quiet':
      return [block.text];
    case 'bullets':
      return block.items;
    case 'cards':
      return block.cards.flatMap(stringsOfCard);
    case 'readings':
      return [...block.days, ...block.words, ...block.rows.map(({ label }) => label)];
    case 'drawing':
      return [block.caption];
    case 'blank':
      return block.parts.flatMap(({ label, boxes }) => [label ?? '', ...boxes]);
    case 'circle':
      return [block.summary, ...wordsInPicture(block.picture)];
  }
}
