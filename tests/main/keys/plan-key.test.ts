// A plan's own key, and a text sealed under it: bound to where it stands, and never written where it would not open.

import { describe, expect, it } from 'vitest';
import { makeCustody } from '../../../src/main/keys/custody';
import {
  makePlanKey,
  openPlanKey,
  openText,
  type PlanKey,
  readEnvelope,
  type SealedAt,
  sealPlanKey,
  sealText,
} from '../../../src/main/keys/plan-key';
import { makePrivate, publicHalf } from '../../../src/main/keys/seal';
import { Secret } from '../../../src/main/keys/secret';

const hexOf = (secret: Secret | undefined) => secret?.use((bytes) => bytes.toString('hex'));
const custody = makeCustody();
const at: SealedAt = { plan: 'p1', table: 'answer', row: 'a1', question: 'home_address' };
const said = 'The yellow door, Llŷn 🏡';

describe('the key of a plan', () => {
  it('is another each time, and comes out for the custody and for whom it is sealed to', () => {
    const key = makePlanKey('p1', custody.publicKey);
    expect(hexOf(key.secret)).not.toBe(hexOf(makePlanKey('p1', custody.publicKey).secret));
    expect(hexOf(key.secret)).toHaveLength(64);
    expect(hexOf(openPlanKey('p1', key.id, key.custody, custody.secret))).toBe(hexOf(key.secret));
    const mine = makePrivate();
    const sealed = sealPlanKey('p1', key, publicHalf(mine));
    expect(hexOf(openPlanKey('p1', key.id, sealed, mine))).toBe(hexOf(key.secret));
  });

  it('comes out for no other half, no other plan and no other key’s name, and not of what is no sealed key', () => {
    const key = makePlanKey('p1', custody.publicKey);
    const { id, custody: sealed } = key;
    expect(openPlanKey('p1', id, sealed, makePrivate())).toBeUndefined();
    expect(openPlanKey('p2', id, sealed, custody.secret)).toBeUndefined();
    expect(openPlanKey('p1', 'other', sealed, custody.secret)).toBeUndefined();
    for (const none of [undefined, null, 'sealed', {}, { ...sealed, from: 'xx' }]) {
      expect(openPlanKey('p1', id, none, custody.secret)).toBeUndefined();
    }
    // Thirty-two bytes that are no point of the curve.
    expect(
      openPlanKey('p1', id, { ...sealed, from: '00'.repeat(32) }, custody.secret),
    ).toBeUndefined();
  });
});

describe('a sealed text', () => {
  const key = makePlanKey('p1', custody.publicKey);
  const made = sealText(at, said, key);

  it('says where it stands and by which key, and nothing of what it is', () => {
    expect(JSON.parse(made)).toMatchObject({ kind: 'sealed', format: 1, key: key.id, ...at });
    expect(made).not.toMatch(/yellow|door/u);
    expect(sealText(at, said, key)).not.toBe(made);
  });

  it.each([said, '', 'x'.repeat(100_000)])('comes out letter for letter', (text) => {
    const held = readEnvelope(sealText(at, text, key));
    expect(held && openText(held, key.secret)).toBe(text);
  });

  it('comes out of the custody alone, whatever else was lost', () => {
    const held = readEnvelope(made);
    const secret = held && openPlanKey(held.plan, held.key, held.custody, custody.secret);
    expect(held && secret && openText(held, secret)).toBe(said);
  });

  it.each(['plan', 'table', 'row', 'question'] as const)(
    'moved to another %s does not come out',
    (where) => {
      const held = readEnvelope(JSON.stringify({ ...JSON.parse(made), [where]: 'other' }));
      expect(held).toBeDefined();
      expect(held && openText(held, key.secret)).toBeUndefined();
    },
  );

  it('does not come out under another key, with another’s custody, or with a byte changed', () => {
    const held = readEnvelope(made);
    if (!held) throw new Error('it was made here');
    expect(openText(held, new Secret(Buffer.alloc(32, 1)))).toBeUndefined();
    const other = makePlanKey('p1', custody.publicKey);
    expect(openText({ ...held, custody: other.custody }, key.secret)).toBeUndefined();
    expect(openText({ ...held, key: other.id }, key.secret)).toBeUndefined();
    expect(openText({ ...held, tag: '00'.repeat(16) }, key.secret)).toBeUndefined();
    expect(openText({ ...held, nonce: '00'.repeat(12) }, key.secret)).toBeUndefined();
    const cut = Buffer.from(held.sealed, 'base64').subarray(1).toString('base64');
    expect(openText({ ...held, sealed: cut }, key.secret)).toBeUndefined();
  });

  it('is told from a text that is none', () => {
    for (const text of ['', said, '{"kind":"sealed"', '{"kind":"sealed"}', `x${made}`]) {
      expect(readEnvelope(text), text).toBeUndefined();
    }
    for (const [name, value] of Object.entries({
      ...{ format: 2, plan: 1, table: null, row: 7, question: false, key: 'k1', custody: {} },
      ...{ nonce: 'ab', sealed: 'å', tag: '00', more: 'than there is' },
    })) {
      expect(readEnvelope(JSON.stringify({ ...JSON.parse(made), [name]: value })), name).toBe(
        undefined,
      );
    }
  });

  it('that would not open is not given back', () => {
    // A key whose name could not be read again, and one that is gone after the first use.
    const unnamed: PlanKey = { ...key, id: 'no name' };
    expect(() => sealText(at, said, unnamed)).toThrow('what was sealed does not open');
    let uses = 0;
    const secret = {
      use: <T>(work: (bytes: Buffer) => T) => {
        uses += 1;
        return work(Buffer.alloc(32, uses));
      },
    } as unknown as Secret;
    expect(() => sealText(at, said, { ...key, secret })).toThrow('what was sealed does not open');
  });
});
