import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { reasonFor } from '../../../src/main/copies/signing-on-paper';
import { appendAnswer } from '../../../src/main/plans/answer-rows';
import { readPlan } from '../../../src/main/plans/read-plan';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyAudience, ReadingStyle } from '../../../src/shared/domain/copies/plan-copy';
import type { CopyPreview, OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, theContent } from '../../support/a-vault';
import { whereHidden } from '../../support/hidden-in';

let vault: Vault;
let plan: string;
const say = (question: string, said: unknown, givenBy = 'woman') =>
  get(vault, 'answers', 'save', { plan, question, value: { kind: 'said', said }, givenBy });
/** As a vault may hold it from before, whatever saving refuses today. */
async function writtenByAWorker(question: string, said: unknown) {
  const desk = vault.desk();
  await desk?.connection.transaction((writer) =>
    appendAnswer(writer, {
      plan,
      question,
      value: { kind: 'said', said },
      givenBy: 'worker',
      session: desk.session.id,
      at: desk.now(),
    }),
  );
}
const address = (showAs: string) => ({
  line1: '4 Larch Row',
  line2: 'Northside',
  town: 'Derby',
  postcode: 'DE1 9ZZ',
  showAs,
});

async function make(
  copyFor: CopyAudience,
  saidYes: string[] = [],
  of = plan,
  style: ReadingStyle = 'full',
) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const read = await readPlan(desk.connection, desk.content, of, desk.today());
  const { copy, allowed } = makePlanCopy(desk, read, {
    copyFor,
    style,
    saidYes: new Set(saidYes),
    version: 1,
  });
  return {
    copy,
    allowed,
    text: JSON.stringify(copy),
    hidden: whereHidden(desk.content.workbook, read.answers, copyFor, { copy, allowed }),
  };
}

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault, { legalName: 'Nia Legal-Name', prisonNumber: 'F4321GH' });
  await say('known_as', 'Nye');
  await say('about_words', 'I am a good cook.');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['probation', 'pa'] });
});
afterAll(() => vault.close());

describe('a copy of a plan', () => {
  it('puts who she is first', async () => {
    expect((await make('probation')).copy.groups[0]?.id).toBe('me');
  });

  it('carries her number for probation, and for nobody who should not have it', async () => {
    expect((await make('probation')).text).toContain('F4321GH');
    expect((await make('woman')).text).not.toContain('F4321GH');
    expect((await make('pa')).text).not.toContain('F4321GH');
  });

  it('is a draft until she has said how she feels about it; wanting more time leaves it one', async () => {
    expect((await make('woman')).copy.draft?.mark).toBe('DRAFT');
    await say('agree_how', { chosen: 'time' });
    expect((await make('woman')).copy.draft).toBeDefined();
    await say('agree_how', { chosen: 'agree' });
    expect((await make('woman')).copy.draft).toBeUndefined();
  });

  it('prints what she does not agree with in full, once', async () => {
    const words = 'I never said that about my mum.\n'.repeat(40);
    await say('agree_how', { chosen: 'disagree' });
    await say('agree_words', words);
    const { copy, text } = await make('probation');
    expect(copy.disagreement?.words).toBe(words);
    expect(text.split(JSON.stringify(words).slice(1, -1))).toHaveLength(2);
  });

  it('keeps her words back where she shows only how she feels about it', async () => {
    const target = { kind: 'question', id: 'agree_words' };
    const choice = (level: string) => ({ target, audience: 'probation', level });
    const choose = (level: string) =>
      get(vault, 'sharing', 'choose', { plan, choices: [choice(level)], withHer: true });
    await choose('nothing');
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const state = await readPlanState(desk, plan);
    const { copy } = makePlanCopy(desk, state.plan, {
      ...{ copyFor: 'probation', style: 'key', version: 1, sharing: state.sharing },
      saidYes: new Set<string>(),
    });
    expect(copy.disagreement?.how).toContain('I do not agree');
    expect(JSON.stringify(copy)).not.toContain('I never said that about my mum');
    await choose('all');
  });

  it('asks nobody to sign twice', async () => {
    const { wetSignatures, signatureFields } = (await make('pom')).copy;
    const labels = [...wetSignatures, ...signatureFields].map(({ label }) => label);
    expect(labels).toContain('My worker signs');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    ['she wants more time', 'time', 'pom', 'reasonDraft'],
    ['she agrees', 'agree', 'pom', 'reason'],
    ['she agrees with some of it', 'some', 'pom', 'reasonNotAgreed'],
    ['she does not agree', 'disagree', 'woman', 'reasonNotAgreed'],
  ] as const)('where %s, the signature says no more than that', async (_, chosen, who, reason) => {
    await say('agree_how', { chosen });
    const { copy } = await make(who);
    expect(reasonFor(copy)).toBe(reason);
    const statement = copy.herSignature?.statement;
    expect(statement?.startsWith('This is a draft')).toBe(reason === 'reasonDraft');
  });

  it('tells nobody by its signature what a copy does not say', async () => {
    await say('agree_how', { chosen: 'disagree' });
    const { copy } = await make('pom');
    const { disagreement: _, ...without } = copy;
    expect(reasonFor(without)).toBe('reason');
  });

  it('is still a draft when a worker put down that she agrees', async () => {
    await writtenByAWorker('agree_how', { chosen: 'agree' });
    expect((await make('specialist')).copy.draft).toBeDefined();
    await say('agree_how', { chosen: 'agree' });
    expect((await make('specialist')).copy.draft).toBeUndefined();
  });

  it('says in the box when a worker typed what she does not agree with', async () => {
    await say('agree_how', { chosen: 'disagree' });
    await writtenByAWorker('agree_words', 'She does not want the hostel.');
    const { copy } = await make('probation');
    expect(copy.disagreement?.marks).toEqual(['Written by my worker. Not yet checked with me.']);
    expect(copy.disagreement?.how).toBe(
      'I do not agree with it. Written by my worker. Not yet checked with me.',
    );
    await say('agree_words', 'I do not want the hostel.');
    expect((await make('probation')).copy.disagreement).toMatchObject({
      how: 'I do not agree with it',
      marks: [],
    });
  });

  it('says nothing of care to others until everyone in her team may know', async () => {
    const other = await aPlan(vault, { prisonNumber: 'A4321BC', situation: 'remand' });
    const tell = (question: string, said: unknown) =>
      get(vault, 'answers', 'save', {
        plan: other,
        question,
        value: { kind: 'said', said },
        givenBy: 'woman',
      });
    await tell('share_explained', { chosen: 'yes' });
    await tell('share_with', { chosen: ['pom', 'probation', 'pa'] });
    await tell('team_people', [
      { id: 'a', fields: { name: 'Josie', role: 'care_experienced_specialist' } },
    ]);
    await tell('new_people', { chosen: ['care_group', 'creative'] });
    await tell('id_have', { chosen: ['care_letter'] });
    const care = /in care|care (experienced|leaver)/i;
    for (const copyFor of ['pom', 'probation', 'pa'] as const) {
      const { text, allowed } = await make(copyFor, [], other);
      expect(text, copyFor).not.toMatch(care);
      expect(text, copyFor).toContain('My specialist');
      expect(text, copyFor).toContain('Art, music or writing');
      expect(allowed.leftOut, copyFor).toContainEqual({
        page: 'money-id',
        question: 'id_have',
        reason: 'care_is_private',
      });
    }
    for (const copyFor of ['woman', 'specialist'] as const) {
      expect((await make(copyFor, [], other)).text).toContain('Letter that says I was in care');
      expect((await make(copyFor, [], other)).text).toContain('Care experienced specialist');
      expect((await make(copyFor, [], other)).text).toContain('My care experienced specialist');
    }
    await tell('share_care', { chosen: 'team' });
    expect((await make('probation', [], other)).text).toContain('Letter that says I was in care');
    expect((await make('probation', [], other)).text).toContain('My care experienced specialist');
  });

  it('shows an address to others as an area only, and says so', async () => {
    await say('home_address', address('full_to_people_i_name'));
    const { text } = await make('probation', ['home_address']);
    expect(text).toContain('Northside');
    expect(text).not.toContain('Larch Row');
    expect(text).not.toContain('DE1 9ZZ');
    expect(text).toContain('Only the area is shown');
  });

  it('shows a whole address to her specialist only when she said so', async () => {
    await say('home_address', address('full_to_people_i_name'));
    expect((await make('specialist', ['home_address'])).text).toContain('Larch Row');
    await say('home_address', address('area_only'));
    const { text } = await make('specialist', ['home_address']);
    expect(text).not.toContain('Larch Row');
    expect(text).toContain('Northside');
    await say('home_address', address('never'));
    expect((await make('specialist', ['home_address'])).text).not.toContain('Northside');
  });

  it('notices a hidden place typed again elsewhere, in another spelling, and names the question', async () => {
    await say('home_address', address('area_only'));
    await say('about_words', 'My things are at 4, LARCH ROW. Ask Mo.');
    expect((await make('probation')).hidden).toEqual(['A few words about me']);
    await say('home_address', address('full_to_people_i_name'));
    expect((await make('specialist')).hidden).toEqual([]);
    expect((await make('probation')).hidden).toHaveLength(1);
    await say('home_address', address('area_only'));
    expect((await make('specialist')).hidden).toHaveLength(1);
    await say('about_words', 'Post code de19zz');
    expect((await make('woman')).hidden).toHaveLength(1);
    await say('about_words', 'My things are with Mo.');
    expect((await make('woman')).hidden).toEqual([]);
  });

  it('marks what a worker typed without her', async () => {
    await say('good_day', 'She wants a garden.', 'worker');
    expect((await make('specialist')).text).toContain('Not yet checked with me');
    await say('good_day', 'I want a garden.');
    expect((await make('specialist')).text).not.toContain('Not yet checked with me');
  });

  it('keeps her reason for a hard date to her specialist', async () => {
    await say('hard_dates', [
      { id: 'a', fields: { date: '2026-12-24', help: 'A walk', why: 'My nan died' } },
    ]);
    expect((await make('specialist', ['hard_dates'])).text).toContain('My nan died');
    expect((await make('woman', ['hard_dates'])).text).toContain('My nan died');
    for (const copyFor of ['pom', 'probation', 'pa'] as const) {
      expect((await make(copyFor, ['hard_dates'])).text, copyFor).not.toContain('My nan died');
    }
  });

  it('has the same check code while nothing changes, and another after any change', async () => {
    const first = (await make('woman')).copy.shortHash;
    expect((await make('woman')).copy.shortHash).toBe(first);
    await say('about_words', 'I am a very good cook.');
    expect((await make('woman')).copy.shortHash).not.toBe(first);
  });

  it('offers a file name that says nothing of her', async () => {
    const order = { plan, copyFor: 'probation', style: 'key', saidYes: [] };
    const { suggestedName } = await get<CopyPreview>(vault, 'copies', 'preview', order);
    const { reference } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    expect(suggestedName).toBe(`My Plan ${reference} version 1 probation.pdf`);
    expect(suggestedName).not.toMatch(/Nye|Nia|F4321GH/);
  });
});

describe('who does what, on paper', () => {
  it('stands under her goals by the people named, and not where words are easy', async () => {
    const of = await aPlan(vault, { legalName: 'Bea Lark', prisonNumber: 'F4321GJ' });
    const step = { id: 's', who: 'Josie', when: '', done: 'not_yet', step: 'Ring the council' };
    const mine = { ...step, id: 't', who: 'Bea', step: 'Write my letter' };
    const goal = { id: 'g', goal: 'A home', why: '', area: '', status: '', steps: [step, mine] };
    for (const [question, said] of [
      ['my_goals', [goal]],
      ['team_people', [{ id: 'a', fields: { name: 'Josie Fairweather' } }]],
    ] as const) {
      const value = { kind: 'said', said };
      await get(vault, 'answers', 'save', { plan: of, question, value, givenBy: 'woman' });
    }
    const blocksOf = ({ copy }: Awaited<ReturnType<typeof make>>) =>
      copy.groups
        .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
        .find(({ key }) => key === 'my_goals')?.blocks;
    expect(blocksOf(await make('woman', [], of))?.slice(1)).toMatchObject([
      { kind: 'quiet', text: 'Who does what' },
      { kind: 'cards', cards: [{ title: 'Josie Fairweather' }, { title: 'Me' }] },
      { kind: 'blank', parts: [{ label: 'My steps to tick', boxes: ['Write my letter'] }] },
    ]);
    // In easy words the goals, and what she herself can tick.
    expect(blocksOf(await make('woman', [], of, 'easy'))?.slice(1)).toMatchObject([
      { kind: 'blank', parts: [{ boxes: ['Write my letter'] }] },
    ]);
    expect(blocksOf(await make('specialist', [], of))?.some(({ kind }) => kind === 'blank')).toBe(
      false,
    );
  });
});

describe('an easy copy', () => {
  it('has the picture of each question, the one on the screen; the others have none', async () => {
    const { workbook, symbols } = (await theContent()).workbook;
    const asked = workbook.pages.flatMap((page) => page.questions);
    for (const style of ['easy', 'key', 'full'] as const) {
      const { copy } = await make('woman', [], plan, style);
      const questions = copy.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
      expect(questions.length).toBeGreaterThan(3);
      for (const { key, symbol } of questions) {
        const known = symbols[asked.find((question) => question.key === key)?.symbol ?? ''];
        expect(symbol, `${style} ${key}`).toBe(style === 'easy' ? known : undefined);
        expect(known).toMatch(/^M/u);
      }
    }
  });
});
