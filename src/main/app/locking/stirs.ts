// Which of the things that come in at a window are a person: keys, fingers, the mouse and its wheel. The rest (a window
// that opened under a still mouse, a key that a machine repeats) is nobody.

import type { BrowserWindow } from 'electron';
import type { DeskLock } from './desk-lock';

const byAPerson: ReadonlySet<string> = new Set([
  ...['rawKeyDown', 'keyDown', 'mouseDown', 'mouseWheel', 'touchStart', 'touchMove'],
  ...['gestureTap', 'gestureScrollBegin', 'pointerDown', 'gesturePinchBegin'],
]);

/** So little, and it was the table that moved. */
const LEAST_MOVE = 3;

/** A press so soon after the move that answered was meant for the question, and not for what stood under it. */
const SAME_HAND_MS = 700;

/**
 * Tells the desk each time a person does something in this window. What answers "still here?" does nothing else: the page
 * never hears of that key or press, since the question may be gone from the page before they arrive there.
 */
export function hearStirs(
  window: BrowserWindow,
  { stir, isAsking }: Pick<DeskLock, 'stir' | 'isAsking'>,
): void {
  let answeredAt = Number.NEGATIVE_INFINITY;
  const answer = () => {
    if (isAsking()) answeredAt = performance.now();
    stir();
  };
  // The key that answered, until it is let go: held down, it must not go on in her words.
  let held: string | undefined;
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type === 'keyUp' && input.code === held) held = undefined;
    if (input.type !== 'keyDown' || hidesOrLocks(input) || isAlone(input.key)) return;
    if (input.code === held && held !== '') return event.preventDefault();
    if (!isAsking()) return;
    event.preventDefault();
    // A key that something lies on asks for nothing and answers nothing.
    if (input.isAutoRepeat) return;
    held = input.code;
    answer();
  });
  window.webContents.on('before-mouse-event', (event, { type }) => {
    if (type !== 'mouseDown') return;
    if (!isAsking() && performance.now() - answeredAt > SAME_HAND_MS) return;
    event.preventDefault();
    answer();
  });
  let at: { x: number; y: number } | undefined;
  window.webContents.on('input-event', (_event, input) => {
    if (byAPerson.has(input.type) && !isNobodysKey(input)) answer();
    if (input.type !== 'mouseMove') return;
    const { x, y } = input as Electron.MouseInputEvent;
    if (at && Math.abs(at.x - x) + Math.abs(at.y - y) < LEAST_MOVE) return;
    // Where the mouse stood when the window came is no move.
    if (at) answer();
    at = { x, y };
  });
}

/** Keys that do something only with another one: those are what answers. */
function isAlone(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(key);
}

function isNobodysKey(input: Electron.InputEvent): boolean {
  const { key } = input as Electron.InputEvent & { key?: string };
  return Boolean(input.modifiers?.includes('isautorepeat')) || isAlone(key ?? '');
}

/** Keys that take the screen away are never held back. */
function hidesOrLocks({ key, control }: Electron.Input): boolean {
  return key === 'F8' || (control && key.toLowerCase() === 'l');
}
