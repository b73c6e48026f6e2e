// A PDF somebody brings is checked through the gate, and what keeps it from being read has its own sentence.

import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CheckedPdf } from '../../../src/shared/ipc/contract';
import type { Reply } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, resources } from '../../support/a-vault';

const ticket = 'f'.repeat(32);
const open: Vault[] = [];
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close();
});

async function askAbout(folder: string, path: string | undefined): Promise<Reply> {
  const vault = await anOpenVault(folder, { takePlace: () => path });
  open.push(vault);
  return ask(vault, 'copies', 'check', { place: ticket });
}

/** The failure's code, or the verdict. */
async function check(folder: string, path: string | undefined): Promise<string> {
  const reply = await askAbout(folder, path);
  return reply.ok ? (reply.value as CheckedPdf).verdict : reply.failure.code;
}

describe('a file to check', () => {
  it.each([
    ['that is gone', 'gone.pdf', 'file-gone'],
    ['whose folder is gone', 'no folder/copy.pdf', 'file-gone'],
    ['in a folder that is now a file', 'file.pdf/copy.pdf', 'file-gone'],
    ['that is a folder', 'folder.pdf', 'file-is-folder'],
    ['with something in its name that no name may hold', 'a\0b.pdf', 'name-not-usable'],
    ['with a name that is too long', `${'x'.repeat(300)}.pdf`, 'name-not-usable'],
    ['that is too big', 'big.pdf', 'file-too-big'],
    ['that is no PDF', 'file.pdf', 'damaged'],
  ])('%s', async (_, name, expected) => {
    const folder = await aFolder();
    await mkdir(join(folder, 'folder.pdf'));
    await writeFile(join(folder, 'file.pdf'), 'words, but no PDF');
    await writeFile(join(folder, 'big.pdf'), '');
    await truncate(join(folder, 'big.pdf'), 51 * 1024 * 1024);
    expect(await check(folder, `${folder}/${name}`)).toBe(expected);
  });

  it.each([true, false])('made with practice %s and brought to another vault', async (practice) => {
    const folder = await aFolder();
    const vault = await anOpenVault(join(folder, 'first'));
    open.push(vault);
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const order = {
      plan: await aPlan(vault),
      copyFor: 'woman',
      style: 'key',
      saidYes: [],
    } as const;
    const path = join(folder, 'copy.pdf');
    const exporter: Exporter = {
      findMissing: async () => [],
      draw: (copy) => renderPlanCopy(copy, resources),
    };
    await makeCopy({ ...desk, practice }, exporter, { ...order, saidYes: [] }, path);
    const reply = await askAbout(join(folder, 'second'), path);
    expect(reply).toEqual({
      ok: true,
      value: {
        fileName: 'copy.pdf',
        verdict: 'not-ours',
        // It has never signed anything, so there is no name it could know again.
        reasons: [practice ? 'practice' : 'other_authority'],
        signatures: [],
      },
    });
  });

  it('whose ticket was used before is asked for again', async () => {
    expect(await check(await aFolder(), undefined)).toBe('file-gone');
  });
});
