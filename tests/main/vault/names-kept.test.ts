// Losing control.db loses nobody, and nobody is named from outside; somebody who is removed is gone whatever happens then.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type {
  OneTimeCode,
  PeopleEvent,
  PeopleShown,
  Person,
} from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get } from '../../support/a-vault';
import { codeOf, stepUp, unlocked } from '../../support/at-a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const toms = 'window copper saturday grey stone';
const add = async (vault: Parameters<typeof get>[0], name: string, role: string) => {
  await stepUp(vault);
  return get<OneTimeCode>(vault, 'people', 'add', { name, role, isKeyholder: false });
};
const states = async (vault: Parameters<typeof get>[0]) =>
  Object.fromEntries(
    (await get<PeopleShown>(vault, 'people', 'list')).people.map(({ name, role, state }) => [
      name,
      `${role} ${state}`,
    ]),
  );

it('an administrator, somebody who waits and somebody who has gone are there when control.db was lost', async () => {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  await aPlan(rae);
  const tom = await add(rae, 'Tom Ashdown', 'administrator');
  await add(rae, 'Wil Waits', 'specialist');
  const gone = await add(rae, 'Gwen Gone', 'specialist');
  await get(rae, 'people', 'remove', { person: gone.person });
  await rae.close();
  const first = aVault(folder);
  await get(first, 'vault', 'unlockWithCode', { code: tom.code });
  await get(first, 'vault', 'setOwnPassphrase', { passphrase: toms });
  const before = await states(first);
  expect(before).toEqual({
    ...{ Rae: 'specialist active', 'Tom Ashdown': 'administrator active' },
    ...{ 'Wil Waits': 'specialist waiting', 'Gwen Gone': 'specialist gone' },
  });
  await first.close();
  const ring = await readFile(join(folder, 'vault', 'keyring.json'), 'utf8');
  expect(ring).not.toMatch(/Rae|Ashdown|Waits|Gwen|Testbourne/);

  await rm(join(folder, 'vault', 'control.db'));
  // Whose names they are cannot be said without the plans.
  expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase: toms }))).toBe(
    'vault-missing',
  );
  const again = await unlocked(folder);
  expect(await states(again)).toEqual(before);
  const [newest] = await get<PeopleEvent[]>(again, 'people', 'history');
  expect(newest?.what).toBe('list-made-anew');
  await again.close();
  const tomsDesk = await unlocked(folder, toms);
  expect(await states(tomsDesk)).toEqual(before);
  expect((await get<Person>(tomsDesk, 'people', 'me')).name).toBe('Tom Ashdown');
  await tomsDesk.close();
});

it('who is removed is gone, and the screen says so, also where the keys cannot be changed for a reason nobody knows', async () => {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const gone = await add(rae, 'Gwen Gone', 'specialist');
  // A folder where the new file is to be made: what the file system says of that has no name of ours.
  await mkdir(join(folder, 'vault', 'plans.next.db', 'in the way'), { recursive: true });
  expect(await codeOf(ask(rae, 'people', 'remove', { person: gone.person }))).toBe('done');
  expect((await states(rae))['Gwen Gone']).toBe('specialist gone');
  expect((await get<PeopleShown>(rae, 'people', 'list')).keys.state).toBe('due');
  expect(await codeOf(ask(rae, 'plans', 'list'))).toBe('done');
  await rae.close();
  await rm(join(folder, 'vault', 'plans.next.db'), { recursive: true });
  const again = await unlocked(folder);
  expect((await get<PeopleShown>(again, 'people', 'list')).keys.state).toBe('settled');
  await again.close();
});
