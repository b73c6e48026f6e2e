import { describe, expect, it } from 'vitest';
import {
  type Keyring,
  keyring,
  makeKeyring,
  openWithPassphrase,
  openWithRecoveryKey,
  renewSlots,
} from '../../../src/main/keys/keyring';
import { isQuickEnough } from '../../../src/main/keys/passphrase';
import { makeRecoveryKey, readRecoveryKey } from '../../../src/main/keys/recovery-key';
import { KnownFailure } from '../../../src/shared/ipc/failure';

const worker = '6f0e7f3e-5df5-4a45-9c6f-2f0d8d2f9a11';
const passphrase = 'lantern orchard pebble thursday';
const recoveryKey = makeRecoveryKey();
const made = makeKeyring({ worker, passphrase, recoveryKey, state: 'ready' });

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (problem) {
    return problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`;
  }
};
const hex = (bytes: Buffer) => bytes.toString('hex');

describe('the keyring', () => {
  it('opens with the passphrase and with the recovery key, to the same key', async () => {
    const { keyring: ring, key } = await made;
    const byPassphrase = await openWithPassphrase(ring, passphrase);
    const bySheet = openWithRecoveryKey(ring, recoveryKey);
    expect(byPassphrase.by).toEqual({ kind: 'passphrase', worker });
    expect(byPassphrase.key.key.use(hex)).toBe(key.key.use(hex));
    expect(bySheet.key.key.use(hex)).toBe(key.key.use(hex));
  });

  it('does not open with another passphrase, a changed case, or a space more', async () => {
    const { keyring: ring } = await made;
    for (const wrong of [
      'lantern orchard pebble friday',
      passphrase.toUpperCase(),
      `${passphrase} `,
    ]) {
      expect(await codeOf(() => openWithPassphrase(ring, wrong))).toBe('wrong-passphrase');
    }
  });

  it('opens with the same letters typed in another Unicode form', async () => {
    const accented = 'caffè dŵr môr tŷ coed hir';
    const { keyring: ring } = await makeKeyring({
      worker,
      passphrase: accented.normalize('NFD'),
      recoveryKey,
      state: 'ready',
    });
    expect(await codeOf(() => openWithPassphrase(ring, accented.normalize('NFC')))).toBe('opened');
  });

  it('holds no readable key, no name and no passphrase', async () => {
    const { keyring: ring, key } = await made;
    const text = JSON.stringify(ring);
    expect(text).not.toContain(key.key.use(hex));
    expect(text).not.toContain('lantern');
    expect(text).not.toContain(recoveryKey.replaceAll('-', ''));
  });

  const weakened: [string, Partial<{ memoryKiB: number; passes: number; lanes: number }>][] = [
    ['memory just under 64 MiB', { memoryKiB: 64 * 1024 - 1 }],
    ['two passes', { passes: 2 }],
    ['no lanes', { lanes: 0 }],
    ['more memory than a workstation has', { memoryKiB: 1024 * 1024 + 1 }],
    ['more passes than anyone would wait for', { passes: 11 }],
  ];
  it.each(weakened)('refuses a slot with %s before trying it', async (_, change) => {
    const { keyring: ring } = await made;
    const slots = ring.slots.map((slot) =>
      slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, ...change } } : slot,
    );
    expect(await codeOf(() => openWithPassphrase({ ...ring, slots }, passphrase))).toBe(
      'keyring-weak',
    );
  });

  it('is not tried when all its slots together would take longer than anyone would wait', async () => {
    const { keyring: ring } = await made;
    const [held] = ring.slots;
    if (held?.kind !== 'passphrase') throw new Error('the first slot is not a person’s');
    const dear = { ...held, kdf: { ...held.kdf, memoryKiB: 1024 * 1024, passes: 10 } };
    expect(
      await codeOf(() => openWithPassphrase({ ...ring, slots: [dear, dear] }, passphrase)),
    ).toBe('keyring-weak');
    expect(keyring.safeParse({ ...ring, slots: Array(20).fill(held) }).success).toBe(true);
    expect(keyring.safeParse({ ...ring, slots: Array(21).fill(held) }).success).toBe(false);
    expect(isQuickEnough(Array(20).fill(held.kdf))).toBe(true);
  });

  it('does not open when any part that matters was changed', async () => {
    const { keyring: ring } = await made;
    const changes: [string, Keyring][] = [
      ['salt', { ...ring, salt: '00'.repeat(16) }],
      ['state', { ...ring, state: 'setting-up' }],
      ['vault', { ...ring, vault: worker }],
      ['mac', { ...ring, mac: '00'.repeat(32) }],
      [
        'a slot removed',
        { ...ring, slots: ring.slots.filter((slot) => slot.kind === 'passphrase') },
      ],
    ];
    for (const [what, changed] of changes) {
      expect(await codeOf(() => openWithPassphrase(changed, passphrase)), what).toMatch(
        /wrong-passphrase|keyring-damaged/,
      );
    }
  });

  it('refuses a keyring file of another shape', async () => {
    const { keyring: ring } = await made;
    expect(keyring.safeParse({ ...ring, format: 2 }).success).toBe(false);
    expect(keyring.safeParse({ ...ring, role: 'administrator' }).success).toBe(false);
    expect(keyring.safeParse({ ...ring, slots: [] }).success).toBe(false);
  });

  it('after renewal opens only with the new passphrase and the new sheet', async () => {
    const { keyring: ring, key } = await made;
    const sheet = makeRecoveryKey();
    const renewed = await renewSlots(ring, key.key, {
      worker,
      passphrase: 'violet bakery sunday ladder',
      recoveryKey: sheet,
    });
    expect(await codeOf(() => openWithPassphrase(renewed, 'violet bakery sunday ladder'))).toBe(
      'opened',
    );
    expect(await codeOf(() => openWithPassphrase(renewed, passphrase))).toBe('wrong-passphrase');
    expect(await codeOf(() => openWithRecoveryKey(renewed, sheet))).toBe('opened');
    expect(await codeOf(() => openWithRecoveryKey(renewed, recoveryKey))).toBe(
      'wrong-recovery-key',
    );
  });
});

describe('the recovery key', () => {
  it('is eight groups of five characters', () => {
    expect(makeRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is read in lower case, without dashes, and with letters that look like digits', () => {
    const bytes = readRecoveryKey(recoveryKey);
    const typed = recoveryKey
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(readRecoveryKey(typed)).toEqual(bytes);
    expect(bytes).toHaveLength(20);
  });

  it('names the group that was copied wrongly', () => {
    const groups = recoveryKey.split('-');
    const third = groups[2] as string;
    groups[2] = (third[0] === 'A' ? 'B' : 'A') + third.slice(1);
    const failure = (() => {
      try {
        readRecoveryKey(groups.join('-'));
        return undefined;
      } catch (problem) {
        return (problem as KnownFailure).failure;
      }
    })();
    // One letter in 32 happens to fit; then the whole key is still another one.
    if (failure) expect(failure).toEqual({ code: 'wrong-recovery-key', params: { group: 3 } });
    else expect(readRecoveryKey(groups.join('-'))).not.toEqual(readRecoveryKey(recoveryKey));
  });
});
