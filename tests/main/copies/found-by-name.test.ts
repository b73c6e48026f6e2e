// What is found on a copy is named by what a person can go to: its question or its page, on the smallest card too.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleForStaff } from '../../../src/main/copies/copy-language';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { leaksIn } from '../../../src/main/copies/what-leaves';
import { stringsOfCopy } from '../../../src/main/documents/copy-strings';
import type { Desk } from '../../../src/main/plans/desk';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import type { Vault } from '../../../src/main/vault/vault';
import { readersOfKind } from '../../../src/shared/domain/copies/kinds';
import { leavingOn } from '../../../src/shared/domain/copies/leaving';
import {
  type CopyAudience,
  type CopyKind,
  copyKinds,
} from '../../../src/shared/domain/copies/plan-copy';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';

let vault: Vault;
let desk: Desk;
let plan: string;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  desk = open;
  plan = await aPlan(vault);
  await say('home_address', {
    ...{ line1: '14 Larkfield Street', line2: '', town: 'Stockport', postcode: 'SK1 1AA' },
    showAs: 'never',
  });
  await say('share_explained', { chosen: 'yes' });
});
afterAll(() => vault.close());

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
  });

async function foundOn(kind: CopyKind, language?: string, copyFor: CopyAudience = 'woman') {
  const state = await readPlanState(desk, plan);
  const saidYes = new Set(state.plan.answers.keys());
  const content = language ? { content: await desk.content.inLanguage(language) } : {};
  const order = { kind, copyFor, style: 'key', saidYes, version: 1, ...content } as const;
  const made = makePlanCopy(desk, state.plan, { ...order, sharing: state.sharing });
  const forStaff = titleForStaff(desk, made.copy);
  return leaksIn(desk, state, copyFor, made).map(({ where }) => forStaff(where));
}

const street = 'Back to Larkfield Street as fast as I can';
const labelOf = (key: string, isEasy: boolean) => {
  const pages = Object.values(desk.content.workbook.words.pages);
  const words = pages.flatMap(({ questions }) => questions[key] ?? [])[0];
  return isEasy ? words?.easyLabel : words?.label;
};

describe('a hidden street in an answer', () => {
  const cases: [string, CopyKind, string][] = [
    ['on the card, among what helps', 'wallet', 'coping_self'],
    ['on the card, beside whom she rings', 'wallet', 'backup_people'],
    ['on the easy copy, in her own words', 'easy', 'good_support'],
    ['on the easy copy, in a list', 'easy', 'matters'],
    ['on the easy copy, in a goal', 'easy', 'my_goals'],
    ['on the one page to know her by', 'profile', 'about_words'],
    ['on the whole plan', 'plan', 'about_words'],
  ];
  it.each(cases)('%s: the question is named, in every language', async (_, kind, key) => {
    await say(key, saying(key, street));
    for (const language of [undefined, 'cy', 'ro']) {
      expect(await foundOn(kind, language), language).toContain(labelOf(key, kind === 'easy'));
    }
    await say(key, saying(key, 'Nothing much'));
  });
});

/** The words as the type of the question has them: in the first field of a line, as a goal, or as they are. */
function saying(key: string, words: string): unknown {
  const { pages } = desk.content.workbook.workbook;
  const question = pages.flatMap(({ questions }) => questions).find((each) => each.key === key);
  if (question?.type === 'goals') {
    const goal = { area: 'home', why: '', steps: [], status: 'now', goal: words };
    return [{ id: 'a', ...goal }];
  }
  if (question?.type !== 'list') return words;
  const [first] = (question.itemFields ?? []).filter(({ type }) => type === 'text');
  return [{ id: 'a', fields: { [first?.key ?? '']: words } }];
}

it('her short words for a page are found by that page', async () => {
  const target = { kind: 'page', id: 'about-me' };
  const choices = [{ target, audience: 'pom', level: 'short', short: street }];
  await say('share_with', { chosen: ['pom'] });
  await say('about_words', 'I am kind');
  await get(vault, 'sharing', 'choose', { plan, withHer: true, choices });
  for (const kind of ['plan', 'profile'] as const) {
    const [where] = await foundOn(kind, undefined, 'pom');
    expect(where, kind).toMatch(/^About me/);
  }
});

it('nothing on any copy of any practice woman is without a name to find it by', async () => {
  const practice = await anOpenVault(await aFolder());
  const at = practice.desk();
  if (!at) throw new Error('the vault is not open');
  await fillPractice(at, resources);
  let looked = 0;
  for (const { id } of await at.connection.all<{ id: string }>('SELECT id FROM plan')) {
    const state = await readPlanState(at, id);
    const saidYes = new Set(state.plan.answers.keys());
    for (const kind of copyKinds) {
      for (const copyFor of readersOfKind[kind]) {
        const { readings, sharing } = state;
        const order = {
          kind,
          copyFor,
          style: 'key',
          saidYes,
          version: 1,
          readings,
          sharing,
        } as const;
        const { copy } = makePlanCopy(at, state.plan, order);
        const strings = [...leavingOn(copy), ...stringsOfCopy(copy)].filter(({ text }) =>
          text.trim(),
        );
        expect(
          strings.filter(({ where }) => where.trim() === ''),
          kind,
        ).toEqual([]);
        looked += strings.length;
      }
    }
  }
  expect(looked).toBeGreaterThan(1000);
  await practice.close();
});
