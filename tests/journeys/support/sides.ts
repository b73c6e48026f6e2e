// What is asked of the two sides of the screen.

/** What is asked of a side of the screen. */
export type Side = {
  /** The smallest thing to press, in px. */
  target: number;
  /** Text that is read, in px. */
  body: number;
  /** Characters in a line. */
  line: number;
  /** Line height, as a share of the size. */
  leading: number;
};

export const staffSide: Side = { target: 44, body: 18, line: 66, leading: 1.5 };
export const herSide: Side = { target: 56, body: 22, line: 48, leading: 1.6 };
