// The one table of keys: what is pressed, where it works, and the name of what it does. The desk, the workbook
// and reading aloud look here to know what a press asks for, and the list on F1 is drawn from it. Pure.

type Press = { key: string; ctrl?: true; alt?: true; shift?: true };
type Shortcut = {
  /** Its words stand in app.json under `keys`. */
  does: string;
  /** `aloud`: wherever something can be read. `circle`: on somebody in her circle. `window`: the shell does it. `browser`: it is there without us. */
  where: 'anywhere' | 'desk' | 'workbook' | 'aloud' | 'circle' | 'window' | 'browser';
  /** The first is the one that is shown. */
  presses: readonly [Press, ...Press[]];
  /** A field of words keeps this key for itself. */
  notWhileTyping?: true;
};

/** In the order in which they are listed. */
export const shortcuts = [
  { does: 'hide', where: 'anywhere', presses: [{ key: 'F8' }] },
  { does: 'help', where: 'desk', presses: [{ key: 'F1' }] },
  { does: 'find', where: 'desk', presses: [{ key: 'k', ctrl: true }] },
  { does: 'lock', where: 'desk', presses: [{ key: 'l', ctrl: true }] },
  { does: 'back', where: 'desk', presses: [{ key: 'ArrowLeft', alt: true }] },
  { does: 'next', where: 'workbook', presses: [{ key: 'Enter', ctrl: true }] },
  { does: 'previous', where: 'workbook', presses: [{ key: 'Enter', ctrl: true, shift: true }] },
  { does: 'wording', where: 'workbook', presses: [{ key: 'e', ctrl: true }] },
  { does: 'save', where: 'workbook', presses: [{ key: 's', ctrl: true }] },
  {
    does: 'undo',
    where: 'workbook',
    presses: [{ key: 'z', ctrl: true }],
    notWhileTyping: true,
  },
  {
    does: 'redo',
    where: 'workbook',
    presses: [
      { key: 'y', ctrl: true },
      { key: 'z', ctrl: true, shift: true },
    ],
    notWhileTyping: true,
  },
  { does: 'readAloud', where: 'aloud', presses: [{ key: 'r', ctrl: true }] },
  { does: 'closer', where: 'circle', presses: [{ key: 'ArrowUp' }] },
  { does: 'further', where: 'circle', presses: [{ key: 'ArrowDown' }] },
  { does: 'nextPart', where: 'circle', presses: [{ key: 'ArrowRight' }] },
  { does: 'partBefore', where: 'circle', presses: [{ key: 'ArrowLeft' }] },
  { does: 'zoomIn', where: 'window', presses: [{ key: '+', ctrl: true }] },
  { does: 'zoomOut', where: 'window', presses: [{ key: '-', ctrl: true }] },
  { does: 'zoomReset', where: 'window', presses: [{ key: '0', ctrl: true }] },
  { does: 'moveOn', where: 'browser', presses: [{ key: 'Tab' }] },
  { does: 'moveBack', where: 'browser', presses: [{ key: 'Tab', shift: true }] },
  // Reading aloud only falls silent on these; what else they do stays as it is.
  { does: 'escape', where: 'aloud', presses: [{ key: 'Escape' }, { key: 'F8' }] },
] as const satisfies readonly Shortcut[];

/** Where plans lie that can only be read there is no workbook, no circle and no search. */
export const shortcutsToRead = shortcuts.filter(
  ({ does, where }) => does !== 'find' && where !== 'workbook' && where !== 'circle',
);

type Listed = (typeof shortcuts)[number];
/** What keys do on one kind of screen, by name. */
export type Does<W extends Shortcut['where']> = Extract<Listed, { where: W }>['does'];

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

/** What a press asks for on this kind of screen, or undefined. On the desk Command counts as Ctrl. */
export function askedFor<W extends Exclude<Shortcut['where'], 'window'>>(
  where: W,
  press: KeyPress,
  isTyping = false,
): Does<W> | undefined {
  // Elsewhere the Windows key, which comes as the same, is the computer's own.
  if (where !== 'desk' && press.metaKey) return undefined;
  const found = (shortcuts as readonly Shortcut[]).find(
    (shortcut) =>
      shortcut.where === where &&
      shortcut.presses.some((known) => isSame(known, press)) &&
      !(isTyping && shortcut.notWhileTyping),
  );
  return found?.does as Does<W> | undefined;
}

/** The key that stops what goes on. It stands in the list as `escape`. */
export function isEscape({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === 'Escape';
}

/** Which of some tabs, or of some pictures, a key goes to, counted from nought; undefined where it is none of theirs. */
export function stepAmongTabs(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyPress, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  at: number,
  count: number,
): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return by === 0 ? undefined : (at + by + count) % count;
}

function isSame(known: Press, { key, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): boolean {
  return (
    known.key.toLowerCase() === key.toLowerCase() &&
    (known.ctrl ?? false) === (ctrlKey || metaKey) &&
    (known.alt ?? false) === altKey &&
    (known.shift ?? false) === shiftKey
  );
}

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
};

/** The keys as they are written: "Ctrl + Shift + Enter". */
export function writtenKeys({ presses: [press] }: Shortcut): string {
  const { key, ctrl, alt, shift } = press;
  const name = signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' + ');
}
