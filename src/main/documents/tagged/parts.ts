// What one box of the plan carries besides its place: the words or picture drawn in it, its role
// for a screen reader, and how it may be parted from its neighbours at a page end.

import type { Shape } from '../../../shared/domain/workbook/circle/shapes';
import type { Pen } from '../look';
import type { ShapedWords } from '../shaped/other-letters';

/** Standard structure types of PDF, as far as a plan needs them. */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure'
  | 'Form';

export type SetWords = {
  /** The words as they stand in the copy; kept to prove that all of them were drawn. */
  source: string;
  lines: string[];
  pen: Pen;
  /** Drawn as outlines, where our own faces cannot write them. */
  shaped?: ShapedWords & { isAtTheRight: boolean };
};

export type Picture = {
  /** SVG path data in a box of `width` × `height` units. */
  path: string;
  width: number;
  height: number;
  draw: 'fill' | 'stroke';
  colour: string;
};

/** A picture of many lines, areas and words, in a box of `width` × `height` units. */
export type Scene = {
  /** Areas that lie under the mark across a draft, so that they do not hide it. */
  under: readonly Shape[];
  shapes: readonly Shape[];
  width: number;
  height: number;
};

export type Frame = {
  fill?: string;
  /** Dashed: where to cut. */
  border?: { colour: string; width: number; dash?: number };
  radius?: number;
  /** A line as thick as its box, never broken by the mark across a draft. */
  rule?: string;
  /** A bar down the edge where lines begin, as wide as `width`. */
  bar?: { colour: string; width: number; isOnTheRight?: boolean };
};

export type Part = {
  tag?: Tag;
  /** What a picture shows; a picture without it is decoration. */
  alt?: string;
  /** BCP 47, where it is not the document's. */
  lang?: string;
  bookmark?: { title: string; level: 1 | 2 };
  frame?: Frame;
  words?: SetWords;
  picture?: Picture;
  scene?: Scene;
  /** A JPEG, as large as its box. */
  photo?: Uint8Array;
  /** An empty signature field, filled in later without touching the page. */
  field?: { name: string; label: string };
  /** In points; a copy that has to fit is shortened until its box is no taller. */
  most?: number;
  /** May not be cut at a page end, if a page is long enough. */
  keepWhole?: boolean;
  /** At least this much of what follows in the same box must stand on the same page. */
  keepAhead?: number;
  /** At least this much of what stands before it in the same box must stand on the same page. */
  keepBehind?: number;
};
