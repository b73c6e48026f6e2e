// What a reader and a voice hear of a screen: Chromium's own accessibility tree.

import type { CDPSession, Page } from '@playwright/test';

type Value = { value?: unknown };
export type Heard = {
  ignored?: boolean;
  role?: Value;
  name?: Value;
  properties?: { name: string; value: Value }[];
  backendDOMNodeId?: number;
  nodeId?: string;
  childIds?: string[];
};
type DomNode = {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  contentDocument?: DomNode;
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const there = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, there);
  return there;
}

/** Everything in the accessibility tree of a page, ignored things left out. */
export async function heard(page: Page): Promise<Heard[]> {
  const session = await sessionOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return (nodes as Heard[]).filter(({ ignored }) => ignored !== true);
}

/** How many things of each role are heard. */
export async function rolesHeard(page: Page): Promise<Map<string, number>> {
  const roles = new Map<string, number>();
  for (const { role } of await heard(page)) {
    const name = String(role?.value);
    roles.set(name, (roles.get(name) ?? 0) + 1);
  }
  return roles;
}

/** What stands in a part whose changes break in on whatever is being read. Such a part may wait empty. */
export async function breakingIn(page: Page): Promise<string[]> {
  const nodes = await heard(page);
  return nodes
    .filter(({ properties }) =>
      properties?.some(({ name, value }) => name === 'live' && value.value === 'assertive'),
    )
    .flatMap(({ childIds = [] }) => nodes.filter(({ nodeId }) => childIds.includes(nodeId ?? '')))
    .map(({ name }) => String(name?.value));
}

/** Things to press or fill in whose name does not hold the words that are seen on them. */
export async function wordsNotInName(page: Page): Promise<string[]> {
  const seen = await page.evaluate(markWithWords);
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const marks = new Map<number, string>();
  const visit = (node: DomNode) => {
    const at = node.attributes?.indexOf('data-seen') ?? -1;
    if (at >= 0) marks.set(node.backendNodeId, node.attributes?.[at + 1] ?? '');
    for (const child of node.children ?? []) visit(child);
  };
  visit(root as DomNode);
  const names = new Map<string, string>();
  for (const { backendDOMNodeId, name } of await heard(page)) {
    const mark = marks.get(backendDOMNodeId ?? -1);
    if (mark !== undefined) names.set(mark, String(name?.value ?? ''));
  }
  return seen.flatMap(({ mark, words }) => {
    const name = names.get(mark);
    if (name === undefined) return [`not heard at all: ${words}`];
    if (name.trim() === '') return [`no name: ${words}`];
    return plain(name).includes(plain(words)) ? [] : [`“${words}” is called “${name}”`];
  });
}

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Marks everything that is pressed or filled in, and says what is seen on it or beside it. Runs in the page. */
function markWithWords(): { mark: string; words: string }[] {
  const wordsSeen = (element: Element): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true })) continue;
      // A swatch shows letters in a colour; they are no words.
      if (parent.closest('.visually-hidden, option, textarea, .swatch')) continue;
      words.push(node.textContent ?? '');
    }
    return words.join(' ').replace(/\s+/gu, ' ').trim();
  };
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const all = front.querySelectorAll(
    'button, a[href], input, select, textarea, summary, [role="button"], [role="img"][tabindex]',
  );
  return [...all].flatMap((element, at) => {
    element.removeAttribute('data-seen');
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    const mark = String(at);
    element.setAttribute('data-seen', mark);
    const isField = element.matches('input, select, textarea');
    const label = isField ? (element as HTMLInputElement).labels?.[0] : undefined;
    return [{ mark, words: isField ? (label ? wordsSeen(label) : '') : wordsSeen(element) }];
  });
}
