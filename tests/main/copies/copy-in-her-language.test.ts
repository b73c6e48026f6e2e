// Her copy in her language, from order to file: a real vault, a real drawing, read back by other programs.

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/main/content/read-content';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyMade, CopyPreview } from '../../../src/shared/ipc/contract';
import { aGoal, aStep } from '../../shared/domain/workbook/some-goals';
import { aFolder } from '../../support/a-folder';
import { aCopyOfResources, addLanguage } from '../../support/a-language';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { bodyText, checkSyntax, pageTexts } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

const exporter: Exporter = {
  findMissing: async (copy) => findMissingCharacters(copy, openFaces(resources)),
  draw: (copy) => renderPlanCopy(copy, resources),
};

async function aDesk(from = resources) {
  const folder = await aFolder();
  const places = new Map<string, string>();
  const vault = await anOpenVault(folder, {
    exporter,
    content: () => readContent(from),
    takePlace: (ticket) => places.get(ticket),
  });
  const plan = await aPlan(vault, { situation: 'remand' });
  const say = (question: string, said: unknown) =>
    get(vault, 'answers', 'save', {
      plan,
      question,
      value: { kind: 'said', said },
      givenBy: 'woman',
    });
  const preview = (request: object) =>
    get<CopyPreview>(vault, 'copies', 'preview', {
      ...{ plan, copyFor: 'woman', style: 'key', saidYes: [] },
      ...request,
    });
  const make = async (name: string, request: object) => {
    const path = join(folder, `${name}.pdf`);
    const place = randomBytes(16).toString('hex');
    places.set(place, path);
    const { who, code } = await preview(request);
    await get<CopyMade>(vault, 'copies', 'make', {
      ...{ plan, copyFor: 'woman', style: 'key', saidYes: [], place },
      ...(who
        ? { looked: code, meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber } }
        : {}),
      ...request,
    });
    return new Uint8Array(await readFile(path));
  };
  return { vault, plan, say, preview, make };
}

let desk: Awaited<ReturnType<typeof aDesk>>;
const vaults: Vault[] = [];
beforeAll(async () => {
  desk = await aDesk();
  vaults.push(desk.vault);
  await desk.say('known_as', 'Nia');
  await desk.say('about_words', 'I am a good cook at Tŷ Nain.');
  await desk.say('how_to_talk', { chosen: ['calm', 'check'] });
});
afterAll(() => Promise.all(vaults.map((vault) => vault.close())));

describe('a copy in her language', () => {
  it('is Welsh from the first page to the last, with ŵ and ŷ, and says so to a screen reader', async () => {
    const bytes = await desk.make('cymraeg', { language: 'cy', style: 'full' });
    const text = await bodyText(bytes);
    expect(text).toContain('I am a good cook at Tŷ Nain.');
    expect(text).toContain('Gwnewch yn siŵr fy mod i’n deall');
    expect(text).not.toContain('Check that I follow');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(cy\)/);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    await checkSyntax(bytes);
  });

  it('marks what stands in English as English', async () => {
    const from = await aCopyOfResources();
    const inCapitals = (english: string) => english.toUpperCase();
    await addLanguage(from, 'eo', { workbook: inCapitals, paper: inCapitals }, {});
    const other = await aDesk(from);
    vaults.push(other.vault);
    const bytes = await other.make('example', { language: 'eo' });
    expect(await bodyText(bytes)).toContain('My care experienced specialist leads because I am');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(en-GB\)/);
  });

  it.each(['cy', 'pl', 'ro'])('can be made in %s, however it reads', async (language) => {
    for (const style of ['easy', 'key', 'full']) {
      expect((await desk.preview({ language, style })).missingCharacters).toEqual([]);
    }
  });

  it('has English beside it where she wants that, hers first', async () => {
    const text = (
      await bodyText(await desk.make('both', { language: 'pl', withEnglish: true }))
    ).replace(/\s+/g, ' ');
    const polish = (await readContent(resources)).inLanguage('pl');
    const words = (await polish).workbook.words.pages['good-support']?.questions['how_to_talk'];
    expect(text).toContain(`${words?.label} How I like people to talk with me`);
    expect(text).toContain(`${words?.options?.['calm']} (In a calm voice)`);
  });

  it('carries its language in the name of the file, for whoever prints it', async () => {
    expect((await desk.preview({ language: 'cy' })).suggestedName).toMatch(/my copy Welsh\.pdf$/);
    expect((await desk.preview({})).suggestedName).toMatch(/my copy\.pdf$/);
  });

  it('is English where the language is not there, or not for print', async () => {
    const [page] = await pageTexts(await desk.make('none', { language: 'tlh' }));
    expect(page).toContain('This copy is for me');
  });
});

describe('words she said in her own language', () => {
  let mixed: Awaited<ReturnType<typeof aDesk>>;
  const sayInPolish = async (question: string, said: unknown, words: string, by = 'Ola Nowak') => {
    const { answer } = await get<{ answer: { id: string } }>(mixed.vault, 'answers', 'save', {
      ...{ plan: mixed.plan, question, givenBy: 'woman', language: 'pl' },
      value: { kind: 'said', said },
    });
    const english = { plan: mixed.plan, question, answer: answer.id, words, by };
    await get(mixed.vault, 'answers', 'putIntoEnglish', english);
  };
  const languages = (bytes: Uint8Array) =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/Lang \(([\w-]+)\)/g),
    ].map(([, tag]) => tag);
  beforeAll(async () => {
    mixed = await aDesk();
    vaults.push(mixed.vault);
    await mixed.say('known_as', 'Nia');
    await mixed.say('share_explained', { chosen: 'yes' });
    await mixed.say('share_with', { chosen: ['probation'] });
    await sayInPolish('about_words', 'Dobrze gotuję.', 'I cook well.');
    const day = { id: 'a', fields: { date: '2026-12-03', help: 'Spacer', why: 'Mama' } };
    await sayInPolish('hard_dates', [day], 'Walk. My mum died that day.');
  });

  it('stand whole on an English copy, marked as Polish, with the English under them and who put it so', async () => {
    const bytes = await mixed.make('mixed', {});
    const text = (await bodyText(bytes)).replace(/\s+/g, ' ');
    expect(text).toMatch(/Dobrze gotuję\. In English, by Ola Nowak, [\w ]+: I cook well\./);
    expect(languages(bytes)).toContain('pl');
    expect((await checkStructure(bytes)).faults).toEqual([]);
    await checkSyntax(bytes);
  });

  it('stand alone on a copy in her language, where nothing needs marking', async () => {
    const bytes = await mixed.make('hers', { language: 'pl' });
    const text = await bodyText(bytes);
    expect(text).toContain('Dobrze gotuję.');
    expect(text).not.toContain('I cook well.');
  });

  it('have no English on a copy for somebody who may read only part of them', async () => {
    const request = { copyFor: 'probation', saidYes: ['hard_dates'] };
    const text = await bodyText(await mixed.make('part', request));
    expect(text).toContain('Spacer');
    expect(text).not.toContain('Mama');
    expect(text).not.toContain('My mum died');
    expect(text).toContain('I cook well.');
  });

  it('stop a copy when the English names a place she hides', async () => {
    const home = { line1: '14 Larkspur Close', line2: '', town: 'Testbourne', postcode: '' };
    await mixed.say('home_address', { ...home, showAs: 'never' });
    await sayInPolish('about_words', 'Mieszkam tam.', 'I live at 14 Larkspur Close.');
    expect((await mixed.preview({})).hiddenPlaceIn).toEqual(['A few words about me']);
  });

  it.each<[string, string, string]>([
    ['her own words', 'about_words', 'A few words about me'],
    ['what she does not agree with', 'agree_words', 'What I do not agree with'],
  ])('stop a copy when who put %s into English names that place', async (_, question, where) => {
    await mixed.say('about_words', 'I cook.');
    await mixed.say('agree_how', { chosen: 'disagree' });
    await sayInPolish(question, 'Nie chcę.', 'I do not want it.', 'her mum, 14 Larkspur Close');
    expect((await mixed.preview({})).hiddenPlaceIn).toEqual([where]);
    await sayInPolish(question, 'Nie chcę.', 'I do not want it.', 'Ola Nowak');
    expect((await mixed.preview({})).hiddenPlaceIn).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ['only my specialist may know that I was in care', 'specialist', false],
    ['my team may know that I was in care', 'team', true],
  ])('have English beside goals where %s: %s, %s', async (_, chosen, isThere) => {
    await mixed.say('share_care', { chosen });
    const goals = [aGoal('Mieszkanie', [aStep('Zadzwonić', 'Rae', {})])];
    await sayInPolish('my_goals', goals, 'My care experienced specialist rings.');
    const { vault, plan } = mixed;
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const { plan: read } = await readPlanState(desk, plan);
    const order = { copyFor: 'probation', style: 'key', version: 1 } as const;
    const { copy } = makePlanCopy(desk, read, { ...order, saidYes: new Set<string>() });
    const text = JSON.stringify(copy);
    expect(text).toContain('Mieszkanie');
    expect(text.includes('care experienced specialist rings')).toBe(isThere);
  });
});

describe('whatever the language', () => {
  const readers = { copyFor: 'probation', style: 'full' };
  beforeAll(async () => {
    await desk.say('share_explained', { chosen: 'yes' });
    await desk.say('share_with', { chosen: ['probation'] });
    await desk.say('share_care', { chosen: 'specialist' });
  });

  it.each(['en', 'cy', 'pl', 'ro'])(
    'a copy in %s for somebody who may not know it does not say that she was in care',
    async (language) => {
      const text = await bodyText(await desk.make(`care-${language}`, { ...readers, language }));
      const { words } = await (await readContent(resources)).inLanguage(language);
      const { title, plainRole } = words.paper['specialist'] as Record<string, string>;
      expect(text).not.toMatch(/care experienced/i);
      expect(text.toLowerCase()).not.toContain(title?.toLowerCase());
      expect(text).toContain(plainRole);
    },
  );

  it('staff are told in English where a letter or a hidden place stands', async () => {
    await desk.say('about_words', 'I am from 我.');
    const { missingCharacters } = await desk.preview({ language: 'cy' });
    expect(missingCharacters[0]).toMatchObject({
      where: 'A few words about me',
      question: 'about_words',
    });
  });
});

describe('the language she wants her plan in', () => {
  it.each(['ar', 'vi'])('can be named on paper when it is %s', async (chosen) => {
    await desk.say('about_words', 'I am a good cook.');
    await desk.say('plan_language', { chosen });
    for (const language of ['en', 'cy', 'pl', 'ro']) {
      expect((await desk.preview({ language })).missingCharacters).toEqual([]);
    }
  });
});
