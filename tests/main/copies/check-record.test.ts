// What a checked copy is held against: the record of it, who signed it here later, and the plan as it is now.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { readSigningInUse } from '../../../src/main/copies/signing-rows';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import type { Desk } from '../../../src/main/plans/desk';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyAudience } from '../../../src/shared/domain/copies/plan-copy';
import type { CheckedPdf, OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, passphrase, resources } from '../../support/a-vault';
import { edited } from '../../support/changed-files';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};

let vault: Vault;
let desk: Desk;
let plan: string;
let folder: string;
let clock: number;
const brought = () => join(folder, 'brought.pdf');

beforeEach(async () => {
  folder = await aFolder();
  clock = Date.parse('2026-11-21T09:00:00.000Z');
  // Every look at the clock is a minute later.
  const now = () => {
    clock += 60_000;
    return new Date(clock).toISOString();
  };
  vault = await anOpenVault(folder, { now, takePlace: () => brought() });
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  desk = open;
  plan = await aPlan(vault);
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
});
afterEach(() => vault.close());

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });

async function make(name: string, copyFor: CopyAudience = 'pom'): Promise<Uint8Array> {
  const path = join(folder, name);
  await makeCopy(desk, exporter, { plan, copyFor, style: 'key', saidYes: [] }, path);
  return new Uint8Array(await readFile(path));
}

async function check(bytes: Uint8Array): Promise<CheckedPdf> {
  await writeFile(brought(), bytes);
  return get<CheckedPdf>(vault, 'copies', 'check', { place: 'f'.repeat(32) });
}
const record = async (bytes: Uint8Array) => {
  const { record: found } = await check(bytes);
  if (!found) throw new Error('no record of this file');
  return found;
};

/** Signs the second field as the lead would at this desk, and puts it on record. */
async function countersign(bytes: Uint8Array): Promise<Uint8Array> {
  const identity = await readSigningInUse(desk.connection);
  if (!identity) throw new Error('no identity');
  const at = desk.now();
  const order = { name: 'Sam', reason: 'Read.', place: 'HMP Testbourne', at };
  const signed = await signPdf(bytes, { field: 'lead', identity, ...order });
  const { id } = await record(bytes);
  await desk.connection.transaction((writer) =>
    writer.run(
      `INSERT INTO countersignature (id, copy, file_hash, file_name, signer_name, signer_role, session, at)
       VALUES ('one', ?, ?, 'signed.pdf', 'Sam', 'Lead POM', ?, ?)`,
      [id, createHash('sha256').update(signed).digest('hex'), desk.session.id, at],
    ),
  );
  return signed;
}

describe('a copy of this vault', () => {
  it('is known again, with nothing changed since', async () => {
    const checked = await check(await make('one.pdf'));
    expect(checked).toMatchObject({
      verdict: 'unchanged',
      reasons: [],
      signatures: [{ field: 'worker', isOurs: true, name: 'Rae', onRecord: 'made' }],
      record: { name: 'Nia Example', copyFor: 'pom', version: 1, countersignedLater: [] },
    });
    expect(checked.record?.since).toEqual({
      isVersionKept: true,
      versionNow: 1,
      changed: [],
      haveFactsChanged: false,
      takenBack: [],
      ...{ stops: [], yesesGone: [], withoutHer: false },
    });
  });

  it('dropped on the window gets the same answer as one chosen', async () => {
    const bytes = await make('one.pdf');
    const dropped = await get(vault, 'copies', 'checkDropped', {
      fileName: 'brou\u202eght\u200b.pdf',
      bytes,
    });
    expect(dropped).toEqual(await check(bytes));
  });

  it('changed by an update is still named as what it was before', async () => {
    const bytes = await make('one.pdf');
    const changed = await edited(bytes, (document) => document.setTitle('Another'));
    expect(await check(changed)).toMatchObject({
      verdict: 'changed',
      reasons: ['title_changed'],
      signatures: [{ name: 'Rae', onRecord: 'made' }],
      record: { name: 'Nia Example' },
    });
  });

  it('of a plan that was taken out is told as that, with the day and no name', async () => {
    const mine = await make('one.pdf');
    const signed = await countersign(mine);
    const { reference } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    await get(vault, 'people', 'stepUp', { passphrase });
    const ground = { kind: 'by_mistake', day: '2026-11-20' };
    await get(vault, 'erasures', 'erase', { plan, reference, ground, reason: 'Begun twice' });
    for (const bytes of [mine, signed]) {
      const checked = await check(bytes);
      expect(checked.record).toBeUndefined();
      expect(checked.erasedAt).toMatch(/^2026-11-21T/);
      expect(JSON.stringify(checked)).not.toContain('Nia');
    }
    // Of a file that was never on record nothing is said of any plan.
    mine[5000] = (mine[5000] ?? 0) ^ 1;
    expect((await check(mine)).erasedAt).toBeUndefined();
  }, 60_000);

  it('with a byte changed is on no record: nobody can say what it was', async () => {
    const bytes = await make('one.pdf');
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    const { verdict, record: none } = await check(bytes);
    expect([verdict, none]).toEqual(['changed', undefined]);
  });
});

describe('who should have signed comes from the record', () => {
  it('a countersigned copy has both, each as it is on record', async () => {
    const both = await check(await countersign(await make('one.pdf')));
    expect(both.verdict).toBe('unchanged');
    expect(both.signatures.map(({ name, onRecord, role }) => [name, onRecord, role])).toEqual([
      ['Rae', 'made', undefined],
      ['Sam', 'countersigned', 'Lead POM'],
    ]);
    expect(both.record?.countersignedLater).toEqual([]);
  });

  it('cut back to its first signature it is whole, and said to be from before the second', async () => {
    const once = await make('one.pdf');
    const both = await countersign(once);
    const cut = await check(both.subarray(0, once.length));
    expect(cut.verdict).toBe('unchanged');
    expect(cut.record?.countersignedLater).toEqual([
      { name: 'Sam', role: 'Lead POM', at: expect.any(String), isKept: false },
    ]);
  });

  it('a second signature with our key and on no record is told apart', async () => {
    const once = await make('one.pdf');
    const identity = await readSigningInUse(desk.connection);
    if (!identity) throw new Error('no identity');
    const order = { name: 'Sam', reason: 'Read.', place: 'Here', at: desk.now() };
    const { signatures } = await check(await signPdf(once, { field: 'lead', identity, ...order }));
    expect(signatures.map(({ onRecord }) => onRecord)).toEqual(['made', undefined]);
  });
});

describe('since the copy was made', () => {
  it('answers that say something else are named, and no words of hers are told', async () => {
    const bytes = await make('one.pdf');
    await say('about_words', 'I keep to myself just now');
    const { record: found, ...rest } = await check(bytes);
    expect(found?.since).toMatchObject({
      versionNow: 2,
      changed: [{ page: 'About me', questions: ['A few words about me'] }],
      takenBack: [],
    });
    expect(JSON.stringify({ found, rest })).not.toMatch(/keep to myself|make people laugh/);
  });

  it('an answer said again as it was is no change', async () => {
    const bytes = await make('one.pdf');
    await say('about_words', 'Something else');
    await say('about_words', 'I make people laugh');
    expect((await record(bytes)).since.changed).toEqual([]);
  });

  const choose = (target: object, level: string, short?: string) =>
    get(vault, 'sharing', 'choose', {
      plan,
      withHer: true,
      choices: [{ target, audience: 'pom', level, ...(short ? { short } : {}) }],
    });

  it('what she has taken back, and the copy still shows, is named', async () => {
    const bytes = await make('one.pdf');
    await choose({ kind: 'page', id: 'about-me' }, 'nothing');
    expect((await record(bytes)).since.takenBack).toEqual([
      { page: 'About me', questions: ['A few words about me'] },
    ]);
    await choose({ kind: 'page', id: 'about-me' }, 'all');
    expect((await record(bytes)).since.takenBack).toEqual([]);
  });

  it('her short words in place of a page, taken back, are named by the page', async () => {
    const target = { kind: 'page', id: 'about-me' };
    await choose(target, 'short', 'Ask me yourself');
    const bytes = await make('one.pdf');
    expect((await record(bytes)).since.takenBack).toEqual([]);
    await choose(target, 'nothing');
    expect((await record(bytes)).since.takenBack).toEqual([{ page: 'About me', questions: [] }]);
    await choose(target, 'all');
    expect((await record(bytes)).since.takenBack).toEqual([]);
  });

  it('what she took back before it was made is no news', async () => {
    await choose({ kind: 'page', id: 'about-me' }, 'nothing');
    const bytes = await make('one.pdf');
    expect((await record(bytes)).since.takenBack).toEqual([]);
  });

  it('her own copy shows nothing she could take back from herself', async () => {
    const bytes = await make('hers.pdf', 'woman');
    await choose({ kind: 'page', id: 'about-me' }, 'nothing');
    expect((await record(bytes)).since.takenBack).toEqual([]);
  });

  it('a reader she does not name any more is told', async () => {
    const bytes = await make('one.pdf');
    await say('share_with', { chosen: ['probation'] });
    expect((await record(bytes)).since.stops).toEqual(['she_has_not_said_yes']);
  });

  it('a newer copy for the same reader is told, one for another is not', async () => {
    const bytes = await make('one.pdf');
    await say('about_words', 'Newer words');
    await make('probation.pdf', 'probation');
    expect((await record(bytes)).since.newer).toBeUndefined();
    const newer = await make('two.pdf');
    expect((await record(bytes)).since.newer).toMatchObject({ version: 2 });
    expect((await record(newer)).since.newer).toBeUndefined();
  });
});
