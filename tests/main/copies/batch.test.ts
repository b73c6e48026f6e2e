// Copies of several plans for one offender manager, with a real vault, real drawings and real signatures.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { LookedAt } from '../../../src/shared/ipc/batch-calls';
import type { CopyMade } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { pageTexts } from '../../support/pdf-tools';

const whileWriting = vi.hoisted(() => ({ now: async (_path: string): Promise<void> => undefined }));
vi.mock(import('../../../src/main/files/write-whole'), async (original) => {
  const real = await original();
  return {
    ...real,
    writeWhole: async (path, bytes) => {
      await whileWriting.now(path);
      await real.writeWhole(path, bytes);
    },
  };
});

let open: Vault | undefined;
afterEach(async () => {
  whileWriting.now = async () => undefined;
  await open?.close();
});

const women = [
  ['Nia Example', 'A1234BC', 'Nia is good with her hands'],
  ['Bea Other', 'A4321CB', 'Bea sings in the choir'],
  ['Cat Third', 'A5678DE', 'Cat is nobody’s yet'],
] as const;

/** Three women of whom Mr Khan is the offender manager; the third has not said yes to sharing with him. */
async function aCaseload() {
  const folder = await aFolder();
  const into = join(folder, 'into');
  await mkdir(into);
  const places = new Map([[ticketOf('into'), into]]);
  const vault = await anOpenVault(folder, {
    exporter: { findMissing: async () => [], draw: (copy) => renderPlanCopy(copy, resources) },
    takePlace: (ticket) => places.get(ticket),
  });
  open = vault;
  const plans: string[] = [];
  const say = (plan: string | undefined, question: string, said: unknown) =>
    get(vault, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
    });
  for (const [at, [legalName, prisonNumber, words]] of women.entries()) {
    const plan = await aPlan(vault, { legalName, prisonNumber });
    plans.push(plan);
    await say(plan, 'about_words', words);
    await say(plan, 'share_explained', { chosen: 'yes' });
    await say(plan, 'share_with', { chosen: at === 2 ? ['probation'] : ['pom'] });
    const name = ['Mr Khan', ' mr  khan', 'MR KHAN'][at];
    await say(plan, 'team_people', [
      { id: 'one', fields: { name, role: 'prison_offender_manager' } },
      { id: 'two', fields: { name: 'Ms Osei', role: 'probation_worker' } },
    ]);
  }
  const order = (at: number) => ({ plan: plans[at], kind: 'plan', style: 'key', to: 'Mr Khan' });
  const look = (at: number) => get<LookedAt>(vault, 'batches', 'look', order(at));
  const begin = async () =>
    (await get<{ batch: string }>(vault, 'batches', 'begin', { place: ticketOf('into') })).batch;
  const make = async (batch: string, at: number) => {
    const [name, bornOrNumber] = women[at] ?? women[0];
    const asked = { ...order(at), batch, meant: { name, bornOrNumber } };
    const reply = await ask(vault, 'batches', 'make', asked);
    return reply.ok ? (reply.value as CopyMade).fileName : reply.failure.code;
  };
  return { vault, into, plans, say, look, begin, make };
}
const ticketOf = (name: string) => createHash('md5').update(name).digest('hex');

describe('copies for one offender manager', () => {
  it('knows who is whose, whatever the spelling, and nobody of another job', async () => {
    const { vault, plans } = await aCaseload();
    const [found, ...more] = await get<{ name: string; plans: string[] }[]>(
      ...([vault, 'batches', 'managers'] as const),
    );
    expect(found?.name.toLowerCase()).toBe('mr khan');
    expect(found?.plans.toSorted()).toEqual(plans.toSorted());
    expect(more).toEqual([]);
  });

  it('makes a file for each woman, with her words alone, and a record each', async () => {
    const { vault, into, plans, look, begin, make } = await aCaseload();
    for (const at of [0, 1]) expect((await look(at)).drawn?.pages).toBeGreaterThan(0);
    const batch = await begin();
    const files = [await make(batch, 0), await make(batch, 1)];
    expect((await readdir(into)).toSorted()).toEqual(files.toSorted());
    for (const [at, file] of files.entries()) {
      const text = (await pageTexts(await readFile(join(into, file)))).join('\n');
      for (const [other, [, , words]] of women.entries()) {
        expect(text.includes(words), `${file}: ${words}`).toBe(other === at);
      }
      expect(text).toContain('Mr Khan');
      expect(file).not.toMatch(/Nia|Bea|Khan/);
      const copies = await get<CopyMade[]>(vault, 'copies', 'list', { plan: plans[at] });
      expect(copies).toMatchObject([{ copyFor: 'pom', to: 'Mr Khan', fileName: file }]);
    }
  });

  it('makes nothing that was not looked at as it stands', async () => {
    const { into, plans, say, look, begin, make } = await aCaseload();
    const batch = await begin();
    expect(await make(batch, 0)).toBe('not-ready');
    await look(1);
    await say(plans[1], 'about_words', 'Said after it was looked at');
    expect(await make(batch, 1)).toBe('not-ready');
    await look(1);
    expect(await make(batch, 1)).toMatch(/\.pdf$/);
    expect(await readdir(into)).toHaveLength(1);
  });

  it('says why a woman’s copy cannot be made, shows none, and makes none', async () => {
    const { into, look, begin, make } = await aCaseload();
    const { preview, drawn } = await look(2);
    expect(preview.stops).toEqual(['she_has_not_said_yes']);
    expect(drawn).toBeUndefined();
    expect(await make(await begin(), 2)).toBe('not-ready');
    expect(await readdir(into)).toEqual([]);
  });

  it('a full disk half way: what is made stays, and nothing half-written', async () => {
    const { vault, into, plans, look, begin, make } = await aCaseload();
    for (const at of [0, 1]) await look(at);
    const batch = await begin();
    const first = await make(batch, 0);
    whileWriting.now = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(await make(batch, 1)).toBe('place-full');
    expect(await readdir(into)).toEqual([first]);
    expect(await get(vault, 'copies', 'list', { plan: plans[1] })).toEqual([]);
    whileWriting.now = async () => undefined;
    expect(await make(batch, 1)).toMatch(/\.pdf$/);
  });

  it('writes over no file that is there', async () => {
    const { into, look, begin, make } = await aCaseload();
    const { preview } = await look(0);
    await writeFile(join(into, preview.suggestedName), 'somebody else’s');
    const made = await make(await begin(), 0);
    expect(made).toBe(preview.suggestedName.replace('.pdf', ' (2).pdf'));
    expect(await readFile(join(into, preview.suggestedName), 'utf8')).toBe('somebody else’s');
  });
});
