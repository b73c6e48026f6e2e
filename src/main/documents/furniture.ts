// What stands on every page besides the plan: whose copy it is, which one, which page, and the word
// across a draft. Seen but not read aloud on each page. It never carries her name: a page left in a
// printer says whose copy it is, not who she is.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { colours, furnitureBoldPen, furniturePen, type Pen, paper } from './look';
import { asArtifact, type PageFurniture, writeLine } from './tagged/draw';
import { widthOfLine } from './tagged/letters';
import type { Pdf, TaggedPdf } from './tagged/tagged-pdf';
import { wordsForPaper } from './words';

const left = paper.left;
const right = paper.width - paper.right;
const headerTop = 36;
/** Where whose copy it is stands under the title: the head begins higher, so that her page keeps its room. */
const tallHeaderTop = 24;
const linesUnderTitle = 2;
const footerTop = paper.height - 62;

function writeRight(tagged: TaggedPdf, text: string, top: number, pen: Pen): void {
  writeLine(tagged, text, right - widthOfLine(tagged, text, pen), top, pen);
}

function hairline(pdf: Pdf, y: number): void {
  pdf.lineWidth(0.8).moveTo(left, y).lineTo(right, y).stroke(colours.hair);
}

/** Shortens a line that would run into its neighbour. Only furniture: never her words. */
function fitted(tagged: TaggedPdf, text: string, pen: Pen, width: number): string {
  let kept = text;
  while (kept !== '' && widthOfLine(tagged, kept, pen) > width) kept = kept.slice(0, -1);
  return kept === text ? text : `${kept.slice(0, -1).trimEnd()}…`;
}

/** The check code in the copy's words for it; the code itself is never left out. */
function checkCode({ furniture, shortHash }: PlanCopy): string {
  // Pages to write on have none.
  if (shortHash === '') return '';
  const written = furniture.hash.replace('{{hash}}', shortHash);
  return written.includes(shortHash) ? written : `${written} ${shortHash}`;
}

/** Whole words, line by line. What no line holds stays too long. */
function inLines(tagged: TaggedPdf, text: string, pen: Pen, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    const fits = lines.length > 0 && widthOfLine(tagged, longer, pen) <= width;
    if (fits) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** The marks stand here too: the large ones may be too light for a worn-out copier. */
function header(tagged: TaggedPdf, copy: PlanCopy, marks: string[]): void {
  const title = wordsForPaper(copy.title);
  const whose = wordsForPaper(copy.whose);
  const mark = [...marks, wordsForPaper(copy.furniture.privateMark)].join('  ·  ');
  const start = left + widthOfLine(tagged, title, furnitureBoldPen) + 10;
  const room = right - start - widthOfLine(tagged, mark, furniturePen) - 16;
  const isOneLine = widthOfLine(tagged, whose, furniturePen) <= room;
  const top = isOneLine ? headerTop : tallHeaderTop;
  writeLine(tagged, title, left, top, furnitureBoldPen);
  writeRight(tagged, mark, top, furniturePen);
  if (isOneLine) {
    writeLine(tagged, whose, start, top, furniturePen);
    hairline(tagged.pdf, top + 19);
    return;
  }
  const lines = inLines(tagged, whose, furniturePen, right - left);
  const kept = lines.slice(0, linesUnderTitle - 1);
  const last = lines.slice(kept.length).join(' ');
  const under = [...kept, fitted(tagged, last, furniturePen, right - left)];
  under.forEach((line, at) => {
    writeLine(tagged, line, left, top + (at + 1) * furniturePen.leading, furniturePen);
  });
  hairline(tagged.pdf, top + (under.length + 1) * furniturePen.leading + 3);
}

function footer(
  tagged: TaggedPdf,
  copy: PlanCopy,
  madeOn: string,
  page: number,
  pages: number,
): void {
  const { furniture } = copy;
  const pageOf = furniture.pageOf
    .replace('{{page}}', String(page))
    .replace('{{pages}}', String(pages));
  const which = [copy.planReference, furniture.version, madeOn].filter(Boolean).join('  ·  ');
  hairline(tagged.pdf, footerTop - 6);
  const room = right - left - widthOfLine(tagged, pageOf, furnitureBoldPen) - 16;
  const place = fitted(tagged, wordsForPaper(copy.establishment), furniturePen, room);
  writeLine(tagged, place, left, footerTop, furniturePen);
  writeRight(tagged, wordsForPaper(pageOf), footerTop, furnitureBoldPen);
  writeLine(tagged, wordsForPaper(which), left, footerTop + 15, furniturePen);
  const hash = wordsForPaper(checkCode(copy));
  if (hash !== '') writeRight(tagged, hash, footerTop + 15, furniturePen);
}

/** The marks of this copy from corner to corner, as large as the page allows. */
function acrossThePage(tagged: TaggedPdf, marks: string[]): void {
  const { pdf } = tagged;
  // Two marks stand off the diagonal, where there is less room from edge to edge.
  const share = marks.length > 1 ? 0.54 : 0.72;
  const diagonal = Math.hypot(paper.width, paper.height) * share;
  const angle = -Math.atan2(paper.height, paper.width) * (180 / Math.PI);
  const centre = { x: paper.width / 2, y: paper.height / 2 };
  marks.forEach((mark, index) => {
    const atTen = widthOfLine(tagged, mark, { ...furnitureBoldPen, size: 10 });
    const size = Math.min(150, (diagonal / atTen) * 10);
    const pen: Pen = { size, leading: size * 1.3, weight: 'bold', colour: colours.mark };
    const shift = (index - (marks.length - 1) / 2) * pen.leading;
    pdf.save();
    pdf.rotate(angle, { origin: [centre.x, centre.y] });
    const wide = widthOfLine(tagged, mark, pen);
    writeLine(tagged, mark, centre.x - wide / 2, centre.y + shift - pen.leading / 2, pen);
    pdf.restore();
  });
}

/** Furniture for every page of this copy: under the words the marks, around them header and footer. */
export function furnitureFor(copy: PlanCopy): { under: PageFurniture; around: PageFurniture } {
  const marks = [copy.draft?.mark, copy.practice?.mark].flatMap((mark) =>
    mark ? [wordsForPaper(mark)] : [],
  );
  const madeOn = formatDay(copy.madeOn, copy.language);
  return {
    under: (tagged) => {
      if (marks.length === 0) return;
      asArtifact(tagged.pdf, 'Pagination', () => acrossThePage(tagged, marks));
    },
    around: (tagged, page, pages) =>
      asArtifact(tagged.pdf, 'Pagination', () => {
        header(tagged, copy, marks);
        footer(tagged, copy, madeOn, page, pages);
      }),
  };
}
