// Words that are written as a program: said to question after question, looked at on every screen of the desk. None may run,
// and none may become a part of a page. How many is asked for with ALONGSIDE_HOSTILE.

import { expect, type Page, test } from '@playwright/test';
import { readWorkbook } from './support/a-workbook';
import { ask, get } from './support/bridge';
import { everyDeskScreen, startPractice } from './support/every-screen';
import { leave, type RunningApp } from './support/launch';

const TEXTS = Number(process.env['ALONGSIDE_HOSTILE'] ?? 200);

const run = 'window.hasRun=1';
const programs: readonly ((nr: number) => string)[] = [
  (nr) => `<script>${run}</script>${nr}`,
  (nr) => `<img src=x${nr} onerror="${run}">`,
  (nr) => `"><svg onload=${run}>${nr}</svg>`,
  (nr) => `<iframe srcdoc="<script>parent.hasRun=1</script>">${nr}</iframe>`,
  (nr) => `<a href="javascript:${run}">press ${nr}</a>`,
  (nr) => `' autofocus onfocus=${run} x='${nr}`,
  (nr) => `</textarea><script>${run}</script>${nr}`,
  (nr) => `{{constructor.constructor('${run}')()}}${nr}`,
  (nr) => `<style>*{background:url("app://bundle/${nr}")}</style>`,
  (nr) => `<math><mtext><table><mglyph><style><img src=${nr} onerror=${run}></style></math>`,
  (nr) => `&lt;script&gt;${run}&lt;/script&gt;${nr}`,
  (nr) => `\u003cobject data="data:text/html,<script>${run}</script>"\u003e${nr}`,
];

/** What of a page would run, or has. @returns nothing where all is words */
async function armed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = 'hasRun' in window ? ['something ran'] : [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      const on = element.getAttributeNames().find((attribute) => attribute.startsWith('on'));
      if (on) found.push(`${name} with ${on}`);
      if (name === 'script' && !element.getAttribute('src')) found.push('a script in the page');
      if (['iframe', 'object', 'embed', 'math', 'mglyph'].includes(name)) found.push(name);
      if (/^javascript:/i.test(element.getAttribute('href') ?? '')) found.push('a link that runs');
    }
    return found;
  });
}

let running: RunningApp;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await startPractice();
});
test.afterAll(() => leave(running));

test(`${TEXTS} texts written as programs are words on every screen`, async () => {
  test.setTimeout(600_000);
  const { page } = running;
  // The women whose screens are gone through.
  const plans = (await get<{ id: string; name: string }[]>(page, 'plans', 'list')).filter(
    ({ name }) => /^(Jas|Em|Lizzie)\b/.test(name),
  );
  expect(plans).toHaveLength(3);
  // What she is called stays: she is found by it.
  const questions = readWorkbook('recall').filter(
    ({ key, type }) => (type === 'longtext' || type === 'text') && !/name|known/.test(key),
  );
  const places = questions.flatMap(({ key }) => plans.map(({ id }) => [id, key] as const));
  let said = 0;
  for (const [at, [plan, question]] of places.entries()) {
    // Some questions take no such words; the others take the more.
    const many = Math.ceil(((TEXTS - said) * 2) / (places.length - at));
    if (many <= 0) break;
    const texts = Array.from({ length: many }, (_, i) => {
      const nr = said + i;
      return programs[nr % programs.length]?.(nr) ?? '';
    });
    const value = { kind: 'said', said: texts.join(' ') };
    if ((await ask(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' })).ok)
      said += many;
  }
  expect(said).toBeGreaterThanOrEqual(TEXTS);
  const wrong: string[] = [];
  let screens = 0;
  let shown = 0;
  await everyDeskScreen(page, async (now, screen) => {
    screens += 1;
    wrong.push(...(await armed(now)).map((what) => `${screen}: ${what}`));
    const words = await now.evaluate(() => [
      document.body.textContent ?? '',
      ...[...document.querySelectorAll('textarea, input')].map(
        (field) => (field as HTMLInputElement).value,
      ),
    ]);
    if (words.some((text) => text.includes('hasRun'))) shown += 1;
  });
  expect(wrong).toEqual([]);
  expect(screens).toBeGreaterThan(40);
  // They did stand there, as words.
  expect(shown).toBeGreaterThan(5);
  // And the search finds such a thing where it is there. What would run at once cannot even be put there.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:void 0');
    document.body.append(link);
  });
  expect(await armed(page)).toEqual(['a link that runs']);
});
