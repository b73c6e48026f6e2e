// A PDF somebody brings: chosen or dropped, found whole or changed, and held against the plan as it is now.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CopyPreview } from '../../src/shared/ipc/contract';
import { edited } from '../support/changed-files';
import { get, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  await setUpVault(page);
  plan = await startPlan(page);
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
  await make('first.pdf');
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Check a PDF' }).click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const say = (question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });

async function make(name: string): Promise<void> {
  await running.app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    },
    join(folder, name),
  );
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: name,
  });
  const order = { plan, copyFor: 'pom', style: 'key', saidYes: [] };
  const { who, code } = await get<CopyPreview>(page, 'copies', 'preview', order);
  const meant = who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
  await get(page, 'copies', 'make', { ...order, place, meant, looked: code });
}

/** Chooses this file with the keyboard alone and waits for what is said of it. */
async function choose(name: string, verdict: string): Promise<void> {
  await running.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(folder, name),
  );
  await main()
    .getByRole('button', { name: /^Choose (a|another) PDF$/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(main().getByRole('heading', { level: 2, name: verdict })).toBeFocused({
    timeout: 20_000,
  });
}

test('a copy of ours says who signed it, which copy it is, and that nothing changed', async () => {
  await choose('first.pdf', 'Signed here, and unchanged');
  await expect(main().getByText('It is on our record: the copy was made with it.')).toBeVisible();
  await expect(main().getByText(/Nothing in her plan has changed/)).toBeVisible();
  await expectNoAxeViolations(page, 'a copy unchanged');
  await takePicture(page, 'check-record');
});

test('after she took part of it back and changed her words, the old copy says so', async () => {
  await say('about_words', 'I keep to myself just now');
  await make('second.pdf');
  const target = { kind: 'page', id: 'about-me' };
  const choices = [{ target, audience: 'pom', level: 'nothing' }];
  await get(page, 'sharing', 'choose', { plan, choices, withHer: true });
  await choose('first.pdf', 'Signed here, and unchanged');
  await expect(main().getByText('She has taken some of this back')).toBeVisible();
  await expect(main().getByText('There is a newer copy')).toBeVisible();
  await expect(main().getByText(/These say something else in her plan now/)).toBeVisible();
  await expect(main().getByText('A few words about me')).toHaveCount(2);
  await expect(main().getByText(/keep to myself/)).toHaveCount(0);
  await expectNoAxeViolations(page, 'a copy that is out of date');
  await takePicture(page, 'check-since');
});

test('a changed one says by name what was changed, and what it was before', async () => {
  const bytes = new Uint8Array(readFileSync(join(folder, 'first.pdf')));
  const changed = await edited(bytes, (document) => void document.addPage([300, 300]));
  writeFileSync(join(folder, 'changed.pdf'), changed);
  await choose('changed.pdf', 'Changed after it was signed');
  await expect(main().getByText('A page was put in after it was signed.')).toBeVisible();
  await expect(main().getByText('Before it was changed, it was this copy.')).toBeVisible();
  await expectNoAxeViolations(page, 'a changed copy');
  await takePicture(page, 'check-changed-by-name');
});

test('a file dropped on the screen is checked too, and two at once are not taken', async () => {
  const bytes = [...readFileSync(join(folder, 'second.pdf'))];
  const drop = async (names: string[]) => {
    const transfer = await page.evaluateHandle(
      ({ content, files }) => {
        const made = new DataTransfer();
        for (const name of files) made.items.add(new File([new Uint8Array(content)], name));
        return made;
      },
      { content: bytes, files: names },
    );
    const over = page.locator('.check');
    await over.dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(main().getByText('Let go to check this file')).toBeVisible();
    await over.dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop(['one.pdf', 'two.pdf']);
  await expect(main().getByText('Drop one PDF at a time.')).toBeVisible();
  await drop(['dropped.pdf']);
  const verdict = main().getByRole('heading', { name: 'Signed here, and unchanged' });
  await expect(verdict).toBeFocused({ timeout: 20_000 });
  await expect(main().getByText('File: dropped.pdf')).toBeVisible();
});

test('a file made to keep us busy gets its answer, and the desk goes on', async () => {
  writeFileSync(join(folder, 'nested.pdf'), `%PDF-1.7\n${'<<'.repeat(20_000_000)}`);
  await choose('nested.pdf', 'Cannot be read');
  await expect(main().getByText(/end of the file is missing/)).toBeVisible();
  await say('about_words', 'Saved all the same');
});
