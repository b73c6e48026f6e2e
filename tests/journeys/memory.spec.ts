// After a lock her words and the key are in no memory of the app: the process with the key is gone, the page's process is
// another one, and what is left is searched byte by byte. Before the lock the same search finds them (SEC-07).

import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { plansKeyIn } from '../support/plans-key';
import { passphrase, setUpVault, startPlan } from './support/bridge';
import { launch, leave, type RunningApp } from './support/launch';
import { isRenderer, isVault, processesOf } from './support/processes';

const CHUNK = 4 * 1024 * 1024;

type Marked = { name: string; bytes: Buffer };

/** What of the marked bytes is in the memory of a process; undefined where the kernel lets nobody look. */
function findIn(pid: number, marked: readonly Marked[]): string[] | undefined {
  const found = new Set<string>();
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return undefined;
  }
  const overlap = Math.max(...marked.map(({ bytes }) => bytes.length));
  const buffer = Buffer.alloc(CHUNK + overlap);
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/u.exec(line) ?? [];
    if (!from || !to || !rights?.startsWith('rw')) continue;
    const end = Number.parseInt(to, 16);
    for (let at = Number.parseInt(from, 16); at < end; at += CHUNK) {
      let read = 0;
      try {
        read = readSync(memory, buffer, 0, Math.min(buffer.length, end - at), at);
      } catch {
        // A part that is set aside and was never used.
      }
      const part = buffer.subarray(0, read);
      for (const { name, bytes } of marked) if (part.includes(bytes)) found.add(name);
    }
  }
  closeSync(memory);
  return [...found];
}

/** A word that is put together in the page itself: what is asked of a page goes through the main process. */
async function sayInThePage(page: Page, plan: string, word: string): Promise<void> {
  await page.evaluate(
    async ([id, letters]) => {
      const said = `I said ${String.fromCharCode(...(letters as number[]))} today.`;
      const holder = globalThis as unknown as {
        bridge: { calls: Record<string, Record<string, (input: unknown) => Promise<unknown>>> };
      };
      const value = { kind: 'said', said };
      const order = { plan: id, question: 'about_words', value, givenBy: 'woman' };
      await holder.bridge.calls['answers']?.['save']?.(order);
    },
    [plan, [...word].map((letter) => letter.charCodeAt(0))] as const,
  );
}

let running: RunningApp;
test.setTimeout(180_000);
test.afterEach(() => leave(running));

test('locked, no process of the app has her words or the key in its memory', async () => {
  running = await launch();
  const { app, page, data } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  const word = `canary${Math.random().toString(36).slice(2)}zq`;
  await sayInThePage(page, plan, word);
  // On the screen as well, as a person has it there.
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  await page.getByRole('row').getByRole('button', { name: /Nia/u }).first().click();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  await page
    .getByRole('navigation', { name: 'Pages of her plan' })
    .getByRole('button', { name: /^About me / })
    .click();
  // While her words stand there nothing is expected of the page: a test that waits is sent the whole screen in words, by way
  // of the main process.
  await page.waitForFunction(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea');
    field?.focus();
    return field?.value.includes('canary');
  });
  await page.keyboard.press('End');
  await page.keyboard.type('And more.', { delay: 30 });
  const key = await plansKeyIn(join(data, 'vault'), passphrase);
  const raw = key.key.use((bytes) => Buffer.from(bytes));
  const marked: Marked[] = [
    { name: 'her words', bytes: Buffer.from(word) },
    { name: 'her words, in two bytes each', bytes: Buffer.from(word, 'utf16le') },
    { name: 'the key', bytes: raw },
    { name: 'the key in letters', bytes: Buffer.from(raw.toString('hex')) },
  ];
  const main = app.process().pid ?? 0;
  const before = processesOf(main);
  const vault = before.find(isVault)?.pid ?? 0;
  const pages = before.filter(isRenderer).map(({ pid }) => pid);
  // The control: while it is open, the same search finds both where they are at work.
  expect(findIn(vault, marked)).toEqual(expect.arrayContaining(['her words']));
  expect(pages.length).toBeGreaterThan(0);

  await page.keyboard.press('Control+l');
  const gone = [vault, ...pages];
  await expect
    .poll(() => gone.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 20_000 })
    .toEqual([]);
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  const after = processesOf(main).map(({ pid, line }) => ({ line, found: findIn(pid, marked) }));
  const kinds = after.map(({ line, found }) => {
    const kind = /--type=(\S+)(?:.*--utility-sub-type=(\S+))?/u.exec(line);
    return { kind: kind?.slice(1).filter(Boolean).join(' ') || 'main', found: found ?? 'closed' };
  });
  test.info().annotations.push({ type: 'searched', description: JSON.stringify(kinds) });
  expect(kinds.filter(({ found }) => found !== 'closed').length).toBeGreaterThan(1);
  expect(kinds.filter(({ found }) => found !== 'closed' && found.length > 0)).toEqual([]);
});
