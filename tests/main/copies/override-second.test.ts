// Showing without her say where more than one keyholder is here: the second person is one of them, and types their own passphrase.

import { beforeAll, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { AuditPage } from '../../../src/shared/ipc/audit-calls';
import type {
  KeptOverride,
  OverrideKept,
  SecondPerson,
} from '../../../src/shared/ipc/override-calls';
import type { Person, TriesShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { aSecondPerson } from '../../support/a-second-person';
import { anOpenVault, aPlan, fixedToday, get, passphrase } from '../../support/a-vault';
import { stepUp, unlocked } from '../../support/at-a-vault';

// Several unlocks, every one of them slow on purpose.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const ruths = 'candle river thursday white';
const beas = 'saucer tulip monday green stone';
const locked = vi.fn();
let folder: string;
let vault: Vault;
let plan: string;
let ruth: Person;
let bea: Person;

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder);
  plan = await aPlan(vault);
  const manager = { name: 'Ruth Penhale', role: 'manager', isKeyholder: true, passphrase: ruths };
  ruth = await aSecondPerson(vault, folder, manager);
  const worker = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false, passphrase: beas };
  bea = await aSecondPerson(await unlocked(folder), folder, worker);
  vault = await unlocked(folder, passphrase, { whenLocking: locked });
  return () => vault.close();
});

const keep = (typed: object) =>
  get<OverrideKept>(vault, 'overrides', 'keep', {
    plan,
    asked: {
      ...{ what: [{ kind: 'question', id: 'unfair' }], reader: 'pom', recipient: 'Mr Khan' },
      ...{ gateway: 'risk_to_life', why: 'She may be hurt', less: 'None in time' },
      authoriser: { name: 'Somebody Else', role: 'Manager', confirmed: true },
      told: { kind: 'told', day: fixedToday, by: 'Rae' },
    },
    ...typed,
  });
const listed = () =>
  get<{ overrides: KeptOverride[]; seconds: SecondPerson[] }>(vault, 'overrides', 'list', { plan });

it('asks for a keyholder who is here, and not for whoever else works here', async () => {
  expect((await listed()).seconds).toEqual([
    { id: ruth.id, name: 'Ruth Penhale', role: 'manager' },
  ]);
});

it('takes no name that was typed, and nobody who holds no keys', async () => {
  await stepUp(vault);
  for (const typed of [{}, { person: bea.id, passphrase: beas }, { person: 'rae', passphrase }]) {
    expect(await keep(typed)).toEqual({ kind: 'put-right', why: ['second_person_choose'] });
  }
  expect(await keep({ person: ruth.id })).toEqual({
    ...{ kind: 'put-right', why: ['second_passphrase_missing'] },
  });
  expect((await listed()).overrides).toEqual([]);
});

it('takes their own passphrase and no other, by their own name, and says in the log who it was', async () => {
  expect(await keep({ person: ruth.id, passphrase })).toEqual({ kind: 'wrong-second', left: 2 });
  expect((await listed()).overrides).toEqual([]);
  expect((await keep({ person: ruth.id, passphrase: ruths })).kind).toBe('kept');
  expect((await listed()).overrides).toMatchObject([
    { worker: 'Rae', authoriser: { name: 'Ruth Penhale', role: 'Manager' } },
  ]);
  const { entries } = await get<AuditPage>(vault, 'audit', 'ofPlan', { plan });
  expect(entries.find(({ act }) => act === 'override-kept')).toMatchObject({
    about: { worker: ruth.id },
  });
});

it('locks at the third wrong one whatever was right between, and tells of them who comes in next', async () => {
  await stepUp(vault);
  expect(await keep({ person: ruth.id, passphrase: beas })).toMatchObject({ left: 1 });
  await stepUp(vault);
  expect(await keep({ person: ruth.id, passphrase: beas })).toEqual({ kind: 'locked' });
  await vi.waitFor(() => expect(locked).toHaveBeenCalledWith('passphrases'));
  const ruthsVault = await unlocked(folder, ruths);
  const { now } = await get<TriesShown>(ruthsVault, 'people', 'tries');
  expect(now?.count).toBe(3);
  await ruthsVault.close();
});

it('asks for nobody who is kept away from her plan: then a name and a tick are all there is', async () => {
  vault = await unlocked(folder);
  await get(vault, 'team', 'keepAway', { plan, worker: ruth.id });
  expect((await listed()).seconds).toEqual([]);
  await stepUp(vault);
  expect((await keep({})).kind).toBe('kept');
  expect((await listed()).overrides[0]?.authoriser.name).toBe('Somebody Else');
});
