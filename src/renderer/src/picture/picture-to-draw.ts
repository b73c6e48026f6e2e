// What the preload gives the page that draws a chosen file anew.

export type PictureOrder = { bytes: Uint8Array; kind: 'picture' | 'leaflet'; most: number };
export type PictureDrawn =
  | { ok: true; jpegs: Uint8Array[]; left: number }
  | { ok: false; why: 'locked' | 'broken' };

export type PictureToDraw = {
  /** Hands over one file, once. */
  take: (then: (order: PictureOrder) => void) => void;
  drew: (drawn: PictureDrawn) => void;
};
