import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import { makePlanCopy } from '../../../../src/main/copies/make-plan-copy';
import { readPlan } from '../../../../src/main/plans/read-plan';
import { situations } from '../../../../src/shared/domain/workbook/people-and-situations';
import { groupsFor, pagesFor, progressOf } from '../../../../src/shared/domain/workbook/walk';
import { KnownFailure } from '../../../../src/shared/ipc/failure';
import { aFolder } from '../../../support/a-folder';
import { anOpenVault, aPlan, get, theContent } from '../../../support/a-vault';

async function aCopyOfResources(): Promise<string> {
  const folder = join(await aFolder(), 'resources');
  await cp(resolve('resources'), folder, { recursive: true });
  return folder;
}

async function change(folder: string, file: string, work: (json: never) => void): Promise<void> {
  const path = join(folder, file);
  const json = JSON.parse(await readFile(path, 'utf8')) as never;
  work(json);
  await writeFile(path, JSON.stringify(json));
}

type Structure = { pages: { id: string; questions: Record<string, unknown>[] }[] };
type WordsFile = { pages: Record<string, { questions: Record<string, unknown> }> };

describe('the workbook content', () => {
  it('holds 35 pages and 177 questions', async () => {
    const { workbook } = (await theContent()).workbook;
    expect(workbook.pages).toHaveLength(35);
    expect(workbook.pages.flatMap((page) => page.questions)).toHaveLength(177);
  });

  it('offers "I would rather not say" once to each question, agreement too', async () => {
    const { workbook, words } = (await theContent()).workbook;
    const page = workbook.pages.find(({ id }) => id === 'agree');
    const options = page?.questions.find(({ key }) => key === 'agree_how')?.options ?? [];
    const offered = options.map(
      ({ value }) => words.pages['agree']?.questions['agree_how']?.options?.[value],
    );
    expect(offered).toHaveLength(4);
    expect(offered).not.toContain(words.nonAnswers.private.label);
  });

  it('has a picture for every question, and for all of its options or none, no two alike', async () => {
    const { workbook } = (await theContent()).workbook;
    for (const { key, symbol, options = [] } of workbook.pages.flatMap((page) => page.questions)) {
      expect(symbol, key).toEqual(expect.any(String));
      const pictures = options.flatMap((option) => option.symbol ?? []);
      expect([0, options.length], key).toContain(pictures.length);
      expect(new Set(pictures).size, key).toBe(pictures.length);
    }
  });

  it('shows no picture where she may speak of harm, of who she is, or of how long she is here', async () => {
    const { workbook } = (await theContent()).workbook;
    const quiet = ['safety_talk', 'feel_safe', 'pregnancy', 'pronouns', 'situation', 'life_now'];
    const questions = workbook.pages.flatMap((page) => page.questions);
    for (const key of quiet) {
      const question = questions.find((each) => each.key === key);
      expect(question?.options?.length, key).toBeGreaterThan(0);
      expect(
        question?.options?.filter(({ symbol }) => symbol),
        key,
      ).toEqual([]);
    }
  });

  const counts: [string, number, number, number][] = [
    ['remand', 30, 143, 40],
    ['short', 31, 158, 40],
    ['long', 32, 161, 41],
    ['life', 32, 161, 41],
    ['recall', 32, 164, 42],
  ];
  it.each(counts)(
    'on %s: %i pages, %i questions, %i of them quick',
    async (situation, pages, questions, quick) => {
      const { workbook } = (await theContent()).workbook;
      const walked = pagesFor(workbook, situation as (typeof situations)[number]);
      const all = walked.flatMap((page) => page.questions);
      expect([walked.length, all.length, all.filter((q) => q.quick).length]).toEqual([
        pages,
        questions,
        quick,
      ]);
    },
  );

  it('puts who she is before anything else, in every situation', async () => {
    const { workbook } = (await theContent()).workbook;
    for (const situation of situations) {
      expect(
        groupsFor(workbook, situation)
          .map(({ id }) => id)
          .slice(0, 2),
      ).toEqual(['start', 'me']);
    }
  });

  const faults: [string, string, (json: never) => void, RegExp][] = [
    [
      'a set of starters that has no words',
      'workbook/my-plan.json',
      (json: Structure) => {
        const question = json.pages
          .flatMap(({ questions }) => questions)
          .find(({ key }) => key === 'about_words');
        if (question) question['starters'] = ['nowhere'];
      },
      /no words for starters nowhere/,
    ],
    [
      'starters beside something that is ticked',
      'workbook/my-plan.json',
      (json: Structure) => {
        const question = json.pages
          .flatMap(({ questions }) => questions)
          .find(({ key }) => key === 'my_copy');
        if (question) question['starters'] = ['things'];
      },
      /my_copy: starters stand beside long answers only/,
    ],
    [
      'a question without words',
      'locales/en/workbook.json',
      (json: WordsFile) => {
        delete json.pages['about-me']?.questions['hopes'];
        delete json.pages['hopes-worries']?.questions['hopes'];
      },
      /hopes has no words/,
    ],
    [
      'words for no question',
      'locales/en/workbook.json',
      (json: WordsFile) => {
        const page = json.pages['about-me'];
        if (page) page.questions['nobody'] = { label: 'a', easyLabel: 'b', help: 'c' };
      },
      /nobody has words/,
    ],
    [
      'a question that stands twice',
      'workbook/my-plan.json',
      (json: Structure) => {
        json.pages[1]?.questions.push({ ...json.pages[0]?.questions[0] });
      },
      /stands twice/,
    ],
    [
      'a state of a step without words',
      'locales/en/workbook.json',
      (json: { shapes: { step: { done: { options: Record<string, string> } } } }) => {
        delete json.shapes.step.done.options['no_longer_needed'];
      },
      /step: no words for done option no_longer_needed/,
    ],
    [
      'a choice without options',
      'workbook/my-plan.json',
      (json: Structure) => {
        delete json.pages[0]?.questions[0]?.['options'];
      },
      /needs options/,
    ],
    [
      'an option that says what stands under every question',
      'locales/en/workbook.json',
      (json: { pages: Record<string, { questions: Record<string, { options?: object }> }> }) => {
        const question = json.pages['agree']?.questions['agree_how'];
        if (question) question.options = { ...question.options, time: 'I would rather not say' };
      },
      /agree_how: option time says what a non-answer says/,
    ],
    [
      'a picture that is not there',
      'workbook/my-plan.json',
      (json: { pages: { id: string; questions: { key: string; options?: object[] }[] }[] }) => {
        const page = json.pages.find(({ id }) => id === 'health');
        const question = page?.questions.find(({ key }) => key === 'medicine');
        if (question) question.options = [{ value: 'yes', symbol: 'Unicorn' }];
      },
      /health.medicine: no symbol Unicorn/,
    ],
    [
      'a card that no page and no question names',
      'locales/en/explainers.json',
      (json: Record<string, unknown>) => {
        json['dogs'] = json['licence'];
      },
      /card dogs has words but no page or question names it/,
    ],
    [
      'a card without words',
      'locales/en/explainers.json',
      (json: Record<string, unknown>) => {
        delete json['duty-to-refer'];
      },
      /home-next.dtr_choice: no words for duty-to-refer/,
    ],
    [
      'a card that stands twice on a page',
      'workbook/my-plan.json',
      (json: { pages: { id: string; explainers?: string[] }[] }) => {
        const page = json.pages.find(({ id }) => id === 'licence');
        page?.explainers?.push('licence');
      },
      /page licence names a card twice/,
    ],
    [
      'a card with nothing easy',
      'locales/en/explainers.json',
      (json: Record<string, { easy: string[] }>) => {
        if (json['licence']) json['licence'].easy = [];
      },
      /explainers.licence.easy/,
    ],
    [
      'an audience nobody knows',
      'workbook/my-plan.json',
      (json: Structure) => {
        const q = json.pages[0]?.questions[0];
        if (q) q['defaultSharing'] = ['the-newspapers'];
      },
      /defaultSharing/,
    ],
  ] as never;
  it.each(faults)('is refused with %s, saying where', async (_, file, work, expected) => {
    const folder = await aCopyOfResources();
    await change(folder, file, work);
    const problem = await readContent(folder).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(KnownFailure);
    expect((problem as KnownFailure).failure.code).toBe('content-damaged');
    expect(String((problem as KnownFailure).failure.params?.['what'])).toMatch(expected);
  });

  it('takes a new question from one entry and its words: screen, store, paper and progress walk it', async () => {
    const folder = await aCopyOfResources();
    await change(folder, 'workbook/my-plan.json', ((json: Structure) => {
      const page = json.pages.find(({ id }) => id === 'about-me');
      const like = page?.questions.find((q) => q['key'] === 'about_words');
      page?.questions.push({ ...like, key: 'favourite_song' });
    }) as never);
    await change(folder, 'locales/en/workbook.json', ((json: WordsFile) => {
      const page = json.pages['about-me'];
      if (page)
        page.questions['favourite_song'] = {
          label: 'A song that lifts me',
          easyLabel: 'My song',
          help: 'Sing it if you like.',
        };
    }) as never);
    const content = readContent(folder);
    const vault = await anOpenVault(await aFolder(), { content: () => content });
    const plan = await aPlan(vault);
    const served = await get<{ workbook: Structure }>(vault, 'workbook', 'content');
    expect(JSON.stringify(served)).toContain('A song that lifts me');
    await get(vault, 'answers', 'save', {
      plan,
      question: 'favourite_song',
      value: { kind: 'said', said: 'Calon Lân' },
      givenBy: 'woman',
    });
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const read = await readPlan(desk.connection, desk.content, plan, desk.today());
    const page = pagesFor(desk.content.workbook.workbook, read.situation).find(
      ({ id }) => id === 'about-me',
    );
    expect(page && progressOf(page, read.answers)).toBe('begun');
    const { copy } = makePlanCopy(desk, read, {
      copyFor: 'woman',
      style: 'key',
      saidYes: new Set(),
      version: 1,
    });
    expect(JSON.stringify(copy)).toContain('Calon Lân');
    expect(JSON.stringify(copy)).toContain('A song that lifts me');
    await vault.close();
  });
});
