// The vault's process is killed while answers are being saved, again and again, in the real app.
// Every answer that was acknowledged must be there afterwards, and the vault must open each time.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { andBeginAnew, get, passphrase, setUpVault, startPlan } from './support/bridge';
import { launch, leave } from './support/launch';

const KILLS = 60;

/** The vault's process, found as a child of the app that runs Node and is named so. */
function findVault(app: number): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const holdsVault = readFileSync(`/proc/${name}/maps`, 'utf8').includes('node_sqlite3.node');
      const parent = Number(/^PPid:\t(\d+)$/m.exec(status)?.[1]);
      if (line.includes('--utility-sub-type=node.mojom') && holdsVault && isBelow(parent, app)) {
        return Number(name);
      }
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error('no vault process found');
}

function isBelow(pid: number, app: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === app) return true;
    const status = readFileSync(`/proc/${at}/status`, 'utf8');
    at = Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0);
  }
  return false;
}

test(`${KILLS} times killed while saving: nothing acknowledged is lost`, async () => {
  test.setTimeout(420_000);
  const running = await launch();
  const { app, page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  const appPid = await app.evaluate(() => process.pid);
  let acknowledged: string[] = [];
  let afterUnlock = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const saving = page.evaluate(
      async ([planId, label]) => {
        const { bridge } = window as unknown as {
          bridge: { calls: { answers: { save: (i: unknown) => Promise<{ ok: boolean }> } } };
        };
        const kept: string[] = [];
        for (let i = 0; i < 100_000; i += 1) {
          const said = `${label}-${i} a few more words so that pages fill up`;
          const value = { kind: 'said', said };
          const given = { plan: planId, question: 'about_words', value, givenBy: 'woman' };
          const reply = await bridge.calls.answers.save(given);
          if (!reply.ok) break;
          kept.push(said);
        }
        return kept;
      },
      [plan, `round ${round}`] as const,
    );
    await page.waitForTimeout(20 + ((round * 37) % 180));
    await andBeginAnew(page, async () => {
      process.kill(findVault(appPid), 'SIGKILL');
      acknowledged = acknowledged.concat(await saving);
    });
    await get(page, 'vault', 'unlock', { passphrase });
    afterUnlock += 1;
  }
  const history = await get<{ value: { said: string } }[]>(page, 'answers', 'history', {
    plan,
    question: 'about_words',
  });
  const there = new Set(history.map(({ value }) => value.said));
  const lost = acknowledged.filter((said) => !there.has(said));
  test.info().annotations.push({
    type: 'figures',
    description: `${acknowledged.length} acknowledged, ${lost.length} lost`,
  });
  expect(afterUnlock).toBe(KILLS);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(lost).toEqual([]);
  await leave(running);
});
