// A copy for somebody else leaves only when a person has looked whose it is, through the gate with a real vault.

import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyPreview } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';

let vault: Vault;
let plan: string;
let folder: string;
const places = new Map<string, string>();
beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, {
    exporter: { findMissing: async () => [], draw: (copy) => renderPlanCopy(copy, resources) },
    takePlace: (ticket) => places.get(ticket),
  });
  plan = await aPlan(vault);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom'] });
});
afterAll(() => vault.close());

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
  });
const order = (copyFor: string) => ({ plan, copyFor, style: 'key', saidYes: [] });
async function make(copyFor: string, meant?: object) {
  const place = randomBytes(16).toString('hex');
  places.set(place, join(folder, `${place}.pdf`));
  const { code: looked } = await get<CopyPreview>(vault, 'copies', 'preview', order(copyFor));
  const reply = await ask(vault, 'copies', 'make', {
    ...order(copyFor),
    ...{ place, looked, ...(meant ? { meant } : {}) },
  });
  return reply.ok ? 'made' : reply.failure.code;
}
const pdfs = async () => (await readdir(folder)).filter((name) => name.endsWith('.pdf')).length;

it('asks for two things on record before a copy for others, and for none before her own', async () => {
  const { who } = await get<CopyPreview>(vault, 'copies', 'preview', order('pom'));
  expect(who).toMatchObject({ legalName: 'Nia Example', prisonNumber: 'A1234BC' });
  expect((await get<CopyPreview>(vault, 'copies', 'preview', order('woman'))).who).toBeUndefined();
  const name = 'Nia Example';
  const cases: [string, string, object | undefined, string][] = [
    ['nobody looked', 'pom', undefined, 'who-is-it'],
    ['another woman’s name', 'pom', { name: 'Bea Other', bornOrNumber: 'A1234BC' }, 'who-is-it'],
    ['another number', 'pom', { name, bornOrNumber: 'A4321CB' }, 'who-is-it'],
    ['nobody looked at the specialist’s own', 'specialist', undefined, 'who-is-it'],
    ['her own copy', 'woman', undefined, 'made'],
    ['name and number, no day of birth known', 'pom', { name, bornOrNumber: 'A1234BC' }, 'made'],
  ];
  for (const [what, copyFor, meant, expected] of cases) {
    const before = await pdfs();
    expect(await make(copyFor, meant), what).toBe(expected);
    expect((await pdfs()) - before, what).toBe(expected === 'made' ? 1 : 0);
  }
});

it('asks anew when her name or her day of birth has changed since somebody looked', async () => {
  const meant = { name: 'Nia Example', bornOrNumber: 'A1234BC' };
  await say('known_as', 'Nia');
  expect(await make('pom', meant)).toBe('who-is-it');
  await say('date_of_birth', '1999-05-03');
  expect(await make('pom', { name: 'Nia', bornOrNumber: 'A1234BC' })).toBe('who-is-it');
  expect(await make('pom', { name: 'Nia', bornOrNumber: '1999-05-03' })).toBe('made');
});
