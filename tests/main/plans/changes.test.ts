// Changes of situation in a real vault: nothing before it is written down, everything in one go, every answer stays.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlan } from '../../../src/main/plans/read-plan';
import type { Vault } from '../../../src/main/vault/vault';
import type { Answer } from '../../../src/shared/domain/workbook/answer';
import type { ChangeMade, ChangePreview, KeptChange } from '../../../src/shared/ipc/change-shapes';
import type { CopyPreview, OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, passphrase, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault, { situation: 'remand' });
  await saveFacts({ legalStatus: 'remand', arrivalDate: '2026-09-07', tenancy: true });
});
afterEach(() => vault.close());

const lists = { reviews: [], events: [] };
const saveFacts = (facts: object) =>
  get<{ facts: OpenPlan['facts']; releaseDateEvent?: { is: string } }>(vault, 'facts', 'save', {
    plan,
    facts: { ...lists, ...facts },
  });
const opened = () => get<OpenPlan>(vault, 'plans', 'open', { plan });
const make = (change: object) => get<ChangeMade>(vault, 'changes', 'make', { plan, change });
const list = () => get<KeptChange[]>(vault, 'changes', 'list', { plan });
const say = (question: string, said: unknown, givenBy = 'woman') =>
  get<{ answer: Answer }>(vault, 'answers', 'save', {
    plan,
    question,
    value: { kind: 'said', said },
    givenBy,
  });
const counts = () =>
  vault
    .desk()
    ?.connection.first(
      'SELECT (SELECT count(*) FROM answer) AS a, (SELECT count(*) FROM fact_set) AS f, (SELECT count(*) FROM plan_change) AS c',
    );

const sentenced = {
  kind: 'sentenced',
  day: '2026-11-16',
  sentenceType: 'SDS',
  sentenceLengthMonths: 14,
  releaseDate: '2027-01-28',
  releaseDateType: 'CRD',
  releaseDateReadBy: 'Josie',
  releaseDateReadOn: '2026-11-16',
  releaseDateReadWhere: 'DPS',
  licenceEnd: '2027-11-05',
};
const left = { kind: 'released', day: '2026-11-18' };
const back = { kind: 'recalled', day: '2026-11-20', recallType: 'FTR_56' };
const cameBack = async () => {
  await make(sentenced);
  await make(left);
  return make(back);
};

describe('a change of situation', () => {
  it('shows before and after, and writes nothing while it is looked at', async () => {
    const before = await counts();
    const seen = await get<ChangePreview>(vault, 'changes', 'preview', { plan, change: sentenced });
    expect(seen).toMatchObject({
      problems: [],
      before: { situation: 'remand', class: { value: 'remand' }, lead: { value: 'specialist' } },
      after: {
        situation: 'short',
        class: { value: 'short' },
        lead: { value: 'probation' },
        nextReview: { due: '2026-11-30' },
        releaseDay: '2027-01-28',
      },
      factsTakenOut: [],
      factsMoved: [],
    });
    expect(await counts()).toEqual(before);
  });

  it('is written down whole: facts, situation, and what the rules said before and after', async () => {
    await say('about_words', 'I am good with my hands');
    const answersBefore = (await opened()).answers;
    expect(await make(sentenced)).toMatchObject({ kind: 'written' });
    const now = await opened();
    expect(now.situation).toBe('short');
    expect(now.facts).toMatchObject({
      legalStatus: 'sentenced',
      sentenceDate: '2026-11-16',
      tenancy: true,
    });
    expect(now.facts.events).toEqual([{ kind: 'sentence_passed', date: '2026-11-16' }]);
    for (const answer of answersBefore) {
      if (answer.question === 'situation') continue;
      expect(now.answers.find(({ id }) => id === answer.id)).toEqual(answer);
    }
    expect(await list()).toMatchObject([
      {
        day: '2026-11-16',
        change: sentenced,
        before: { situation: 'remand', lead: { value: 'specialist' } },
        after: {
          situation: 'short',
          lead: { value: 'probation' },
          nextReview: { due: '2026-11-30' },
        },
        by: 'Rae',
      },
    ]);
  });

  it('with a problem is refused, and nothing is saved half way', async () => {
    const before = await counts();
    const reply = await make({ ...sentenced, releaseDate: '2026-11-15' });
    expect(reply).toEqual({
      kind: 'put-right',
      problems: [{ field: 'releaseDate', id: 'before_sentence', than: '2026-11-16' }],
    });
    expect(await make(back)).toMatchObject({ kind: 'put-right', problems: [{ id: 'not_now' }] });
    expect(await counts()).toEqual(before);
  });

  it('works out what is before anew, when the plan changed since it was looked at', async () => {
    await get(vault, 'changes', 'preview', { plan, change: sentenced });
    await saveFacts({ legalStatus: 'convicted_unsentenced', arrivalDate: '2026-09-07' });
    await make(sentenced);
    const [kept] = await list();
    expect(kept?.before.class.words).toBe('class.waiting_for_sentence');
    expect((await opened()).facts.tenancy).toBeUndefined();
  });

  it('is never changed in place', async () => {
    await make(sentenced);
    const change = vault
      .desk()
      ?.connection.transaction((writer) => writer.run(`UPDATE plan_change SET kind = 'released'`));
    await expect(change).rejects.toThrow('never changed in place');
  });

  it('is there after the vault was closed and opened again', async () => {
    await make(sentenced);
    const kept = await list();
    await vault.close();
    await get(vault, 'vault', 'unlock', { passphrase });
    expect(await list()).toEqual(kept);
  });

  it('belongs to the staff desk only', async () => {
    const hers = await turnToHer(vault, plan);
    for (const [call, input] of [
      ['preview', { plan, change: sentenced }],
      ['make', { plan, change: sentenced }],
      ['list', { plan }],
    ] as const) {
      expect(await ask(vault, 'changes', call, input, hers)).toMatchObject({
        failure: { code: 'not-allowed' },
      });
    }
  });
});

describe('back in prison', () => {
  it('leaves an answer one from before when only its language is put right', async () => {
    await make(sentenced);
    const { answer } = await say('about_words', 'Lubię gotować');
    await make(left);
    await make(back);
    const language = { plan, question: 'about_words', answer: answer.id, language: 'pl' };
    await get(vault, 'answers', 'saidIn', language);
    const { fromBefore, answers } = await opened();
    expect(answers.find(({ id }) => id === answer.id)?.language).toBe('pl');
    expect(fromBefore?.questions).toContain('about_words');
  });

  it('marks every answer from before, until it is gone through', async () => {
    await make(sentenced);
    await say('about_words', 'I am good with my hands');
    await make(left);
    expect((await opened()).fromBefore).toBeUndefined();
    await make(back);
    const { fromBefore, facts, situation } = await opened();
    expect(situation).toBe('recall');
    expect(facts.planReopened).toBe('2026-11-21');
    expect(fromBefore?.since).toBe('2026-11-20');
    expect(fromBefore?.questions).toContain('about_words');
    expect(fromBefore?.questions).not.toContain('situation');
    await say('about_words', 'I am good with my hands');
    expect((await opened()).fromBefore?.questions).not.toContain('about_words');
    const history = await get<Answer[]>(vault, 'answers', 'history', {
      plan,
      question: 'about_words',
    });
    expect(history.map(({ value }) => value)).toEqual([
      { kind: 'said', said: 'I am good with my hands' },
      { kind: 'said', said: 'I am good with my hands' },
    ]);
  });

  it('leaves the plan a draft until she says anew how she feels about it', async () => {
    const draft = async () =>
      (
        await get<CopyPreview>(vault, 'copies', 'preview', {
          plan,
          copyFor: 'woman',
          style: 'key',
          saidYes: [],
        })
      ).draft;
    await say('agree_how', { chosen: 'agree' });
    await make(sentenced);
    await make(left);
    expect(await draft()).toBe(false);
    await make(back);
    expect(await draft()).toBe(true);
    await say('agree_how', { chosen: 'agree' });
    expect(await draft()).toBe(false);
  });

  it('stands on paper under each answer from before, also in the box of what she does not agree with', async () => {
    const line = 'From before I came back to prison. Not looked at again yet.';
    const marks = async () => {
      const desk = vault.desk();
      if (!desk) throw new Error('the vault is not open');
      const read = await readPlan(desk.connection, desk.content, plan, desk.today());
      const order = {
        copyFor: 'woman',
        style: 'full',
        saidYes: new Set<string>(),
        version: 1,
      } as const;
      const { copy } = makePlanCopy(desk, read, order);
      const questions = copy.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
      const words = questions.find(({ key }) => key === 'about_words');
      return { words: words?.marks, box: copy.disagreement };
    };
    await say('about_words', 'I am good with my hands');
    await say('agree_how', { chosen: 'some' });
    await say('agree_words', 'Not the part about work', 'woman');
    expect(await marks()).toMatchObject({ words: [], box: { marks: [] } });
    await cameBack();
    const { words, box } = await marks();
    expect(words).toEqual([line]);
    expect(box?.marks).toEqual([line]);
    expect(box?.how).toContain(line);
    expect(box?.words).toBe('Not the part about work');
    await say('about_words', 'I am good with my hands');
    expect((await marks()).words).toEqual([]);
  });

  it('says nothing of before to a plan that was not left', async () => {
    await make(sentenced);
    expect((await opened()).fromBefore).toBeUndefined();
  });

  it('a second recall marks what was gone through after the first', async () => {
    await say('about_words', 'Quiet');
    await cameBack();
    await say('about_words', 'Quiet');
    await make({ kind: 'released', day: '2026-11-20' });
    expect((await opened()).fromBefore?.questions).not.toContain('about_words');
    await make({ ...back, day: '2026-11-21' });
    expect((await opened()).fromBefore).toMatchObject({ since: '2026-11-21' });
    expect((await opened()).fromBefore?.questions).toContain('about_words');
  });
});

describe('a recorded lead', () => {
  const reason = 'Ms Hale is off sick until spring';
  const record = { kind: 'lead_recorded', day: '2026-11-20', lead: 'pom', name: 'Mr Khan', reason };

  it('stands beside the rule, in her plan and in the list', async () => {
    await make(record);
    const { facts, schedule } = await opened();
    expect(facts.recordedLead).toEqual({
      lead: 'pom',
      name: 'Mr Khan',
      reason,
      since: '2026-11-20',
    });
    expect(schedule.lead.value).toBe('specialist');
    const [row] = await get<PlanInList[]>(vault, 'plans', 'list');
    expect(row?.recordedLead).toEqual({ lead: 'pom', name: 'Mr Khan' });
    expect(row?.schedule.lead.value).toBe('specialist');
    await make({ kind: 'lead_record_ended', day: '2026-11-21' });
    expect((await opened()).facts.recordedLead).toBeUndefined();
  });

  it('never gives her side the reason a worker wrote', async () => {
    await make(record);
    const hers = await turnToHer(vault, plan);
    const open = await get(vault, 'her', 'open', {}, hers);
    expect(JSON.stringify(open)).not.toContain(reason);
    const value = { kind: 'said', said: 'Nia' };
    const given = { plan, question: 'known_as', value, givenBy: 'woman' };
    const saved = await ask(vault, 'answers', 'save', given, hers);
    expect(saved).toMatchObject({ ok: true, value: { answer: { value } } });
    expect(JSON.stringify(saved)).not.toContain(reason);
  });
});

describe('a release date that moves on the page of facts', () => {
  const inside = {
    legalStatus: 'sentenced',
    sentenceType: 'SDS',
    sentenceLengthMonths: 36,
    arrivalDate: '2026-03-02',
    sentenceDate: '2026-03-02',
    releaseDate: '2027-09-01',
  };
  const event = { kind: 'release_date_changed', date: '2026-11-21' };
  const anotherDay = async () => {
    await vault.close();
    await get(vault, 'vault', 'unlock', { passphrase });
  };

  it.each([
    ['by more than 14 days', '2027-09-16', [event], 'added'],
    ['by 14 days', '2027-09-15', [], undefined],
    ['away', undefined, [event], 'added'],
  ])('%s against an earlier stretch of work', async (_, releaseDate, events, said) => {
    await saveFacts(inside);
    await anotherDay();
    const { releaseDate: __, ...rest } = inside;
    const reply = await saveFacts({ ...rest, ...(releaseDate ? { releaseDate } : {}) });
    expect(reply.facts.events).toEqual(events);
    expect(reply.releaseDateEvent?.is).toBe(said);
  });

  it('and so who leads, is told with what led before and after, once', async () => {
    await make({ ...sentenced, releaseDate: '2030-01-28', licenceEnd: '2033-01-05' });
    const { facts } = await opened();
    expect((await opened()).leadPutRight).toEqual([]);
    await saveFacts({ ...facts, releaseDate: '2027-01-28' });
    expect((await opened()).leadPutRight).toMatchObject([
      { before: { lead: { value: 'pom' } }, after: { lead: { value: 'probation' } } },
    ]);
  });

  it('is no change when it was a slip put right in one sitting', async () => {
    await saveFacts(inside);
    await saveFacts({ ...inside, releaseDate: '2029-09-01' });
    expect((await opened()).facts.events).toEqual([]);
    await saveFacts(inside);
    await anotherDay();
    const slip = await saveFacts({ ...inside, releaseDate: '2029-09-01' });
    expect(slip.releaseDateEvent?.is).toBe('added');
    const right = await saveFacts({ ...inside, events: slip.facts.events });
    expect(right.releaseDateEvent?.is).toBe('taken_back');
    expect(right.facts.events).toEqual([]);
  });

  it('never takes out a change that a person wrote down', async () => {
    await saveFacts(inside);
    await anotherDay();
    const reply = await saveFacts({ ...inside, events: [event] });
    expect(reply.facts.events).toEqual([event]);
    const moved = await saveFacts({ ...inside, releaseDate: '2029-09-01', events: [event] });
    expect(moved).toMatchObject({ facts: { events: [event] } });
    expect(moved.releaseDateEvent).toBeUndefined();
  });

  it('is not said twice after it was written down as a change of situation', async () => {
    await saveFacts(inside);
    await anotherDay();
    await make({
      kind: 'release_date_changed',
      releaseDate: '2027-05-03',
      releaseDateReadBy: 'Josie',
      releaseDateReadOn: '2026-11-19',
      releaseDateReadWhere: 'DPS',
    });
    const { facts } = await opened();
    const reply = await saveFacts({ ...facts, tenancy: false });
    expect(reply.releaseDateEvent).toBeUndefined();
    expect(reply.facts.events).toEqual([{ ...event, date: '2026-11-19' }]);
  });
});
