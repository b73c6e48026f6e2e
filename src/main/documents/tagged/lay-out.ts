// From components to places: react-pdf builds the tree and its flexbox gives every box a place on
// one endless sheet. Lines are set before this, so no text engine runs here. Knows no page end.

import layoutDocument from '@react-pdf/layout';
import { Font, pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { Part } from './parts';

export type Placed = {
  part: Part;
  /** From the top and left of the sheet, in points. */
  top: number;
  left: number;
  width: number;
  height: number;
  children: Placed[];
};

/** A laid-out node as react-pdf leaves it; its own types do not know our part. */
type LaidNode = {
  box?: { top: number; left: number; width: number; height: number };
  props?: { part?: Part };
  children?: LaidNode[];
};

function placed(node: LaidNode, top: number, left: number): Placed {
  const box = node.box ?? { top: 0, left: 0, width: 0, height: 0 };
  const at = { top: top + box.top, left: left + box.left };
  return {
    part: node.props?.part ?? {},
    ...at,
    width: box.width,
    height: box.height,
    children: (node.children ?? []).map((child) => placed(child, at.top, at.left)),
  };
}

/** Its types name one argument; it takes the fonts as a second, as react-pdf's own renderer gives them. */
type LayOutDocument = (document: unknown, fonts: typeof Font) => Promise<LaidNode>;

/** Lays out a document of exactly one page without an end. Throws when there is not exactly one. */
export async function layOut(document: ReactElement): Promise<Placed> {
  const tree: unknown = pdf(document as Parameters<typeof pdf>[0]).container.document;
  const laid = await (layoutDocument as unknown as LayOutDocument)(tree, Font);
  const [sheet, ...others] = laid.children ?? [];
  if (!sheet || others.length > 0) throw new Error('a plan is laid out on one endless sheet');
  return placed(sheet, 0, 0);
}
