// Who can open a plan: its team, opening from outside it, and knowing her.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { Looks } from '../../../src/shared/domain/audit/looks';
import { day } from '../../../src/shared/domain/calendar/day';
import { reviewBy, reviewStanding, saysWhy } from '../../../src/shared/domain/people/glass';
import type { Role } from '../../../src/shared/domain/people/rights';
import type { PlanInList } from '../../../src/shared/ipc/contract';
import type { OpenedFromOutside, TeamKept, TeamShown } from '../../../src/shared/ipc/team-calls';
import { aFolder } from '../../support/a-folder';
import { aColleague, atWork, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

let rae: Vault;
let raeId: string;
let plan: string;
let reference: string;

beforeEach(async () => {
  rae = await anOpenVault(await aFolder());
  raeId = rae.desk()?.session.worker.id ?? '';
  plan = await aPlan(rae);
  reference = (await get<{ reference: string }>(rae, 'plans', 'open', { plan })).reference;
});
afterEach(() => rae.close());

const colleague = (name: string, role: Role = 'specialist') => aColleague(rae, name, role);
const team = (desk: Vault) => get<TeamShown>(desk, 'team', 'list', { plan });
const listed = async (desk: Vault) =>
  (await get<PlanInList[]>(desk, 'plans', 'list')).map(({ id }) => id);
const codeOf = async (desk: Vault, group: string, call: string, input: unknown) => {
  const reply = await ask(desk, group, call, input);
  return reply.ok ? 'answered' : reply.failure.code;
};
const why = 'Her worker is off sick and she asked for somebody today';
const breakGlass = (desk: Vault) =>
  get(desk, 'team', 'breakGlass', { plan, purpose: 'cover', reason: why });

describe('the team of a plan', () => {
  it('is whoever started it, and its plans are the only ones on a list', async () => {
    const { vault: sam } = await colleague('Sam');
    const own = await aPlan(sam, { legalName: 'Fay Own', prisonNumber: 'B2345CD' });
    expect(await listed(rae)).toEqual([plan]);
    expect(await listed(sam)).toEqual([own]);
    expect((await team(rae)).members.map(({ name }) => name)).toEqual(['Rae']);
  });

  it('opens a plan to who is put into it, and closes it with the next press', async () => {
    const { id, vault: sam } = await colleague('Sam');
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('not-in-team');
    await get(rae, 'team', 'add', { plan, worker: id });
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('answered');
    expect(await listed(sam)).toEqual([plan]);
    await get(rae, 'team', 'remove', { plan, worker: id });
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('not-in-team');
    expect(await listed(sam)).toEqual([]);
  });

  it('is handed over whole, and never left with nobody who works with her', async () => {
    const { id: sam } = await colleague('Sam');
    const { id: khan } = await colleague('Mr Khan', 'offender_manager');
    const last = { kind: 'put-right', why: 'last_one' };
    expect(await get(rae, 'team', 'remove', { plan, worker: raeId })).toEqual(last);
    await get(rae, 'team', 'add', { plan, worker: khan });
    // One who only reads what she shares does not carry a plan.
    expect(await get(rae, 'team', 'remove', { plan, worker: raeId })).toEqual(last);
    expect(await get(rae, 'team', 'handOver', { plan, worker: khan })).toEqual(last);
    expect(await get(rae, 'team', 'iKnowHer', { plan })).toEqual(last);
    const handed = await get<TeamKept>(rae, 'team', 'handOver', { plan, worker: sam });
    // Rae holds the keys, and so still sees who is in it.
    expect(handed.kind === 'kept' && handed.team.members.map(({ name }) => name)).toEqual([
      ...['Mr Khan', 'Sam'],
    ]);
    expect(await codeOf(rae, 'plans', 'open', { plan })).toBe('not-in-team');
  });

  it('is not joined by a keyholder alone without saying why', async () => {
    const { id: sam } = await colleague('Sam');
    await get(rae, 'team', 'handOver', { plan, worker: sam });
    const join = () => get<TeamKept>(rae, 'team', 'add', { plan, worker: raeId });
    expect(await join()).toEqual({ kind: 'put-right', why: 'say_why_first' });
    await breakGlass(rae);
    expect((await join()).kind).toBe('kept');
    expect(await codeOf(rae, 'notes', 'list', { plan })).toBe('answered');
  });

  it('is history: no row of it is changed', async () => {
    const change = connectionOf(rae).transaction((writer) =>
      writer.run('UPDATE plan_team SET is_in = 0 WHERE plan = ?', [plan]),
    );
    await expect(change).rejects.toThrow();
  });
});

describe('finding a plan that is not on one’s list', () => {
  it.each([
    ['its whole reference', () => reference],
    [
      'its reference without the line, in small letters',
      () => reference.replace('-', '').toLowerCase(),
    ],
    ['her whole prison number', () => 'a1234bc'],
    ['her prison number with spaces', () => ' A1234 BC '],
  ])('by %s, with whom to ask and nothing of hers', async (_, typed) => {
    const { vault: sam } = await colleague('Sam');
    const found = await get(sam, 'team', 'find', { reference: typed() });
    expect(found).toMatchObject({ kind: 'found', plan, standing: 'closed', mayBreakGlass: true });
    expect(JSON.stringify(found)).toContain('Rae');
    expect(JSON.stringify(found)).not.toMatch(/Nia|Example|A1234BC/);
  });

  it.each([
    ['a part of its reference', () => reference.slice(0, 4)],
    ['a part of her number', () => 'A1234'],
    ['her name', () => 'Nia Example'],
    ['anything', () => '%'],
    ['nothing', () => ''],
  ])('not by %s', async (_, typed) => {
    const { vault: sam } = await colleague('Sam');
    expect(await get(sam, 'team', 'find', { reference: typed() })).toEqual({ kind: 'none' });
  });

  it('does not tell whose plan it is to one who starts it once more', async () => {
    const { vault: sam } = await colleague('Sam');
    const again = { legalName: 'Somebody', prisonNumber: 'A1234BC', situation: 'short' };
    expect(await get(sam, 'plans', 'start', again)).toEqual({
      kind: 'already-there',
      plan,
      name: '',
    });
    expect(await get(rae, 'plans', 'start', again)).toMatchObject({ name: 'Nia Example' });
  });
});

describe('opening a plan from outside its team', () => {
  it('holds until it is locked, is seen by her, and waits for a second person', async () => {
    const sam = await colleague('Sam');
    await breakGlass(sam.vault);
    expect(await codeOf(sam.vault, 'plans', 'open', { plan })).toBe('answered');
    expect(await codeOf(await atWork(rae, sam.id), 'plans', 'open', { plan })).toBe('not-in-team');
    const [waiting] = await get<OpenedFromOutside[]>(rae, 'team', 'toReview');
    expect(waiting).toMatchObject({
      ...{ by: 'Sam', purpose: 'cover', reason: why, reference, standing: 'to_come' },
      ...{ day: '2026-11-21', reviewBy: '2026-11-24', isMe: false },
    });
    expect(await get(rae, 'team', 'mine')).toMatchObject({ toReview: 1 });
    const looked = { glass: waiting?.id, outcome: 'right', words: '' };
    const kept = await get<{ opened: OpenedFromOutside[] }>(rae, 'team', 'review', looked);
    expect(kept.opened[0]).toMatchObject({ standing: 'done', review: { by: 'Rae' } });
    expect(await get(rae, 'team', 'mine')).toMatchObject({ toReview: 0 });
  });

  it('stands on her list of who has looked, with what for and without a word of the reason', async () => {
    const { vault: sam } = await colleague('Sam');
    await breakGlass(sam);
    const hers = await turnToHer(rae, plan);
    const looks = await get<Looks>(rae, 'her', 'looks', {}, hers);
    const [sams] = looks.days.filter(({ by }) => by === 'Sam');
    expect(sams).toMatchObject({ role: 'specialist', day: '2026-11-21' });
    expect(sams?.made[0]).toEqual({ what: 'outside', purpose: 'cover' });
    expect(JSON.stringify(looks)).not.toContain(why);
  });

  it('is not looked at by the one who did it, nor by one without keys', async () => {
    const { id: sam, vault: samsDesk } = await colleague('Sam');
    await get(rae, 'team', 'handOver', { plan, worker: sam });
    await breakGlass(rae);
    const [mine] = await get<OpenedFromOutside[]>(rae, 'team', 'toReview');
    const looked = { glass: mine?.id, outcome: 'right', words: '' };
    expect(mine?.isMe).toBe(true);
    expect(await get(rae, 'team', 'review', looked)).toEqual({
      ...{ kind: 'put-right', why: 'second_person' },
    });
    expect(await codeOf(samsDesk, 'team', 'review', looked)).toBe('not-my-work');
    const { vault: manager } = await colleague('Ms Ellis', 'manager');
    expect(await get(manager, 'team', 'review', { ...looked, outcome: 'not_right' })).toEqual({
      ...{ kind: 'put-right', why: 'words' },
    });
    expect(await get(manager, 'team', 'review', looked)).toMatchObject({ kind: 'kept' });
  });

  it.each([
    ['an offender manager', 'offender_manager'],
    ['a probation practitioner', 'probation'],
    ['a manager', 'manager'],
    ['an administrator', 'administrator'],
  ] as const)('is not for %s', async (_, role) => {
    const { vault } = await colleague('Other', role);
    const asked = { plan, purpose: 'other', reason: why };
    expect(await codeOf(vault, 'team', 'breakGlass', asked)).not.toBe('answered');
    expect(await codeOf(vault, 'plans', 'open', { plan })).not.toBe('answered');
  });

  it.each([
    ['nine letters', 'cover this', false],
    ['a sentence', 'cover today', true],
    ['dots and spaces', '.......... . . . . . . . . .', false],
    ['letters of another alphabet', 'Потрібна допомога', true],
  ])('a reason of %s', (_, reason, says) => {
    expect(saysWhy(reason)).toBe(says);
  });

  it.each([
    ['the day it was opened', '2026-11-21', 'to_come'],
    ['its last day', '2026-11-24', 'to_come'],
    ['the day after', '2026-11-25', 'gone_by'],
  ])('on %s', (_, today, standing) => {
    const by = reviewBy(day.parse('2026-11-21'));
    expect(reviewStanding(by, day.parse(today), false)).toBe(standing);
    expect(reviewStanding(by, day.parse(today), true)).toBe('done');
  });
});

describe('knowing her', () => {
  it('closes the plan in everything, and no word says how', async () => {
    const { id, vault: sam } = await colleague('Sam');
    await get(rae, 'team', 'add', { plan, worker: id });
    expect(await get(sam, 'team', 'iKnowHer', { plan })).toEqual({ kind: 'closed' });
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('kept-away');
    expect(await codeOf(sam, 'team', 'breakGlass', { plan, purpose: 'other', reason: why })).toBe(
      'kept-away',
    );
    expect(await listed(sam)).toEqual([]);
    expect(await get(sam, 'team', 'find', { reference })).toMatchObject({
      ...{ standing: 'kept_away', team: [], mayBreakGlass: false },
    });
    expect(await get(rae, 'team', 'add', { plan, worker: id })).toEqual({
      ...{ kind: 'put-right', why: 'kept_away' },
    });
    expect((await team(rae)).keptAway).toMatchObject([{ name: 'Sam', bySelf: true }]);
  });

  it('holds for a keyholder too, who cannot let themselves back', async () => {
    const { id: sam, vault: samsDesk } = await colleague('Sam');
    await get(rae, 'team', 'handOver', { plan, worker: sam });
    expect(await get(rae, 'team', 'iKnowHer', { plan })).toEqual({ kind: 'closed' });
    for (const call of ['letBack', 'add', 'keepAway']) {
      expect(await codeOf(rae, 'team', call, { plan, worker: raeId }), call).toBe('kept-away');
    }
    // Sam has no keys: nobody else here could let Rae back.
    expect(await codeOf(samsDesk, 'team', 'letBack', { plan, worker: raeId })).toBe('not-my-work');
    expect(await get(rae, 'team', 'toReview')).toEqual([]);
  });

  it('is ended by a keyholder, and leaves them outside the team', async () => {
    const { id, vault: sam } = await colleague('Sam');
    await get(rae, 'team', 'add', { plan, worker: id });
    await get(rae, 'team', 'keepAway', { plan, worker: id });
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('kept-away');
    await get(rae, 'team', 'letBack', { plan, worker: id });
    expect(await codeOf(sam, 'plans', 'open', { plan })).toBe('not-in-team');
  });

  it('does not let one who knows her read why somebody opened her plan', async () => {
    const { id, vault: manager } = await colleague('Ms Ellis', 'manager');
    const { vault: sam } = await colleague('Sam');
    await breakGlass(sam);
    expect(await get<unknown[]>(manager, 'team', 'toReview')).toHaveLength(1);
    await get(rae, 'team', 'keepAway', { plan, worker: id });
    expect(await get<unknown[]>(manager, 'team', 'toReview')).toHaveLength(0);
    expect(await get(manager, 'team', 'mine')).toMatchObject({ toReview: 0 });
  });
});

describe('a plan for its team only', () => {
  it('is not opened by saying why, and takes a keyholder to let others in', async () => {
    const { id: sam, vault: samsDesk } = await colleague('Sam');
    const { id: joan, vault: joansDesk } = await colleague('Joan');
    await get(rae, 'team', 'add', { plan, worker: sam });
    await breakGlass(joansDesk);
    await get(samsDesk, 'team', 'restrict', { plan });
    expect(await codeOf(joansDesk, 'plans', 'open', { plan })).toBe('plan-restricted');
    expect(await codeOf(samsDesk, 'plans', 'open', { plan })).toBe('answered');
    expect(await get(samsDesk, 'team', 'add', { plan, worker: joan })).toEqual({
      ...{ kind: 'put-right', why: 'keyholder_adds' },
    });
    expect(await codeOf(samsDesk, 'team', 'liftRestriction', { plan })).toBe('not-my-work');
    await get(rae, 'team', 'add', { plan, worker: joan });
    expect(await codeOf(joansDesk, 'plans', 'open', { plan })).toBe('answered');
    expect(await codeOf(rae, 'team', 'liftRestriction', { plan })).toBe('step-up-first');
    await stepUp(rae);
    await get(rae, 'team', 'liftRestriction', { plan });
    expect((await team(rae)).isRestricted).toBe(false);
  });
});

describe('an offender manager', () => {
  it('has a list without anything workers wrote, and no plan but the pages shared', async () => {
    const { id, vault: khan } = await colleague('Mr Khan', 'offender_manager');
    await get(rae, 'team', 'add', { plan, worker: id });
    await get(rae, 'notes', 'save', {
      ...{ plan, note: '11111111-1111-4111-8111-111111111111' },
      said: { words: 'Ask her again', aboutAnother: false, steps: '', followUp: '2026-11-23' },
    });
    expect(JSON.stringify(await get(rae, 'plans', 'list'))).toContain('2026-11-23');
    expect(await codeOf(khan, 'plans', 'list', {})).toBe('not-my-work');
    // Nothing has been talked through with her: that there is a plan, and its number.
    expect(await get(khan, 'shared', 'list')).toEqual([{ plan, reference }]);
    expect(await codeOf(khan, 'plans', 'open', { plan })).toBe('not-my-work');
    const looked = await get<object>(khan, 'shared', 'look', { plan, style: 'key' });
    // She has not been asked about sharing yet: that there is nothing is all that is said.
    expect(looked).toEqual({
      ...{ code: '', reference },
    });
    // She sees it, as with everybody.
    const looks = await get<Looks>(rae, 'her', 'looks', {}, await turnToHer(rae, plan));
    expect(looks.days.map(({ by }) => by)).toContain('Mr Khan');
  });

  it('reads on the list who she is and where she stands, as far as she shares it with him', async () => {
    const { id, vault: khan } = await colleague('Mr Khan', 'offender_manager');
    await get(rae, 'team', 'add', { plan, worker: id });
    const say = (question: string, said: object) =>
      get(rae, 'answers', 'save', {
        ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
      });
    await say('share_explained', { chosen: 'yes' });
    await say('share_with', { chosen: ['housing'] });
    const list = () => get<object[]>(khan, 'shared', 'list');
    expect(await list()).toEqual([{ plan, reference }]);
    await say('share_with', { chosen: ['pom'] });
    const who = { legalName: 'Nia Example', prisonNumber: 'A1234BC' };
    expect(await list()).toEqual([
      { plan, reference, who, stands: { situation: 'short', lead: expect.any(String) } },
    ]);
    await get(rae, 'sharing', 'choose', {
      ...{ plan, withHer: true },
      choices: [{ target: { kind: 'page', id: 'details' }, audience: 'pom', level: 'nothing' }],
    });
    expect(await list()).toEqual([{ plan, reference, who }]);
    await get(rae, 'team', 'remove', { plan, worker: id });
    expect(await list()).toEqual([]);
  });
});
