// What copies need from whoever prints them. The real one has a window of its own; nothing of it is on a disk.

/** making: drawn and signed. drawing: made ready for the printer. asking: the system's own dialog is open. */
export const printStages = ['making', 'drawing', 'asking'] as const;
export type PrintStanding = {
  stage: (typeof printStages)[number];
  /** Pages made ready so far, and how many there are. */
  page: number;
  pages: number;
};

export type Printer = {
  /**
   * Gives a PDF to the printer by the system's own dialog.
   * @throws PrintCalledOff where somebody thought better of it, KnownFailure print-not-taken
   */
  print: (bytes: Uint8Array, job: { copies: number; pages: number }) => Promise<void>;
  /** How far the paper at the printer is; undefined while there is none. */
  standing: () => PrintStanding | undefined;
  /** Calls it off. Not while the system's dialog is open: that has a button of its own. */
  stop: () => void;
};

/** Nothing went wrong, and nothing is on paper. */
export class PrintCalledOff extends Error {
  constructor() {
    super('called off');
    this.name = 'PrintCalledOff';
  }
}
