// Which of the things that come in at a window are a person: keys, fingers, the mouse and its wheel. The rest (a window
// that opened under a still mouse, a key that a machine repeats) is nobody.

import type { BrowserWindow } from 'electron';

const byAPerson: ReadonlySet<string> = new Set([
  ...['rawKeyDown', 'keyDown', 'mouseDown', 'mouseWheel', 'touchStart', 'touchMove'],
  ...['gestureTap', 'gestureScrollBegin', 'pointerDown', 'gesturePinchBegin'],
]);

/** So little, and it was the table that moved. */
const LEAST_MOVE = 3;

/** Runs `stir` each time a person does something in this window. */
export function hearStirs(window: BrowserWindow, stir: () => void): void {
  let at: { x: number; y: number } | undefined;
  window.webContents.on('input-event', (_event, input) => {
    if (byAPerson.has(input.type)) stir();
    if (input.type !== 'mouseMove') return;
    const { x, y } = input as Electron.MouseInputEvent;
    if (at && Math.abs(at.x - x) + Math.abs(at.y - y) < LEAST_MOVE) return;
    // Where the mouse stood when the window came is no move.
    if (at) stir();
    at = { x, y };
  });
}
