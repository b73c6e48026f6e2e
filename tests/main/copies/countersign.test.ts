// Whoever leads the plan signs a copy at this desk: looked at first, as a new file, on record, and still valid to all.

import { copyFile, link, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { readSigningInUse } from '../../../src/main/copies/signing-rows';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CheckedPdf, LookedAtCopy, SignedCopy } from '../../../src/shared/ipc/contract';
import type { Reply } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { bodyText, checkSyntax, readSignatures, verifyWithOpenssl } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
const open: Vault[] = [];
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close();
});

/** A vault with a copy made, whose tickets are made from paths. */
async function aCopyMade(wanted: { language?: string } = {}) {
  const folder = await aFolder();
  const tickets = new Map<string, string>();
  const vault = await anOpenVault(folder, {
    takePlace: (ticket) => {
      const path = tickets.get(ticket);
      tickets.delete(ticket);
      return path;
    },
  });
  open.push(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const plan = await aPlan(vault);
  const at = (name: string) => join(folder, name);
  const order = { plan, copyFor: 'woman', style: 'key', saidYes: [] } as const;
  await makeCopy(desk, exporter, { ...order, ...wanted, saidYes: [] }, at('copy.pdf'));
  const makeAnother = (name: string) =>
    makeCopy(desk, exporter, { ...order, saidYes: [] }, at(name));
  const ticket = (name: string) => {
    const made = String(tickets.size + 1).padStart(32, '0');
    tickets.set(made, at(name));
    return made;
  };
  const look = async (name: string) => {
    const place = ticket(name);
    return { place, said: await get<LookedAtCopy>(vault, 'signing', 'lookAtCopy', { place }) };
  };
  const who = { name: 'Sam Okafor', role: 'prison offender manager' };
  const sign = (place: string, to: string, by: object = who): Promise<Reply> =>
    ask(vault, 'signing', 'countersign', { place, to: ticket(to), ...by });
  const rows = async () => (await desk.connection.all('SELECT 1 FROM countersignature')).length;
  return { vault, desk, plan, at, ticket, look, sign, rows, makeAnother };
}

const whyOf = ({ said }: { said: LookedAtCopy }) =>
  said.kind === 'not-to-sign' ? said.why : said.kind;
const codeOf = (reply: Reply) => (reply.ok ? 'signed' : reply.failure.code);

const utf16 = (words: string) => Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex');

describe('the signature a copy is made with', () => {
  it('says that she has not said yet how she feels, where she has not', async () => {
    const { at } = await aCopyMade();
    const reason = 'This copy was made from My Plan. I have not said yet how I feel about it.';
    const text = (await readFile(at('copy.pdf'))).toString('latin1');
    // After the words comes the last line of the log of then.
    expect(text).toContain(`/Reason <${utf16(`${reason} [log `)}`);
  });
});

describe('a copy signed at this desk for whoever leads', () => {
  it('is a new file, valid to all, with the copy itself untouched', async () => {
    const { vault, desk, at, look, sign, ticket } = await aCopyMade();
    const before = await readFile(at('copy.pdf'));
    const { place, said } = await look('copy.pdf');
    expect(said).toMatchObject({
      kind: 'ready',
      name: 'Nia Example',
      copyFor: 'woman',
      version: 1,
    });
    expect(codeOf(await sign(place, 'signed.pdf'))).toBe('signed');
    expect((await readFile(at('copy.pdf'))).equals(before)).toBe(true);

    const bytes = new Uint8Array(await readFile(at('signed.pdf')));
    expect(Buffer.from(bytes.subarray(0, before.length)).equals(before)).toBe(true);
    const reports = await readSignatures(bytes);
    for (const report of reports) expect(report).toContain('Signature is Valid.');
    expect(reports[1]).toMatch(/^ {2}- Total document signed/m);
    const inUse = await readSigningInUse(desk.connection);
    expect(await verifyWithOpenssl(bytes, inUse?.authorityCertificate ?? '')).toEqual([
      'CAdES Verification successful',
      'CAdES Verification successful',
    ]);
    await checkSyntax(bytes);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const checked = await get<CheckedPdf>(vault, 'copies', 'check', {
      place: ticket('signed.pdf'),
    });
    expect(checked).toMatchObject({ verdict: 'unchanged', record: { name: 'Nia Example' } });
  });

  it('says who signed, in which role and at whose desk, in the signature and on record', async () => {
    const { vault, plan, at, look, sign } = await aCopyMade();
    await sign((await look('copy.pdf')).place, 'signed.pdf');
    const text = (await readFile(at('signed.pdf'))).toString('latin1');
    expect(text).toContain(`/Name <${utf16('Sam Okafor, prison offender manager')}>`);
    const reason = 'Sam Okafor has read this copy. It was signed at the desk of Rae.';
    // After the words comes the last line of the log of then.
    expect(text).toContain(`/Reason <${utf16(`${reason} [log `)}`);
    const [signed] = await get<SignedCopy[]>(vault, 'signing', 'signed', { plan });
    expect(signed).toMatchObject({
      ...{ name: 'Sam Okafor', role: 'prison offender manager', desk: 'Rae' },
      ...{ fileName: 'signed.pdf', version: 1, copyFor: 'woman' },
    });
  });

  it('speaks the language of the copy', async () => {
    const { at, look, sign } = await aCopyMade({ language: 'cy' });
    expect(await bodyText(new Uint8Array(await readFile(at('copy.pdf'))))).toContain(
      'Fy Nghynllun',
    );
    await sign((await look('copy.pdf')).place, 'signed.pdf');
    const text = (await readFile(at('signed.pdf'))).toString('latin1');
    const begins = Buffer.from('\ufeffWedi darllen y copi hwn: Sam', 'utf16le').swap16();
    expect(text).toContain(`/Reason <${begins.toString('hex')}`);
  });
});

describe('a file that nobody can sign', () => {
  it('is named with its reason', async () => {
    const { at, look, sign } = await aCopyMade();
    await sign((await look('copy.pdf')).place, 'signed.pdf');
    expect(whyOf(await look('signed.pdf'))).toBe('signed-already');
    const bytes = await readFile(at('copy.pdf'));
    await writeFile(at('added.pdf'), Buffer.concat([bytes, Buffer.from('\n% added\n')]));
    expect(whyOf(await look('added.pdf'))).toBe('changed');
    await writeFile(at('words.pdf'), 'no PDF');
    expect(whyOf(await look('words.pdf'))).toBe('damaged');
    const other = await aCopyMade();
    await copyFile(other.at('copy.pdf'), at('other.pdf'));
    expect(whyOf(await look('other.pdf'))).toBe('not-ours');
  });

  it('is not on record here', async () => {
    const { desk, look } = await aCopyMade();
    await desk.connection.transaction(async (writer) => {
      await writer.run('DELETE FROM copy_bytes');
      await writer.run('DELETE FROM copy');
    });
    expect(whyOf(await look('copy.pdf'))).toBe('no-record');
  });
});

describe('signing refuses', () => {
  it('to write over the copy, under its own name or another', async () => {
    const { at, look, sign, rows } = await aCopyMade();
    await link(at('copy.pdf'), at('same.pdf'));
    const before = await readFile(at('copy.pdf'));
    for (const name of ['copy.pdf', 'same.pdf']) {
      expect(codeOf(await sign((await look('copy.pdf')).place, name))).toBe('same-file');
    }
    expect((await readFile(at('copy.pdf'))).equals(before)).toBe(true);
    expect(await rows()).toBe(0);
  });

  it('another copy of ours put in place of the one that was looked at', async () => {
    const { at, look, sign, rows, makeAnother } = await aCopyMade();
    const { place } = await look('copy.pdf');
    await makeAnother('another.pdf');
    await copyFile(at('another.pdf'), at('copy.pdf'));
    expect(codeOf(await sign(place, 'signed.pdf'))).toBe('file-not-readable');
    expect(await rows()).toBe(0);
  });

  it('a file that nobody looked at, or a signed one a second time', async () => {
    const { ticket, look, sign } = await aCopyMade();
    expect(codeOf(await sign(ticket('copy.pdf'), 'signed.pdf'))).toBe('file-gone');
    const { place } = await look('copy.pdf');
    await sign(place, 'signed.pdf');
    expect(codeOf(await sign(place, 'again.pdf'))).toBe('file-gone');
  });

  it.each([
    ['no name', { name: '  ', role: 'manager' }, 'not-understood'],
    ['no role', { name: 'Sam', role: '' }, 'not-understood'],
    ['a name in letters we cannot draw', { name: '山本', role: 'manager' }, 'missing-characters'],
  ])('%s', async (_, by, code) => {
    const { look, sign, rows } = await aCopyMade();
    expect(codeOf(await sign((await look('copy.pdf')).place, 'signed.pdf', by))).toBe(code);
    expect(await rows()).toBe(0);
  });

  it('a place that is not there, and leaves no record', async () => {
    const { look, sign, rows } = await aCopyMade();
    const { place } = await look('copy.pdf');
    expect(codeOf(await sign(place, 'no such folder/signed.pdf'))).toBe('place-gone');
    expect(await rows()).toBe(0);
    expect(codeOf(await sign(place, 'signed.pdf'))).toBe('signed');
  });
});
