// Draws the pages of one PDF for the printer, in a window that nobody sees. It has the bytes of that PDF and nothing
// else: no calls, no words, no name.

import './print.css';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from '../ui/paper/open-pdf';
import type { PaperToPrint } from './paper-to-print';

/** Dots to an inch: as fine as office printers are. A PDF has 72 points to an inch. */
const DOTS = 300;
const POINTS = 72;

declare global {
  interface Window {
    readonly paperToPrint: PaperToPrint;
  }
}

const paper = window.paperToPrint;
paper.take((bytes) => {
  layOut(bytes).then(
    () => paper.say('laid-out'),
    () => paper.say('not-drawn'),
  );
});

async function layOut(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes);
  const canvas = document.createElement('canvas');
  for (let page = 1; page <= pdf.numPages; page += 1) {
    await addSheet(await draw(pdf, page, canvas));
    paper.drew(page, pdf.numPages);
  }
  // Its memory goes before the printer wants some.
  canvas.width = 0;
  canvas.height = 0;
  await pdf.loadingTask.destroy();
}

/** One page as the address of a picture. Kept packed: twenty pages of plain dots are a gigabyte. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<string> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: DOTS / POINTS });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  // Meant for print, it does not wait for a screen to be drawn, which an unseen window never does.
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  page.cleanup();
  return canvas.toDataURL('image/png');
}

function addSheet(address: string): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  const picture = new Image();
  sheet.append(picture);
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new Error('a page could not be drawn'));
    picture.src = address;
    document.body.append(sheet);
  });
}
