// Two hundred marked words go through a plan: typed, shown, put on paper, locked. Afterwards none of
// them may be readable in any file the app could have written.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readWorkbook } from './support/a-workbook';
import { andBeginAnew, get, passphrase, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import { launch } from './support/launch';

const CANARIES = 200;
const canaries = Array.from(
  { length: CANARIES },
  (_, i) => `canary${String(i).padStart(4, '0')}zq`,
);

/** Every form in which words could lie about. */
function formsOf(word: string): Buffer[] {
  const inBase64 = [0, 1, 2].map((shift) =>
    // The first and last letters depend on the neighbours; the middle does not.
    Buffer.from(
      Buffer.from(' '.repeat(shift) + word)
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), ...inBase64];
}

function filesBelow(folder: string, since: number): string[] {
  const found: string[] = [];
  const visit = (at: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      try {
        if (entry.isDirectory()) visit(path);
        else if (entry.isFile() && statSync(path).mtimeMs >= since) found.push(path);
      } catch {
        // Gone, or not ours to read: then it was not ours to write either.
      }
    }
  };
  try {
    visit(folder);
  } catch {
    // No such folder here.
  }
  return found;
}

function findWords(paths: string[]): string[] {
  const looked = canaries.map((word) => [word, formsOf(word)] as const);
  return paths.flatMap((path) => {
    const bytes = readFileSync(path);
    return looked
      .filter(([, forms]) => forms.some((form) => bytes.includes(form)))
      .map(([word]) => `${word} in ${path}`);
  });
}

test(`${CANARIES} marked words are in no file after use`, async () => {
  test.setTimeout(180_000);
  const start = Date.now() - 1000;
  const running = await launch();
  const { app, page, data } = running;
  const out = join(data, 'chosen-by-a-person.pdf');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, out);
  await setUpVault(page);
  const plan = await startPlan(page);
  const questions = readWorkbook('short').filter(
    ({ type, field }) => type === 'longtext' || (type === 'list' && field !== undefined),
  );
  for (const [i, word] of canaries.entries()) {
    const question = questions[i % questions.length];
    if (!question) throw new Error('the workbook has no questions');
    const words = `I said ${word} today.`;
    const item = { id: `i${i}`, fields: { [question.field ?? '']: words } };
    const said = question.type === 'list' ? [item] : words;
    const value = { kind: 'said', said };
    await get(page, 'answers', 'save', { plan, question: question.key, value, givenBy: 'woman' });
  }
  await get(page, 'plans', 'open', { plan });
  const order = { plan, copyFor: 'woman', style: 'full', saidYes: [] };
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'x.pdf',
  });
  await get(page, 'copies', 'make', { ...order, place });
  // On screen too, as a person would see it.
  await page.reload();
  await goToWomen(page);
  await page.waitForTimeout(1500);
  await andBeginAnew(page, () => get(page, 'shell', 'lock').catch(() => undefined));
  await get(page, 'vault', 'unlock', { passphrase });
  await app.close();

  const places = [data, tmpdir(), '/var/tmp', '/dev/shm', homedir()];
  const files = [...new Set(places.flatMap((place) => filesBelow(place, start)))].filter(
    (path) => path !== out && !path.includes('playwright') && !path.includes('test-results'),
  );
  expect(files.some((path) => path.endsWith('plans.db'))).toBe(true);
  expect(findWords(files)).toEqual([]);
  // The search does find such words where they do lie about, in each of the three forms.
  const control = join(data, 'control.bin');
  for (const form of formsOf(canaries[7] ?? '')) {
    writeFileSync(control, Buffer.concat([Buffer.from('some text before '), form]));
    expect(findWords([control])).toContain(`${canaries[7]} in ${control}`);
  }
});
