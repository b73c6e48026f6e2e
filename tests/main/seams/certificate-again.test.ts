// A key file whose certificate was taken back here, brought in a second time.

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../support/a-vault';
import { aKeyFile } from '../../support/key-files';
import { type ADesk, aDesk } from '../../support/two-desks';

let desk: ADesk;
beforeEach(async () => {
  desk = await aDesk('HMP Testbourne');
});
afterEach(() => desk.vault.close());

describe('a key file that was taken back', () => {
  it('does not sign again by being brought in once more', async () => {
    const file = await readFile(await aKeyFile(desk.at('.')));
    const bring = async (name: string) => {
      const place = await desk.bring(file, name);
      await ask(desk.vault, 'signing', 'look', { place, password: 'lantern' });
      return ask(desk.vault, 'signing', 'bring', { place, password: 'lantern' });
    };
    expect(await bring('one.p12')).toMatchObject({ ok: true, value: { kind: 'kept' } });
    await desk.takeBack({ why: 'lost', from: '2026-11-21' });
    await expect(desk.make('refused.pdf')).rejects.toThrow();
    await bring('two.p12');
    const made = await desk.make('signed.pdf').then(
      async (bytes) => (await desk.check(bytes)).verdict,
      () => 'refused',
    );
    expect(made).toBe('refused');
  });
});
