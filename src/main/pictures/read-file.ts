// From a chosen file to pictures that can be kept: read within bounds, turned away by its first bytes, drawn in another process,
// and gone through part by part. Nothing is kept here.

import { lookAtFile } from '../../shared/domain/pictures/look-at-file';
import { MOST_OF_FILE, MOST_OF_PLACE } from '../../shared/domain/pictures/picture';
import { plainJpeg } from '../../shared/domain/pictures/plain-jpeg';
import { KnownFailure } from '../../shared/ipc/failure';
import type { FilePictures } from '../../shared/ipc/picture-calls';
import { readBounded } from '../files/read-bounded';
import type { PictureDrawer } from './picture-drawer';

const turnedAway = {
  other: 'picture-not-one',
  heic: 'picture-heic',
  'too-large': 'picture-too-large',
  'too-small': 'picture-too-small',
  broken: 'picture-broken',
} as const;

/**
 * The pictures of a file, each drawn anew.
 * @throws KnownFailure picture-not-one, picture-heic, picture-too-large, picture-too-small, picture-broken, picture-locked, and as
 *   `readBounded` does
 */
export async function readPictureFile(path: string, drawer: PictureDrawer): Promise<FilePictures> {
  const bytes = await readBounded(path, MOST_OF_FILE);
  const looked = lookAtFile(bytes);
  if (looked.kind !== 'jpeg' && looked.kind !== 'png' && looked.kind !== 'pdf') {
    throw new KnownFailure(turnedAway[looked.kind]);
  }
  const as = looked.kind === 'pdf' ? 'leaflet' : 'picture';
  const drawn = await drawer.draw(bytes, as, MOST_OF_PLACE);
  if (!drawn.ok) throw new KnownFailure(`picture-${drawn.why}`);
  const pictures = drawn.jpegs.map((jpeg) => {
    const plain = plainJpeg(jpeg);
    if (!plain.ok) throw new KnownFailure('picture-broken');
    const { width, height } = plain;
    return { jpeg: Buffer.from(jpeg).toString('base64'), width, height };
  });
  if (pictures.length === 0) throw new KnownFailure('picture-broken');
  return { pictures, left: drawn.left };
}
