// An answer laid out for reading, the same for a screen and for paper: words, bullets or cards.
// Renderers draw these and know nothing of question types.

import type { CirclePicture } from './circle/circle-picture';

/** A card: a line of its own and labelled rows under it. Goals carry their steps as `cards`. */
export type Card = {
  title?: string;
  rows: { label: string; text: string }[];
  cards?: Card[];
  cardsLabel?: string;
};

export type Block =
  /** Her words, whole. Line breaks are hers. */
  | { kind: 'words'; text: string }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'cards'; cards: Card[] }
  /** Something said about the answer, not by her: a non-answer, "only the area is shown". */
  | { kind: 'quiet'; text: string }
  /** A drawn signature: SVG path data in a 600 × 200 box, with what it is in words. */
  | { kind: 'drawing'; path: string; caption: string }
  /** Her circle of support as a picture, and what it says in words. The list of everybody follows it. */
  | { kind: 'circle'; picture: CirclePicture; summary: string };
