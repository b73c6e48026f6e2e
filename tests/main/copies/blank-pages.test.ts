// Pages to write on: every question there, nothing of any woman, readable by tools that know nothing of us.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankCopy } from '../../../src/main/copies/blank-pages';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import {
  type Situation,
  situations,
} from '../../../src/shared/domain/workbook/people-and-situations';
import { pagesFor } from '../../../src/shared/domain/workbook/walk';
import type { BlankRequest } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, theContent } from '../../support/a-vault';
import { bodyText, checkSyntax } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

let vault: Vault;
let folder: string;
beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, {
    takePlace: () => join(folder, 'blank.pdf'),
    exporter: {
      findMissing: async () => [],
      draw: (copy) => renderPlanCopy(copy, resources),
    },
  });
  const plan = await aPlan(vault, { legalName: 'Nia Verysecret' });
  const value = { kind: 'said', said: 'Words nobody else may read' };
  await get(vault, 'answers', 'save', { plan, question: 'about_words', value, givenBy: 'woman' });
});
afterAll(() => vault.close());

async function all(situation: Situation, changes: Partial<BlankRequest> = {}) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const pages = pagesFor(desk.content.workbook.workbook, situation).map(({ id }) => id);
  return blankCopy(desk, { situation, pages, style: 'key', forPeer: false, ...changes });
}
const keysOf = (copy: Awaited<ReturnType<typeof blankCopy>>) =>
  copy.groups
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .map(({ key }) => key);

describe('pages to write on', () => {
  it.each(situations)('hold every question of a woman whose situation is %s', async (situation) => {
    const { workbook } = (await theContent()).workbook;
    const wanted = pagesFor(workbook, situation).flatMap(({ questions }) => questions);
    const copy = await all(situation);
    expect(keysOf(copy)).toEqual(expect.arrayContaining(wanted.map(({ key }) => key)));
    expect(keysOf(copy)).toHaveLength(wanted.length);
  });

  it('have somewhere to write or tick at every question', async () => {
    for (const group of (await all('short')).groups)
      for (const { questions } of group.pages)
        for (const { key, blocks } of questions) {
          const [block] = blocks;
          const parts = block?.kind === 'blank' ? block.parts : [];
          expect(
            parts.some(({ boxes, lines }) => boxes.length > 0 || lines > 0),
            key,
          ).toBe(true);
        }
  });

  it('hold only what is open to a peer mentor, when they are for that', async () => {
    const { workbook } = (await theContent()).workbook;
    const open = workbook.pages
      .flatMap(({ questions }) => questions)
      .filter(({ completedWith }) => completedWith.includes('peer'))
      .map(({ key }) => key);
    const keys = keysOf(await all('short', { forPeer: true }));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !open.includes(key))).toEqual([]);
  });

  it('are a sound PDF with nothing of any woman in it', async () => {
    const asked = {
      ...{ situation: 'short', pages: ['about-me', 'health', 'agree'] },
      ...{ style: 'easy', forPeer: false, place: 'a'.repeat(32) },
    };
    const made = await get<{ pages: number }>(vault, 'copies', 'blank', asked);
    expect(made.pages).toBeGreaterThan(1);
    const bytes = await readFile(join(folder, 'blank.pdf'));
    expect(await checkSyntax(bytes)).not.toContain('WARNING');
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const text = await bodyText(bytes);
    expect(text).toContain('Pages to write on');
    expect(text).toContain('About me');
    expect(bytes.toString('latin1')).not.toContain('Verysecret');
    for (const secret of ['Nia', 'Verysecret', 'A1234BC', 'nobody else'])
      expect(text).not.toContain(secret);
  });

  it('are refused in words when none of the pages is there', async () => {
    const asked = { situation: 'short', pages: ['no-such-page'], style: 'key', forPeer: false };
    const reply = await ask(vault, 'copies', 'blank', { ...asked, place: 'f'.repeat(32) });
    expect(reply).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});
