// A canvas as a JPEG no larger than is kept.

import { fittedSize, MOST_OF_PICTURE } from '../../../shared/domain/pictures/picture';
import { withoutColourNote } from '../../../shared/domain/pictures/plain-jpeg';

/** From good to just good enough; after the last the picture is made smaller. */
const qualities = [0.85, 0.75, 0.65, 0.5, 0.4];

/** A canvas of that size, or of the longest side there may be. */
export function fitOn(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const fitted = fittedSize(width, height);
  canvas.width = fitted.width;
  canvas.height = fitted.height;
  return canvas;
}

/** The bytes of it. Its size is of dots on a canvas and so has an end: a quarter smaller each time, they fit. */
export function bareJpeg(canvas: HTMLCanvasElement): Uint8Array {
  for (const quality of qualities) {
    const bytes = withoutColourNote(bytesOf(canvas.toDataURL('image/jpeg', quality)));
    if (bytes.length <= MOST_OF_PICTURE) return bytes;
  }
  const smaller = document.createElement('canvas');
  smaller.width = Math.max(1, Math.floor(canvas.width * 0.75));
  smaller.height = Math.max(1, Math.floor(canvas.height * 0.75));
  smaller.getContext('2d')?.drawImage(canvas, 0, 0, smaller.width, smaller.height);
  return bareJpeg(smaller);
}

function bytesOf(address: string): Uint8Array {
  const [head = '', base64 = ''] = address.split(',');
  if (head !== 'data:image/jpeg;base64') throw new Error('a picture could not be written');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
