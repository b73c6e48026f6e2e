// From components to places: react-pdf builds the tree, and Yoga, the engine that react-pdf lays out with, gives every
// box a place on one endless sheet. Asked directly, as react-pdf's own way from one to the other takes longer than all
// the drawing. Lines are set before this, so no text engine runs here. Knows no page end.

import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import {
  Align,
  type Config,
  Edge,
  FlexDirection,
  loadYoga,
  type Node,
  type Yoga,
} from 'yoga-layout/load';
import type { BoxStyle } from './Box';
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

/** A node as react-pdf builds it; its own types do not know our part. */
type Built = {
  style?: BoxStyle;
  props?: { part?: Part; size?: { width: number } };
  children?: Built[];
};

const directions: Record<NonNullable<BoxStyle['flexDirection']>, FlexDirection> = {
  row: FlexDirection.Row,
  'row-reverse': FlexDirection.RowReverse,
  column: FlexDirection.Column,
};

const alignments: Record<NonNullable<BoxStyle['alignItems']>, Align> = {
  'flex-start': Align.FlexStart,
  center: Align.Center,
  'flex-end': Align.FlexEnd,
};

/** What each style does to a node of Yoga; a style that is not here does not compile. */
const setters: {
  [Name in keyof Required<BoxStyle>]: (node: Node, value: Required<BoxStyle>[Name]) => void;
} = {
  flexDirection: (node, value) => node.setFlexDirection(directions[value]),
  alignItems: (node, value) => node.setAlignItems(alignments[value]),
  width: (node, value) => node.setWidth(value),
  height: (node, value) => node.setHeight(value),
  minHeight: (node, value) => node.setMinHeight(value),
  marginTop: (node, value) => node.setMargin(Edge.Top, value),
  marginBottom: (node, value) => node.setMargin(Edge.Bottom, value),
  marginLeft: (node, value) => node.setMargin(Edge.Left, value),
  marginRight: (node, value) => node.setMargin(Edge.Right, value),
  paddingTop: (node, value) => node.setPadding(Edge.Top, value),
  paddingBottom: (node, value) => node.setPadding(Edge.Bottom, value),
  paddingLeft: (node, value) => node.setPadding(Edge.Left, value),
  paddingRight: (node, value) => node.setPadding(Edge.Right, value),
};

type Engine = { yoga: Yoga; config: Config };

function setStyle(node: Node, style: BoxStyle): void {
  for (const [name, value] of Object.entries(style)) {
    if (value === undefined) continue;
    const set = setters[name as keyof BoxStyle] as
      | ((node: Node, value: unknown) => void)
      | undefined;
    if (!set) throw new Error(`a style that is not laid out: ${name}`);
    set(node, value);
  }
}

function nodeFor(engine: Engine, built: Built): Node {
  const node = engine.yoga.Node.createWithConfig(engine.config);
  // As in a browser: a box gives way before it runs out of its row.
  node.setFlexShrink(1);
  setStyle(node, built.style ?? {});
  (built.children ?? []).forEach((child, at) => {
    node.insertChild(nodeFor(engine, child), at);
  });
  return node;
}

function placed(built: Built, node: Node, top: number, left: number): Placed {
  const box = node.getComputedLayout();
  const at = { top: top + box.top, left: left + box.left };
  return {
    part: built.props?.part ?? {},
    ...at,
    width: box.width,
    height: box.height,
    children: (built.children ?? []).map((child, index) =>
      placed(child, node.getChild(index), at.top, at.left),
    ),
  };
}

async function startEngine(): Promise<Engine> {
  const yoga = await loadYoga();
  const config = yoga.Config.create();
  // No rounding to whole points, as to the dots of a screen.
  config.setPointScaleFactor(0);
  return { yoga, config };
}

let started: Promise<Engine> | undefined;

/** Lays out a document of exactly one page without an end. Throws when there is not exactly one. */
export async function layOut(document: ReactElement): Promise<Placed> {
  started ??= startEngine();
  const engine = await started;
  const tree: unknown = pdf(document as Parameters<typeof pdf>[0]).container.document;
  const [sheet, ...others] = (tree as Built).children ?? [];
  const width = sheet?.props?.size?.width;
  if (!sheet || width === undefined || others.length > 0) {
    throw new Error('a plan is laid out on one endless sheet');
  }
  const root = nodeFor(engine, { ...sheet, style: { ...sheet.style, width } });
  try {
    root.calculateLayout(undefined, undefined);
    return placed(sheet, root, 0, 0);
  } finally {
    root.freeRecursive();
  }
}
