// Asks the app through its own bridge, as its page would. For journeys about what is kept, where
// pressing every key would only make them slow; journeys about people press keys.

import type { Page } from '@playwright/test';
import type { Reply } from '../../../src/shared/ipc/failure';

type BridgeWindow = {
  bridge: { calls: Record<string, Record<string, (input: unknown) => Promise<Reply>>> };
};

/** One question through the bridge, and whatever came back. */
export function ask(page: Page, group: string, call: string, input: unknown = {}): Promise<Reply> {
  return page.evaluate(
    ([asked, named, given]) =>
      (window as unknown as BridgeWindow).bridge.calls[asked]?.[named]?.(given) as Promise<Reply>,
    [group, call, input] as const,
  );
}

/** One question that must be answered. */
export async function get<T>(
  page: Page,
  group: string,
  call: string,
  input: unknown = {},
): Promise<T> {
  const reply = await ask(page, group, call, input);
  if (!reply.ok) throw new Error(`${group}.${call}: ${JSON.stringify(reply.failure)}`);
  return reply.value as T;
}

/** Locks by `lock`, and waits for the page that begins anew: what was asked on the one before is answered to nobody. */
export async function andBeginAnew(page: Page, lock: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { isOfBefore: true });
  });
  await lock();
  await page.waitForFunction(() => !('isOfBefore' in window) && 'bridge' in window);
}

export const passphrase = 'lantern orchard pebble thursday';

/** Sets up a real vault and leaves it open. */
export async function setUpVault(page: Page): Promise<void> {
  const worker = { name: 'Rae', role: 'specialist' };
  const set = { establishment: 'HMP Testbourne', worker, passphrase };
  const { recoveryKey } = await get<{ recoveryKey: string }>(page, 'vault', 'setUp', set);
  await get(page, 'vault', 'confirmRecoveryKey', { recoveryKey });
}

/** Starts a plan for a made-up woman and returns its id. */
export async function startPlan(
  page: Page,
  prisonNumber = 'A1234BC',
  legalName = 'Nia Example',
): Promise<string> {
  const from = { legalName, prisonNumber, situation: 'short' };
  return (await get<{ plan: string }>(page, 'plans', 'start', from)).plan;
}
