// Nobody is put in charge who was removed, no plan is left with nobody without a word, and no keyholder is shut out by a code.

import { describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { OneTimeCode, PeopleShown, Person } from '../../../src/shared/ipc/people-calls';
import type { FoundPlan, TeamKept, TeamShown } from '../../../src/shared/ipc/team-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 180_000 });

const sams = 'violet bakery sunday ladder';
const adas = 'window copper saturday grey stone';
const stepUp = (vault: Vault, words = passphrase) =>
  get(vault, 'people', 'stepUp', { passphrase: words });
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const named = async (vault: Vault, name: string): Promise<Person> => {
  const { people } = await get<PeopleShown>(vault, 'people', 'list');
  const found = people.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
};
const unlocked = async (folder: string, words = passphrase): Promise<Vault> => {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase: words });
  return vault;
};

/** Somebody comes, chooses a passphrase and is let in. @returns their number; all is locked after */
async function comes(folder: string, as: object, words: string): Promise<string> {
  const rae = await unlocked(folder);
  await stepUp(rae);
  const { code, person } = await get<OneTimeCode>(rae, 'people', 'add', as);
  await rae.close();
  const first = aVault(folder);
  await get(first, 'vault', 'unlockWithCode', { code });
  await get(first, 'vault', 'setOwnPassphrase', { passphrase: words });
  const { check, state } = await get<Person>(first, 'people', 'me');
  await first.close();
  if (state === 'active') return person;
  const again = await unlocked(folder);
  await stepUp(again);
  await get(again, 'people', 'confirm', { person, check });
  await again.close();
  return person;
}

const sam = { name: 'Sam Okoro', role: 'specialist', isKeyholder: false };
const ada = { name: 'Ada Quill', role: 'administrator', isKeyholder: false };

/** Rae, who holds the keys, and Sam, who started a plan of her own. */
async function aPlanOfSams() {
  const folder = await aFolder();
  await (await anOpenVault(folder)).close();
  const id = await comes(folder, sam, sams);
  const hers = await unlocked(folder, sams);
  const plan = await aPlan(hers);
  const { reference } = await get<{ reference: string }>(hers, 'plans', 'open', { plan });
  await hers.close();
  return { folder, id, plan, reference };
}

describe('removing somebody', () => {
  it('says first which plans nobody else works with, and goes on saying it after', async () => {
    const { folder, id, plan, reference } = await aPlanOfSams();
    const rae = await unlocked(folder);
    expect(await get(rae, 'team', 'unworked', {})).toEqual([]);
    expect(await get(rae, 'team', 'unworked', { without: id })).toEqual([{ plan, reference }]);
    await stepUp(rae);
    await get(rae, 'people', 'remove', { person: id });
    expect(await get(rae, 'team', 'unworked', {})).toEqual([{ plan, reference }]);
    // Who is gone is nobody to ask.
    const found = await get<FoundPlan>(rae, 'team', 'find', { plan });
    expect(found.kind === 'found' && found.team).toEqual([]);
    const { members, others } = await get<TeamShown>(rae, 'team', 'list', { plan });
    expect(members).toMatchObject([{ name: sam.name, hasLeft: true }]);
    expect(others.map(({ name }) => name)).toEqual(['Rae']);
    await rae.close();

    // Put right by whoever is told: from then on it is on a list again.
    const next = await unlocked(folder);
    const me = (await named(next, 'Rae')).id;
    await get(next, 'team', 'breakGlass', {
      plan,
      purpose: 'cover',
      reason: 'Her worker has left us',
    });
    await get(next, 'team', 'add', { plan, worker: me });
    expect(await get(next, 'team', 'unworked', {})).toEqual([]);
    expect(await get<unknown[]>(next, 'plans', 'list')).toHaveLength(1);
    await next.close();
  });

  it('is told to nobody who could not put it right', async () => {
    const { folder } = await aPlanOfSams();
    const hers = await unlocked(folder, sams);
    expect(await codeOf(ask(hers, 'team', 'unworked', {}))).toBe('not-my-work');
    await hers.close();
  });

  it('takes them out of every choice: no plan is handed to them, and they are not the one who stays', async () => {
    const { folder, plan } = await aPlanOfSams();
    const kit = await comes(folder, { ...sam, name: 'Kit Keys' }, adas);
    const hers = await unlocked(folder, sams);
    await get(hers, 'team', 'add', { plan, worker: kit });
    await hers.close();
    const rae = await unlocked(folder);
    await stepUp(rae);
    await get(rae, 'people', 'remove', { person: kit });
    await rae.close();

    const again = await unlocked(folder, sams);
    const { others, members } = await get<TeamShown>(again, 'team', 'list', { plan });
    expect(others.map(({ name }) => name)).not.toContain('Kit Keys');
    expect(members.map(({ name, hasLeft }) => [name, hasLeft])).toContainEqual(['Kit Keys', true]);
    const refused = (why: string) => ({ kind: 'put-right', why });
    expect(await get<TeamKept>(again, 'team', 'handOver', { plan, worker: kit })).toEqual(
      refused('has_left'),
    );
    expect(await get<TeamKept>(again, 'team', 'iKnowHer', { plan })).toEqual(refused('last_one'));
    // Out of the team they can be taken.
    expect(await get<TeamKept>(again, 'team', 'remove', { plan, worker: kit })).toMatchObject({
      kind: 'kept',
    });
    expect(await get<TeamKept>(again, 'team', 'add', { plan, worker: kit })).toEqual(
      refused('has_left'),
    );
    await again.close();
  });
});

describe('a code for the only keyholder', () => {
  it('is not made by whoever cannot let them in again', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    await comes(folder, ada, adas);
    const admin = await unlocked(folder, adas);
    await stepUp(admin, adas);
    const { id: person } = await named(admin, 'Rae');
    expect(await codeOf(ask(admin, 'people', 'newCode', { person }))).toBe('last-keyholder-code');
    await admin.close();
    await (await unlocked(folder)).close();
  });

  it('made while there was another keyholder opens nothing once that one is gone', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    const kit = await comes(folder, { ...sam, isKeyholder: true }, sams);
    await comes(folder, ada, adas);
    const admin = await unlocked(folder, adas);
    await stepUp(admin, adas);
    const { id: person } = await named(admin, 'Rae');
    const { code } = await get<OneTimeCode>(admin, 'people', 'newCode', { person });
    await get(admin, 'people', 'remove', { person: kit });
    await admin.close();
    const locked = aVault(folder);
    expect(await codeOf(ask(locked, 'vault', 'unlockWithCode', { code }))).toBe(
      'last-keyholder-in',
    );
    await locked.close();
    // What she had still opens everything.
    const rae = await unlocked(folder);
    expect(rae.desk()?.session.worker.isKeyholder).toBe(true);
    await rae.close();
  });
});

describe('a name that somebody has', () => {
  it.each(['Rae', 'rae', ' R\u0061e ', 'Ｒae'])('%s is not given to another', async (name) => {
    const rae = await anOpenVault(await aFolder());
    await stepUp(rae);
    expect(await codeOf(ask(rae, 'people', 'add', { ...sam, name }))).toBe('name-taken');
    expect((await get<PeopleShown>(rae, 'people', 'list')).people).toHaveLength(1);
    await rae.close();
  });

  it('is free again once they were removed; one with signs nobody sees never is', async () => {
    const rae = await anOpenVault(await aFolder());
    await stepUp(rae);
    const { person } = await get<OneTimeCode>(rae, 'people', 'add', sam);
    expect(await codeOf(ask(rae, 'people', 'add', sam))).toBe('name-taken');
    await get(rae, 'people', 'remove', { person });
    expect(await codeOf(ask(rae, 'people', 'add', sam))).toBe('done');
    const odd = { ...sam, name: 'Kit \u202Eevil\u202C' };
    expect(await codeOf(ask(rae, 'people', 'add', odd))).not.toBe('done');
    await rae.close();
  });
});
