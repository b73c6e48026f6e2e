// Draws a laid-out plan, page by page, with a tag round everything that is read and an artifact
// mark round everything that is only seen. Knows boxes and parts, not what they mean.

import { type Pen, paper } from '../look';
import type { Stretch } from './cuts';
import { drawScene } from './draw-scene';
import type { Placed } from './lay-out';
import { drawShaped, onOneLine, writeAt } from './letters';
import type { Frame, Picture, SetWords, Tag } from './parts';
import { linesOf } from './stretches';
import {
  addBookmark,
  addElement,
  addSignatureField,
  type Element,
  type Pdf,
  placeFigure,
  type TaggedPdf,
} from './tagged-pdf';

type Drawing = {
  tagged: TaggedPdf;
  /** A box cut by a page end keeps one element. */
  elements: Map<Placed, Element>;
  /** The element in it that carries the words of its outlines. */
  spans: Map<Placed, Element>;
  /** What was drawn of each box of words and each scene, to be compared with its source. */
  drawn: Map<Placed, string>;
  bookmarked: Set<Placed>;
  /** The bookmark that deeper ones go under. */
  outline?: PDFKit.PDFOutline;
};

const near = 0.01;

/** How far below the top of a line its letters stand, for our faces (984 up, 316 down of 1000). */
function baselineIn(pen: Pen): number {
  const letters = pen.size * 1.3;
  return (pen.leading - letters) / 2 + pen.size * 0.984;
}

/** Writes one line with its top at `top`. The caller has opened a mark. */
export function writeLine(
  tagged: TaggedPdf,
  text: string,
  left: number,
  top: number,
  pen: Pen,
): void {
  writeAt(tagged, text, { left, baseline: top + baselineIn(pen) }, pen);
}

/** Draws something that is seen but not read. */
export function asArtifact(pdf: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** Which half of the frames: what lies under the mark across a draft, or what lies over it. */
type Layer = 'fills' | 'lines';

function drawFrame(pdf: Pdf, frame: Frame, box: Placed, page: Stretch, layer: Layer): void {
  const startsHere = box.top >= page.top - near;
  const endsHere = box.top + box.height <= page.bottom + near;
  // Where a box is cut, its edge stands off the words a little, as its padding is on the other page.
  const air = frame.fill || frame.border ? 6 : 0;
  const above = startsHere ? box.top : page.top - air;
  const below = endsHere ? box.top + box.height : page.bottom + air;
  const top = above - page.top + paper.top;
  const height = below - above;
  const radius = startsHere && endsHere ? (frame.radius ?? 0) : 0;
  if (layer === 'fills' && frame.fill) {
    pdf.roundedRect(box.left, top, box.width, height, radius).fill(frame.fill);
  }
  if (layer === 'lines' && frame.border) {
    const { colour, width, dash } = frame.border;
    if (dash !== undefined) pdf.dash(dash, { space: dash });
    pdf.lineWidth(width).roundedRect(box.left, top, box.width, height, radius).stroke(colour);
    if (dash !== undefined) pdf.undash();
  }
  if (layer === 'lines' && frame.rule) {
    pdf.rect(box.left, top, box.width, height).fill(frame.rule);
  }
  if (layer === 'lines' && frame.bar) {
    const { colour, width, isOnTheRight } = frame.bar;
    const left = isOnTheRight ? box.left + box.width - width : box.left;
    pdf.roundedRect(left, top, width, height, width / 2).fill(colour);
  }
}

function drawPicture(pdf: Pdf, picture: Picture, box: Placed, top: number): void {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  pdf.save();
  pdf.translate(box.left, top).scale(scale);
  if (picture.draw === 'fill') pdf.path(picture.path).fill(picture.colour);
  else {
    pdf.lineWidth(4).lineCap('round').lineJoin('round');
    pdf.path(picture.path).stroke(picture.colour);
  }
  pdf.restore();
}

/** Draws a line of a box and gives what was drawn. */
function lineDrawer(tagged: TaggedPdf, words: SetWords, box: Placed) {
  const { pdf } = tagged;
  const { pen, shaped } = words;
  return (index: number, baseline: number): string => {
    const line = shaped?.lines[index];
    if (!shaped) {
      const text = words.lines[index] ?? '';
      pdf.text(text, box.left, baseline, onOneLine);
      return text;
    }
    if (!line) throw new Error('shaped words without their letters');
    const most = box.width;
    const wide = Math.min(most, line.width * pen.size);
    const left = shaped.isAtTheRight ? box.left + box.width - wide : box.left;
    drawShaped(tagged, line, { left, baseline }, { ...pen, most });
    return line.text;
  };
}

function drawWords(drawing: Drawing, words: SetWords, box: Placed, page: Stretch): void {
  const { pdf } = drawing.tagged;
  const { pen } = words;
  const draw = lineDrawer(drawing.tagged, words, box);
  pdf.font(pen.weight, pen.size).fillColor(pen.colour);
  linesOf(box).forEach((line, index) => {
    if (!stands(line, page)) return;
    const text = draw(index, line.top - page.top + paper.top + baselineIn(pen));
    drawing.drawn.set(box, (drawing.drawn.get(box) ?? '') + text);
  });
}

/** Stands on this page: lines and pictures are never cut, so their top decides. */
function stands(stretch: Stretch, page: Stretch): boolean {
  return stretch.top >= page.top - near && stretch.top < page.bottom - near;
}

function touches(box: Placed, page: Stretch): boolean {
  return box.top < page.bottom - near && box.top + box.height > page.top + near;
}

function bookmark(drawing: Drawing, box: Placed, page: Stretch): void {
  const { bookmark: entry } = box.part;
  if (!entry || drawing.bookmarked.has(box)) return;
  drawing.bookmarked.add(box);
  const { pdf } = drawing.tagged;
  const parent = entry.level === 2 ? (drawing.outline ?? pdf.outline) : pdf.outline;
  const top = box.top - page.top + paper.top - 8;
  const added = addBookmark(parent, entry.title, top, paper.width);
  if (entry.level === 1) drawing.outline = added;
}

/** Outlines say nothing by themselves: one element carries the words of them all, and their language. */
function spanOf(
  { tagged, spans }: Drawing,
  box: Placed,
  { source, shaped }: SetWords,
  element: () => Element,
): Element {
  const known = spans.get(box);
  if (known) return known;
  const lang = shaped?.language ?? box.part.lang;
  const about = { actual: source, ...(lang ? { lang } : {}) };
  const made = addElement(tagged.pdf, element(), 'Span', about);
  spans.set(box, made);
  return made;
}

function drawOwn(drawing: Drawing, box: Placed, page: Stretch, element: () => Element): void {
  const { words, picture, scene, photo, field, tag, alt } = box.part;
  const { tagged } = drawing;
  const { pdf } = tagged;
  const at = { ...box, top: box.top - page.top + paper.top };
  const asTagged = (as: Tag, draw: () => void) => {
    element().add(pdf.markStructureContent(as));
    draw();
    pdf.endMarkedContent();
  };
  if (words && linesOf(box).some((line) => stands(line, page))) {
    if (words.shaped) {
      const span = spanOf(drawing, box, words, element);
      span.add(pdf.markStructureContent('Span'));
      drawWords(drawing, words, box, page);
      pdf.endMarkedContent();
    } else asTagged(tag ?? 'P', () => drawWords(drawing, words, box, page));
  }
  if (!stands({ top: box.top, bottom: box.top }, page)) return;
  if (scene && alt !== undefined) {
    placeFigure(pdf, element(), at);
    asTagged('Figure', () => drawing.drawn.set(box, drawScene(tagged, scene, at, 'shapes')));
  }
  if (photo && alt !== undefined) {
    placeFigure(pdf, element(), at);
    const { left, top, width, height } = at;
    asTagged('Figure', () => pdf.image(Buffer.from(photo), left, top, { width, height }));
  }
  if (picture && alt !== undefined) {
    placeFigure(pdf, element(), at);
    asTagged('Figure', () => drawPicture(pdf, picture, box, at.top));
  } else if (picture) {
    asArtifact(pdf, 'Layout', () => drawPicture(pdf, picture, box, at.top));
  }
  if (field) addSignatureField(tagged, element(), field, at);
}

function drawBox(drawing: Drawing, box: Placed, page: Stretch, parent: () => Element): void {
  if (!touches(box, page)) return;
  const { pdf } = drawing.tagged;
  const { tag, alt, lang } = box.part;
  const about = { ...(alt === undefined ? {} : { alt }), ...(lang ? { lang } : {}) };
  // Made only when something of it is drawn, so that no element stands empty.
  const element = (): Element => {
    const known = drawing.elements.get(box);
    if (known) return known;
    const made = tag ? addElement(pdf, parent(), tag, about) : parent();
    drawing.elements.set(box, made);
    return made;
  };
  bookmark(drawing, box, page);
  drawOwn(drawing, box, page, element);
  for (const child of box.children) drawBox(drawing, child, page, element);
}

/** All panels, or all borders and bars, of a page, outer ones first. */
function drawFrames(tagged: TaggedPdf, box: Placed, page: Stretch, layer: Layer): void {
  const { pdf } = tagged;
  if (!touches(box, page)) return;
  if (box.part.frame) drawFrame(pdf, box.part.frame, box, page, layer);
  if (box.part.scene && layer === 'fills' && stands({ top: box.top, bottom: box.top }, page)) {
    drawScene(tagged, box.part.scene, { ...box, top: box.top - page.top + paper.top }, 'under');
  }
  for (const child of box.children) drawFrames(tagged, child, page, layer);
}

export type PageFurniture = (tagged: TaggedPdf, page: number, pages: number) => void;

/**
 * Draws every page and returns what was drawn of each box of words. `under` draws what lies under
 * the words of a page, `around` what stands in its margins.
 */
export function drawPages(
  tagged: TaggedPdf,
  sheet: Placed,
  pages: Stretch[],
  furniture: { under: PageFurniture; around: PageFurniture },
): Map<Placed, string> {
  const drawing: Drawing = {
    tagged,
    elements: new Map(),
    spans: new Map(),
    drawn: new Map(),
    bookmarked: new Set(),
  };
  pages.forEach((page, index) => {
    tagged.pdf.addPage({ size: [paper.width, paper.height], margin: 0 });
    asArtifact(tagged.pdf, 'Layout', () => drawFrames(tagged, sheet, page, 'fills'));
    furniture.under(tagged, index + 1, pages.length);
    asArtifact(tagged.pdf, 'Layout', () => drawFrames(tagged, sheet, page, 'lines'));
    drawBox(drawing, sheet, page, () => tagged.root);
    furniture.around(tagged, index + 1, pages.length);
  });
  return drawing.drawn;
}
