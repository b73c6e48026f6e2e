// What workers did with her or for her, in a real vault: kept as history, sealed in the file, due on its day, and her sittings
// beside it without being typed again.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type {
  ContactVersion,
  KeptContact,
  SittingInLog,
} from '../../../src/shared/domain/met/contact';
import type { PlanInList } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
let another: string;

beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  another = await aPlan(vault, { legalName: 'Bryn Other', prisonNumber: 'B2345CD' });
});
afterEach(() => vault.close());

const said = (more: object = {}) => ({
  ...{ kind: 'met', day: '2026-11-20', who: '', place: 'On the wing', words: 'Talked of her flat' },
  ...{ next: '', ...more },
});
const save = (contact: string, more: object = {}) =>
  get<KeptContact>(vault, 'met', 'save', { plan, contact, said: said(more) });
const list = (of = plan, by = vault) =>
  get<{ contacts: KeptContact[]; sittings: SittingInLog[] }>(by, 'met', 'list', { plan: of });
const mark = (contact: string, as: string) =>
  get<KeptContact>(vault, 'met', 'mark', { plan, contact, as });
const dues = async () => {
  const plans = await get<PlanInList[]>(vault, 'plans', 'list', {});
  return plans
    .find(({ id }) => id === plan)
    ?.duesSoon.filter(({ kind }) => kind === 'contact_next');
};

describe('a contact', () => {
  it('is kept exactly, with who wrote it, and only in her own plan', async () => {
    const contact = randomUUID();
    const given = said({ kind: 'tried', reason: 'lockdown', words: '  The wing was shut.\n' });
    await save(contact, given);
    expect((await list()).contacts).toMatchObject([
      { id: contact, said: given, isAway: false, by: 'Rae' },
    ]);
    expect((await list(another)).contacts).toEqual([]);
  });

  it('put right adds a row, and the earlier one can be read', async () => {
    const contact = randomUUID();
    await save(contact);
    await save(contact, { kind: 'call' });
    await save(contact, { kind: 'call' });
    const history = await get<ContactVersion[]>(vault, 'met', 'history', { plan, contact });
    expect(history.map((one) => one.said.kind)).toEqual(['call', 'met']);
  });

  it('taken away stays kept, and comes back as it was', async () => {
    const contact = randomUUID();
    await save(contact);
    expect(await mark(contact, 'away')).toMatchObject({ isAway: true });
    expect(await mark(contact, 'back')).toMatchObject({
      isAway: false,
      said: { words: 'Talked of her flat' },
    });
  });

  it.each([
    ['of a day to come', said({ day: '2027-11-20' })],
    ['tried, without a reason', said({ kind: 'tried' })],
    ['that was held, with a reason why not', said({ reason: 'lockdown' })],
  ])('%s is not kept', async (_, given) => {
    const reply = await ask(vault, 'met', 'save', {
      plan,
      contact: randomUUID(),
      said: given,
    });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    expect((await list()).contacts).toEqual([]);
  });

  it('of another woman can be neither changed nor taken away from this plan', async () => {
    const contact = randomUUID();
    await save(contact);
    for (const [call, input] of [
      ['save', { plan: another, contact, said: said({ words: 'Mixed up' }) }],
      ['mark', { plan: another, contact, as: 'away' }],
    ] as const) {
      expect(await ask(vault, 'met', call, input)).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
    }
    expect((await list()).contacts).toMatchObject([{ isAway: false }]);
  });

  it('asks for what comes next on its day, until somebody has seen to it', async () => {
    const contact = randomUUID();
    await save(contact, { next: 'Ring her PA', followUp: '2026-11-24' });
    expect(await dues()).toMatchObject([{ key: `contact:${contact}`, date: '2026-11-24' }]);
    await mark(contact, 'followed');
    expect(await dues()).toEqual([]);
    // Another day is another one to see to.
    await save(contact, { next: 'Ring her PA', followUp: '2026-11-25' });
    expect(await dues()).toHaveLength(1);
    await mark(contact, 'away');
    expect(await dues()).toEqual([]);
  });

  it('stands in the file sealed, under the key of her plan', async () => {
    await save(randomUUID(), {
      who: 'Ms Okoro',
      place: '7 Elm Row',
      next: 'Ring',
      followUp: '2026-11-24',
    });
    const seen: string[] = [];
    await connectionOf(vault).alone(async (raw) => {
      const rows = await raw.all<Record<string, string>>('SELECT * FROM contact_made');
      seen.push(
        ...rows.flatMap(({ who, place, words, next }) => [who, place, words, next].map(String)),
      );
    });
    expect(seen).toHaveLength(4);
    for (const text of seen) expect(text).toMatch(/^\{"kind":"sealed"/u);
  });

  it('is not for a colleague outside her team, nor for her side of the screen', async () => {
    await save(randomUUID());
    const colleague = await aColleague(vault, 'Col', 'specialist');
    expect(await ask(colleague.vault, 'met', 'list', { plan })).toMatchObject({ ok: false });
    const hers = await turnToHer(vault, plan);
    expect(await ask(vault, 'met', 'list', { plan }, hers)).toMatchObject({ ok: false });
  });
});

describe('a sitting', () => {
  it('stands beside them once it is over, without being typed', async () => {
    const hers = await turnToHer(vault, plan);
    expect((await list(plan).catch(() => undefined))?.sittings ?? []).toEqual([]);
    await get(vault, 'her', 'leave', { pin: staffPin }, hers);
    expect((await list()).sittings).toMatchObject([{ kind: 'hers', by: 'Rae' }]);
    expect((await list(another)).sittings).toEqual([]);
  });
});
