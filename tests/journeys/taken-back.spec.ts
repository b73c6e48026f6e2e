// A certificate is taken back at one desk, and another desk is trusted for checking: what signs stops, copies are told
// apart, and lists go from desk to desk as files.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { renderPlanCopy } from '../../src/main/documents/render';
import { issueCertificate, makeAuthority } from '../../src/main/documents/signing/identity';
import { signPdf } from '../../src/main/documents/signing/sign-pdf';
import { listAsText, makeTakenBackList } from '../../src/main/documents/signing/taken-back-list';
import { readListWithOpenssl, verifyWithOpenssl } from '../support/pdf-tools';
import { aCopy, resourcesFolder } from '../support/plan-copies';
import { ask, get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

const at = (name: string) => join(running.data, name);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const now = new Date();
const two = (part: number) => String(part).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
const later = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

let running: RunningApp;
let plan: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch();
  await setUpVault(running.page);
  plan = await startPlan(running.page);
  await make('ours.pdf');
  await anotherDesk();
  running = await restart(running);
  const field = running.page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await field.fill(passphrase);
  await field.press('Enter');
  await arrive(running.page);
});
test.afterAll(() => leave(running));

/** What the next dialogs answer, as if a person had chosen it there. */
async function choosing({ open = '', save = '' }): Promise<void> {
  await running.app.evaluate(
    ({ dialog }, [opened, saved]) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: opened === '', filePaths: opened ? [opened] : [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: saved === '', filePath: saved });
    },
    [open, save] as const,
  );
}

const copyOrder = () => ({ plan, copyFor: 'woman', style: 'key', saidYes: [] });
async function make(name: string) {
  await choosing({ save: at(name) });
  const { place } = await get<{ place: string }>(running.page, 'shell', 'chooseWhereToSave', {
    suggestedName: name,
  });
  return ask(running.page, 'copies', 'make', { ...copyOrder(), place });
}

/** A desk somewhere else: its certificate, a copy it signed, and a list that takes its certificate back. */
async function anotherDesk(): Promise<void> {
  const desk = { establishment: 'HMP Elsewhere', today };
  const authority = await makeAuthority(desk);
  const signer = await issueCertificate(authority, desk);
  const signatureFields = [{ name: 'worker', label: 'My worker signs' }];
  const { bytes } = await renderPlanCopy(aCopy({ signatureFields }), resourcesFolder);
  const order = { field: 'worker', identity: signer, name: 'Zoë Worker', place: 'HMP Elsewhere' };
  const signed = await signPdf(bytes, { ...order, reason: 'Read.', at: now.toISOString() });
  writeFileSync(at('theirs.crt'), authority.certificate);
  writeFileSync(at('theirs.pdf'), signed);
  const entry = { certificate: signer.certificate, why: 'lost' as const };
  for (const [name, number, entries] of [
    ['first.crl', 1, []],
    ['second.crl', 2, [{ ...entry, at: now.toISOString(), from: later(-1) }]],
  ] as const) {
    const list = { number, at: now.toISOString(), nextBy: later(90), entries };
    writeFileSync(at(name), await makeTakenBackList(authority, list));
  }
}

async function openSigning(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('button', { name: 'Settings' }).click();
  await button(page, 'Open signing').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Signing' })).toBeFocused();
}

/** Chooses this file to check and waits for what is said of it. */
async function check(name: string, verdict: string): Promise<void> {
  const { page } = running;
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('button', { name: 'Check a PDF' }).click();
  await choosing({ open: at(name) });
  await page.getByRole('button', { name: /^Choose (a|another) PDF$/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: verdict })).toBeFocused({
    timeout: 20_000,
  });
}

test('a certificate is taken back with two presses, by keyboard, and signs no more', async () => {
  const { page } = running;
  await check('ours.pdf', 'Signed here, and unchanged');
  await openSigning(page);
  await button(page, 'Take this one back…').press('Enter');
  await expect(page.getByRole('heading', { name: 'Take back a certificate' })).toBeFocused();
  const goOn = button(page, 'Go on…');
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('The key may be lost or copied').press('Space');
  await page.getByLabel('From when should it not be trusted?').fill(later(3).slice(0, 10));
  await page.getByLabel('Who decided this').fill('Sam Okafor');
  await goOn.press('Enter');
  await button(page, 'Take it back').press('Enter');
  await expect(page.getByText('This day is still to come.')).toBeVisible();
  await takePicture(page, 'taken-back-day');
  await page.getByLabel('From when should it not be trusted?').fill(today);
  await takePicture(page, 'taken-back-form');
  await itFits(running, 'taking back', (how) => takePicture(page, `taken-back-form-${how}`));
  await goOn.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Take it back for good?' })).toBeVisible();
  await takePicture(page, 'taken-back-ask');
  await expectNoAxeViolations(page, 'taking back, asked');
  await button(page, 'Take it back').press('Enter');
  await expect(page.getByText('The certificate was taken back. Now give')).toBeVisible();
  await expect(page.getByText('What signed here was taken back')).toBeVisible();
  await expect(page.getByText('Sam Okafor decided this.')).toBeVisible();
  await takePicture(page, 'taken-back-done');
  await itFits(running, 'taken back', (how) => takePicture(page, `taken-back-done-${how}`));
  expect(await make('none.pdf')).toMatchObject({ failure: { code: 'signing-taken-back' } });
});

test('others are given a list that openssl agrees with, and a new certificate signs again', async () => {
  const { page } = running;
  await choosing({ save: at('ours') });
  await button(page, 'Sign and save the list (.crl)…').click();
  await expect(page.getByText('Saved: ours.crl')).toBeVisible();
  await expect(page.getByText(/^Number 2, signed on/)).toBeVisible();
  await button(page, 'Make a new one').click();
  await expect(page.getByText('There is a new certificate.')).toBeVisible();
  await expect(page.getByText('What signed here was taken back')).toBeHidden();
  expect(await make('new.pdf')).toMatchObject({ ok: true });
  await choosing({ save: at('ours.pem') });
  await button(page, 'Save it as text (.pem)…').click();
  await expect(page.getByText('Saved: ours.pem')).toBeVisible();
  const authority = readFileSync(at('ours.pem'), 'utf8');
  const pem = listAsText(new Uint8Array(readFileSync(at('ours.crl'))));
  expect(await readListWithOpenssl(pem, authority)).toContain('verify OK');
  const said = async (name: string) => {
    const bytes = new Uint8Array(readFileSync(at(name)));
    return (await verifyWithOpenssl(bytes, authority, { pem, at: later(0.5) }))[0];
  };
  expect(await said('ours.pdf')).toContain('certificate revoked');
  expect(await said('new.pdf')).toContain('Verification successful');
  await check('new.pdf', 'Signed here, and unchanged');
  await check('ours.pdf', 'Signed with a certificate that was taken back');
  await takePicture(page, 'taken-back-check');
  await itFits(running, 'not trusted', (how) => takePicture(page, `taken-back-check-${how}`));
});

test('another desk is trusted after its fingerprint was read out, and only as far as we heard', async () => {
  const { page } = running;
  await check('theirs.pdf', 'Not one of ours');
  await openSigning(page);
  await choosing({ open: at('theirs.pdf') });
  await button(page, 'Bring in a certificate…').click();
  await expect(page.getByText('This is no certificate, or only a part of one.')).toBeVisible();
  await takePicture(page, 'desk-not');
  await choosing({ open: at('theirs.crt') });
  await button(page, 'Bring in a certificate…').click();
  await expect(page.getByRole('heading', { name: 'Is this their certificate?' })).toBeFocused();
  const trust = button(page, 'Trust this desk for checking');
  await expect(trust).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('We have read it to each other, and it is the same').check();
  await takePicture(page, 'desk-look');
  await itFits(running, 'another desk', (how) => takePicture(page, `desk-look-${how}`));
  await trust.click();
  await expect(page.getByText('Copies from that desk can now be checked here.')).toBeVisible();
  await check('theirs.pdf', 'Unchanged, but ask about its certificate');
  await takePicture(page, 'desk-unheard');
  await itFits(running, 'unheard', (how) => takePicture(page, `desk-unheard-${how}`));
});

test('their lists are read, older ones are not, and the desk is taken away again', async () => {
  const { page } = running;
  const bring = async (name: string, said: string) => {
    await openSigning(page);
    await choosing({ open: at(name) });
    await button(page, 'Bring in a list (.crl)…').click();
    await expect(page.getByText(said).first()).toBeVisible();
  };
  await bring('ours.crl', 'This list is from a desk that is not trusted here.');
  await bring('first.crl', 'is kept.');
  await check('theirs.pdf', 'Signed at another desk, and unchanged');
  await takePicture(page, 'desk-good');
  await bring('second.crl', 'is kept.');
  await expect(page.getByText(/names 1 certificate\./)).toBeVisible();
  await takePicture(page, 'desk-list');
  await bring('first.crl', 'This list is older than the one we have from them.');
  await expectNoAxeViolations(page, 'an older list');
  await check('theirs.pdf', 'Signed with a certificate that was taken back');
  await takePicture(page, 'desk-taken-back');
  await openSigning(page);
  await button(page, 'Take away…').click();
  await button(page, 'Take it away').click();
  await expect(page.getByText('That desk is not trusted for checking any more.')).toBeVisible();
  await expect(page.getByText(/taken away on .* by Rae/)).toBeVisible();
  await takePicture(page, 'desk-ended');
  await itFits(running, 'signing, all of it', (how) => takePicture(page, `signing-all-${how}`));
  await check('theirs.pdf', 'Not one of ours');
});
