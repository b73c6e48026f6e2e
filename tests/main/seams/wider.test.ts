// Whether her readers see where her home is, made wider without a line on the page of changes.

import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { ChangedShown } from '../../../src/shared/ipc/changed-calls';
import type { CopyPreview } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { wholeText } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

const address = { line1: '14 Coppergate Street', line2: '', town: 'Derby', postcode: 'DE1 9ZZ' };

async function aPlanWithAnAddress() {
  const vault = await anOpenVault(await aFolder(), { exporter });
  open = vault;
  const plan = await aPlan(vault);
  const say = (question: string, said: unknown, givenBy = 'woman') =>
    ask(vault, 'answers', 'save', { plan, question, givenBy, value: { kind: 'said', said } });
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom'] });
  await say('home_address', { ...address, showAs: 'never' });
  const order = { plan, copyFor: 'pom', style: 'key', saidYes: ['home_address'] };
  const changes = async () =>
    (await get<ChangedShown>(vault, 'changed', 'list', { plan })).changes.length;
  const paper = async () => {
    await get<CopyPreview>(vault, 'copies', 'preview', order);
    const { bytes } = await get<{ bytes: Uint8Array }>(vault, 'copies', 'draw', order);
    return wholeText(bytes);
  };
  return { say, changes, paper };
}

describe('how much of her address is shown', () => {
  it('is not made wider by a worker alone', async () => {
    const { say, paper } = await aPlanWithAnAddress();
    const reply = await say('home_address', { ...address, showAs: 'area_only' }, 'worker');
    const text = await paper();
    expect({ ok: reply.ok, isOut: text.includes('Derby') }).toEqual({
      ok: false,
      isOut: false,
    });
  });
});
