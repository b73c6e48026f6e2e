// Letters as real files: what may stand in them, what stops them, and what is kept about them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyHandlers } from '../../../src/main/copies/copy-handlers';
import { listHanded } from '../../../src/main/copies/handed-out';
import { letterHandlers, makeLetter } from '../../../src/main/copies/letters';
import { draftLetter, noYes, type ReadYes } from '../../../src/main/copies/letters-draft';
import { letterOnPaper } from '../../../src/main/copies/letters-on-paper';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Desk } from '../../../src/main/plans/desk';
import type { Vault } from '../../../src/main/vault/vault';
import { type LetterKind, letterKinds } from '../../../src/shared/domain/copies/letters';
import type { CopyMade, LetterDraft, LetterWritten } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { checkSyntax, fileFacts, pageTexts, readSignatures } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

let vault: Vault;
let desk: Desk;
let plan: string;
let folder: string;
/** A council comes with her yes to be referred, and with no other. */
const allYes: ReadYes = async () => (matter) =>
  matter === 'duty_to_refer' ? { holds: true, council: 'Derby City Council' } : { holds: true };
const say = (question: string, said: unknown, givenBy = 'woman') =>
  get(vault, 'answers', 'save', { plan, question, value: { kind: 'said', said }, givenBy });
const exporter = {
  findMissing: async () => [],
  draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
};

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder);
  plan = await aPlan(vault, { legalName: 'Nia Legal-Name', prisonNumber: 'F4321GH' });
  const opened = vault.desk();
  if (!opened) throw new Error('the vault is not open');
  desk = opened;
  await say('known_as', 'Nye');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pa', 'housing', 'chosen'] });
  await say('share_care', { chosen: 'team' });
  await say('home_keep', { chosen: 'keep' });
  await say('belongings', 'My mum’s ring is in the blue tin.');
  await say('safe_contact', 'No phone. Write to me only.');
  await say('skills_have', [{ id: 'a', fields: { text: 'I can lay bricks' } }]);
  await say('home_address', {
    ...{ line1: '4 Larch Row', line2: 'Northside', town: 'Derby', postcode: 'DE1 9ZZ' },
    showAs: 'never',
  });
});
afterAll(() => vault.close());

async function draft(letter: LetterKind, saidYes: string[] = [], readYes = allYes) {
  const state = await readPlanState(desk, plan);
  return (await draftLetter(desk, state, { plan, letter, saidYes }, readYes)).shown;
}

type Changes = Partial<LetterWritten>;
function writtenFrom(shown: LetterDraft, letter: LetterKind, changes: Changes = {}): LetterWritten {
  const saysPrison = changes.saysPrison ?? false;
  return {
    ...{ plan, letter, saidYes: [], to: 'Ms Bell', address: '1 High Street\nDerby' },
    from: saysPrison ? shown.from : shown.fromWithoutPrison,
    ...{ subject: shown.subject, greeting: shown.greeting, paragraphs: shown.paragraphs },
    ...{ reply: '', saysPrison, fullName: true, saidYesToIt: true },
    ...changes,
  };
}

let count = 0;
async function make(letter: LetterKind, changes: Changes = {}, readYes = allYes) {
  const shown = await draft(letter, changes.saidYes ?? [], readYes);
  const path = join(folder, `made ${++count}.pdf`);
  const made = await makeLetter(desk, exporter, writtenFrom(shown, letter, changes), path, {
    readYes,
  });
  const bytes = new Uint8Array(await readFile(path));
  return { made, bytes, text: (await pageTexts(bytes)).join(' ').replace(/\s+/gu, ' ') };
}

describe('what may stand in a letter', () => {
  it('is nothing of hers before it is ticked with her', async () => {
    const before = await draft('landlord');
    expect(before.paragraphs.filter(({ id }) => id.startsWith('hers-'))).toEqual([]);
    expect(before.askEachTime.map(({ question }) => question)).toContain('home_keep');
    const after = await draft('landlord', ['home_keep']);
    expect(after.paragraphs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['home_keep', 'hers-home_keep']),
    );
    expect(after.paragraphs.map(({ id }) => id)).not.toContain('hers-belongings');
  });

  it('is nothing that reader may not have, ticked or not', async () => {
    const shown = await draft('employer', ['skills_have']);
    expect(JSON.stringify(shown.paragraphs)).not.toContain('bricks');
    expect(shown.leftOut).toContainEqual({
      ...{ page: 'learning-work', question: 'skills_have', reason: 'not_shared' },
    });
  });

  it('is what she chose for someone she chooses, once she did', async () => {
    const target = { kind: 'question', id: 'skills_have' };
    await get(vault, 'sharing', 'choose', {
      ...{ plan, withHer: true },
      choices: [{ target, audience: 'chosen', level: 'all' }],
    });
    expect(JSON.stringify((await draft('employer', ['skills_have'])).paragraphs)).toContain(
      'bricks',
    );
  });

  it('is to the benefits office the day she was born and her number, asked for each time', async () => {
    const asked = ['date_of_birth', 'ni_number'];
    await say('date_of_birth', '2003-05-04', 'worker');
    await say('ni_number', 'QQ 12 34 56 C');
    const shown = await draft('benefits');
    expect(shown.askEachTime.map(({ question }) => question)).toEqual(asked);
    expect(JSON.stringify(shown.paragraphs)).not.toMatch(/QQ|2003/u);
    const { made, text } = await make('benefits', {
      saidYes: asked,
      paragraphs: (await draft('benefits', asked)).paragraphs.filter(({ id }) => id !== 'where'),
    });
    expect(text).toContain('I was born on: 4 May 2003');
    expect(text).toContain('My National Insurance number: QQ 12 34 56 C');
    // She said yes to it for this letter: nothing of it is taken back.
    const since = async () =>
      (await listHanded(desk, plan)).find(({ id }) => id === made.id)?.takenBack;
    expect(await since()).toEqual([]);
    // To an employer neither is offered. Once she keeps one back it is not offered here either, and is taken back.
    const others = (await draft('employer')).askEachTime.map(({ question }) => question);
    expect(others.filter((question) => asked.includes(question))).toEqual([]);
    await get(vault, 'sharing', 'choose', {
      ...{ plan, withHer: true },
      choices: [
        { target: { kind: 'question', id: 'ni_number' }, audience: 'chosen', level: 'nothing' },
      ],
    });
    const kept = (await draft('benefits', asked)).paragraphs.map(({ id }) => id);
    expect(kept).not.toContain('hers-ni_number');
    expect(await since()).toEqual([
      { page: 'details', question: 'ni_number', why: 'she_keeps_it' },
    ]);
  });

  it('is never an answer that was not ticked, whatever was', async () => {
    const questions = desk.content.workbook.workbook.pages.flatMap((page) => page.questions);
    const keys = questions.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...letterKinds),
        fc.subarray(keys, { maxLength: 20 }),
        async (letter, ticked) => {
          const { paragraphs, contact } = await draft(letter, ticked);
          const hers = paragraphs.flatMap(({ id }) =>
            id.startsWith('hers-') ? [id.slice(5)] : [],
          );
          expect(hers.filter((key) => !ticked.includes(key))).toEqual([]);
          if (!ticked.includes('safe_contact')) expect(contact).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never leaves a hole to be filled: every sentence of every letter is whole', async () => {
    for (const letter of letterKinds) {
      const questions = desk.content.workbook.workbook.pages.flatMap((page) => page.questions);
      const shown = await draft(
        letter,
        questions.map(({ key }) => key),
      );
      expect(JSON.stringify(shown)).not.toMatch(/\{\{|undefined|letters:/);
    }
  });
});

describe('what stops a letter', () => {
  it.each([
    ['her landlord without her yes', 'landlord', 'no_yes_landlord'],
    ['a council without her yeses', 'housing', 'no_yes_to_refer'],
    ['the benefits office without her yes', 'benefits', 'no_yes_benefits'],
  ] as const)('%s', async (_, letter, stop) => {
    expect((await draft(letter, [], noYes)).stops).toEqual([stop]);
    expect((await draft(letter)).stops).toEqual([]);
    await expect(make(letter, {}, noYes)).rejects.toMatchObject({
      failure: { code: 'sharing-first' },
    });
  });

  it('one to her PA, who may not know that she was in care', async () => {
    await say('share_care', { chosen: 'some' });
    expect((await draft('pa')).stops).toEqual(['care_is_private']);
    await say('share_care', { chosen: 'team' });
    expect((await draft('pa')).stops).toEqual([]);
  });

  it('a word that says where she is, in the letter, in an address, in the name of the file', async () => {
    const says = { failure: { code: 'letter-says-prison' } };
    const shown = await draft('employer');
    const paragraphs = [...shown.paragraphs, { id: 'more', text: 'I leave custody in May.' }];
    await expect(make('employer', { paragraphs })).rejects.toMatchObject(says);
    await expect(make('employer', { reply: 'Ring HMP Testbourne' })).rejects.toMatchObject(says);
    await expect(make('employer', { from: 'Nia\nTestbourne' })).rejects.toMatchObject(says);
    const path = join(folder, 'letter from prison.pdf');
    await expect(
      makeLetter(desk, exporter, writtenFrom(shown, 'employer'), path, { readYes: allYes }),
    ).rejects.toMatchObject(says);
    expect((await make('employer', { paragraphs, saysPrison: true })).text).toContain('custody');
  });

  it('a word that says she was in care, where that reader may not know', async () => {
    const shown = await draft('employer');
    const paragraphs = [...shown.paragraphs, { id: 'more', text: 'I am a care leaver.' }];
    await expect(make('employer', { paragraphs, saysPrison: true })).rejects.toMatchObject({
      failure: { code: 'letter-says-care' },
    });
  });

  it('a place she keeps back, typed into it', async () => {
    const shown = await draft('landlord');
    const paragraphs = [...shown.paragraphs, { id: 'more', text: 'I live at 4 Larch Row.' }];
    await expect(make('landlord', { paragraphs })).rejects.toMatchObject({
      failure: { code: 'hidden-place-found' },
    });
  });

  it('an answer that was never ticked, said to be hers', async () => {
    const shown = await draft('landlord');
    const paragraphs = [...shown.paragraphs, { id: 'hers-belongings', text: 'The blue tin' }];
    await expect(make('landlord', { paragraphs })).rejects.toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });
});

describe('a letter on paper', () => {
  it('names no prison anywhere in the file, where she has not said that it may', async () => {
    for (const letter of ['landlord', 'employer'] as const) {
      const { bytes, text } = await make(letter, { saidYes: ['home_keep'] });
      expect(text).not.toMatch(/Testbourne|prison|HMP/i);
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('Testbourne');
      expect(await fileFacts(bytes)).not.toMatch(/Testbourne|prison/i);
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('/ByteRange');
    }
  });

  it('is whole, tagged and sound, and signed where it may name the prison', async () => {
    const { bytes, text } = await make('pa', { saysPrison: true });
    expect((await checkStructure(bytes)).faults).toEqual([]);
    expect(await checkSyntax(bytes)).toContain('No syntax or stream encoding errors');
    expect((await readSignatures(bytes)).length).toBe(1);
    expect(text).toContain('HMP Testbourne');
    expect(text).toContain('Dear personal adviser');
    expect(text).toContain('21 November 2026');
    expect(text).toContain('Nia Legal-Name');
    expect(text).not.toContain('F4321GH');
  });

  it('has how she can be reached safely in a box, where she ticked that', async () => {
    expect((await make('landlord')).text).not.toContain('No phone');
    const { text } = await make('landlord', { saidYes: ['safe_contact'] });
    expect(text).toContain('No phone. Write to me only.');
    expect(text.indexOf('No phone')).toBeLessThan(text.indexOf('Dear landlord'));
  });

  it('says DRAFT until she has said yes to it, and never in the words of the plan', async () => {
    const { made, text } = await make('landlord', { saidYesToIt: false });
    expect(made.draft).toBe(true);
    expect(text).toContain('I have not said yes to this letter yet.');
    expect((await make('landlord')).text).not.toContain('DRAFT');
  });

  it('is signed with the name she chose', async () => {
    const { text } = await make('landlord', { fullName: false, from: 'Nye' });
    expect(text).not.toContain('Legal-Name');
    expect(text).toContain('Nye');
  });

  it('is set in large print where asked, every word of it', async () => {
    const { text } = await make('landlord', { large: true, saidYes: ['belongings', 'home_keep'] });
    expect(text).toContain('Please do not end my tenancy or clear my home');
  });

  it('holds a word of 400 letters and a page of lines whole', async () => {
    const shown = await draft('landlord');
    const long = `${'x'.repeat(400)} ${Array.from({ length: 80 }, (_, at) => `line ${at}`).join('\n')}`;
    const { made, text } = await make('landlord', {
      paragraphs: [...shown.paragraphs, { id: 'more', text: long }],
    });
    expect(made.pages).toBeGreaterThan(1);
    expect(text).toContain('line 79');
  });
});

describe('a language in which a sentence has no words yet', () => {
  const request = { saidYes: [], language: 'pl' };
  async function halfTranslated(letter: LetterKind) {
    const state = await readPlanState(desk, plan);
    const { content } = desk;
    const inLanguage = async (tag?: string) => {
      const whole = await content.inLanguage(tag);
      return tag === 'pl'
        ? { ...whole, inEnglish: { 'letter-text': [`landlord.paragraphs.ask`] } }
        : whole;
    };
    const half = { ...desk, content: { ...content, inLanguage } };
    const made = await draftLetter(half, state, { plan, letter, ...request }, allYes);
    return { made, state };
  }

  it('says so for the letter it stands in, and for no other', async () => {
    expect((await halfTranslated('landlord')).made.shown.isPartEnglish).toBe(true);
    expect((await halfTranslated('employer')).made.shown.isPartEnglish).toBe(false);
  });

  it('marks it as English on paper, until somebody words it otherwise', async () => {
    const { made, state } = await halfTranslated('landlord');
    const written = { ...writtenFrom(made.shown, 'landlord'), ...request };
    const langs = (changes: Partial<LetterWritten>) =>
      letterOnPaper(desk, state, made, { ...written, ...changes })
        .copy.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
        .map(({ lang }) => lang);
    expect(langs({})).toEqual([undefined, 'en-GB', undefined]);
    const paragraphs = [{ id: 'ask', text: 'Inne słowa' }];
    expect(langs({ paragraphs })).toEqual([undefined]);
  });
});

describe('what is kept of a letter', () => {
  it('is on record as a copy: to whom, which answers, and found again by its bytes', async () => {
    const { made } = await make('landlord', { saidYes: ['home_keep'], reply: 'By letter' });
    expect(made).toMatchObject({ kind: 'letter', to: 'Ms Bell', copyFor: 'housing', draft: false });
    const list = await get<CopyMade[]>(vault, 'copies', 'list', { plan });
    expect(list[0]).toEqual(made);
    const row = await desk.connection.first<{ questions: string }>(
      'SELECT questions FROM copy WHERE id = ?',
      [made.id],
    );
    expect(JSON.parse(row?.questions ?? '[]')).toEqual(['home_keep']);
    const path = join(folder, `made ${count}.pdf`);
    const noNotes = async () => [];
    const checked = await copyHandlers(desk, exporter, () => path, noNotes).check({ place: '' });
    expect(checked.record?.id).toBe(made.id);
  });

  it('is nothing where it could not be written', async () => {
    const before = await get<CopyMade[]>(vault, 'copies', 'list', { plan });
    const shown = await draft('landlord');
    const nowhere = join(folder, 'no', 'such', 'folder.pdf');
    await expect(
      makeLetter(desk, exporter, writtenFrom(shown, 'landlord'), nowhere, {
        readYes: allYes,
      }),
    ).rejects.toThrow();
    expect(await get<CopyMade[]>(vault, 'copies', 'list', { plan })).toEqual(before);
  });
});

it('asks which woman is meant, and is not made of answers that have changed since', async () => {
  const handlers = letterHandlers(desk, exporter, () => undefined, allYes);
  const shown = await draft('landlord');
  const from = writtenFrom(shown, 'landlord');
  const written = { ...from, place: 'gone', version: shown.version, looked: '' };
  await expect(handlers.make(written)).rejects.toMatchObject({ failure: { code: 'who-is-it' } });
  const meant = { name: shown.who.name, bornOrNumber: shown.who.born ?? shown.who.prisonNumber };
  await expect(
    handlers.make({ ...written, meant, version: shown.version + 1 }),
  ).rejects.toMatchObject({ failure: { code: 'changed-since-look' } });
});

it('takes a place once, and says so when it is gone', async () => {
  const handlers = letterHandlers(desk, exporter, () => undefined, allYes);
  const shown = await draft('landlord');
  await expect(
    handlers.make({
      ...{ ...writtenFrom(shown, 'landlord'), place: 'gone', version: shown.version, looked: '' },
      meant: { name: shown.who.name, bornOrNumber: shown.who.born ?? shown.who.prisonNumber },
    }),
  ).rejects.toMatchObject({ failure: { code: 'place-gone' } });
});
