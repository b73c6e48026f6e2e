import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import { contract, type Scope } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get } from '../../support/a-vault';

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
    for (const [group, call] of everyCall.filter(([name]) => name !== 'vault')) {
      for (const input of fits) {
        const reply = await ask(locked, group, call, input());
        expect(reply.ok ? 'answered' : reply.failure.code, `${group}.${call}`).toBe('locked');
      }
    }
  });

  it('gives her view its own plan and nothing of any other, whatever it asks', async () => {
    const scope: Scope = { kind: 'hers', plan: hers };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyCall),
        fc.constantFrom(...fits),
        fc.dictionary(
          fc.constantFrom('scope', 'plan', 'givenBy', 'staff'),
          fc.constantFrom(another, 'staff', 'worker'),
        ),
        async ([group, call], input, extra) => {
          const reply = await ask(vault, group, call, { ...extra, ...input() }, scope);
          const text = JSON.stringify(reply);
          expect(text).not.toContain(secret);
          expect(text).not.toContain('Someone Else');
          expect(text).not.toContain(another);
          if (reply.ok) expect([group, call]).toEqual(['workbook', 'content']);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lets her view read and answer her own plan, as herself only', async () => {
    const scope: Scope = { kind: 'hers', plan: hers };
    const save = (givenBy: string) =>
      ask(
        vault,
        'answers',
        'save',
        { plan: hers, question: 'about_words', value: { kind: 'said', said: 'Mine' }, givenBy },
        scope,
      );
    expect((await save('woman')).ok).toBe(true);
    expect(await save('worker')).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    const opened = await get<{ id: string }>(vault, 'plans', 'open', { plan: hers }, scope);
    expect(opened.id).toBe(hers);
    const content = await get<{ staffWords: unknown }>(vault, 'workbook', 'content', {}, scope);
    expect(content.staffWords).toEqual({ pages: {} });
  });

  it('lets the staff desk do the same asks, so that the refusals above mean something', async () => {
    const reply = await ask(vault, 'answers', 'history', {
      plan: another,
      question: 'about_words',
    });
    expect(JSON.stringify(reply)).toContain(secret);
  });
});
