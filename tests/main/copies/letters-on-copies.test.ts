// Which letters a copy can be made with: hers in more writing than the name in the box of a signature.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { readSignatures } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async (copy, inBoxes) => findMissingCharacters(copy, openFaces(resources), inBoxes),
  draw: (copy) => renderPlanCopy(copy, resources),
};

let vault: Vault | undefined;
afterEach(async () => {
  await vault?.close();
});

/** Makes her own copy after she said this, signed by a worker of this name; gives the file or why there is none. */
async function made(said: string, worker: string): Promise<Uint8Array | object> {
  const folder = await aFolder();
  vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  await get(vault, 'answers', 'save', {
    ...{ plan, question: 'about_words', givenBy: 'woman' },
    value: { kind: 'said', said },
  });
  const { session } = desk;
  const asWorker = {
    ...desk,
    session: { ...session, worker: { ...session.worker, name: worker } },
  };
  const path = join(folder, 'copy.pdf');
  const order = { plan, copyFor: 'woman', style: 'key', saidYes: [] } as const;
  try {
    await makeCopy(asWorker, exporter, { ...order, saidYes: [] }, path);
    return new Uint8Array(await readFile(path));
  } catch (problem) {
    if (!(problem instanceof KnownFailure)) throw problem;
    expect(existsSync(path)).toBe(false);
    return problem.failure;
  }
}

it('her words in Arabic and Bengali are printed and signed', async () => {
  const copy = await made('أحب الطبخ. আমি রান্না করি।', 'Rae');
  if (!(copy instanceof Uint8Array)) throw new Error(JSON.stringify(copy));
  expect((await readSignatures(copy))[0]).toContain('Signature is Valid.');
});

it.each([
  ['a name in Arabic in the box of the signature', 'Words', 'نور', { character: 'ن' }],
  ['her words in Chinese', '我', 'Rae', { character: '我' }],
  ['her words with a picture sign', 'Good 😀', 'Rae', { character: '😀' }],
])('%s makes no copy, and the letter is named', async (_, said, worker, params) => {
  expect(await made(said, worker)).toMatchObject({ code: 'missing-characters', params });
});
