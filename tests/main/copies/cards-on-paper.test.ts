// Cards that explain, on paper: every line of each, in the words and the language asked for, and nothing of any woman.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardsCopy } from '../../../src/main/copies/cards-on-paper';
import { lookFor } from '../../../src/main/documents/look';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import { readingStyles } from '../../../src/shared/domain/copies/plan-copy';
import type { CardsRequest } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, theContent } from '../../support/a-vault';
import { bodyText, checkSyntax, pageTexts } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

let vault: Vault;
let folder: string;
let all: string[];
beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, {
    takePlace: () => join(folder, 'cards.pdf'),
    exporter: {
      findMissing: async () => [],
      draw: (copy) => renderPlanCopy(copy, resources),
    },
  });
  await aPlan(vault, { legalName: 'Nia Verysecret' });
  all = Object.keys((await theContent()).workbook.explainers);
});
afterAll(() => vault.close());

async function print(changes: Partial<CardsRequest> = {}) {
  const asked = { cards: all, style: 'key', large: false, place: 'a'.repeat(32), ...changes };
  const made = await get<{ pages: number }>(vault, 'copies', 'cards', asked);
  const bytes = await readFile(join(folder, 'cards.pdf'));
  return { ...made, bytes, text: await bodyText(bytes) };
}
const squeeze = (text: string) => text.replace(/\s+/gu, '');

describe('cards that explain', () => {
  it.each(readingStyles)('are whole in the %s words, all fourteen', async (style) => {
    expect(all).toHaveLength(14);
    const { text, bytes } = await print({ style });
    const { explainers } = (await theContent()).workbook;
    const parts = { easy: 'easy', key: 'key', full: 'detail' } as const;
    const lost = Object.values(explainers)
      .flatMap((card) => [style === 'easy' ? card.easyTitle : card.title, ...card[parts[style]]])
      .filter((line) => !squeeze(text).includes(squeeze(line)));
    expect(lost).toEqual([]);
    expect(await checkSyntax(bytes)).not.toContain('WARNING');
    const { faults, counts } = await checkStructure(bytes);
    expect(faults).toEqual([]);
    expect(counts.get('H3')).toBe(14);
  });

  it('come one at a time, and in their own order', async () => {
    const { text, pages } = await print({ cards: ['recall'] });
    expect(pages).toBe(1);
    expect(text).not.toContain('What My Plan is');
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const { groups } = await cardsCopy(desk, {
      cards: all.toReversed(),
      style: 'key',
      large: false,
    });
    expect(groups[0]?.pages.map(({ id }) => id)).toEqual(all);
  });

  it('come in another language, and in English where that is not there for paper', async () => {
    const read = async (language: string) =>
      JSON.parse(await readFile(join(resources, 'locales', language, 'explainers.json'), 'utf8'));
    const welsh = await print({ cards: ['remand'], style: 'easy', language: 'cy' });
    expect(squeeze(welsh.text)).toContain(squeeze((await read('cy')).remand.easy[0]));
    const arabic = await print({ cards: ['remand'], style: 'easy', language: 'ar' });
    expect(squeeze(arabic.text)).toContain(squeeze((await read('en')).remand.easy[0]));
  });

  it('are larger in large print, and still whole', async () => {
    const usual = await print({ style: 'full' });
    const large = await print({ style: 'full', large: true });
    expect(large.pages).toBeGreaterThan(usual.pages);
    const words = (text: string) => squeeze(text).length;
    expect(words(large.text)).toBe(words(usual.text));
    for (const style of readingStyles) {
      const { body, small, question } = lookFor({ style, large: true });
      expect(Math.min(body.size, question.size), style).toBeGreaterThanOrEqual(18);
      expect(small.size, style).toBeGreaterThanOrEqual(16);
    }
  });

  it('hold nothing of any woman, and are not called private', async () => {
    const { bytes } = await print({ style: 'easy' });
    const text = (await pageTexts(bytes)).join('\n');
    expect(bytes.toString('latin1')).not.toContain('Verysecret');
    for (const secret of ['Nia', 'Verysecret', 'A1234BC']) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/^.*Private$/mu);
  });

  it('are refused in words when none of them is there', async () => {
    const asked = { cards: ['no-such-card'], style: 'key', large: false, place: 'f'.repeat(32) };
    expect(await ask(vault, 'copies', 'cards', asked)).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});
