import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runTranslations } from '../../../src/main/commands/translations';
import { readContent } from '../../../src/main/content/read-content';
import { aCopyOfResources, addLanguage, changeEnglish, readTree } from '../../support/a-language';

let resources: string;
beforeEach(async () => {
  resources = await aCopyOfResources();
  await addLanguage(
    resources,
    'eo',
    { workbook: (english) => `x${english}`, paper: (english) => english },
    { only: ['workbook:', 'paper:'] },
  );
  await run('mark', 'eo');
});

async function run(...argv: string[]) {
  const lines: string[] = [];
  const code = await runTranslations({ argv, resources, print: (line) => lines.push(line) });
  return { code, lines, text: lines.join('\n') };
}
const title = async () =>
  (await (await readContent(resources)).inLanguage('eo')).workbook.words.pages['start']?.title;

describe('translations check', () => {
  it('is content with a whole language', async () => {
    const { code, lines } = await run('check', 'eo');
    expect(lines).toEqual(['eo: 0 to put right, 0 to look at, needs a native reader']);
    expect(code).toBe(0);
  });

  it('asks for a new English string in every language there is', async () => {
    const path = join(resources, 'locales/en/paper.json');
    await writeFile(path, JSON.stringify({ ...(await readTree(path)), more: 'More' }));
    const { code, text } = await run('check');
    expect(code).toBe(1);
    expect(text).toMatch(/missing +paper:more {2}More\neo: 1 to put right/);
  });

  it('names a letter that cannot be printed', async () => {
    await addLanguage(resources, 'eo', { paper: () => 'ख' }, { only: ['paper:title'] });
    const { code, text } = await run('check', 'eo');
    expect(text).toMatch(/letter +title {2}ख U\+0916 cannot be printed/);
    expect(code).toBe(1);
  });

  it('names a choice that says what a non-answer says already', async () => {
    await addLanguage(
      resources,
      'eo',
      {
        workbook: (english, key) =>
          key === 'pages.start.questions.reading_style.options.easy' ? 'xNot now' : `x${english}`,
      },
      { only: ['workbook:'] },
    );
    await run('mark', 'eo');
    const { code, text } = await run('check', 'eo');
    expect(text).toMatch(/reading_style: option easy says what a non-answer says/);
    expect(code).toBe(1);
  });

  it.each([
    ['a file that is half a file', 'paper.json', '{"title": "M', /paper\.json cannot be read/],
    ['a number where words should be', 'paper.json', '{"title": 3}', /something that is not words/],
    ['a language that does not say its name', 'language.json', '{}', /does not say what it must/],
  ])('says in a sentence what is wrong with %s', async (_, file, text, says) => {
    await writeFile(join(resources, 'locales/eo', file), text);
    const { code, lines } = await run('check', 'eo');
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(says);
  });
});

describe('translations not-yet', () => {
  it('names what is missing as shortly as can be, so that English can grow before its translations', async () => {
    await addLanguage(resources, 'eo', {
      workbook: (english, key) =>
        key.startsWith('notices.') || key === 'pages.start.title' ? undefined : english,
      paper: (english) => english,
    });
    await run('mark', 'eo');
    expect((await run('check', 'eo')).code).toBe(1);
    const { text } = await run('not-yet', 'eo');
    expect(text).toContain('workbook:notices. workbook:pages.start.title');
    expect(text).toContain('answering:');
    expect(text).not.toContain('paper:');
    expect((await run('check', 'eo')).code).toBe(0);
  });

  it('takes a part off the list again once its words are there', async () => {
    await addLanguage(resources, 'eo', { paper: (english) => english }, { notYet: ['paper:'] });
    expect((await run('not-yet', 'eo')).text).not.toContain('paper:');
  });
});

describe('translations mark', () => {
  const key = 'workbook:pages.start.title';

  it('does not say of old words that they were made from new English', async () => {
    await changeEnglish(resources, 'workbook', 'pages.start.title', 'How I like it');
    await run('mark', 'eo');
    expect((await run('check', 'eo')).text).toContain(`stale       ${key}`);
  });

  it('takes a person’s word that the old words still hold', async () => {
    await changeEnglish(resources, 'workbook', 'pages.start.title', 'How I like it');
    expect((await run('mark', 'eo', '--still-right', key)).code).toBe(0);
    expect((await run('check', 'eo')).text).not.toContain(key);
  });

  it('names a key that is not there', async () => {
    const { code, text } = await run('mark', 'eo', '--still-right', 'workbook:nothing');
    expect([code, text]).toEqual([1, expect.stringContaining('under workbook:nothing')]);
  });
});

describe('the translator’s sheet', () => {
  it('goes out and comes back the same', async () => {
    const path = join(resources, 'sheet.csv');
    const before = await readTree(join(resources, 'locales/eo/workbook.json'));
    expect((await run('sheet', 'eo', path)).code).toBe(0);
    expect((await run('take', 'eo', path)).code).toBe(0);
    expect(await readTree(join(resources, 'locales/eo/workbook.json'))).toEqual(before);
    expect((await run('check', 'eo')).code).toBe(0);
  });

  it('brings a mended string into her view, commas, quotes and line ends and all', async () => {
    const path = join(resources, 'sheet.csv');
    await run('sheet', 'eo', path);
    const mended = 'Kiel, "bone"\nkaj ŵparate';
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace('"xHow I want to do this"', `"${mended.replaceAll('"', '""')}"`),
    );
    await run('take', 'eo', path);
    expect(await title()).toBe(mended);
    expect((await run('check', 'eo')).code).toBe(0);
  });

  it('tells a translator what is a promise, what she says of herself, and how long it may be', async () => {
    const path = join(resources, 'sheet.csv');
    await run('sheet', 'eo', path);
    const lines = (await readFile(path, 'utf8')).split('\r\n');
    expect(lines.find((line) => line.includes('"workbook:notices.limits.text"'))).toContain(
      'translated back',
    );
    const stop = lines.find((line) => line.includes('.stop_signal.label"'));
    expect(stop).toContain('"My stop sign"');
    expect(stop).toContain('She says this of herself');
    expect(stop).toMatch(/"49"$/);
  });

  it.each([
    [
      'with semicolons, as some spreadsheets write them',
      'key;translation\r\nworkbook:pages.start.title;Tiel\r\n',
    ],
    [
      'without quotes, and with one line end or the other',
      'key,translation\nworkbook:pages.start.title,Tiel',
    ],
  ])('is read %s', async (_, text) => {
    const path = join(resources, 'sheet.csv');
    await writeFile(path, text);
    expect((await run('take', 'eo', path)).code).toBe(0);
    expect(await title()).toBe('Tiel');
  });

  it('refuses a file that is no sheet, and changes nothing', async () => {
    const path = join(resources, 'sheet.csv');
    await writeFile(path, 'name,colour\nNia,blue\n');
    const { code, text } = await run('take', 'eo', path);
    expect([code, text]).toEqual([1, expect.stringContaining('is not a translation sheet')]);
    expect(await title()).toBe('xHow I want to do this');
  });
});

describe('the languages that come with the app', () => {
  it('have every string they say they have, and none left over', async () => {
    const lines: string[] = [];
    const code = await runTranslations({
      argv: ['check'],
      resources: 'resources',
      print: (line) => lines.push(line),
    });
    expect(lines.filter((line) => !/^(stale|long) /.test(line)).join('\n')).not.toMatch(
      /: [1-9]\d* to put right/,
    );
    expect(code).toBe(0);
  });
});
