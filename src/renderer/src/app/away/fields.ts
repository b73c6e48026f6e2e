// Finds the fields of a screen again by what they are called, after everything on it was drawn anew. Knows no plan.

import type { HeldFile } from '../../../../shared/domain/away/away';

/** A field by its name, the part of the screen it stands in, and which of that name it is there. */
export type FieldAt = { name: string; group?: string | undefined; nth: number };
export type TextField = HTMLTextAreaElement | HTMLInputElement;

const LONGEST_NAME = 400;
/** What a person types words in. Never a passphrase, a PIN, or a box to search by. */
const WORDS = [
  'textarea:not([readonly]):not(:disabled)',
  ...['text', 'date', 'time', 'number', 'email', 'tel'].map(
    (type) => `input[type=${type}]:not([readonly]):not(:disabled)`,
  ),
  'input:not([type]):not([readonly]):not(:disabled)',
].join(', ');
const REACHED = `${WORDS}, input, select, button, a[href]`;

const isText = (element: Element): element is TextField => element.matches(WORDS);

/** True for a field of words, and of no day or number. */
export const isWords = (element: Element): element is TextField =>
  isText(element) && !element.matches('[type=date], [type=time], [type=number]');

/** What a field is called for whoever hears the screen read. */
export function nameOf(element: Element): string {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter(Boolean);
  const labels = 'labels' in element ? [...((element as TextField).labels ?? [])] : [];
  const words =
    by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
    element.getAttribute('aria-label') ||
    labels.map((label) => label.textContent ?? '').join(' ') ||
    (element.matches('button, a') ? (element.textContent ?? '') : '');
  return words.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
}

const PARTS = 'fieldset, dialog, section, form, article, [role=group]';

/** The nearest part around a field that has a name: two boxes of one name are told apart by it. */
function groupOf(element: Element): string | undefined {
  for (let part = near(element); part; part = near(part)) {
    const legend = part.querySelector(':scope > legend')?.textContent;
    const name = legend?.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME) || nameOf(part);
    if (name) return name;
  }
  return undefined;
}

const near = (element: Element) => element.parentElement?.closest(PARTS) ?? undefined;

/** Everything there that can be told apart by its name. */
function named<E extends Element>(all: readonly E[]): { element: E; at: FieldAt }[] {
  const counted = new Map<string, number>();
  return all.flatMap((element) => {
    const name = nameOf(element);
    if (name === '') return [];
    const group = groupOf(element);
    const inPart = JSON.stringify([group, name]);
    const nth = counted.get(inPart) ?? 0;
    counted.set(inPart, nth + 1);
    return [{ element, at: { name, nth, ...(group ? { group } : {}) } }];
  });
}

const isSame = (one: FieldAt, other: FieldAt) =>
  one.name === other.name && one.nth === other.nth && one.group === other.group;

/** What stands in such a part is for whoever typed it, and saves itself. */
export const NOT_HELD = '[data-not-held]';

/** Where what is typed saves itself; a form in it does not. */
const savesItself = (field: Element) =>
  field
    .closest('[data-saves-itself], form, [data-sent-by-hand]')
    ?.matches('[data-saves-itself]') === true;

/** Every field of words in there that has words in it. @param isSaved leaves out what saves itself: all of it is saved */
export function wordsIn(root: ParentNode, isSaved: boolean): (FieldAt & { words: string })[] {
  return named([...root.querySelectorAll(WORDS)].filter(isText))
    .filter(({ element }) => element.value.trim() !== '' && !element.closest(NOT_HELD))
    .filter(({ element }) => !(isSaved && savesItself(element)))
    .map(({ element, at }) => ({ ...at, words: element.value }));
}

const LONGEST_FILE = 400;

/** Files that are chosen in there and not sent: what for, and what they are called. */
export function filesIn(root: ParentNode): HeldFile[] {
  return [...root.querySelectorAll<HTMLElement>('[data-file-of][data-file]')].flatMap(
    ({ dataset: { fileOf: of = '', file = '' } }) =>
      file === '' ? [] : [{ of: of.slice(0, LONGEST_FILE), shownAs: file.slice(0, LONGEST_FILE) }],
  );
}

/** What `active` is called, and where the cursor stands in it. */
export function cursorIn(
  root: ParentNode,
  active: Element | null,
): (FieldAt & { from?: number; to?: number }) | undefined {
  const found = named([...root.querySelectorAll(REACHED)]).find(
    ({ element }) => element === active,
  );
  if (!found || !active) return undefined;
  // A field for a day or a number has no cursor that can be read.
  const from = isText(active) ? active.selectionStart : null;
  const to = isText(active) ? active.selectionEnd : null;
  return { ...found.at, ...(from === null || to === null ? {} : { from, to }) };
}

/** The field of words of that name. */
export function findWords(root: ParentNode, at: FieldAt): TextField | undefined {
  return named([...root.querySelectorAll(WORDS)].filter(isText)).find((one) => isSame(one.at, at))
    ?.element;
}

/** So short, the same words can stand on a screen for another reason. */
const LEAST_TOLD_APART = 8;

/**
 * True where those words are written on the screen, in no box: a card of a list is folded as its screen is drawn anew, and
 * says what was kept in it.
 */
export function standsWritten(root: Node, { words }: { words: string }): boolean {
  const tidy = (text: string | null) => (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return tidy(words).length >= LEAST_TOLD_APART && tidy(root.textContent).includes(tidy(words));
}

/** Whatever of that name the keyboard can reach. */
export function findReached(root: ParentNode, at: FieldAt): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(REACHED)];
  return named(all).find((one) => isSame(one.at, at))?.element;
}

/** Writes into a field as a hand would: whoever draws it hears of it. */
export function typeInto(field: TextField, words: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
