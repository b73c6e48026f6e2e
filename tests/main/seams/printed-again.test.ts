// A copy that came back is let out once more: then somebody has it again, and she is told so.

import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import type { Printer } from '../../../src/main/copies/printer';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyPreview } from '../../../src/shared/ipc/contract';
import type { CopyOnRecord } from '../../../src/shared/ipc/handed-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources, turnToHer } from '../../support/a-vault';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
const printer: Printer = { print: async () => {}, standing: () => undefined, stop: () => {} };
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

async function aCopyOut() {
  const folder = await aFolder();
  const vault = await anOpenVault(folder, {
    ...{ exporter, printer, takePlace: (ticket) => join(folder, `${ticket}.pdf`) },
    now: () => '2026-11-21T12:00:00.000Z',
  });
  open = vault;
  const plan = await aPlan(vault);
  const say = (question: string, said: unknown) =>
    get(vault, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
    });
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom'] });
  const order = { plan, copyFor: 'pom', to: 'Mr Khan', style: 'key', saidYes: [] };
  const { who, code: looked } = await get<CopyPreview>(vault, 'copies', 'preview', order);
  const meant = { name: who?.name, bornOrNumber: who?.born ?? who?.prisonNumber };
  await get(vault, 'copies', 'make', { ...order, meant, looked, place: 'a'.repeat(32) });
  const [copy] = await get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
  const which = { plan, copy: copy?.id };
  const out = async () => {
    const hers = await turnToHer(vault, plan);
    return (await get<unknown[]>(vault, 'her', 'copiesOut', {}, hers)).length;
  };
  const cameBack = () =>
    get(vault, 'handed', 'keepBack', { ...which, state: 'came_back', day: '2026-11-21' });
  const again = {
    printed: () => get(vault, 'prints', 'again', { ...which, copies: 1 }),
    saved: () => get(vault, 'handed', 'saveAgain', { ...which, place: 'b'.repeat(32) }),
  };
  return { out, cameBack, again };
}

describe('a copy that is let out again', () => {
  it('is out before, and not while it is back', async () => {
    const { out } = await aCopyOut();
    expect(await out()).toBe(1);
  });

  it('is told to her as out: it came back, and was printed again', async () => {
    const { out, cameBack, again } = await aCopyOut();
    await cameBack();
    await again.printed();
    expect(await out()).toBe(1);
  });

  it('is told to her as out: it came back, and was saved again', async () => {
    const { out, cameBack, again } = await aCopyOut();
    await cameBack();
    await again.saved();
    expect(await out()).toBe(1);
  });
});
