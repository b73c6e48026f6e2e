// How a plan looks on paper: colours, sizes and distances. Every colour keeps its meaning in grey:
// nothing is said by colour alone. Lengths are points, 72 to the inch.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Weight } from './weight';

export const colours = {
  ink: '#2A2422',
  inkSoft: '#574C46',
  line: '#8A7B70',
  hair: '#DDCFBD',
  /** Headings and symbols. */
  teal: '#1E5B57',
  tealBg: '#E7F1F0',
  /** Her voice: her name and the bar beside her own words. */
  plum: '#6A2C5B',
  plumBg: '#F6EBF3',
  /** Look here: why this copy is a draft. */
  honeyBg: '#FCF0D8',
  honeyLine: '#B98A2C',
  /** The word across a draft: light enough to read through, dark enough to survive a copier. */
  mark: '#E9E2D7',
} as const;

export const paper = {
  width: 595.28,
  height: 841.89,
  /** Room for two punched holes. */
  left: 72,
  right: 66,
  top: 82,
  bottom: 84,
} as const;

export const columnWidth = paper.width - paper.left - paper.right;
export const columnHeight = paper.height - paper.top - paper.bottom;

export type Pen = {
  size: number;
  /** From one line to the next. */
  leading: number;
  weight: Weight;
  colour: string;
};

const pen = (size: number, leading: number, weight: Weight, colour: string): Pen => ({
  size,
  leading,
  weight,
  colour,
});

/** Page furniture is the same on every copy, so that two copies can be told apart at a glance. */
export const furniturePen = pen(10, 14, 'regular', colours.inkSoft);
export const furnitureBoldPen = pen(10, 14, 'bold', colours.teal);

export type Look = {
  symbolSize: number;
  /** Room above a question, above a page of the workbook and above a group of them. */
  between: number;
  betweenPages: number;
  betweenGroups: number;
  /** Room inside a card, above and below its words. */
  cardEdge: number;
  /** Room inside the panel at the top of page one. */
  frontEdge: number;
  title: Pen;
  name: Pen;
  whose: Pen;
  group: Pen;
  page: Pen;
  question: Pen;
  body: Pen;
  strong: Pen;
  soft: Pen;
  small: Pen;
};

const ordinary: Look = {
  symbolSize: 36,
  between: 12,
  betweenPages: 24,
  betweenGroups: 34,
  cardEdge: 9,
  frontEdge: 26,
  title: pen(22, 28, 'bold', colours.teal),
  name: pen(46, 54, 'bold', colours.plum),
  whose: pen(14, 20, 'regular', colours.inkSoft),
  group: pen(23, 30, 'bold', colours.teal),
  page: pen(17, 23, 'bold', colours.ink),
  question: pen(12.5, 18, 'bold', colours.ink),
  body: pen(12, 17.5, 'regular', colours.ink),
  strong: pen(12, 17.5, 'bold', colours.ink),
  soft: pen(12, 17.5, 'regular', colours.inkSoft),
  small: pen(11, 15.5, 'regular', colours.inkSoft),
};

/** What she reads herself, often by a weak light. */
const hers: Look = {
  ...ordinary,
  symbolSize: 40,
  title: pen(24, 31, 'bold', colours.teal),
  name: pen(48, 56, 'bold', colours.plum),
  whose: pen(15, 21, 'regular', colours.inkSoft),
  group: pen(25, 33, 'bold', colours.teal),
  page: pen(19, 26, 'bold', colours.ink),
  question: pen(14.5, 20.5, 'bold', colours.ink),
  body: pen(14, 20.5, 'regular', colours.ink),
  strong: pen(14, 20.5, 'bold', colours.ink),
  soft: pen(14, 20.5, 'regular', colours.inkSoft),
  small: pen(12, 17.5, 'regular', colours.inkSoft),
};

/** Headings are hardly larger than the words, so that the words of a short plan stand on few pages. */
const easy: Look = {
  symbolSize: 34,
  between: 9,
  betweenPages: 14,
  betweenGroups: 18,
  cardEdge: 5,
  frontEdge: 14,
  title: pen(18, 24, 'bold', colours.teal),
  name: pen(34, 40, 'bold', colours.plum),
  whose: pen(16, 22, 'regular', colours.inkSoft),
  group: pen(19, 25, 'bold', colours.teal),
  page: pen(17, 23, 'bold', colours.teal),
  question: pen(16, 22, 'bold', colours.ink),
  body: pen(16, 22, 'regular', colours.ink),
  strong: pen(16, 22, 'bold', colours.ink),
  soft: pen(16, 22, 'regular', colours.inkSoft),
  small: pen(14, 19, 'regular', colours.inkSoft),
};

/** Large print, as its readers call it: 18 points and more. */
const largeBody = { ordinary: 18, easy: 20 };

function enlarged(look: Look, body: number): Look {
  const by = body / look.body.size;
  const sizes = Object.entries(look).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? value * by
      : { ...value, size: value.size * by, leading: value.leading * by },
  ]);
  return Object.fromEntries(sizes) as Look;
}

/** What the size of the letters hangs on. */
type CopyLook = Pick<PlanCopy, 'style' | 'isForHer' | 'large'>;

/** Sizes for a copy: 16 points in easy words, 14 on her own copy, 12 on the others; 20 and 18 in large print. */
export function lookFor({ style, isForHer, large }: CopyLook): Look {
  if (style === 'easy') return large ? enlarged(easy, largeBody.easy) : easy;
  if (large) return enlarged(ordinary, largeBody.ordinary);
  return isForHer ? hers : ordinary;
}
