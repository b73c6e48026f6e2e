// What is read of a plan by somebody outside its team who said why: every question of the workbook answered, asked through
// the gate.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { Question } from '../../../src/shared/domain/workbook/content';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { aColleague } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';
import { anAnswer } from '../../support/an-answer';

let rae: Vault;
let sam: Vault;
let plan: string;
let pages: readonly { id: string; optional?: boolean | undefined; questions: Question[] }[];

const keptForThePlan = ['identity', 'plan', 'sharing', 'display'];
/** What decides over sharing and names is left as it is. */
const isControl = ({ controls }: Question) =>
  keptForThePlan.some((what) => controls?.startsWith(`${what}.`));

beforeEach(async () => {
  rae = await anOpenVault(await aFolder());
  plan = await aPlan(rae);
  pages = rae.desk()?.content.workbook.workbook.pages ?? [];
  for (const question of pages.flatMap(({ questions }) => questions)) {
    if (isControl(question)) continue;
    const { said } = anAnswer(question, `qq-${question.key}`);
    await get(rae, 'answers', 'save', {
      ...{ plan, question: question.key, givenBy: 'woman', value: { kind: 'said', said } },
    });
  }
  sam = (await aColleague(rae, 'Sam', 'specialist')).vault;
  const reason = 'Her worker is away and she is not herself tonight';
  await get(sam, 'team', 'breakGlass', { plan, purpose: 'safety', reason });
});
afterEach(() => rae.close());

const seen = async () => {
  const { answers } = await get<OpenPlan>(sam, 'plans', 'open', { plan });
  return new Set(answers.map(({ question }) => question));
};
const pageOf = (id: string) => pages.find((page) => page.id === id);
const keysOf = (id: string) => pageOf(id)?.questions.map(({ key }) => key) ?? [];
const choose = (id: string, level: string, audience = 'pom') =>
  get(rae, 'sharing', 'choose', {
    ...{ plan, withHer: true },
    choices: [{ target: { kind: 'page', id }, audience, level }],
  });

describe('a plan read from outside its team', () => {
  it('holds what stands with her offender manager, and nothing she keeps for her own worker', async () => {
    const keys = await seen();
    for (const key of ['about_words', 'do_not_ask', 'hold_on', 'staff_do', 'my_goals']) {
      expect(keys, key).toContain(key);
    }
    const all = pages.flatMap(({ questions }) => questions);
    const onlyForHerWorker = all.filter(({ defaultSharing }) => !defaultSharing.includes('pom'));
    expect(onlyForHerWorker.length).toBeGreaterThan(40);
    for (const { key } of onlyForHerWorker) expect(keys, key).not.toContain(key);
    for (const { id, optional } of pages) {
      if (optional) for (const key of keysOf(id)) expect(keys, key).not.toContain(key);
    }
  });

  it('holds no place, and nothing of a page that asks for areas', async () => {
    const keys = await seen();
    const places = pages
      .flatMap(({ questions }) => questions)
      .filter(
        ({ type, place, itemFields }) =>
          type === 'address' ||
          (place && place !== 'worker') ||
          itemFields?.some((field) => field.place),
      );
    expect(places.length).toBeGreaterThan(10);
    for (const { key } of places) expect(keys, key).not.toContain(key);
    for (const key of keysOf('home-next')) expect(keys, key).not.toContain(key);
    const said = JSON.stringify(await get(sam, 'plans', 'open', { plan }));
    expect(said).not.toContain('qq-home_areas');
    expect(said).toContain('qq-about_words');
  });

  it('follows her: what she takes from her offender manager is gone from it with the next press', async () => {
    expect(await seen()).toContain('about_words');
    await choose('about-me', 'nothing');
    for (const key of keysOf('about-me')) expect(await seen(), key).not.toContain(key);
    // Everything of a page to her offender manager opens no answer that has a line of its own.
    await choose('safe-relationships', 'all');
    for (const key of keysOf('safe-relationships')) expect(await seen(), key).not.toContain(key);
  });

  it('tells the history of what is read, and of nothing else', async () => {
    const keys = await seen();
    for (const { key } of pages.flatMap(({ questions }) => questions)) {
      const reply = await ask(sam, 'answers', 'history', { plan, question: key });
      expect(reply.ok, key).toBe(keys.has(key));
    }
  });

  it('brings no dates, choices, sittings or reviews along', async () => {
    const opened = await get<OpenPlan>(sam, 'plans', 'open', { plan });
    const mine = await get<OpenPlan>(rae, 'plans', 'open', { plan });
    expect(mine.occasions.length + mine.numberNotes.length).toBeGreaterThan(0);
    expect(opened).toMatchObject({
      ...{ milestones: [], occasions: [], sharing: [], factChecks: [], fromOutside: true },
      leadPutRight: [],
    });
    expect(Object.values(opened.facts).flat().filter(Boolean)).toEqual([]);
  });
});
