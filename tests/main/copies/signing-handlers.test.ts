// What this vault signs with, as a window asks for it: shown, issued, brought in, and given to others.

import { X509Certificate } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { readSigningInUse } from '../../../src/main/copies/signing-rows';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { BlankMade, LookedAtKey, SigningShown } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, ask, get, resources } from '../../support/a-vault';
import { aKeyFile } from '../../support/key-files';
import { bodyText, checkSyntax } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let vault: Vault | undefined;
afterEach(() => vault?.close());

async function aDesk(establishment?: string) {
  const folder = await aFolder();
  const tickets = new Map<string, string>();
  const opened = await anOpenVault(folder, {
    exporter,
    takePlace: (ticket) => {
      const path = tickets.get(ticket);
      tickets.delete(ticket);
      return path;
    },
  });
  vault = opened;
  const desk = opened.desk();
  if (!desk) throw new Error('the vault is not open');
  if (establishment) desk.establishment = establishment;
  const at = (name: string) => join(folder, name);
  let last = 0;
  const ticket = (path: string) => {
    last += 1;
    const made = String(last).padStart(32, '0');
    tickets.set(made, path);
    return made;
  };
  const show = () => get<SigningShown>(opened, 'signing', 'show');
  const signing = <T>(call: string, input: object) => get<T>(opened, 'signing', call, input);
  return { folder, desk, opened, at, ticket, show, signing };
}

describe('what signs here', () => {
  it('is nothing before the first copy, and is made when asked for', async () => {
    const { show, signing } = await aDesk();
    expect(await show()).toEqual({});
    const { now } = await signing<SigningShown>('issue', { key: 'ec' });
    expect(now).toMatchObject({
      name: 'Alongside, Staff desk, HMP Testbourne',
      ...{ key: 'ec', origin: 'made', state: 'good', until: '2036-11-21' },
    });
    expect(now?.fingerprint.join('')).toMatch(/^[0-9A-F]{64}$/);
  });

  it('has the same fingerprint for others after changing to RSA and after renewing', async () => {
    const { signing } = await aDesk();
    const shown = [];
    for (const key of ['ec', 'rsa', 'rsa', 'ec'] as const) {
      shown.push((await signing<SigningShown>('issue', { key })).now);
    }
    expect(shown.map((now) => now?.key)).toEqual(['ec', 'rsa', 'rsa', 'ec']);
    expect(new Set(shown.map((now) => now?.fingerprint.join(''))).size).toBe(1);
  });

  it('is not for her side of the screen', async () => {
    const { opened } = await aDesk();
    for (const call of ['show', 'issue', 'look', 'bring', 'countersign']) {
      const reply = await ask(opened, 'signing', call, {}, { kind: 'hers', plan: 'x' });
      expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    }
  });
});

describe('a key file', () => {
  it('is shown before it is kept, and signs from then on', async () => {
    const { folder, show, signing, ticket, desk } = await aDesk();
    const place = ticket(await aKeyFile(folder));
    const wrong = await signing<LookedAtKey>('look', { place, password: 'nothing' });
    expect(wrong).toEqual({ kind: 'put-right', why: 'wrong-password' });
    // The same ticket: a slip of the keyboard should not mean choosing the file again.
    const looked = await signing<LookedAtKey>('look', { place, password: 'lantern' });
    expect(looked).toMatchObject({
      kind: 'found',
      certificate: { name: expect.stringContaining('HMPPS Example'), until: '2036-11-21' },
    });
    expect(await show()).toEqual({});
    await signing('bring', { place, password: 'lantern' });
    expect((await show()).now).toMatchObject({ origin: 'brought', state: 'good' });
    expect((await readSigningInUse(desk.connection))?.privateKeyPkcs8.length).toBeGreaterThan(100);
  });

  it('that is another one by the time it is kept is not kept', async () => {
    const { folder, show, signing, ticket } = await aDesk();
    const path = await aKeyFile(folder);
    const place = ticket(path);
    await signing('look', { place, password: 'lantern' });
    await aKeyFile(folder, { establishment: 'Somebody Else' });
    expect(await signing('bring', { place, password: 'lantern' })).toEqual({
      kind: 'put-right',
      why: 'file-changed',
    });
    expect(await show()).toEqual({});
  });

  it('that nobody looked at is not kept', async () => {
    const { folder, opened, ticket } = await aDesk();
    const place = ticket(await aKeyFile(folder));
    const reply = await ask(opened, 'signing', 'bring', { place, password: 'lantern' });
    expect(reply).toEqual({ ok: false, failure: { code: 'file-gone' } });
  });

  it('of 10 MB is too big, and one that is gone says so', async () => {
    const { at, opened, signing, ticket } = await aDesk();
    await writeFile(at('big.p12'), '');
    await truncate(at('big.p12'), 10 * 1024 * 1024);
    const big = await signing('look', { place: ticket(at('big.p12')), password: '' });
    expect(big).toEqual({ kind: 'put-right', why: 'too-big' });
    const gone = { place: ticket(at('gone.p12')), password: '' };
    const reply = await ask(opened, 'signing', 'look', gone);
    expect(reply).toEqual({ ok: false, failure: { code: 'file-gone' } });
  });
});

describe('what others are given', () => {
  it('is the authority’s certificate, as bytes or as text, and no key', async () => {
    const { at, ticket, signing, show } = await aDesk();
    await signing('saveCertificate', { place: ticket(at('a.crt')), as: 'binary' });
    await signing('saveCertificate', { place: ticket(at('a.pem')), as: 'text' });
    const [binary, text] = [await readFile(at('a.crt')), await readFile(at('a.pem'), 'utf8')];
    expect(new X509Certificate(binary).raw.equals(new X509Certificate(text).raw)).toBe(true);
    expect(text).not.toContain('PRIVATE KEY');
    const fingerprint = new X509Certificate(binary).fingerprint256.replaceAll(':', '');
    expect((await show()).now?.fingerprint.join('')).toBe(fingerprint);
  });

  it.each([
    ['a short name', 'HMP Testbourne'],
    ['a long one', 'HM Prison and Young Offender Institution Llanfairpwllgwyngyll North'],
  ])('is a guide of one page, tagged, with the fingerprint; %s', async (_, establishment) => {
    const { at, ticket, signing, show } = await aDesk(establishment);
    const made = await signing<BlankMade>('saveGuide', { place: ticket(at('guide.pdf')) });
    expect(made).toEqual({ fileName: 'guide.pdf', pages: 1 });
    const bytes = new Uint8Array(await readFile(at('guide.pdf')));
    await checkSyntax(bytes);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    const text = (await bodyText(bytes)).replace(/\s+/g, ' ');
    expect(text).toContain((await show()).now?.fingerprint.slice(0, 8).join(' '));
    expect(text).toContain((await show()).now?.fingerprint.slice(8).join(' '));
    expect(text).toContain(establishment);
    expect(text).not.toMatch(/\{\{|undefined/);
  });
});
