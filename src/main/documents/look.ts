// How a plan looks on paper: colours, sizes and distances. Every colour keeps its meaning in grey:
// nothing is said by colour alone. Lengths are points, 72 to the inch.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Weight } from './fonts';

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
  /** Where a workbook page's symbol stands: beside its title, or in a column left of the words. */
  symbolColumn: boolean;
  symbolSize: number;
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
  symbolColumn: false,
  symbolSize: 36,
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
  symbolColumn: false,
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

const easy: Look = {
  symbolColumn: true,
  symbolSize: 62,
  title: pen(26, 33, 'bold', colours.teal),
  name: pen(50, 58, 'bold', colours.plum),
  whose: pen(17, 24, 'regular', colours.inkSoft),
  group: pen(28, 36, 'bold', colours.teal),
  page: pen(22, 29, 'bold', colours.ink),
  question: pen(17, 24, 'bold', colours.ink),
  body: pen(16, 24, 'regular', colours.ink),
  strong: pen(16, 24, 'bold', colours.ink),
  soft: pen(16, 24, 'regular', colours.inkSoft),
  small: pen(14, 20, 'regular', colours.inkSoft),
};

/** Sizes for a copy: 16 points and pictures on the left in easy words, 14 on her own copy, 12 on the others. */
export function lookFor({ style, isForHer }: Pick<PlanCopy, 'style' | 'isForHer'>): Look {
  if (style === 'easy') return easy;
  return isForHer ? hers : ordinary;
}
