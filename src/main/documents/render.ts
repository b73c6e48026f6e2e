// A plan copy in, the bytes of a PDF out. Refuses rather than print a wrong letter, and checks
// before it hands anything back that every word of the copy was drawn.

import { createElement } from 'react';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Attachment } from './attachment';
import { PlanDocument } from './components/PlanDocument';
import { stringsOfCopy } from './copy-strings';
import { fitToPages } from './fit-to-pages';
import {
  type Faces,
  findMissingCharacters,
  type MissingCharacter,
  needsOtherFaces,
  openFaces,
} from './fonts';
import { furnitureFor } from './furniture';
import { lookFor, type Pen } from './look';
import { attachFiles } from './tagged/attachments';
import { drawPages } from './tagged/draw';
import { layOut, type Placed } from './tagged/lay-out';
import { widthOfLine } from './tagged/letters';
import type { Scene } from './tagged/parts';
import { endTaggedPdf, openTaggedPdf, type TaggedPdf } from './tagged/tagged-pdf';
import { withoutSpace, wordsForPaper } from './words';

export type RenderedCopy = { bytes: Uint8Array; pages: number };

/** The copy holds characters our faces cannot write; nothing was drawn. */
export class MissingCharactersFailure extends Error {
  readonly missing: MissingCharacter[];

  constructor(missing: MissingCharacter[]) {
    super('the copy holds characters the fonts cannot write');
    this.name = 'MissingCharactersFailure';
    this.missing = missing;
  }
}

/** Words went missing between the copy and the page; the file must not be used. */
export class WordsLostFailure extends Error {
  constructor(what: string) {
    super(`words were lost: ${what}`);
    this.name = 'WordsLostFailure';
  }
}

/** Compares every box of words with what was drawn of it, and the copy with all boxes together. */
function assertNothingLost(copy: PlanCopy, sheet: Placed, drawn: Map<Placed, string>): void {
  const whole: string[] = [];
  const visit = (box: Placed) => {
    const { words, scene, alt } = box.part;
    const source = words?.source ?? (scene && wordsIn(scene));
    if (source !== undefined) {
      const want = withoutSpace(source);
      if (withoutSpace(drawn.get(box) ?? '') !== want) throw new WordsLostFailure('in a paragraph');
      whole.push(want);
    }
    // Read aloud in place of a picture.
    if (scene && alt !== undefined) whole.push(withoutSpace(alt));
    box.children.forEach(visit);
  };
  visit(sheet);
  // Page furniture is the same on every page and is not part of what can be cut.
  const around = [copy.establishment, copy.planReference, copy.shortHash];
  const all = [...whole, ...around, ...Object.values(copy.furniture)].map(withoutSpace).join('');
  for (const { text } of stringsOfCopy(copy)) {
    if (!all.includes(withoutSpace(text))) throw new WordsLostFailure('a text of the copy');
  }
}

const wordsIn = ({ shapes }: Scene) =>
  shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');

function madeAt(copy: PlanCopy): Date {
  const day = new Date(`${copy.madeOn}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? new Date(0) : day;
}

const plainPen = { size: 1, leading: 1, colour: '' };

/** Measures with the document's own fonts, each piece once: a plan says many words many times. */
function measureIn(tagged: TaggedPdf): (text: string, pen: Pen) => number {
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, { weight, size }) => {
    const found = known[weight].get(text);
    if (found !== undefined) return found * size;
    const width = widthOfLine(tagged, text, { ...plainPen, weight });
    known[weight].set(text, width);
    return width * size;
  };
}

/** Loaded only for a copy that needs it: shaping words takes a program of its own. */
async function lettersFor(copy: PlanCopy, faces: Faces, resourcesFolder: string) {
  if (!stringsOfCopy(copy).some(({ text }) => needsOtherFaces(text, faces))) return undefined;
  const { openOtherLetters } = await import('./shaped/other-letters');
  return openOtherLetters(faces, resourcesFolder);
}

/**
 * Sets a plan copy as an A4 PDF: tagged, with all fonts inside, signature fields empty and ready.
 * `resourcesFolder` holds `fonts/`; `attachments` travel inside the file. The same copy gives the same bytes. Throws
 * `MissingCharactersFailure` before drawing and `WordsLostFailure` after it.
 */
export async function renderPlanCopy(
  copy: PlanCopy,
  resourcesFolder: string,
  { attachments = [] }: { attachments?: readonly Attachment[] } = {},
): Promise<RenderedCopy> {
  const faces = openFaces(resourcesFolder);
  const missing = findMissingCharacters(copy, faces);
  if (missing.length > 0) throw new MissingCharactersFailure(missing);
  const letters = await lettersFor(copy, faces, resourcesFolder);
  const about = {
    // A viewer shows this as its window's title, to whoever stands behind the screen: no name.
    title: wordsForPaper(`${copy.title} ${copy.planReference}`),
    language: copy.language,
    keywords: wordsForPaper(`${copy.planReference} ${copy.shortHash}`),
    madeAt: madeAt(copy),
  };
  const tagged = openTaggedPdf(faces, about, letters);
  const look = { look: lookFor(copy), widthOf: measureIn(tagged), letters };
  const { set, sheet, pages } = await fitToPages(copy, (each) =>
    layOut(createElement(PlanDocument, { copy: each, sheet: look })),
  );
  const drawn = drawPages(tagged, sheet, pages, furnitureFor(set));
  assertNothingLost(set, sheet, drawn);
  attachFiles(tagged, attachments, madeAt(copy));
  return { bytes: await endTaggedPdf(tagged), pages: pages.length };
}
