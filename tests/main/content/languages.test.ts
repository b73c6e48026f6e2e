import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/main/content/read-content';
import { circleSummary } from '../../../src/shared/domain/workbook/circle/circle-words';
import type { WorkbookContent } from '../../../src/shared/domain/workbook/content';
import type { ScreenWords } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { aCopyOfResources, addLanguage, changeEnglish } from '../../support/a-language';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';
import { aPerson } from '../../support/circles';

const inCapitals = (english: string) => english.toUpperCase();

describe('a language that is only a folder', () => {
  it('is offered, and its words come through the gate to her view', async () => {
    const resources = await aCopyOfResources();
    await addLanguage(resources, 'eo', {
      workbook: inCapitals,
      answering: inCapitals,
      explainers: inCapitals,
    });
    const vault = await anOpenVault(await aFolder(), { content: () => readContent(resources) });
    const plan = await aPlan(vault);
    const hers = await turnToHer(vault, plan);
    const languages = await get<{ tag: string; name: string }[]>(
      vault,
      'workbook',
      'languages',
      {},
      hers,
    );
    expect(languages[0]?.tag).toBe('en');
    expect(languages).toContainEqual(expect.objectContaining({ tag: 'eo', name: 'Examplish' }));

    const asked = { language: 'eo' };
    const content = await get<WorkbookContent>(vault, 'workbook', 'content', asked, hers);
    expect(content.words.pages['start']?.title).toBe('HOW I WANT TO DO THIS');
    expect(content.inLanguage).toMatchObject({ tag: 'eo', direction: 'ltr', inEnglish: [] });
    expect(content.staffWords.pages).toEqual({});

    const words = await get<ScreenWords>(vault, 'workbook', 'words', asked, hers);
    expect(words.files['answering']).toMatchObject({ question: { undo: 'UNDO' } });
    await vault.close();
  });

  it.each([
    ['a language that is not here', 'tlh'],
    ['a way out of the folder', '../en'],
  ])('gives English, or nothing, for %s', async (_, language) => {
    const vault = await anOpenVault(await aFolder());
    const reply = await ask(vault, 'workbook', 'content', { language });
    if (reply.ok) expect((reply.value as WorkbookContent).inLanguage).toBeUndefined();
    else expect(reply.failure.code).toBe('not-understood');
    await vault.close();
  });
});

describe('words that are not there, or not as they should be', () => {
  async function contentAfter(change: (resources: string) => Promise<unknown>) {
    const resources = await aCopyOfResources();
    await addLanguage(resources, 'eo', { workbook: inCapitals, paper: inCapitals });
    await change(resources);
    const content = await readContent(resources);
    const { workbook, inEnglish, words } = await content.inLanguage('eo');
    return { content, workbook, inEnglish, words };
  }

  it('are said in English, and named', async () => {
    const { workbook, inEnglish } = await contentAfter((resources) =>
      addLanguage(resources, 'eo', {
        workbook: (english, key) =>
          key === 'pages.start.questions.stop_signal.help' ? undefined : english.toUpperCase(),
      }),
    );
    const page = workbook.words.pages['start']?.questions['stop_signal'];
    expect(page?.label).toBe('HOW I WILL SHOW THAT I NEED TO STOP');
    expect(page?.help).toMatch(/^A word, a hand up/);
    expect(inEnglish['workbook']).toEqual(['pages.start.questions.stop_signal.help']);
  });

  it('are shown still when only the English was mended since, for an ordinary question', async () => {
    const { workbook } = await contentAfter((resources) =>
      changeEnglish(resources, 'workbook', 'pages.start.title', 'How I like it done'),
    );
    expect(workbook.words.pages['start']?.title).toBe('HOW I WANT TO DO THIS');
  });

  it.each([
    ['when staff must tell', 'notices.limits.text'],
    ['who may know of care', 'pages.my-story.questions.share_care.help'],
    ['sharing', 'pages.sharing.intro'],
    ['what she agrees to', 'pages.agree.questions.agree_how.label'],
  ])('fall back to the new English where they are a promise: %s', async (_, key) => {
    const { workbook, inEnglish } = await contentAfter((resources) =>
      changeEnglish(resources, 'workbook', key, 'This promise is another one now.'),
    );
    const words = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], workbook.words);
    expect(words).toBe('This promise is another one now.');
    expect(inEnglish['workbook']).toContain(key);
  });

  it('fall back where nobody said what English a promise was made from', async () => {
    const { workbook } = await contentAfter((resources) =>
      rm(join(resources, 'locales/eo/made-from.json')),
    );
    expect(workbook.words.notices['limits']?.text).toMatch(/^I choose who reads this/);
    expect(workbook.words.pages['start']?.title).toBe('HOW I WANT TO DO THIS');
  });

  it('keep nobody from a plan: a file that is not a locale file stands in English', async () => {
    const { workbook, words } = await contentAfter((resources) =>
      writeFile(join(resources, 'locales/eo/workbook.json'), '{"pages": ["half a fi'),
    );
    expect(workbook.words.pages['start']?.title).toBe('How I want to do this');
    expect(words.paper['title']).toBe('MY PLAN');
  });

  it('keep nobody from a plan: a folder that is no language is not offered', async () => {
    const { content } = await contentAfter((resources) =>
      writeFile(join(resources, 'locales/eo/language.json'), '{"name": ""}'),
    );
    expect(content.languages.map(({ tag }) => tag)).not.toContain('eo');
  });
});

describe('the people of her circle', () => {
  it.each([
    ['pl', 1, '1 osoba.'],
    ['pl', 3, '3 osoby.'],
    ['pl', 5, '5 osób.'],
    ['ro', 3, '3 persoane.'],
    ['ro', 20, '20 de persoane.'],
    ['cy', 2, '2 o bobl.'],
    ['en', 5, '5 people.'],
  ])('are counted in %s as %i are: %s', async (language, count, said) => {
    const { workbook } = await (await readContent('resources')).inLanguage(language);
    const people = Array.from({ length: count }, (_, at) => aPerson(`P${at}`, { ring: 'around' }));
    expect(circleSummary(people, workbook, language)).toBe(said);
  });
});
