// What a vault signs with, from the first copy on: issued, renewed, run out, brought in; and what still counts as ours.

import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import {
  ensureSigningIdentity,
  issueSigning,
  keepBrought,
  signingPlace,
  termOf,
} from '../../../src/main/copies/signing-identity';
import { readSigningInUse } from '../../../src/main/copies/signing-rows';
import { readTrust } from '../../../src/main/copies/signing-trust';
import { checkPdf } from '../../../src/main/documents/checking/check-pdf';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { issueCertificate, makeAuthority } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import type { Desk } from '../../../src/main/plans/desk';
import type { Vault } from '../../../src/main/vault/vault';
import { addDays, type Day, day } from '../../../src/shared/domain/calendar/day';
import type { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, resources } from '../../support/a-vault';
import { aCopy } from '../../support/plan-copies';
import { order } from '../../support/signed-copies';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let vault: Vault | undefined;
afterEach(() => vault?.close());

async function aDesk() {
  const folder = await aFolder();
  let today = day.parse('2026-11-21');
  const open = await anOpenVault(folder, { today: () => today });
  vault = open;
  const desk = open.desk();
  if (!desk) throw new Error('the vault is not open');
  const plan = await aPlan(open);
  const make = async (name: string) => {
    const path = join(folder, name);
    const wanted = { plan, copyFor: 'woman', style: 'key', saidYes: [] } as const;
    await makeCopy(desk, exporter, { ...wanted, saidYes: [] }, path);
    return new Uint8Array(await readFile(path));
  };
  const look = async (bytes: Uint8Array) => checkPdf(bytes, await readTrust(desk.connection));
  const check = async (bytes: Uint8Array) => (await look(bytes)).verdict;
  /** Of each signature, in the order they were made. */
  const whoseAre = async (bytes: Uint8Array) =>
    (await look(bytes)).signatures.map(({ isOurs }) => isOurs);
  const place = () => signingPlace(desk, desk.session.id);
  const goTo = (to: Day) => {
    today = to;
  };
  return { desk, make, check, whoseAre, place, goTo };
}

const count = async ({ connection }: Desk, sql: string) => (await connection.all(sql)).length;

describe('what this vault signs with', () => {
  it('is made once, however many first copies come at the same time', async () => {
    const { desk, place } = await aDesk();
    expect(await readSigningInUse(desk.connection)).toBeUndefined();
    const made = await Promise.all([1, 2, 3].map(() => ensureSigningIdentity(place())));
    expect(new Set(made.map(({ certificate }) => certificate)).size).toBe(1);
    expect(await count(desk, 'SELECT 1 FROM signing_certificate')).toBe(1);
  });

  it('says something from 60 days before its last day, and signs on that day but not after', async () => {
    const { desk, make, place, goTo } = await aDesk();
    await make('first.pdf');
    const inUse = await ensureSigningIdentity(place());
    const { until, warnFrom } = await termOf(inUse, desk.today());
    expect([until, warnFrom]).toEqual(['2036-11-21', '2036-09-22']);
    goTo(until);
    await make('last.pdf');
    goTo(addDays(until, 1));
    const late = await make('late.pdf').catch((problem: unknown) => problem);
    expect((late as KnownFailure).failure).toEqual({
      code: 'signing-run-out',
      params: { day: '2036-11-21' },
    });
    expect(await count(desk, 'SELECT 1 FROM copy')).toBe(2);
    await issueSigning(place(), 'ec');
    await make('renewed.pdf');
  });

  it('keeps one key only, whatever was used before', async () => {
    const { desk, place } = await aDesk();
    for (const kind of ['ec', 'rsa', 'ec'] as const) await issueSigning(place(), kind);
    expect(await count(desk, 'SELECT 1 FROM signing_certificate')).toBe(3);
    const withKey = 'SELECT 1 FROM signing_certificate WHERE private_key IS NOT NULL';
    expect(await count(desk, withKey)).toBe(1);
    expect((await readSigningInUse(desk.connection))?.kind).toBe('ec');
  });

  it('comes from the same authority each time, until that has ten years left', async () => {
    const { desk, place, goTo } = await aDesk();
    const authorities = async () => count(desk, 'SELECT 1 FROM signing_authority');
    await issueSigning(place(), 'ec');
    await issueSigning(place(), 'rsa');
    goTo(day.parse('2046-11-20'));
    await issueSigning(place(), 'ec');
    expect(await authorities()).toBe(1);
    goTo(day.parse('2046-11-21'));
    await issueSigning(place(), 'ec');
    expect(await authorities()).toBe(2);
  });
});

describe('a copy signed before', () => {
  it('is still ours after renewing, and after a new authority', async () => {
    const { make, check, place, goTo } = await aDesk();
    const first = await make('first.pdf');
    goTo(day.parse('2036-10-01'));
    await issueSigning(place(), 'ec');
    expect(await check(first)).toBe('unchanged');
    goTo(day.parse('2050-10-01'));
    await issueSigning(place(), 'ec');
    expect(await check(first)).toBe('unchanged');
    expect(await check(await make('second.pdf'))).toBe('unchanged');
  });
});

describe('a certificate that was brought in', () => {
  async function brought() {
    const at = await aDesk();
    const from = { establishment: 'HMPPS Example', today: '2026-11-21' };
    const issuer = await makeAuthority(from);
    const ours = await issueCertificate(issuer, from);
    const theirs = await issueCertificate(issuer, from);
    await keepBrought(at.place(), ours);
    return { ...at, ours, theirs };
  }

  it('signs, and what it signed is ours', async () => {
    const { make, check } = await brought();
    expect(await check(await make('copy.pdf'))).toBe('unchanged');
  });

  it('does not make others from the same issuer ours', async () => {
    const { check, whoseAre, theirs, ours } = await brought();
    const fields = [
      { name: 'worker', label: 'One' },
      { name: 'lead', label: 'Two' },
    ];
    const { bytes } = await renderPlanCopy(aCopy({ signatureFields: fields }), resources);
    const byThem = await signPdf(bytes, order(theirs));
    expect(await check(byThem)).toBe('not-ours');
    expect(await whoseAre(await signPdf(byThem, order(ours, 'lead')))).toEqual([false, true]);
    const byUs = await signPdf(bytes, order(ours));
    expect(await check(byUs)).toBe('unchanged');
    expect(await whoseAre(await signPdf(byUs, order(theirs, 'lead')))).toEqual([true, false]);
  });

  it('leaves no key of its issuer, and own ones are issued again after it', async () => {
    const { desk, place, make, check } = await brought();
    expect(await count(desk, 'SELECT 1 FROM signing_authority WHERE private_key IS NOT NULL')).toBe(
      0,
    );
    const before = await make('brought.pdf');
    await issueSigning(place(), 'ec');
    const inUse = await readSigningInUse(desk.connection);
    expect(inUse?.origin).toBe('made');
    const { subject } = new X509Certificate(inUse?.certificate ?? '').toLegacyObject();
    expect(subject['O']).toBe('HMP Testbourne');
    expect(await check(before)).toBe('unchanged');
  });
});
