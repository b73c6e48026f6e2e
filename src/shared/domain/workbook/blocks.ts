// An answer laid out for reading, the same for a screen and for paper: words, bullets or cards.
// Renderers draw these and know nothing of question types.

import type { CirclePicture } from './circle/circle-picture';

/** Words of hers in another language than what stands around them: which, and where in the text they begin. */
export type OtherLanguage = { lang: string; from: number };

/** A card: a line of its own and labelled rows under it. Goals carry their steps as `cards`. */
export type Card = {
  title?: string;
  /** Of the title. */
  own?: OtherLanguage;
  rows: { label: string; text: string; own?: OtherLanguage }[];
  cards?: Card[];
  cardsLabel?: string;
};

/** The same few lines picked on several days, oldest first: a picture of words, and a table. */
export type Readings = {
  kind: 'readings';
  /** In words, one for each day. */
  days: string[];
  /** What could be picked, in the content's order. */
  words: string[];
  /** For each day the place of what was picked among the words; -1 where nothing was. */
  rows: { label: string; picked: number[] }[];
};

/** Part of a question to be written on: what it is called, what can be ticked, how many lines there are for a pen. */
export type BlankPart = { label?: string; boxes: string[]; lines: number };

export type SymbolLine = { text: string; symbol?: string; own?: OtherLanguage | null };

export type Block =
  /** Her words, whole. Line breaks are hers. */
  | { kind: 'words'; text: string; own?: OtherLanguage }
  | { kind: 'bullets'; items: string[]; own?: (OtherLanguage | null)[] }
  /** One idea a line, each with its picture: SVG path data, 256 × 256 box. */
  | { kind: 'lines'; lines: SymbolLine[] }
  | { kind: 'cards'; cards: Card[] }
  | Readings
  /** Something said about the answer, not by her: a non-answer, "only the area is shown". */
  | { kind: 'quiet'; text: string }
  /** A drawn signature: SVG path data in a 600 × 200 box, with what it is in words. */
  | { kind: 'drawing'; path: string; caption: string }
  /** A picture as bare JPEG (base64), with what it shows. In her whole file only: on no copy. */
  | { kind: 'photo'; jpeg: string; alt: string }
  /** Nothing said yet: boxes to tick and lines to write on. */
  | { kind: 'blank'; parts: BlankPart[] }
  /** Her circle of support as a picture, and what it says in words. The list of everybody follows it. */
  | { kind: 'circle'; picture: CirclePicture; summary: string };
