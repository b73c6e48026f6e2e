// What changed in who can see what, gathered from a real vault: everything that lets more be seen, by whoever did it; and on
// her side nothing that she was not told of.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import type { WhatChanged } from '../../../src/shared/domain/sharing/what-changed';
import type { ChangedShown } from '../../../src/shared/ipc/changed-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

let vault: Vault;
let plan: string;
/** The vault's own clock: moments and days go together. */
let now = '2026-03-03T10:00:00.000Z';

const given = (question: string, said: unknown, givenBy: string) => ({
  ...{ plan, question, givenBy, value: { kind: 'said', said } },
});
const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', given(question, said, 'woman'));
const choose = (level: string, withHer: boolean) =>
  get(vault, 'sharing', 'choose', {
    ...{ plan, withHer },
    choices: [{ target: { kind: 'question', id: 'unfair' }, audience: 'pom', level }],
  });
const consent = (said: string, withHer: boolean) =>
  get(vault, 'consents', 'say', {
    ...{ plan, withHer },
    consent: { what: 'landlord', said, day: '2026-03-01', there: 'Rae', words: 'Mr Bell' },
  });
const kinds = (all: readonly WhatChanged[]) =>
  all.map(({ day, direction, what, by }) => `${day} ${direction} ${what.kind} ${by?.how}`).sort();

beforeAll(async () => {
  vault = await anOpenVault(await aFolder(), {
    now: () => now,
    today: () => day.parse(now.slice(0, 10)),
  });
  plan = await aPlan(vault);
});
afterAll(() => vault.close());

it.each([
  ['who may have a copy at all', 'share_with', { chosen: ['pom'] }],
  ['that it was talked through', 'share_explained', { chosen: 'yes' }],
  ['who may know that she was in care', 'share_care', { chosen: 'team' }],
])('nobody answers for her while she is not there: %s', async (_, question, said) => {
  const reply = await ask(vault, 'answers', 'save', given(question, said, 'worker'));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'hers-alone' } });
});

it('tells of choices, readers, care and yeses, with who was there', async () => {
  await say('share_with', { chosen: ['pom'] });
  await say('share_care', { chosen: 'team' });
  now = '2026-03-04T10:00:00.000Z';
  await choose('all', true);
  // Nobody may be let see more while she is not there: nothing changed, and nothing is told.
  await choose('nothing', false);
  await choose('all', false);
  now = '2026-03-05T10:00:00.000Z';
  await consent('yes', true);
  await consent('no', false);
  const { changes, lastTime } = await get<ChangedShown>(vault, 'changed', 'list', { plan });
  expect(kinds(changes)).toEqual([
    '2026-03-03 wider care with_her',
    '2026-03-03 wider readers with_her',
    '2026-03-04 narrower level without',
    '2026-03-04 wider level with_her',
    '2026-03-05 narrower yes without',
    '2026-03-05 wider yes with_her',
  ]);
  expect(lastTime).toBeUndefined();
  // Written down on the fifth, said before: both days are told.
  const yes = changes.find(({ what }) => what.kind === 'yes' && what.said === 'yes');
  expect(yes).toMatchObject({ day: '2026-03-05', what: { on: '2026-03-01' } });
  // Of the two about one page only the last says how it is now.
  const levels = changes.filter(({ what }) => what.kind === 'level');
  expect(levels.map(({ changedAgain }) => changedAgain)).toEqual([true, undefined]);
});

it('tells her of what was shown without her say only once she was told', async () => {
  const asked = {
    what: [{ kind: 'question', id: 'unfair' }],
    ...{ reader: 'pom', recipient: 'Mr Khan', gateway: 'risk_to_life', why: 'x', less: 'x' },
    authoriser: { name: 'Dee', role: 'head', confirmed: true },
    told: { kind: 'not_yet', why: 'not safe', lookAgain: '2026-03-12' },
  };
  await stepUp(vault);
  const kept = await get<{ overrides: { id: string }[] }>(vault, 'overrides', 'keep', {
    plan,
    asked,
  });
  const staff = await get<ChangedShown>(vault, 'changed', 'list', { plan });
  expect(kinds(staff.changes)).toContain('2026-03-05 wider override without');
  await turnToHer(vault, plan);
  const hers = () => get<ChangedShown>(vault, 'her', 'changed', {}, { kind: 'hers', plan });
  expect(JSON.stringify(await hers())).not.toContain('override');
  // The sitting that goes on is not the last time.
  expect((await hers()).lastTime).toBeUndefined();
  await get(vault, 'her', 'leave', { pin: staffPin }, { kind: 'hers', plan });
  await get(vault, 'overrides', 'tell', {
    ...{ plan, override: kept.overrides[0]?.id },
    told: { kind: 'told', day: '2026-03-05', by: 'Rae' },
  });
  now = '2026-03-06T10:00:00.000Z';
  await turnToHer(vault, plan);
  expect(kinds((await hers()).changes)).toContain('2026-03-05 wider override without');
  expect((await hers()).lastTime).toBe('2026-03-05');
});
