import { describe, expect, it, vi } from 'vitest';
import {
  beginNewKeys,
  endNewKeys,
  makeKeyring,
  withCode,
  withNewSheet,
  withOwnPassphrase,
  withoutSlotsOf,
  withPassphrase,
  withPersonAs,
} from '../../../src/main/keys/change-keyring';
import { type Keyring2, keyring, sealRing, type VaultKey } from '../../../src/main/keys/keyring';
import {
  openWithCode,
  openWithPassphrase,
  openWithRecoveryKey,
  openWithRoot,
  stretchFor,
} from '../../../src/main/keys/open-keyring';
import { checkOf, isSameCheck } from '../../../src/main/keys/public-check';
import { makeRecoveryKey, readRecoveryKey } from '../../../src/main/keys/recovery-key';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { bea, rae, tom } from '../../support/people-of-a-ring';

// Several openings in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'lantern orchard pebble thursday';
const next = 'violet bakery sunday ladder';
const recoveryKey = makeRecoveryKey();
const at = '2026-11-21T09:00:00.000Z';
const made = makeKeyring({ person: rae, passphrase, recoveryKey, state: 'ready' });

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (problem) {
    return problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`;
  }
};
const text = (held: VaultKey | undefined) => held?.key.use((bytes) => bytes.toString('hex'));
const opensTo = async (ring: Keyring2, words: string) => {
  const { keys, holder } = await openWithPassphrase(ring, words);
  return { plans: text(keys.plans), control: text(keys.control), holder };
};

describe('the keyring', () => {
  it('opens with the passphrase and with the recovery key, to the same keys', async () => {
    const { ring, keys } = await made;
    const both = { plans: text(keys.plans), control: text(keys.control) };
    expect(await opensTo(ring, passphrase)).toEqual({ ...both, holder: rae });
    const bySheet = openWithRecoveryKey(ring, recoveryKey).keys;
    expect({ plans: text(bySheet.plans), control: text(bySheet.control) }).toEqual(both);
  });

  it('does not open with another passphrase, a changed case, or a space more', async () => {
    const { ring } = await made;
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
    const { ring } = await makeKeyring({
      ...{ person: rae, passphrase: accented.normalize('NFD') },
      ...{ recoveryKey, state: 'ready' },
    });
    expect(await codeOf(() => openWithPassphrase(ring, accented.normalize('NFC')))).toBe('opened');
  });

  it('holds no readable key, no name and no passphrase', async () => {
    const { ring, keys } = await made;
    const written = JSON.stringify(ring);
    for (const hidden of [text(keys.plans), text(keys.control), 'lantern', 'Rae']) {
      expect(written).not.toContain(hidden);
    }
    expect(written).not.toContain(recoveryKey.replaceAll('-', ''));
  });

  const weakened: [string, Partial<{ memoryKiB: number; passes: number; lanes: number }>][] = [
    ['memory just under 64 MiB', { memoryKiB: 64 * 1024 - 1 }],
    ['two passes', { passes: 2 }],
    ['no lanes', { lanes: 0 }],
    ['more memory than a workstation has', { memoryKiB: 1024 * 1024 + 1 }],
    ['more passes than anyone would wait for', { passes: 11 }],
  ];
  it.each(weakened)('refuses settings with %s before trying them', async (_, change) => {
    const { ring } = await made;
    const weak = { ...ring, kdf: { ...ring.kdf, ...change } };
    expect(await codeOf(() => openWithPassphrase(weak, passphrase))).toBe('keyring-weak');
  });

  it('refuses a keyring file of another shape', async () => {
    const { ring } = await made;
    expect(keyring.safeParse(ring).success).toBe(true);
    expect(keyring.safeParse({ ...ring, format: 3 }).success).toBe(false);
    expect(keyring.safeParse({ ...ring, role: 'administrator' }).success).toBe(false);
    expect(keyring.safeParse({ ...ring, slots: [] }).success).toBe(false);
    expect(keyring.safeParse({ ...ring, slots: Array(61).fill(ring.slots[0]) }).success).toBe(
      false,
    );
  });

  it('with any single letter of it changed opens neither to a passphrase nor to the sheet', async () => {
    const { ring } = await made;
    // Stretched once: settings that were changed would give another root, which opens even less.
    const root = await stretchFor(ring, passphrase);
    const written = JSON.stringify(ring);
    const opened: string[] = [];
    let couldBeRead = 0;
    for (let i = 0; i < written.length; i += step) {
      const bent = keyring.safeParse(parse(flippedAt(written, i)));
      if (!bent.success || bent.data.format !== 2) continue;
      const { data } = bent;
      couldBeRead += 1;
      const where = written.slice(Math.max(0, i - 20), i + 5);
      for (const open of [
        () => openWithRoot(data, root),
        () => openWithRecoveryKey(data, recoveryKey),
      ]) {
        const code = await codeOf(open);
        if (!/^(wrong-passphrase|wrong-recovery-key|keyring-damaged)$/.test(code)) {
          opened.push(`${code} ${where}`);
        }
      }
    }
    expect(couldBeRead).toBeGreaterThan(1000 / step);
    expect(opened).toEqual([]);
    expect(await codeOf(() => openWithRoot(ring, root))).toBe('opened');
  });
});

/** Every letter; fewer where all tests are run a thousand times over (scripts/mutation.mjs). */
const step = Number(process.env['ALONGSIDE_KEYRING_STEP'] ?? 1);
const other: Record<string, string> = { '0': '1', a: 'b', '1': '2' };
function flippedAt(written: string, i: number): string {
  return written.slice(0, i) + (other[written[i] as string] ?? '0') + written.slice(i + 1);
}
function parse(changed: string): unknown {
  try {
    return JSON.parse(changed);
  } catch {
    return undefined;
  }
}
describe('several people on one keyring', () => {
  it('each opens with their own passphrase, an administrator to no plans', async () => {
    const { ring, keys } = await made;
    const withTom = (await withOwnPassphrase(ring, tom, 'window copper saturday grey', keys)).ring;
    const three = (await withOwnPassphrase(withTom, bea, next, keys)).ring;
    expect(await opensTo(three, passphrase)).toMatchObject({ holder: rae });
    expect(await opensTo(three, next)).toMatchObject({ holder: bea, plans: text(keys.plans) });
    const asTom = await opensTo(three, 'window copper saturday grey');
    expect(asTom).toMatchObject({ holder: tom, control: text(keys.control) });
    expect(asTom.plans).toBeUndefined();
    // Not by the menu but by what is there: no slot of an administrator holds the plans' key.
    const slot = three.slots.find((held) => 'person' in held && held.person === tom.id);
    expect(slot).not.toHaveProperty('plans');
  });

  it('a passphrase that opens another’s slot is refused, without a word of whose', async () => {
    const { ring, keys } = await made;
    expect(await codeOf(() => withOwnPassphrase(ring, bea, passphrase, keys))).toBe(
      'passphrase-too-common',
    );
  });

  it('a slot written over with a higher role, a keyholder’s mark or another person opens nothing', async () => {
    const { ring, keys } = await made;
    const { ring: two } = await withOwnPassphrase(ring, bea, next, keys);
    const higher = [{ role: 'manager' }, { keyholder: true }, { person: rae.id }] as const;
    for (const change of higher) {
      const slots = two.slots.map((held) =>
        'person' in held && held.person === bea.id ? { ...held, ...change } : held,
      );
      // Sealed again, as one who has the people’s key could: what is bound must hold by itself.
      const bent = sealRing({ ...two, slots } as Keyring2, keys);
      expect(await codeOf(() => openWithPassphrase(bent, next)), JSON.stringify(change)).toMatch(
        /keyring-damaged|wrong-passphrase/,
      );
    }
  });

  it('the key of the plans moved from one slot to another opens nothing', async () => {
    const { ring, keys } = await made;
    const { ring: two } = await withOwnPassphrase(ring, tom, next, keys);
    const plans = two.slots.find((held) => 'person' in held && held.person === rae.id);
    const slots = two.slots.map((held) =>
      'person' in held && held.person === tom.id && plans && 'plans' in plans
        ? { ...held, plans: plans.plans }
        : held,
    );
    const bent = sealRing({ ...two, slots } as Keyring2, keys);
    expect(await codeOf(() => openWithPassphrase(bent, next))).toBe('keyring-damaged');
  });

  it('a one-time code leads to the people’s key alone, for a day, and not once it was used', async () => {
    const { ring, keys } = await made;
    const { ring: coded, code } = withCode(ring, bea, keys, { at, withPlans: false });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    const opened = openWithCode(coded, code.toLowerCase(), '2026-11-22T08:59:59.999Z');
    expect(opened.slot.person).toBe(bea.id);
    expect(opened.keys.plans).toBeUndefined();
    const late = () => openWithCode(coded, code, '2026-11-22T09:00:00.000Z');
    expect(await codeOf(late)).toBe('code-run-out');
    const own = await withOwnPassphrase(coded, bea, next, opened.keys);
    expect(await codeOf(() => openWithCode(own.ring, code, at))).toBe('wrong-code');
    expect((await opensTo(own.ring, next)).plans).toBeUndefined();
    const confirmed = withPersonAs(own.ring, bea, keys, true);
    expect((await opensTo(confirmed, next)).plans).toBe(text(keys.plans));
    expect(
      await codeOf(() => openWithPassphrase(withoutSlotsOf(confirmed, bea.id, keys), next)),
    ).toBe('wrong-passphrase');
  });

  it('a code cannot be made to last longer, and one kind of paper is not taken for the other', async () => {
    const { ring, keys } = await made;
    const { ring: coded, code } = withCode(ring, bea, keys, { at, withPlans: false });
    const slots = coded.slots.map((held) =>
      held.kind === 'code' ? { ...held, until: '2036-11-21T09:00:00.000Z' } : held,
    );
    const longer = sealRing({ ...coded, slots }, keys);
    expect(await codeOf(() => openWithCode(longer, code, at))).toBe('keyring-damaged');
    expect(await codeOf(() => openWithCode(coded, recoveryKey, at))).toBe('wrong-code');
    expect(await codeOf(() => openWithRecoveryKey(coded, code))).toBe('wrong-recovery-key');
  });

  it('after a change of passphrase the new one opens to the same pair, and the old one does not', async () => {
    const { ring, keys } = await made;
    const before = await openWithPassphrase(ring, passphrase);
    const changed = await withPassphrase(ring, rae.id, { now: passphrase, next }, keys);
    const after = await openWithPassphrase(changed, next);
    expect(after.signer.publicKey).toBe(before.signer.publicKey);
    expect(await codeOf(() => openWithPassphrase(changed, passphrase))).toBe('wrong-passphrase');
    const notHers = () =>
      withPassphrase(ring, rae.id, { now: next, next: 'other words here' }, keys);
    expect(await codeOf(notHers)).toBe('wrong-passphrase');
  });

  it('after a new sheet the old one opens nothing', async () => {
    const { ring, keys } = await made;
    const sheet = makeRecoveryKey();
    const renewed = withNewSheet(ring, sheet, keys);
    expect(await codeOf(() => openWithRecoveryKey(renewed, sheet))).toBe('opened');
    expect(await codeOf(() => openWithRecoveryKey(renewed, recoveryKey))).toBe(
      'wrong-recovery-key',
    );
  });

  it('new keys reach everybody by what they hold, the sheet and an open code too', async () => {
    const { ring, keys } = await made;
    const { ring: two } = await withOwnPassphrase(ring, tom, next, keys);
    const { ring: coded, code } = withCode(two, bea, keys, { at, withPlans: false });
    const begun = beginNewKeys(coded, keys);
    expect((await openWithPassphrase(begun.ring, passphrase)).keys).toMatchObject({
      next: { plans: { salt: begun.ring.next?.plans } },
    });
    const ended = endNewKeys(begun.ring, begun.keys);
    const fresh = { plans: text(ended.keys.plans), control: text(ended.keys.control) };
    expect(fresh.plans).not.toBe(text(keys.plans));
    expect(await opensTo(ended.ring, passphrase)).toEqual({ ...fresh, holder: rae });
    expect(await opensTo(ended.ring, next)).toEqual({ control: fresh.control, holder: tom });
    expect(text(openWithRecoveryKey(ended.ring, recoveryKey).keys.plans)).toBe(fresh.plans);
    expect(text(openWithCode(ended.ring, code, at).keys.control)).toBe(fresh.control);
    expect(await codeOf(() => beginNewKeys(begun.ring, begun.keys))).toBe('keyring-damaged');
  });
});

describe('the letters that stand for a public half', () => {
  it('are the same on two screens, however they are typed, and others for another key', () => {
    const one = 'a1'.repeat(32);
    expect(checkOf(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(isSameCheck(checkOf(one).toLowerCase().replaceAll('-', ' '), one)).toBe(true);
    expect(isSameCheck(checkOf('a2'.repeat(32)), one)).toBe(false);
    expect(isSameCheck('', one)).toBe(false);
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

  it('says what is still to be typed, and that it was typed twice', () => {
    const groups = recoveryKey.split('-');
    const sent = (typed: string) => {
      try {
        readRecoveryKey(typed);
        return undefined;
      } catch (problem) {
        return (problem as KnownFailure).failure.params;
      }
    };
    expect(sent(groups.slice(0, 5).join('-'))).toEqual({ group: 6, groups: 8 });
    expect(sent(groups.slice(0, 5).join('-') + groups[5]?.slice(0, 3))).toEqual({ group: 6 });
    expect(sent([...groups, ...groups].join(' '))).toEqual({ groups: 8, typed: 16 });
    expect(sent(`${recoveryKey}2`)).toEqual({ groups: 8, typed: 9 });
    expect(sent('')).toEqual({ group: 1 });
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
