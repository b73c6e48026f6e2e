// A copy of a batch that is made while somebody writes in the plan: only what was looked at may go out.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { LookedAt } from '../../../src/shared/ipc/batch-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { pageTexts } from '../../support/pdf-tools';

let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

describe('a batch', () => {
  it('makes nothing but what was looked at, also where it changes between the check and the making', async () => {
    const folder = await aFolder();
    const into = join(folder, 'into');
    await mkdir(into);
    let meanwhile: (() => Promise<unknown>) | undefined;
    const exporter: Exporter = {
      findMissing: async () => {
        const act = meanwhile;
        meanwhile = undefined;
        await act?.();
        return [];
      },
      draw: (copy) => renderPlanCopy(copy, resources),
    };
    const vault = await anOpenVault(folder, { exporter, takePlace: () => into });
    open = vault;
    const plan = await aPlan(vault);
    const say = (question: string, said: unknown) =>
      get(vault, 'answers', 'save', {
        ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
      });
    await say('about_words', 'I make people laugh');
    await say('share_explained', { chosen: 'yes' });
    await say('share_with', { chosen: ['pom'] });
    await say('team_people', [
      { id: 'one', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } },
    ]);
    const order = { plan, kind: 'plan', style: 'key', to: 'Mr Khan' };
    const { preview } = await get<LookedAt>(vault, 'batches', 'look', order);
    const { batch } = await get<{ batch: string }>(vault, 'batches', 'begin', {
      place: 'a'.repeat(32),
    });
    const { who } = preview;
    const meant = { name: who?.name, bornOrNumber: who?.born ?? who?.prisonNumber };
    meanwhile = () => say('about_words', 'Words that nobody looked at');
    const reply = await ask(vault, 'batches', 'make', { ...order, batch, meant });
    const files = await readdir(into);
    const texts = await Promise.all(
      files.map(async (name) =>
        (await pageTexts(new Uint8Array(await readFile(join(into, name))))).join(' '),
      ),
    );
    expect(texts.join(' ')).not.toContain('Words that nobody looked at');
    expect(reply.ok).toBe(false);
  });
});
