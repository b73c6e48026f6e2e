// A paper that went out knows how far the log had gone: the whole folder rolled back, notes and all, is still told by it.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { markIn } from '../../../src/main/documents/checking/held-signature';
import { lookUp, readRevisions } from '../../../src/main/documents/pdf-file/revisions';
import { readSignatureForm } from '../../../src/main/documents/pdf-file/signature-fields';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import { markOf, withMark, writeMark } from '../../../src/shared/domain/audit/mark';
import type { AuditPage, AuditTold } from '../../../src/shared/ipc/audit-calls';
import type { CheckedPdf } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase, resources } from '../../support/a-vault';
import { checkSyntax, readSignatures } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};

let folder: string;
let vault: Vault;
let plan: string;
const brought = () => join(folder, 'brought.pdf');
const inside = () => join(folder, 'vault');
const aside = () => join(folder, 'aside');

beforeEach(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, { takePlace: () => brought() });
  plan = await aPlan(vault);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom'] });
  // What signs here has to be older than what is put back, or the paper is not even known.
  await copy('first.pdf');
});
afterEach(() => vault.close());

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });

async function copy(name: string): Promise<Uint8Array> {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const path = join(folder, name);
  await makeCopy(desk, exporter, { plan, copyFor: 'pom', style: 'key', saidYes: [] }, path);
  return new Uint8Array(await readFile(path));
}

async function check(bytes: Uint8Array) {
  await writeFile(brought(), bytes);
  const checked = await get<CheckedPdf>(vault, 'copies', 'check', { place: 'f'.repeat(32) });
  return { verdict: checked.verdict, log: checked.signatures.map(({ log }) => log?.standing) };
}

async function reopened(whileClosed: () => Promise<void>): Promise<void> {
  await vault.close();
  await whileClosed();
  vault = aVault(folder, { takePlace: () => brought() });
  await vault.handlers.unlock({ passphrase });
}

function reasonIn(bytes: Uint8Array) {
  const file = readRevisions(bytes);
  const [field] = readSignatureForm(file.text, file.revisions)?.fields ?? [];
  if (field?.signature === undefined) throw new Error('not signed');
  return markIn(lookUp(file.text, file.revisions, field.signature).dictionary);
}

const keepAside = () => reopened(() => cp(inside(), aside(), { recursive: true }));
/** Plans, keys' file and every note beside them. */
const layBack = () =>
  reopened(async () => {
    await rm(inside(), { recursive: true });
    await cp(aside(), inside(), { recursive: true });
  });
const found = async () =>
  (await get<AuditTold>(vault, 'audit', 'trouble', {})).findings.map(({ what }) => what);

it('a signed copy names the last line of the log, and the log has it', async () => {
  const bytes = await copy('one.pdf');
  const { entries } = await get<AuditPage>(vault, 'audit', 'all', {});
  expect(await check(bytes)).toEqual({ verdict: 'unchanged', log: ['there'] });
  // Other people's programs find it as good as before.
  await checkSyntax(bytes);
  expect((await readSignatures(bytes)).join()).toContain('Signature is Valid');
  const seq = reasonIn(bytes)?.seq;
  // The line that says the copy was made holds the hash of the file, so it comes after.
  const made = entries.find(({ about }) => about.copies !== undefined);
  expect(seq).toBe((made?.seq ?? 0) - 1);
  expect(await found()).toEqual([]);
}, 60_000);

it('tells of the whole folder put back in secret, and writes it down once', async () => {
  await keepAside();
  await say('about_words', 'Said after');
  const bytes = await copy('one.pdf');
  await layBack();
  expect(await found(), 'nothing inside the folder can tell').toEqual([]);
  expect(await check(bytes)).toEqual({ verdict: 'unchanged', log: ['missing'] });
  expect(await found()).toEqual(['paper-other']);
  await check(bytes);
  expect(await found()).toEqual(['paper-other']);
}, 60_000);

it('tells it too once other lines have taken those numbers', async () => {
  await keepAside();
  const bytes = await copy('one.pdf');
  await layBack();
  for (let nr = 0; nr < 12; nr += 1) await say('about_words', `Word ${nr}`);
  expect((await check(bytes)).log).toEqual(['missing']);
  expect(await found()).toEqual(['paper-other']);
}, 60_000);

it('calls a backup that was put back on purpose by its name', async () => {
  const { made } = await get<{ made: { id: string } }>(vault, 'backups', 'make', {});
  await say('about_words', 'Said after');
  const bytes = await copy('one.pdf');
  await get(vault, 'people', 'stepUp', { passphrase });
  await get(vault, 'backups', 'restore', { id: made.id });
  await reopened(async () => {});
  expect((await check(bytes)).log).toEqual(['put-back']);
  expect(await found()).toEqual([]);
}, 60_000);

it('says the same of a folder that was found to be of an earlier day when it was opened', async () => {
  await keepAside();
  const bytes = await copy('one.pdf');
  await reopened(async () => {
    // Only the plans: the notes beside them show it.
    await cp(join(aside(), 'plans.db'), join(inside(), 'plans.db'));
  });
  expect(await found()).toEqual(['log-cut']);
  expect((await check(bytes)).log).toEqual(['told']);
}, 60_000);

it('a mark is read from the end of a reason and from nowhere else', () => {
  const mark = { seq: 812, hash: '0a1b2c3d4e5f6071' };
  expect(markOf(withMark('Read.', { ...mark, hash: mark.hash.padEnd(64, '9') }))).toEqual(mark);
  expect(markOf(withMark('Read by [log 7:0000000000000000].', mark))).toEqual(mark);
  expect(markOf(`${withMark('Read.', mark)} More.`)).toBeUndefined();
  expect(markOf('Read.')).toBeUndefined();
  expect(writeMark(mark)).toBe('812:0a1b2c3d4e5f6071');
});
