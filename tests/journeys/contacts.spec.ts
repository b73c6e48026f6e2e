// The people around her, in the practice vault: the directory, her team and its empty places, and handing the lead over.

import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CopyPreview, OpenPlan, PlanInList } from '../../src/shared/ipc/contract';
import type { HandoverShown } from '../../src/shared/ipc/handover-calls';
import { andBeginAnew, get } from './support/bridge';
import { goToWomen } from './support/desk';
import { itFits } from './support/fits';
import { openPart } from './support/folds';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(page);
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const rail = () => page.getByRole('navigation', { name: 'Main' });
const title = (name: string) => page.getByRole('heading', { level: 1, name });
const card = (name: string) =>
  main()
    .locator('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const plans = () => get<PlanInList[]>(page, 'plans', 'list');
const planOf = async (name: string) =>
  (await plans()).find((plan) => plan.name === name)?.id ?? `no plan of ${name}`;
const openHers = async (name: string) => {
  await goToWomen(page);
  await main().getByRole('button', { name, exact: true }).click();
  await expect(title(name)).toBeVisible();
};

const fits = (name: string) =>
  itFits(running, name, async (how) => {
    if (how === 'twice the size') await takePicture(page, `${name}-200`);
  });

/** Makes a copy for probation, as somebody at the desk would, and gives back its code. */
async function makeProbationCopy(plan: string): Promise<string> {
  const filePath = join(running.data, 'for-probation.pdf');
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'copy.pdf',
  });
  const order = { plan, copyFor: 'probation', style: 'key', saidYes: [] };
  const { who, code } = await get<CopyPreview>(page, 'copies', 'preview', order);
  const meant = who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
  await get(page, 'copies', 'make', { ...order, place, meant, looked: code });
  return code ?? '';
}

/** Her release date is moved, so that the lead passes in about a week. */
async function passesInAWeek(plan: string): Promise<void> {
  const { facts, today } = await get<OpenPlan>(page, 'plans', 'open', { plan });
  const release = new Date(`${today}T12:00:00Z`);
  release.setUTCDate(release.getUTCDate() + 7);
  // A day that every month has.
  release.setUTCDate(Math.min(release.getUTCDate(), 28));
  release.setUTCMonth(release.getUTCMonth() + 10);
  const releaseDate = release.toISOString().slice(0, 10);
  await get(page, 'facts', 'save', { plan, facts: { ...facts, releaseDate } });
}

test('R38 Directory of services and named contacts that outlives staff', async () => {
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await expect(title('Contacts')).toBeVisible();
  await expect(card('Kingfisher Rooms')).toContainText('I ring them about most move-ons.');
  await expect(card('Leaving care duty team')).toContainText('Check this is still right');
  await expectNoAxeViolations(page, 'contacts');
  await takePicture(page, 'contacts');
  await fits('contacts');

  // Found by a word, narrowed by what they help with, and back again.
  const find = main().getByLabel('Find a contact');
  await find.fill('shirin birm');
  await expect(main().getByText('1 contact.')).toBeVisible();
  await find.fill('');
  await main().getByLabel('What they help with').selectOption('A home');
  await expect(main().locator('article')).toHaveCount(1);
  await main().getByLabel('What they help with').selectOption('Everything');

  // Checked with one press, by whom and when.
  await card('Leaving care duty team')
    .getByRole('button', { name: /It is still right/ })
    .click();
  await expect(card('Leaving care duty team')).toContainText(/Last checked on .* by Josie/);
  await expect(card('Leaving care duty team')).not.toContainText('Check this');

  // A new one: nothing but a name is needed, and one that may be there already is asked about.
  await main().getByRole('button', { name: 'Add a contact' }).click();
  await main().getByRole('button', { name: 'Keep it' }).click();
  await expect(main().getByText('Write a name first.')).toBeVisible();
  await main().getByLabel('Name', { exact: true }).fill('Wren House');
  await main().getByLabel('Phone').fill('01632 960 310');
  await expect(main().getByText('There is one like this already. Is it the same?')).toBeVisible();
  await main().getByLabel('Phone').fill('01632 960399');
  await expect(main().getByText('There is one like this already.')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(main().getByRole('button', { name: 'Leave it as it was' })).toBeFocused();
  await expectNoAxeViolations(page, 'a new contact');
  await takePicture(page, 'contacts-new');
  await main().getByLabel('I made sure today that this is right').check();
  await main().getByRole('button', { name: 'Keep it' }).click();
  await expect(card('Wren House')).toContainText('Last checked on');

  // Changed, retired and brought back; all of it can be read again.
  await card('Wren House')
    .getByRole('button', { name: /^Change/ })
    .click();
  const form = main().locator('form.contacts-form');
  // The form is all there is; its key and its button lead back to the same line.
  await expect(main().getByLabel('Find a contact')).toBeHidden();
  await expect(main().getByRole('article')).toHaveCount(0);
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(main().getByRole('heading', { name: 'Wren House', exact: true })).toBeFocused();
  await card('Wren House')
    .getByRole('button', { name: /^Change/ })
    .click();
  // What was typed is not thrown away by one key.
  await form.getByLabel('Area', { exact: true }).fill('Derby');
  await page.keyboard.press('Escape');
  await expect(form.getByRole('button', { name: 'Leave it as it was' })).toBeFocused();
  await expect(form.getByLabel('Area', { exact: true })).toHaveValue('Derby');
  await takePicture(page, 'contacts-change');
  await page.keyboard.press('Enter');
  await expect(main().getByRole('heading', { name: 'Wren House', exact: true })).toBeFocused();
  await expect(card('Wren House')).not.toContainText('Derby');
  await card('Wren House')
    .getByRole('button', { name: /^Change/ })
    .click();
  await form.getByLabel('Area', { exact: true }).fill('Leicester');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await card('Wren House')
    .getByRole('button', { name: /^No longer in use/ })
    .click();
  await expect(card('Wren House')).toHaveCount(0);
  await main().getByLabel('Show those no longer in use').check();
  await card('Wren House')
    .getByRole('button', { name: /^Bring back/ })
    .click();
  await main().getByLabel('Show those no longer in use').uncheck();
  await card('Wren House')
    .getByRole('button', { name: /^What was changed/ })
    .click();
  const history = page.getByRole('dialog');
  for (const what of ['brought back', 'no longer in use', 'changed: area', 'added']) {
    await expect(history).toContainText(what);
  }
  await expectNoAxeViolations(page, 'what was changed of a contact');
  // What it said before can be read, and put back with one press.
  await expect(history).toContainText('After: Leicester');
  await takePicture(page, 'contacts-history');
  await history.getByRole('button', { name: /^Put back what it said before/ }).click();
  await expect(history).toContainText('Before: Leicester');
  await expect(history.getByRole('button', { name: /^Put back/ })).toHaveCount(1);
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(card('Wren House')).not.toContainText('Leicester');

  // A number nobody has made sure of is no checked one.
  await card('Wren House')
    .getByRole('button', { name: /^Change/ })
    .click();
  await form.getByLabel('Phone').fill('01632 960398');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await expect(card('Wren House')).toContainText('Nobody has checked it as it stands.');

  // Who knows whom stays with it.
  await card('Wren House')
    .getByRole('button', { name: /^I know them/ })
    .click();
  await page.getByLabel('How do you know them?').fill('I trained there.');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(card('Wren House')).toContainText('Josie Fairweather: I trained there.');
});

test('R38 A contact that is half written is there again, after another screen and after a lock', async () => {
  await main().getByRole('button', { name: 'Add a contact' }).click();
  const form = main().locator('form.contacts-form');
  const begun = main().locator('.notice', { hasText: 'Begun, and not kept yet' });
  const goOn = (name: string) =>
    begun.getByRole('button', { name: new RegExp(`^Go on with it ?: ${name}`) }).click();
  await form.getByLabel('Name', { exact: true }).fill('Dunnock Advice');
  await form.getByLabel('Only for women').check();
  await rail().getByRole('button', { name: 'Today' }).click();
  await expect(title('Today')).toBeVisible();
  await rail().getByRole('button', { name: 'Contacts' }).click();
  // The list is there to look something up in; the form is one press away.
  await expect(card('Wren House')).toBeVisible();
  await expectNoAxeViolations(page, 'a contact that was begun');
  await takePicture(page, 'contacts-begun');
  await goOn('Dunnock Advice');
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Dunnock Advice');
  await expect(form.getByLabel('Only for women')).toBeChecked();
  await expect(form).toContainText('You began this before.');
  await form.getByRole('button', { name: 'Go on later' }).click();

  // One that is being changed as well; and a lock while another screen is there loses neither.
  await card('Wren House')
    .getByRole('button', { name: /^Change/ })
    .click();
  await form.getByLabel('Area', { exact: true }).fill('Rutland');
  await rail().getByRole('button', { name: 'Today' }).click();
  await expect(title('Today')).toBeVisible();
  await andBeginAnew(page, () => page.keyboard.press('Control+l'));
  await unlockPractice(page);
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await goOn('Wren House');
  await expect(form.getByLabel('Area', { exact: true })).toHaveValue('Rutland');
  // Left as it was, it does not come back; kept, it is there once.
  await form.getByRole('button', { name: 'Leave it as it was' }).click();
  await goOn('Dunnock Advice');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await expect(card('Dunnock Advice')).toHaveCount(1);
  await rail().getByRole('button', { name: 'Today' }).click();
  await expect(title('Today')).toBeVisible();
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await expect(card('Dunnock Advice')).toHaveCount(1);
  await expect(card('Wren House')).not.toContainText('Rutland');
  await expect(form).toHaveCount(0);
  await expect(begun).toHaveCount(0);
});

test('R32 Team list with roles and contact details', async () => {
  for (const prisonNumber of ['Z0902PW', 'Z0901PW']) {
    await get(page, 'plans', 'start', {
      ...{ legalName: 'Mary Double', prisonNumber, situation: 'short' },
    });
  }
  // From the directory into her team: an ordinary line, given by a worker, and a number in the directory.
  await card('Kingfisher Rooms')
    .getByRole('button', { name: /^Add to her team/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add to her team' }).click();
  await expect(dialog.getByText('Choose the woman, the contact and the job first.')).toBeVisible();
  // Two women of one name are told apart, in the list and in what is said of it.
  const which = dialog.getByLabel('Which woman?');
  const options = await which.locator('option').allTextContents();
  expect(options.filter((words) => words.startsWith('Mary Double'))).toEqual([
    'Mary Double, Z0901PW',
    'Mary Double, Z0902PW',
  ]);
  expect(new Set(options).size).toBe(options.length);
  await which.selectOption(await planOf('Tee'));
  await dialog.getByLabel('Their job in her team').selectOption('housing_worker');
  await expect(dialog.getByLabel('How she reaches them')).toHaveValue(/01632 960310/);
  await expectNoAxeViolations(page, 'adding to her team');
  await takePicture(page, 'contacts-to-team');
  await dialog.getByRole('button', { name: 'Add to her team' }).click();
  await expect(dialog).toContainText(/Kingfisher Rooms is in the team of Tee \(.*\), Z\d+PW now\./);
  await takePicture(page, 'contacts-added');
  await dialog.getByRole('button', { name: 'Open her team' }).click();
  await expect(title('Tee’s team')).toBeVisible();
  const hers = card('Kingfisher Rooms').first();
  await expect(hers).toContainText('From the contacts.');
  await expect(hers).toContainText('01632 960310');
  await expect(main()).toContainText('Written by a worker. Go through it with her.');
  const { answers } = await get<OpenPlan>(page, 'plans', 'open', { plan: await planOf('Tee') });
  const team = answers.find(({ question }) => question === 'team_people');
  expect(team?.givenBy).toBe('worker');
  expect(JSON.stringify(team?.value)).toContain('Kingfisher Rooms');
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await expect(card('Kingfisher Rooms')).toContainText('In one woman’s team now.');
  await expect(main()).not.toContainText('Tee');

  // A number that changes in the directory is said on her team, and taken over with one press.
  await card('Kingfisher Rooms')
    .getByRole('button', { name: /^Change/ })
    .click();
  const form = main().locator('form.contacts-form');
  await form.getByLabel('Phone').fill('01632 960377');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await expect(card('Kingfisher Rooms')).toContainText('stands as it was before it was changed');
  await takePicture(page, 'contacts-older');
  await openHers('Tee');
  await main().getByRole('button', { name: 'Her team', exact: true }).click();
  const newer = card('Kingfisher Rooms').first();
  await expect(newer).toContainText('Phone: 01632 960377');
  await expectNoAxeViolations(page, 'her team with a newer number');
  await newer.scrollIntoViewIfNeeded();
  await takePicture(page, 'her-team-newer');
  await fits('her-team-newer');
  await newer.getByRole('button', { name: /^Take the new number/ }).click();
  await expect(newer).toContainText('01632 960377. rooms@kingfisher.example');
  await expect(newer).not.toContainText('01632 960310');
  await expect(newer).not.toContainText('something newer');

  // Before it goes out of use it says in how many teams it stands; her team says so afterwards.
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await expect(card('Kingfisher Rooms')).not.toContainText('stands as it was');
  const retire = () => card('Kingfisher Rooms').getByRole('button', { name: /^No longer in use/ });
  await retire().click();
  await expect(page.getByRole('dialog')).toContainText('It stands in one woman’s team.');
  await expectNoAxeViolations(page, 'before a contact goes out of use');
  await takePicture(page, 'contacts-retire');
  await page.getByRole('dialog').getByRole('button', { name: 'No longer in use' }).click();
  await openHers('Tee');
  await main().getByRole('button', { name: 'Her team', exact: true }).click();
  await expect(card('Kingfisher Rooms').first()).toContainText('no longer in use');
  await rail().getByRole('button', { name: 'Contacts' }).click();
  await main().getByLabel('Show those no longer in use').check();
  await card('Kingfisher Rooms')
    .getByRole('button', { name: /^Bring back/ })
    .click();
});

test('R33 Has slots for peer mentor, personal adviser, care-experienced specialist', async () => {
  await openHers('Tee');
  await main().getByRole('button', { name: 'Her team', exact: true }).click();
  await expect(title('Tee’s team')).toBeVisible();
  await expect(main()).toContainText('Peer mentor: nobody yet');
  await expect(main()).toContainText(/Personal adviser.*: nobody yet/);
  await expectNoAxeViolations(page, 'her team');
  await takePicture(page, 'her-team');
  await fits('her-team');
  // All of them stand on one list, with those of the other women, each with what to do.
  await main().getByRole('button', { name: 'All places nobody has yet' }).click();
  await expect(title('Nobody yet')).toBeVisible();
  await expect(card('Tee')).toContainText('Write to the adviser or the duty team.');
  const which = main().getByLabel('Which place');
  await which.selectOption('personal_adviser');
  await expect(card('Tee')).not.toContainText('Peer mentor');
  await expect(card('Jas')).toHaveCount(0);
  await expectNoAxeViolations(page, 'nobody yet');
  await takePicture(page, 'nobody-yet');
  await fits('nobody-yet');
});

test('R37 Ready-made letters (PA / duty team), from the place nobody has yet', async () => {
  await card('Tee')
    .getByRole('button', { name: /^Write to the council/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/letter/i);
  await expect(
    main()
      .getByText(/duty team/i)
      .first(),
  ).toBeVisible();
});

test('R34 What I can expect from each person', async () => {
  await openHers('Lizzie');
  await main().getByRole('button', { name: 'Her team', exact: true }).click();
  const tamworth = card('Mr Tamworth').first();
  await expect(tamworth).toContainText('What she can expect');
  await expect(tamworth).toContainText('Leads my plan until ten months before I go.');
  await expect(tamworth).toContainText('Leads her plan');
  // A change of worker, step by step, and what is next.
  await expect(main()).toContainText('Miss Redpoll, my POM before goes, Mr Tamworth comes');
  await expect(main()).toContainText('The new one reads her plan first: this is next');
  await openPart(page, 'Who has led');
  await expect(main()).toContainText('One change of worker is written down with her.');
  await takePicture(page, 'her-team-lizzie');
});

test('R30 Handover: warning list and checklist', async () => {
  await passesInAWeek(await planOf('Lizzie'));
  await goToWomen(page);
  await main().getByRole('button', { name: 'Hand overs' }).click();
  await expect(title('Hand overs to probation')).toBeVisible();
  const underWay = main().getByRole('region', { name: 'Under way' });
  await expect(underWay).toContainText('Lizzie');
  await expect(underWay).toContainText('1 of 5 steps done');
  await expect(main().getByRole('region', { name: 'Done', exact: true })).toContainText(
    'Mama Grace',
  );
  await expectNoAxeViolations(page, 'hand overs');
  await takePicture(page, 'handovers');
  await fits('handovers');

  await underWay.getByRole('button', { name: /^Open.*Lizzie/ }).click();
  await expect(title('Hand over to probation: Lizzie')).toBeVisible();
  // Nobody is named without a name.
  const first = main().locator('.handover-step').nth(0);
  const undo = first.getByRole('button', { name: /^Not done after all/ });
  if (await undo.isVisible()) {
    await main().getByLabel('Who takes over').fill('');
    await main().getByRole('button', { name: 'Keep the name' }).click();
  }
  await first.getByRole('button', { name: /^Done/ }).click();
  await expect(main().getByLabel('Who takes over')).toBeFocused();
  await expect(main()).toContainText('Write who it is, and keep the name.');
  await expectNoAxeViolations(page, 'a hand over to nobody');
  await takePicture(page, 'handover-name-first');
  // A day that is no day is not taken for the one before it.
  await main()
    .getByRole('button', { name: /^Type it instead/ })
    .first()
    .click();
  const day = main().getByLabel('The day it was done', { exact: true });
  await day.fill('31 June 2026');
  await first.getByRole('button', { name: /^Done/ }).click();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(first).not.toContainText('Done on');
  await main().getByLabel('Who takes over').fill('Ros Whinchat');
  await main().getByRole('button', { name: 'Keep the name' }).click();
  await expect(main().locator('.handover-step').nth(0)).toContainText('Done on');
  await main()
    .getByRole('button', { name: /^Done.*They have met her/ })
    .click();
  await expect(main().locator('.handover-step').nth(1)).toContainText('Done on');
  await expect(main().locator('.handover-step').nth(2)).toContainText('This is next');
  await expect(
    main().locator('.handover-step').filter({ hasText: 'It is settled who leads on housing' }),
  ).toContainText(/You agreed on .* that probation leads on where she will live\./);
  await expectNoAxeViolations(page, 'a hand over');
  await takePicture(page, 'handover');
  await fits('handover');

  // What is next of it stands on Today, and leads here.
  await rail().getByRole('button', { name: 'Today' }).click();
  await expect(main()).toContainText('Hand the lead over to probation');
  await main()
    .getByRole('button', { name: /opens the hand over of Lizzie/ })
    .click();
  await expect(title('Hand over to probation: Lizzie')).toBeVisible();
});

test('R36 Receiver accepts or rejects a handover', async () => {
  const plan = await planOf('Ruthie');
  await passesInAWeek(plan);
  await openHers('Ruthie');
  await main().getByRole('button', { name: 'Hand over to probation', exact: true }).click();
  await expect(main()).toContainText('No copy for probation has gone out yet.');
  // A copy for probation is on record: its code is what they read off it.
  const code = await makeProbationCopy(plan);
  await openHers('Ruthie');
  await main().getByRole('button', { name: 'Hand over to probation', exact: true }).click();
  await expect(main()).toContainText('One copy for probation is out');
  const enter = () => main().getByRole('button', { name: 'Enter their answer' }).click();
  await main().getByLabel('Who said it').fill('Ros Whinchat');
  await main().getByLabel('The code on their copy').fill('NOTACODE');
  await enter();
  await expect(main()).toContainText('No copy for probation of this plan has that code.');
  await main().getByLabel('The code on their copy').fill(code.toLowerCase());
  await main().getByLabel('No, not yet').check();
  await enter();
  await expect(main()).toContainText('Write why not, or from when.');
  await main().getByLabel('Why not, or from when').fill('Away until Monday');
  await expectNoAxeViolations(page, 'the answer of probation');
  await takePicture(page, 'handover-receipt');
  await enter();
  // A no leaves the lead where it is.
  await expect(main()).toContainText('Ros Whinchat said no on');
  const leadOf = async () =>
    (await get<OpenPlan>(page, 'plans', 'open', { plan })).schedule.lead.value;
  expect(await leadOf()).toBe('pom');
  await main().getByLabel('Yes, I take over').check();
  // Somebody else was named than says yes: that is asked about.
  await main().getByLabel('Who takes over').fill('Del Redstart');
  await main().getByRole('button', { name: 'Keep the name' }).click();
  await enter();
  const other = page.getByRole('dialog', { name: 'Del Redstart was named' });
  await expect(other).toContainText('Is it Ros Whinchat who says yes?');
  await expectNoAxeViolations(page, 'a yes from somebody else');
  await takePicture(page, 'handover-other');
  await other.getByRole('button', { name: 'Back to the form' }).click();
  expect(await leadOf()).toBe('pom');
  await enter();
  await other.getByRole('button', { name: 'Yes, it is Ros Whinchat' }).click();
  await expect(main()).toContainText(`The code of their copy: ${code}.`);
  expect(await leadOf()).toBe('probation');
  const { history } = await get<HandoverShown>(page, 'handovers', 'open', { plan });
  expect(history[0]?.record.receipt).toMatchObject({ said: 'yes', name: 'Ros Whinchat', code });
  await expectNoAxeViolations(page, 'a hand over that is done');
  await takePicture(page, 'handover-done');
  // Who led, from when to when.
  await main().getByRole('button', { name: 'Back to her team' }).click();
  await expect(main()).toContainText('Ros Whinchat, Probation practitioner, since');
  await openPart(page, 'Who has led');
  await expect(main()).toContainText('The lead has changed once.');
});
