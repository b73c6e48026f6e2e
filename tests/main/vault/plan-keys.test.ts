import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { appendAnswer } from '../../../src/main/plans/answer-rows';
import { migrations } from '../../../src/main/store/migrate';
import { openToRead, openVaultFile } from '../../../src/main/store/open';
import { readPages } from '../../../src/main/store/pages';
import type { Vault } from '../../../src/main/vault/vault';
import { SEALED_HEAD } from '../../../src/shared/domain/places/sealed-text';
import type { AnswerValue } from '../../../src/shared/domain/workbook/answer';
import type { Opened } from '../../../src/shared/ipc/contract';
import type { OneTimeCode, Person } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { SMALL_JPEG } from '../../support/pictures';
import { plansKeyIn } from '../../support/plans-key';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const beas = 'violet bakery sunday ladder';
const home = {
  ...{ line1: '14 Quillfeather Row', line2: '', town: 'Testham', postcode: 'QX7 3ZP' },
  showAs: 'never',
};
const english = 'Ring my aunt on 07700 900461';
const bea = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false };

const save = (vault: Vault, plan: string, question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'worker' },
    value: { kind: 'said', said },
  });
const saidTo = async (vault: Vault, plan: string, question: string): Promise<unknown> => {
  const open = await get<{ answers: { question: string; value: { said?: unknown } }[] }>(
    vault,
    'plans',
    'open',
    { plan },
  );
  return open.answers.find((answer) => answer.question === question)?.value.said;
};
const stepUp = (vault: Vault, words = passphrase) =>
  get(vault, 'people', 'stepUp', { passphrase: words });
async function unlocked(folder: string, words = passphrase): Promise<Vault> {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase: words });
  return vault;
}
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};

/** What whoever has the plans' key and nothing else can read of the file: its rows, and every page of it. */
async function withThePlansKeyAlone(folder: string, words = passphrase) {
  const path = join(folder, 'vault', 'plans.db');
  const key = await plansKeyIn(join(folder, 'vault'), words);
  const pages: Buffer[] = [];
  for await (const { plain } of readPages(path, key)) if (plain) pages.push(plain);
  const all = Buffer.concat(pages);
  const raw = await openToRead({ path, ...key });
  const rows = await raw.all<{ question: string; value: string }>(
    'SELECT question, value FROM answer ORDER BY seq',
  );
  const holders = await raw.all<{ plan: string; holder: string; key: string; whose: string }>(
    'SELECT plan, holder, key, whose FROM plan_key',
  );
  const pictures = await raw.all<{ words: string; jpeg: string }>(
    'SELECT words, jpeg FROM place_picture',
  );
  await raw.close();
  return { onPages: (text: string) => all.includes(text), rows, holders, pictures };
}

/** Which key a stored text is sealed under. */
const keyOf = (text: string) => (JSON.parse(text) as { key: string }).key;

/** Writes an address as it was written before there were any. */
async function asAVersionBefore(folder: string, plan: string): Promise<void> {
  const path = join(folder, 'vault', 'plans.db');
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  const plain = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  const [{ session, at } = { session: '', at: '' }] = await plain.all<Record<string, string>>(
    'SELECT session, at FROM answer LIMIT 1',
  );
  const value: AnswerValue = { kind: 'said', said: home };
  const given = { plan, question: 'home_address', value, givenBy: 'worker' } as const;
  await plain.transaction((writer) =>
    appendAnswer(writer, { ...given, session: session ?? '', at: at ?? '' }),
  );
  await plain.close();
}

async function withBea(rae: Vault, folder: string, as: object = bea): Promise<Person> {
  await stepUp(rae);
  const { code } = await get<OneTimeCode>(rae, 'people', 'add', as);
  await rae.close();
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlockWithCode', { code });
  await get<Opened>(vault, 'vault', 'setOwnPassphrase', { passphrase: beas });
  const me = await get<Person>(vault, 'people', 'me');
  await vault.close();
  const again = await unlocked(folder);
  await stepUp(again);
  await get(again, 'people', 'confirm', { person: me.id, check: me.check });
  await again.close();
  return me;
}

describe('words that lead to her', () => {
  it('stand on no page of the file for whoever has the key of all plans, and come out for the team', async () => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const plan = await aPlan(rae);
    await save(rae, plan, 'home_address', home);
    await save(rae, plan, 'safe_contact', english);
    const away = [{ id: 'a1', fields: { who: 'Darren Wetherspike', order: 'yes' } }];
    await save(rae, plan, 'avoid_people', away);
    expect(await saidTo(rae, plan, 'home_address')).toMatchObject(home);
    expect(await saidTo(rae, plan, 'avoid_people')).toMatchObject(away);
    await rae.close();
    const { onPages, rows } = await withThePlansKeyAlone(folder);
    // Her name is no place: it shows that the pages are read.
    expect(onPages('Nia Example')).toBe(true);
    for (const words of ['Quillfeather', 'QX7 3ZP', '900461', 'Wetherspike'])
      expect(onPages(words)).toBe(false);
    const sealed = rows.filter(({ value }) => value.startsWith(SEALED_HEAD));
    const questions = ['home_address', 'safe_contact', 'avoid_people'];
    expect(sealed.map(({ question }) => question)).toEqual(questions);
    const again = await unlocked(folder);
    expect(await saidTo(again, plan, 'safe_contact')).toBe(english);
    await again.close();
  });

  it('from before are sealed at the first unlock, and nothing of them stays in the file', async () => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const plan = await aPlan(rae);
    await save(rae, plan, 'safe_contact', english);
    await rae.close();
    await asAVersionBefore(folder, plan);
    const before = await withThePlansKeyAlone(folder);
    expect(before.onPages('Quillfeather')).toBe(true);
    const again = await unlocked(folder);
    expect(await saidTo(again, plan, 'home_address')).toMatchObject(home);
    expect(await saidTo(again, plan, 'safe_contact')).toBe(english);
    await again.close();
    const after = await withThePlansKeyAlone(folder);
    for (const words of ['Quillfeather', 'QX7 3ZP']) expect(after.onPages(words)).toBe(false);
    expect(after.rows).toHaveLength(before.rows.length);
  });

  it('come with the team: whoever is put in reads all of them, whoever leaves reads none, and the key is another', async () => {
    const folder = await aFolder();
    const me = await withBea(await anOpenVault(folder), folder);
    const rae = await unlocked(folder);
    const plan = await aPlan(rae);
    await save(rae, plan, 'home_address', home);
    await rae.close();
    const outside = await unlocked(folder, beas);
    await get(outside, 'team', 'breakGlass', {
      plan,
      purpose: 'safety',
      reason: 'She rang us from a phone box.',
    });
    expect(await saidTo(outside, plan, 'home_address')).toBeUndefined();
    await outside.close();
    const adds = await unlocked(folder);
    await get(adds, 'team', 'add', { plan, worker: me.id });
    await adds.close();
    const [before] = (await withThePlansKeyAlone(folder)).holders;
    const inside = await unlocked(folder, beas);
    expect(await saidTo(inside, plan, 'home_address')).toMatchObject(home);
    await save(inside, plan, 'first_night', { ...home, line1: '2 Thistledown Court' });
    await save(inside, plan, 'home_places', [{ id: 'a', fields: { where: 'A house' } }]);
    const picture = { plan, question: 'home_places', picture: randomUUID() };
    const said = { words: 'The mill at Cobblewick' };
    await get(inside, 'pictures', 'add', { ...picture, item: 'a', said, jpeg: SMALL_JPEG });
    await inside.close();
    const takes = await unlocked(folder);
    await get(takes, 'team', 'remove', { plan, worker: me.id });
    expect(await saidTo(takes, plan, 'first_night')).toMatchObject({ postcode: 'QX7 3ZP' });
    expect(await get(takes, 'pictures', 'look', picture)).toEqual({ jpeg: SMALL_JPEG });
    await takes.close();
    const { holders, pictures, onPages } = await withThePlansKeyAlone(folder, beas);
    expect(holders).toHaveLength(2);
    const newest = holders[0]?.key;
    expect(pictures.flatMap(({ words, jpeg }) => [keyOf(words), keyOf(jpeg)])).toEqual([
      newest,
      newest,
    ]);
    expect(holders.map(({ key }) => key)).not.toContain(before?.key);
    for (const words of ['Thistledown', 'Cobblewick', SMALL_JPEG.slice(0, 40)]) {
      expect(onPages(words)).toBe(false);
    }
    const left = await unlocked(folder, beas);
    expect(await codeOf(ask(left, 'plans', 'open', { plan }))).toBe('not-in-team');
    await left.close();
  });

  it('are still there after a one-time code, and after the sheet, which nobody but a keyholder can do without a team', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    const { recoveryKey } = await vault.handlers.setUp({
      ...{
        establishment: 'HMP Testbourne',
        worker: { name: 'Rae', role: 'specialist' },
        passphrase,
      },
    });
    await vault.handlers.confirmRecoveryKey({ recoveryKey });
    const me = await withBea(vault, folder);
    const bears = await unlocked(folder, beas);
    const plan = await aPlan(bears);
    await save(bears, plan, 'home_address', home);
    await bears.close();
    // Rae is in no team of hers: she gives a code, and reads nothing by it.
    const rae = await unlocked(folder);
    await stepUp(rae);
    const { code } = await get<OneTimeCode>(rae, 'people', 'newCode', { person: me.id });
    expect(await codeOf(ask(rae, 'plans', 'open', { plan }))).toBe('not-in-team');
    await rae.close();
    const anew = 'copper window saturday grey';
    const back = aVault(folder);
    await get(back, 'vault', 'unlockWithCode', { code });
    await get(back, 'vault', 'setOwnPassphrase', { passphrase: anew });
    expect(await saidTo(back, plan, 'home_address')).toMatchObject(home);
    await back.close();
    const next = await unlocked(folder, anew);
    expect(await saidTo(next, plan, 'home_address')).toMatchObject(home);
    const raes = (await get<{ others: { worker: string }[] }>(next, 'team', 'list', { plan }))
      .others;
    await get(next, 'team', 'add', { plan, worker: raes[0]?.worker });
    await next.close();
    const bySheet = aVault(folder);
    await get(bySheet, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    const renewed = await get<{ recoveryKey: string }>(bySheet, 'vault', 'renewKeys', {
      passphrase: 'marble kettle tuesday lantern',
    });
    await get(bySheet, 'vault', 'confirmRecoveryKey', { recoveryKey: renewed.recoveryKey });
    expect(await saidTo(bySheet, plan, 'home_address')).toMatchObject(home);
    await bySheet.close();
  });
});
