// Every string in an answer laid out for reading. One list, so that nothing is drawn that was not looked over.

import type { Block, Card, OtherLanguage } from './blocks';
import { wordsInPicture } from './circle/circle-picture';

/** A string, with its language where that is not the one around it. */
export type StringInLanguage = { text: string; lang?: string };

/** What stands before her own words, and they themselves. */
export function inPieces(text: string, own: OtherLanguage | null | undefined): StringInLanguage[] {
  if (!own) return [{ text }];
  const hers = { text: text.slice(own.from), lang: own.lang };
  const before = text.slice(0, own.from).trimEnd();
  return before === '' ? [hers] : [{ text: before }, hers];
}

const plain = (...texts: string[]): StringInLanguage[] => texts.map((text) => ({ text }));

function ofCard(card: Card): StringInLanguage[] {
  const inner = card.cards ?? [];
  return [
    ...inPieces(card.title ?? '', card.own),
    ...card.rows.flatMap(({ label, text, own }) => [...plain(label), ...inPieces(text, own)]),
    ...plain(inner.length > 0 ? (card.cardsLabel ?? '') : ''),
    ...inner.flatMap(ofCard),
  ];
}

/** Every word a block shows, with its language where that is another one. */
export function piecesOfBlock(block: Block): StringInLanguage[] {
  switch (block.kind) {
    case 'words':
      return inPieces(block.text, block.own);
    case 'quiet':
      return plain(block.text);
    case 'bullets':
      return block.items.flatMap((item, at) => inPieces(item, block.own?.[at]));
    case 'lines':
      return block.lines.flatMap(({ text, own }) => inPieces(text, own));
    case 'cards':
      return block.cards.flatMap(ofCard);
    case 'readings':
      return plain(...block.days, ...block.words, ...block.rows.map(({ label }) => label));
    case 'drawing':
      return plain(block.caption);
    // What it shows stands in the words beside it.
    case 'photo':
      return [];
    case 'blank':
      return plain(...block.parts.flatMap(({ label, boxes }) => [label ?? '', ...boxes]));
    case 'circle':
      return plain(block.summary, ...wordsInPicture(block.picture));
  }
}

/** The same without languages: both what is drawn and what is looked over for a hidden place come from here. */
export function stringsOfBlock(block: Block): string[] {
  return piecesOfBlock(block).map(({ text }) => text);
}
