// A prison's own numbers and a newer list of bank holidays, in a real vault: looked at, kept, still there after locking,
// refused without a trace, and left aside where they cannot be used.

import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import type { SettingsCheck, SettingsShown } from '../../../src/shared/ipc/settings-shape';
import {
  aYear,
  govUkFile,
  numbersFile,
  soonerNumbers,
} from '../../shared/domain/review/settings-files';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  ask,
  aVault,
  get,
  passphrase,
  theContent,
  turnToHer,
} from '../../support/a-vault';

const open: Vault[] = [];
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close();
});

let tickets = 0;
/** A vault whose next ticket leads to the file that holds this text. */
async function aPlaceToWork(changes: Parameters<typeof anOpenVault>[1] = {}) {
  const folder = await aFolder();
  const places = new Map<string, string>();
  const takePlace = (ticket: string) => {
    const path = places.get(ticket);
    places.delete(ticket);
    return path;
  };
  const vault = await anOpenVault(folder, { takePlace, ...changes });
  open.push(vault);
  const bring = async (text: string | Uint8Array, name = 'brought.json') => {
    const path = join(folder, name);
    await writeFile(path, text);
    return ticketTo(path);
  };
  const ticketTo = (path: string) => {
    tickets += 1;
    const ticket = tickets.toString(16).padStart(32, '0');
    places.set(ticket, path);
    return ticket;
  };
  const reopen = async (others: Parameters<typeof aVault>[1] = {}) => {
    await vault.close();
    const next = aVault(folder, { takePlace, ...changes, ...others });
    open.push(next);
    await next.handlers.unlock({ passphrase });
    return next;
  };
  return { vault, folder, bring, ticketTo, reopen };
}

const show = (vault: Vault) => get<SettingsShown>(vault, 'settings', 'show');
const check = (vault: Vault, place: string) =>
  get<SettingsCheck>(vault, 'settings', 'check', { place });
const keepOnly = (vault: Vault, place: string) =>
  get<{ kind: string; why?: string; now?: SettingsShown }>(vault, 'settings', 'keep', { place });
/** As on the screen: shown first, then kept. */
async function keep(vault: Vault, place: string) {
  const shown = await check(vault, place);
  return shown.kind === 'put-right' ? { ...shown, now: undefined } : keepOnly(vault, place);
}

const numberIn = ({ numbers }: SettingsShown, name: string) =>
  numbers.all.find((one) => one.name === name);

/** On remand since 7 September, nothing signed: the plan and its review are counted from the numbers. */
const remandFacts = {
  legalStatus: 'remand',
  arrivalDate: '2026-11-02',
  planSigned: '2026-11-13',
  reviews: [],
  events: [],
};

async function dueDays(vault: Vault, plan: string) {
  const opened = await get<OpenPlan>(vault, 'plans', 'open', { plan });
  const [listed] = await get<PlanInList[]>(vault, 'plans', 'list');
  expect(listed?.schedule.nextReview.due).toBe(opened.schedule.nextReview.due);
  return opened.schedule.nextReview.due;
}

describe('Shift three times', () => {
  it('is on until it is turned off, and stays off after locking', async () => {
    const { vault, reopen } = await aPlaceToWork();
    expect(await get(vault, 'settings', 'hiding')).toEqual({ shiftThrice: true });
    await get(vault, 'settings', 'keepHiding', { shiftThrice: false });
    const after = await reopen();
    expect(await get(after, 'settings', 'hiding')).toEqual({ shiftThrice: false });
    await get(after, 'settings', 'keepHiding', { shiftThrice: true });
    expect(await get(after, 'settings', 'hiding')).toEqual({ shiftThrice: true });
    // The numbers beside it in the same table are untouched by it.
    expect((await show(after)).numbers.keptAt).toBeUndefined();
  });
});

describe('what is in use', () => {
  it('says every number with its reason, and how long the bank holidays are known', async () => {
    const { vault } = await aPlaceToWork();
    const shown = await show(vault);
    expect(numberIn(shown, 'reviews.lifeMonths')).toEqual({
      name: 'reviews.lifeMonths',
      value: 36,
      bundled: 36,
      basis: 'handbook',
      note: 'At least every three years.',
      limit: 'at_most',
    });
    expect(shown.holidays).toMatchObject({
      knownUntil: '2028-12-31',
      askFrom: '2027-12-31',
      runOutSoon: false,
    });
    expect(shown.holidays.years.at(-1)).toMatchObject({ year: '2029', isKnown: false });
    expect(shown.unusable).toEqual([]);
    expect(shown.numbers.keptBy).toBeUndefined();
  });

  it.each([
    ['2027-12-31', false],
    ['2028-01-01', true],
  ])('on %s the bank holidays run out soon: %s', async (today, runOutSoon) => {
    const { vault } = await aPlaceToWork({ today: () => day.parse(today) });
    expect((await show(vault)).holidays.runOutSoon).toBe(runOutSoon);
  });

  it('is for staff only', async () => {
    const { vault } = await aPlaceToWork();
    const plan = await aPlan(vault);
    const reply = await ask(vault, 'settings', 'show', {}, await turnToHer(vault, plan));
    expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
  });

  it('goes with a plan for staff, and stays away from her side', async () => {
    const { vault, bring } = await aPlaceToWork();
    await keep(vault, await bring(numbersFile(soonerNumbers)));
    const plan = await aPlan(vault);
    const open = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    expect(JSON.stringify(open.numberNotes)).toContain('Agreed with the team here.');
    const hers = await get(vault, 'her', 'open', {}, await turnToHer(vault, plan));
    expect(JSON.stringify(hers)).not.toContain('Agreed with the team here.');
  });
});

describe('a prison’s own numbers', () => {
  it('are shown before, kept, followed by every date at once, and there after unlocking', async () => {
    const { vault, bring, reopen } = await aPlaceToWork();
    const plan = await aPlan(vault, { situation: 'remand' });
    await get(vault, 'facts', 'save', { plan, facts: remandFacts });
    const before = await dueDays(vault, plan);
    const place = await bring(numbersFile(soonerNumbers));
    expect(await check(vault, place)).toMatchObject({
      kind: 'numbers',
      changes: [
        { name: 'reviews.longMonths', before: 24, value: 12 },
        { name: 'reviews.remandFirstDays', before: 28, value: 21 },
      ],
    });
    expect(await dueDays(vault, plan)).toBe(before);
    const kept = await keep(vault, place);
    expect(kept).toMatchObject({ kind: 'kept', what: 'numbers' });
    expect(kept.now?.numbers.keptBy).toBe('Rae');
    const after = await dueDays(vault, plan);
    expect([before, after]).toEqual(['2026-12-11', '2026-12-04']);
    const next = await reopen();
    expect(await dueDays(next, plan)).toBe(after);
    expect(numberIn(await show(next), 'reviews.remandFirstDays')).toMatchObject({
      value: 21,
      bundled: 28,
      note: 'Agreed with the team here.',
    });
    await get(next, 'settings', 'backToBundled', { what: 'numbers' });
    expect(await dueDays(next, plan)).toBe(before);
  });

  it('replace the ones before: what a newer file leaves out goes back', async () => {
    const { vault, bring } = await aPlaceToWork();
    await keep(vault, await bring(numbersFile(soonerNumbers)));
    const fewer = { reviews: { longMonths: soonerNumbers.reviews.longMonths } };
    const place = await bring(numbersFile(fewer));
    expect(await check(vault, place)).toMatchObject({
      changes: [{ name: 'reviews.remandFirstDays', before: 21, value: 28 }],
    });
    const { now } = await keep(vault, place);
    expect(now && numberIn(now, 'reviews.remandFirstDays')?.value).toBe(28);
  });

  it('are refused with the line, and everything stays as it was', async () => {
    const { vault, bring, reopen } = await aPlaceToWork();
    await keep(vault, await bring(numbersFile(soonerNumbers)));
    const before = await show(vault);
    const looser = { reviews: { longMonths: { value: 30, note: 'Too busy.' } } };
    const place = await bring(numbersFile(looser));
    const refused = {
      kind: 'put-right',
      why: 'at_most',
      line: 4,
      params: { name: 'reviews.longMonths', least: 1, most: 24 },
    };
    expect(await check(vault, place)).toEqual(refused);
    expect(await keep(vault, place)).toEqual(refused);
    expect(await show(vault)).toEqual(before);
    expect(await show(await reopen())).toEqual(before);
  });

  it('are not kept when the file changed after it was shown', async () => {
    const { vault, bring } = await aPlaceToWork();
    const place = await bring(numbersFile(soonerNumbers));
    await check(vault, place);
    const other = { reviews: { remandFirstDays: { value: 7, note: 'Another file.' } } };
    await bring(numbersFile(other));
    expect(await keepOnly(vault, place)).toMatchObject({ kind: 'put-right', why: 'file_changed' });
    // And not at a second try either: what nobody saw is never kept.
    const again = await ask(vault, 'settings', 'keep', { place });
    expect(again).toMatchObject({ ok: false, failure: { code: 'file-gone' } });
    expect(numberIn(await show(vault), 'reviews.remandFirstDays')?.value).toBe(28);
  });
});

describe('a newer list of bank holidays', () => {
  it('is kept, moves the dates that hang on it, and can be taken back', async () => {
    const { vault, bring, reopen } = await aPlaceToWork();
    const { settings } = await theContent();
    const plan = await aPlan(vault, { situation: 'remand' });
    // Five working days before court on 14 December: 7 December, or a day sooner with one holiday more.
    const facts = { ...remandFacts, reviews: ['2026-11-16'], nextCourtDate: '2026-12-14' };
    await get(vault, 'facts', 'save', { plan, facts });
    const readyDay = async (at: Vault) => {
      const { milestones } = await get<OpenPlan>(at, 'plans', 'open', { plan });
      return milestones.find(({ kind }) => kind === 'court_ready_plan')?.date;
    };
    expect(await readyDay(vault)).toBe('2026-12-07');
    const days = [...settings.bankHolidays, '2026-12-09', ...aYear(2030)];
    const place = await bring(govUkFile(days));
    expect(await check(vault, place)).toMatchObject({
      kind: 'holidays',
      changes: [
        { year: '2026', before: 8, after: 9, added: ['2026-12-09'], removed: [] },
        { year: '2030', before: 0, after: 8 },
      ],
      knownUntil: { before: '2028-12-31', after: '2030-12-31' },
      weekends: [],
    });
    expect(await readyDay(vault)).toBe('2026-12-07');
    await keep(vault, place);
    expect(await readyDay(vault)).toBe('2026-12-04');
    const next = await reopen();
    expect(await readyDay(next)).toBe('2026-12-04');
    expect((await show(next)).holidays).toMatchObject({ knownUntil: '2030-12-31', keptBy: 'Rae' });
    const back = await get<SettingsShown>(next, 'settings', 'backToBundled', { what: 'holidays' });
    expect(back.holidays.knownUntil).toBe('2028-12-31');
    expect(await readyDay(next)).toBe('2026-12-07');
  });

  it('goes with the numbers: neither takes the other away', async () => {
    const { vault, bring } = await aPlaceToWork();
    const { settings } = await theContent();
    await keep(vault, await bring(numbersFile(soonerNumbers)));
    await keep(vault, await bring(JSON.stringify([...settings.bankHolidays, ...aYear(2030)])));
    const both = await show(vault);
    expect(both.holidays.knownUntil).toBe('2030-12-31');
    expect(numberIn(both, 'reviews.longMonths')?.value).toBe(12);
    const back = await get<SettingsShown>(vault, 'settings', 'backToBundled', { what: 'numbers' });
    expect(back.holidays.knownUntil).toBe('2030-12-31');
    expect(numberIn(back, 'reviews.longMonths')?.value).toBe(24);
  });
});

describe('a file that cannot be read', () => {
  const codeOf = async (vault: Vault, place: string) => {
    const reply = await ask(vault, 'settings', 'check', { place });
    return reply.ok ? (reply.value as { why?: string }).why : reply.failure.code;
  };

  it('is named, and nothing is kept', async () => {
    const { vault, folder, bring, ticketTo } = await aPlaceToWork();
    const before = await show(vault);
    await mkdir(join(folder, 'folder.json'));
    await writeFile(join(folder, 'big.json'), '');
    await truncate(join(folder, 'big.json'), 1024 * 1024 + 1);
    expect(await codeOf(vault, ticketTo(join(folder, 'gone.json')))).toBe('file-gone');
    expect(await codeOf(vault, ticketTo(join(folder, 'folder.json')))).toBe('file-is-folder');
    expect(await codeOf(vault, ticketTo(join(folder, 'big.json')))).toBe('file-too-big');
    expect(await codeOf(vault, await bring(new Uint8Array([0x7b, 0xff, 0x7d])))).toBe('not_text');
    expect(await codeOf(vault, await bring('{ "reviews": '))).toBe('not_json');
    expect(await codeOf(vault, '0'.repeat(32))).toBe('file-gone');
    expect(await show(vault)).toEqual(before);
  });
});

describe('what is kept and cannot be used', () => {
  it.each([
    ['damaged', `'{"numbers'`],
    [
      'from a newer app',
      `'{"keptAt":"x","keptBy":"Rae","numbers":{"reviews":{"moon":{"value":1,"note":"x"}}}}'`,
    ],
  ])('%s: the plans open with the numbers of the app, and it is said', async (_, text) => {
    const { vault, bring, reopen } = await aPlaceToWork();
    const plan = await aPlan(vault, { situation: 'remand' });
    await get(vault, 'facts', 'save', { plan, facts: remandFacts });
    await keep(vault, await bring(numbersFile(soonerNumbers)));
    await vault
      .desk()
      ?.connection.transaction((writer) =>
        writer.run(`UPDATE setting SET value = ${text} WHERE name = 'own-numbers'`),
      );
    const next = await reopen();
    const shown = await show(next);
    expect(shown.unusable).toEqual(['numbers']);
    expect(numberIn(shown, 'reviews.remandFirstDays')?.value).toBe(28);
    expect(await dueDays(next, plan)).toBe('2026-12-11');
    const back = await get<SettingsShown>(next, 'settings', 'backToBundled', { what: 'numbers' });
    expect(back.unusable).toEqual([]);
  });
});
