// Who has looked, for her: out of the log, with what is from before it, and without what she must not be told of yet.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLooks } from '../../../src/main/audit/looked-rows';
import { looksCopy, makeLooks } from '../../../src/main/copies/looks-on-paper';
import { wordsForPaper } from '../../../src/main/copies/paper-without-her';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { dayOfMoment } from '../../../src/main/plans/local-days';
import type { Vault } from '../../../src/main/vault/vault';
import { byWorkerAndDay, type Looks, type OneLook } from '../../../src/shared/domain/audit/looks';
import { day } from '../../../src/shared/domain/calendar/day';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  aVault,
  get,
  passphrase,
  resources,
  turnToHer,
} from '../../support/a-vault';
import { bodyText } from '../../support/pdf-tools';

let vault: Vault;
let plan: string;

beforeEach(async () => {
  vault = await anOpenVault(await aFolder(), { now: () => new Date().toISOString() });
  plan = await aPlan(vault);
});
afterEach(() => vault.close());

function openIn(one: Vault) {
  const open = one.desk();
  if (!open) throw new Error('the vault is not open');
  return open;
}
const desk = () => openIn(vault);
const looks = () => readLooks(desk().connection, plan);
const made = ({ days }: Looks) => days.flatMap((each) => each.made.map(({ what }) => what));
const write = (sql: string, values: (string | number)[]) =>
  desk().connection.transaction(async (writer) => {
    await writer.run(sql, values);
  });

async function insertCopy(id: string): Promise<void> {
  const now = new Date().toISOString();
  await write('INSERT INTO version VALUES (?, 1, 0, 0, ?)', [plan, now]);
  await write(
    `INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages, draft, name,
       questions, session, made_at)
     VALUES (?, ?, 1, 'pom', 'key', 'short', 'long', 'a.pdf', 3, 0, 'Nia', '[]', ?, ?)`,
    [id, plan, desk().session.id, now],
  );
}

it('names who, as what, on which day and in which ways, and nobody who only looked at another', async () => {
  const another = await aPlan(vault, { prisonNumber: 'B2345CD' });
  await get(vault, 'plans', 'open', { plan });
  await get(vault, 'notes', 'list', { plan });
  await get(vault, 'plans', 'open', { plan: another });
  await get(vault, 'reviews', 'open', { plan: another });
  const told = await get<Looks>(vault, 'her', 'looks', {}, await turnToHer(vault, plan));
  expect(told.days.map(({ by, role, day: on }) => [by, role, on])).toEqual([
    ['Rae', 'specialist', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  ]);
  expect(made(told)).toEqual(['opened', 'notes']);
  expect(told.since).toBeUndefined();
});

it('does not count what was refused, nor what she does on her own side', async () => {
  await get(vault, 'plans', 'open', { plan });
  const scope = await turnToHer(vault, plan);
  await get(vault, 'her', 'looks', {}, scope);
  expect(made(await get<Looks>(vault, 'her', 'looks', {}, scope))).not.toContain('log');
});

it('still has what is from before the log, and says from when on more was written down', async () => {
  await write('INSERT INTO plan_opened (plan, session, day, at) VALUES (?, ?, ?, ?)', [
    ...[plan, desk().session.id, '2026-03-02', '2026-03-02T09:00:00.000Z'],
  ]);
  const told = await looks();
  expect(told.days.at(-1)).toMatchObject({ day: '2026-03-02', made: [{ what: 'opened' }] });
  expect(told.since).toBe(dayOfMoment(new Date().toISOString()));
});

it('keeps a copy that was made without her say off the list until she was told', async () => {
  await get(vault, 'plans', 'open', { plan });
  await insertCopy('c1');
  expect(made(await looks())).toEqual(['opened', 'copy']);
  await get(vault, 'people', 'stepUp', { passphrase });
  await get(vault, 'overrides', 'keep', {
    plan,
    asked: {
      ...{ what: [{ kind: 'question', id: 'worries' }], reader: 'pom', gateway: 'risk_to_life' },
      ...{ recipient: 'Sergeant Untold', why: 'Her safety is at stake', less: 'It was tried' },
      authoriser: { name: 'Ms Neverseen', role: 'Head', confirmed: true },
      told: { kind: 'not_yet', why: 'It would put her at risk', lookAgain: '2026-11-28' },
    },
  });
  await write(
    "INSERT INTO override_copy (override, copy) SELECT id, 'c1' FROM sharing_override",
    [],
  );
  await write(
    `INSERT INTO copy_printed_again (copy, seq, copies, session, at) VALUES ('c1', 1, 1, ?, ?)`,
    [desk().session.id, new Date().toISOString()],
  );
  const hidden = await looks();
  expect(made(hidden)).not.toContain('copy');
  expect(made(hidden)).not.toContain('again');
  expect(JSON.stringify(hidden)).not.toMatch(/Untold|Neverseen/);
});

const at = (moment: string, what: OneLook['made'], by = 'Rae'): OneLook => ({
  ...{ by, role: 'specialist', at: moment, day: day.parse(moment.slice(0, 10)), made: what },
});

it('says when a backup was put back, so that lines from before may be missing, on screen and on paper', async () => {
  const folder = await aFolder();
  const first = await anOpenVault(folder);
  const of = await aPlan(first);
  await get(first, 'plans', 'open', { plan: of });
  expect((await readLooks(openIn(first).connection, of)).putBack).toBeUndefined();
  const { made: backup } = await get<{ made: { id: string } }>(first, 'backups', 'make');
  await get(first, 'people', 'stepUp', { passphrase });
  await get(first, 'backups', 'restore', { id: backup.id });
  const again = aVault(folder);
  await get(again, 'vault', 'unlock', { passphrase });
  const today = dayOfMoment(new Date().toISOString());
  const told = await readLooks(openIn(again).connection, of);
  expect(told.putBack).toEqual([{ day: today, from: today }]);
  const later = await aPlan(again, { prisonNumber: 'B2345CD' });
  expect((await readLooks(openIn(again).connection, later)).putBack).toBeUndefined();
  const hers = await wordsForPaper(openIn(again), 'en');
  const paper = looksCopy(openIn(again), hers, { name: 'Nia', reference: 'X' }, told, 1);
  expect(JSON.stringify(paper)).toContain('was put back');
  const scope = await turnToHer(again, of);
  expect((await get<Looks>(again, 'her', 'looks', {}, scope)).putBack).toEqual(told.putBack);
  await again.close();
}, 60_000);

it('says the same thing once a day, each copy each time, and the newest day first', () => {
  const copy = { what: 'copy', copyFor: 'pom', pages: 3 } as const;
  const days = byWorkerAndDay(
    [
      at('2026-11-20T09:00', { what: 'opened' }),
      at('2026-11-21T09:00', copy),
      at('2026-11-21T10:00', { what: 'opened' }),
      at('2026-11-21T11:00', { what: 'opened' }),
      at('2026-11-21T12:00', copy),
      at('2026-11-21T12:00', { what: 'opened' }, 'Sam'),
    ],
    2,
  );
  expect(days.map(({ by, day: on }) => `${on} ${by}`)).toEqual([
    '2026-11-21 Sam',
    '2026-11-21 Rae',
  ]);
  expect(days[1]?.made.map(({ what }) => what)).toEqual(['opened', 'copy', 'copy']);
});

it('prints one page in her language, whatever there is, and says what is left off', async () => {
  const many: Looks = {
    days: Array.from({ length: 90 }, (_, nr) => ({
      ...{ by: `Worker Number ${nr}`, role: 'specialist' as const, day: day.parse('2026-11-21') },
      made: [{ what: 'opened' }, { what: 'printed', copyFor: 'pom', pages: 2 }],
    })),
    since: day.parse('2026-06-01'),
  };
  const exporter = {
    findMissing: async () => [],
    draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
  };
  let bytes = new Uint8Array();
  const printed = await makeLooks(
    desk(),
    exporter,
    many,
    { plan, language: 'cy' },
    {
      printed: 1,
      send: async (drawn) => {
        bytes = new Uint8Array(drawn);
      },
    },
  );
  expect(printed.pages).toBe(1);
  const text = await bodyText(bytes);
  expect(text).toContain('Argraffu copi');
  expect(text).toContain('Worker Number 0');
  expect(text).not.toContain('Worker Number 89');
  expect(text).toContain('Mae mwy o ddyddiau');
  for (const language of ['en', 'ro', 'pl']) {
    const hers = await wordsForPaper(desk(), language);
    const plain = { name: 'Nia', reference: '7KXM-3TQP' };
    const copy = looksCopy(desk(), hers, plain, { ...many, days: many.days.slice(0, 2) }, 40);
    expect(JSON.stringify(copy.groups)).not.toContain('{{');
  }
});
