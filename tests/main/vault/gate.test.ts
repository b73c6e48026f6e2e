import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import { contract, type Scope } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, staffPin, turnToHer } from '../../support/a-vault';

let vault: Vault;
let hers: string;
let another: string;
const secret = 'Another woman’s words';

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  hers = await aPlan(vault);
  another = await aPlan(vault, { legalName: 'Someone Else', prisonNumber: 'B2345CD' });
  await get(vault, 'answers', 'save', {
    plan: another,
    question: 'about_words',
    value: { kind: 'said', said: secret },
    givenBy: 'woman',
  });
});
afterAll(() => vault.close());

/** Gives the screen back. */
async function backToStaff(): Promise<void> {
  const plan = vault.turn()?.plan ?? '';
  await get(vault, 'her', 'leave', { pin: staffPin }, { kind: 'hers', plan });
}

const everyCall = Object.entries(vaultCalls).flatMap(([group, calls]) =>
  calls.map((call): [string, string] => [group, call]),
);
const fits = [
  () => ({}),
  () => ({ plan: another }),
  () => ({ plan: another, question: 'about_words' }),
  () => ({
    plan: another,
    question: 'about_words',
    value: { kind: 'said', said: 'x' },
    givenBy: 'woman',
  }),
  () => ({ plan: another, copyFor: 'woman', style: 'key', saidYes: [] }),
];

describe('the gate', () => {
  it('knows every call of the contract, and each says who may ask it', () => {
    const shapes = contract as unknown as Record<string, Record<string, object>>;
    for (const [group, call] of everyCall)
      expect(shapes[group]?.[call], `${group}.${call}`).toBeDefined();
  });

  it('refuses junk to every call, without a throw and without a stack', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyCall),
        fc.anything(),
        async ([group, call], junk) => {
          const reply = await ask(vault, group, call, junk);
          if (reply.ok) return;
          expect(reply.failure.code).toMatch(/^[a-z-]+$/);
          expect(JSON.stringify(reply)).not.toMatch(/ at .*\.ts|\/src\//);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses names that are not calls, also those every object has', async () => {
    for (const [group, call] of [
      ['plans', 'delete'],
      ['constructor', 'name'],
      ['__proto__', 'x'],
      ['plans', 'toString'],
      ['shell', 'lock'],
      ['', ''],
    ]) {
      const reply = await ask(vault, group as string, call as string);
      expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
  });

  it('lets nothing but unlocking be asked of a locked vault', async () => {
    const locked = aVault(await aFolder());
    for (const [group, call] of everyCall.filter(
      ([name]) => !['vault', 'rescue', 'her'].includes(name),
    )) {
      for (const input of fits) {
        const reply = await ask(locked, group, call, input());
        expect(reply.ok ? 'answered' : reply.failure.code, `${group}.${call}`).toBe('locked');
      }
    }
  });

  it('does not answer the staff desk while she has the screen, whatever it asks', async () => {
    await turnToHer(vault, hers);
    for (const [group, call] of everyCall) {
      const reply = await ask(vault, group, call, { plan: hers });
      expect(reply, `${group}.${call}`).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
    await backToStaff();
    expect((await ask(vault, 'plans', 'open', { plan: hers })).ok).toBe(true);
  });

  it('answers a port of hers in her own turn only', async () => {
    const scope: Scope = { kind: 'hers', plan: hers };
    expect((await ask(vault, 'her', 'open', {}, scope)).ok).toBe(false);
    await turnToHer(vault, another);
    for (const [group, call] of everyCall) {
      const reply = await ask(vault, group, call, { plan: hers }, scope);
      expect(reply, `${group}.${call}`).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
    await backToStaff();
  });

  it('lets the staff desk do the same asks, so that the refusals above mean something', async () => {
    const reply = await ask(vault, 'answers', 'history', {
      plan: another,
      question: 'about_words',
    });
    expect(JSON.stringify(reply)).toContain(secret);
  });
});
