// What the preload gives the page that draws for the printer.

export type PaperToPrint = {
  /** Hands over the bytes of one PDF, once. */
  take: (then: (bytes: Uint8Array) => void) => void;
  /** This many pages of so many are drawn. */
  drew: (page: number, pages: number) => void;
  /** All of them stand on the page, or cannot. */
  say: (what: 'laid-out' | 'not-drawn') => void;
};
