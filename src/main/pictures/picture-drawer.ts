// What pictures need from whoever draws them. The real one has a window of its own with no calls; a file from outside is opened
// there and nowhere else.

/** `locked`: a leaflet that asks for a password. `broken`: it could not be drawn, or not in time. */
export type DrawnFile =
  | { ok: true; jpegs: Uint8Array[]; left: number }
  | { ok: false; why: 'locked' | 'broken' };

export type PictureDrawer = {
  /** Draws a file anew: bare dots, no larger than is kept. @param most pages of a leaflet */
  draw: (bytes: Uint8Array, kind: 'picture' | 'leaflet', most: number) => Promise<DrawnFile>;
};
