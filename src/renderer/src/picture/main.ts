// Draws a chosen file anew, in a window that nobody sees: what leaves it is dots and nothing else, so nothing of the file comes
// along, not where a photo was taken nor by what. It has the bytes of that file and no calls.

import { openPdf } from '../ui/paper/open-pdf';
import { bareJpeg, fitOn } from './bare-jpeg';
import type { PictureDrawn, PictureOrder, PictureToDraw } from './picture-to-draw';

declare global {
  interface Window {
    readonly pictureToDraw: PictureToDraw;
  }
}

const { take, drew } = window.pictureToDraw;
take((order) => {
  draw(order).then(drew, (problem: unknown) =>
    // What pdf.js throws where a password is asked for.
    drew({ ok: false, why: nameOf(problem) === 'PasswordException' ? 'locked' : 'broken' }),
  );
});

const nameOf = (problem: unknown) => (problem instanceof Error ? problem.name : '');

async function draw({ bytes, kind, most }: PictureOrder): Promise<PictureDrawn> {
  if (kind === 'leaflet') return drawLeaflet(bytes, most);
  // The way up that the file asks for is turned into dots here; the note about it does not come along.
  const picture = await createImageBitmap(new Blob([bytes.slice()]), {
    imageOrientation: 'from-image',
  });
  const canvas = fitOn(picture.width, picture.height);
  paint(canvas, (on) => on.drawImage(picture, 0, 0, canvas.width, canvas.height));
  picture.close();
  return { ok: true, jpegs: [bareJpeg(canvas)], left: 0 };
}

async function drawLeaflet(bytes: Uint8Array, most: number): Promise<PictureDrawn> {
  const pdf = await openPdf(bytes);
  const jpegs: Uint8Array[] = [];
  for (let number = 1; number <= Math.min(most, pdf.numPages); number += 1) {
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    // As large as a page may be kept: the words of a leaflet are small.
    const canvas = fitOn(whole.width * 20, whole.height * 20);
    paint(canvas, () => undefined);
    const viewport = page.getViewport({ scale: canvas.width / whole.width });
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    page.cleanup();
    jpegs.push(bareJpeg(canvas));
  }
  return { ok: true, jpegs, left: Math.max(0, pdf.numPages - most) };
}

/** On white: where a picture lets through what is behind it, paper is. */
function paint(canvas: HTMLCanvasElement, draw: (on: CanvasRenderingContext2D) => void): void {
  const on = canvas.getContext('2d');
  if (!on) throw new Error('no canvas to draw on');
  on.fillStyle = '#fff';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.imageSmoothingQuality = 'high';
  draw(on);
}
