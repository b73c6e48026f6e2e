// One copy from order to file, with a real vault, a real drawing and a real signature.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyMade } from '../../../src/shared/ipc/contract';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';

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

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let vault: Vault | undefined;
afterEach(async () => {
  whileWriting.now = async () => undefined;
  await vault?.close();
});

async function aReadyPlan(changes: Parameters<typeof anOpenVault>[1] = {}) {
  const folder = await aFolder();
  const open = await anOpenVault(folder, changes);
  vault = open;
  const plan = await aPlan(open);
  const desk = open.desk();
  if (!desk) throw new Error('the vault is not open');
  const say = (question: string, said: unknown) =>
    get(open, 'answers', 'save', {
      plan,
      question,
      value: { kind: 'said', said },
      givenBy: 'woman',
    });
  const make = (path: string, by = exporter) =>
    makeCopy(desk, by, { plan, copyFor: 'woman', style: 'key', saidYes: [] }, path);
  const rows = async (table: 'copy' | 'version') =>
    (await desk.connection.all(`SELECT 1 FROM ${table}`)).length;
  return { folder, open, plan, say, make, rows };
}
const codeOf = async (made: Promise<unknown>) =>
  made.then(
    () => 'made',
    (problem: unknown) => (problem instanceof KnownFailure ? problem.failure.code : problem),
  );

describe('making a copy', () => {
  it('makes nothing when somebody saves while it is drawn', async () => {
    const { folder, say, make, rows } = await aReadyPlan();
    await make(join(folder, 'first.pdf'));
    await say('about_words', 'One change, so the next copy has another number.');
    const path = join(folder, 'second.pdf');
    const slow: Exporter = {
      ...exporter,
      draw: async (copy) => {
        await say('about_words', 'Written while it was drawn.');
        return exporter.draw(copy);
      },
    };
    expect(await codeOf(make(path, slow))).toBe('not-ready');
    expect(existsSync(path)).toBe(false);
    expect(await rows('copy')).toBe(1);
    expect(await rows('version')).toBe(1);
    expect((await make(path)).version).toBe(2);
  });

  it('leaves no record of a copy that could not be written', async () => {
    const { folder, make, rows } = await aReadyPlan();
    const nowhere = join(folder, 'no such folder', 'copy.pdf');
    expect(await codeOf(make(nowhere))).toBe('place-gone');
    expect(await rows('copy')).toBe(0);
    expect(await rows('version')).toBe(0);
    expect((await make(join(folder, 'copy.pdf'))).version).toBe(1);
    expect(await codeOf(make(nowhere))).toBe('place-gone');
    expect(await rows('copy')).toBe(1);
    expect(await rows('version')).toBe(1);
  });

  it('says what is wrong with the place it was to be saved in', async () => {
    const { folder, make, rows } = await aReadyPlan();
    await mkdir(join(folder, 'folder.pdf'));
    expect(await codeOf(make(join(folder, 'folder.pdf')))).toBe('place-not-writable');
    expect(await codeOf(make(`${folder}/a\0b.pdf`))).toBe('name-not-usable');
    expect(await codeOf(make(join(folder, `${'x'.repeat(300)}.pdf`)))).toBe('name-not-usable');
    whileWriting.now = async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(await codeOf(make(join(folder, 'copy.pdf')))).toBe('place-full');
    expect(await rows('copy')).toBe(0);
  });

  it('has the record before the file, and a slow place holds up nobody’s saving', async () => {
    const { folder, say, make, rows } = await aReadyPlan();
    let recorded = 0;
    whileWriting.now = async (path) => {
      if (!path.endsWith('copy.pdf')) return;
      recorded = await rows('copy');
      await say('about_words', 'Said while the file was being written.');
    };
    await make(join(folder, 'copy.pdf'));
    expect(recorded).toBe(1);
    expect(existsSync(join(folder, 'copy.pdf'))).toBe(true);
  });

  it('lists the newest first even when the clock was put back', async () => {
    let clock = '2026-11-21T12:00:00.000Z';
    const { folder, open, plan, make } = await aReadyPlan({ now: () => clock });
    await make(join(folder, 'first.pdf'));
    clock = '2026-11-21T09:00:00.000Z';
    await make(join(folder, 'second.pdf'));
    const list = await get<CopyMade[]>(open, 'copies', 'list', { plan });
    expect(list.map(({ fileName }) => fileName)).toEqual(['second.pdf', 'first.pdf']);
  });
});
