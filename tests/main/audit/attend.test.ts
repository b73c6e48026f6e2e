// Over the whole table of calls: the entry is written before the answer leaves, and without it nothing leaves.

import { expect, it } from 'vitest';
import { doingNow } from '../../../src/main/audit/context';
import { eventOf } from '../../../src/main/audit/events';
import type { Desk } from '../../../src/main/plans/desk';
import { type Asked, attended } from '../../../src/main/vault/attend';
import { vaultCalls } from '../../../src/shared/ipc/calls';

const calls = Object.entries(vaultCalls).flatMap(([group, names]) =>
  names.map((call) => ({ group, call })),
);

/** A desk whose log can be written, or not. */
function aDesk(order: string[], canWrite: boolean): Desk {
  const transaction = async () => {
    const doing = doingNow();
    if (!canWrite || !doing) return;
    doing.written += 1;
    order.push('entry');
  };
  const worker = { id: 'w1', name: 'Rae', role: 'specialist', isKeyholder: false };
  return { session: { id: 's1', worker }, connection: { transaction } } as unknown as Desk;
}

const asked = (desk: Desk, message: Asked['message']): Asked => ({
  ...{ desk, message, scope: { kind: 'staff' }, keyed: () => 'hashed' },
  input: { plan: 'p1' },
});

it('writes a look or a giving out before its answer leaves, for every call there is', async () => {
  let looked = 0;
  for (const message of calls) {
    const event = eventOf(message.group, message.call);
    if (!event) throw new Error(`${message.group}.${message.call} has no row`);
    if ('none' in event) {
      expect(event.none).toMatch(/\.$/);
      continue;
    }
    if (event.how === 'act') continue;
    looked += 1;
    const order: string[] = [];
    await attended(asked(aDesk(order, true), message), async () => ({}));
    order.push('left');
    expect(order, `${message.group}.${message.call}`).toEqual(['entry', 'left']);
    const none = attended(asked(aDesk([], false), message), async () => ({}));
    await expect(none, `${message.group}.${message.call}`).rejects.toThrow('log-not-written');
  }
  expect(looked).toBeGreaterThan(60);
});
