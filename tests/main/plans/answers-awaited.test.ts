// What Today says of answers: the prison's to her, and other people's to her letters.

import { afterEach, describe, expect, it } from 'vitest';
import { insertCopy, type NewCopy } from '../../../src/main/copies/copy-rows';
import { keepVersion, readSeqs } from '../../../src/main/plans/version-rows';
import type { Vault } from '../../../src/main/vault/vault';
import { addDays, type Day } from '../../../src/shared/domain/calendar/day';
import type { PlanInList } from '../../../src/shared/ipc/contract';
import type { CopyOnRecord } from '../../../src/shared/ipc/handed-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, fixedToday, get } from '../../support/a-vault';

let vault: Vault;
afterEach(() => vault.close());

async function begin() {
  let today = fixedToday;
  vault = await anOpenVault(await aFolder(), {
    today: () => today,
    now: () => `${today}T12:00:00.000Z`,
  });
  const plan = await aPlan(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const dues = async (kind: string) => {
    const [first] = await get<PlanInList[]>(vault, 'plans', 'list');
    return first?.duesSoon.filter((due) => due.kind === kind) ?? [];
  };
  const record = (more: Partial<NewCopy>) =>
    desk.connection.transaction(async (writer) => {
      await keepVersion(writer, plan, desk.now(), await readSeqs(writer, plan));
      return insertCopy(writer, {
        ...{ plan, version: 1, kind: 'letter', letter: 'housing', copyFor: 'housing' },
        ...{ style: 'key', shortHash: 'abc', fileHash: `${Math.random()}`, fileName: 'l.pdf' },
        ...{ pages: 1, draft: false, name: 'Nia', questions: [], session: desk.session.id },
        ...{ shown: { partly: [], inShort: [] }, madeAt: desk.now(), ...more },
      } as NewCopy);
    });
  const letter = async (copy: string) =>
    (await get<CopyOnRecord[]>(vault, 'handed', 'list', { plan })).find(({ id }) => id === copy)
      ?.answer;
  const mark = (copy: string, said: object) =>
    ask(vault, 'milestones', 'mark', { plan, key: `letter:${copy}`, mark: said });
  return { plan, desk, dues, record, letter, mark, goTo: (day: Day) => (today = day) };
}

describe('everything kept about her', () => {
  it('stands on Today from the day she asked, by the day of the law, until it is made', async () => {
    const { plan, dues, record } = await begin();
    expect(await dues('file_to_answer')).toEqual([]);
    await get(vault, 'files', 'ask', { plan, day: '2026-11-20' });
    await get(vault, 'files', 'ask', { plan, day: '2026-11-21' });
    expect(await dues('file_to_answer')).toMatchObject([
      { date: '2026-12-20', basis: 'law', params: { asked: '2026-11-20' } },
    ]);
    await record({ kind: 'file', letter: undefined as never, copyFor: 'woman' });
    expect(await dues('file_to_answer')).toEqual([]);
  });
});

describe('a letter of hers', () => {
  it('asks after two weeks whether an answer came, until somebody says so', async () => {
    const { dues, record, letter, mark } = await begin();
    const { id } = await record({});
    const lookFor = addDays(fixedToday, 14);
    expect(await dues('letter_to_answer')).toMatchObject([{ key: `letter:${id}`, date: lookFor }]);
    expect(await letter(id)).toEqual({ lookFor, state: 'open' });
    expect((await mark(id, { state: 'done', day: fixedToday })).ok).toBe(true);
    expect(await letter(id)).toEqual({ lookFor, state: 'came' });
    expect(await dues('letter_to_answer')).toEqual([]);
    await mark(id, { state: 'open' });
    expect(await dues('letter_to_answer')).toHaveLength(1);
    await mark(id, { state: 'not_needed', words: 'No answer is wanted' });
    expect(await letter(id)).toEqual({ lookFor, state: 'not_needed' });
    expect(await dues('letter_to_answer')).toEqual([]);
  });

  it('asks for nothing where it stayed here, came back, is her own, or is long ago', async () => {
    const { plan, dues, record, goTo } = await begin();
    const stayed = await record({});
    await get(vault, 'handed', 'keepWent', { plan, copy: stayed.id, went: 'not_out', copies: 1 });
    const back = await record({});
    const said = { plan, copy: back.id, state: 'came_back', day: fixedToday };
    await get(vault, 'handed', 'keepBack', said);
    await record({ copyFor: 'woman' });
    await record({ kind: 'plan', letter: undefined as never });
    expect(await dues('letter_to_answer')).toEqual([]);
    await record({});
    expect(await dues('letter_to_answer')).toHaveLength(1);
    goTo(addDays(fixedToday, 14 + 56));
    expect(await dues('letter_to_answer')).toHaveLength(1);
    goTo(addDays(fixedToday, 14 + 57));
    expect(await dues('letter_to_answer')).toEqual([]);
  });

  it('is told to nobody of another plan, and never as answered on a day to come', async () => {
    const { desk, record, mark } = await begin();
    const { id } = await record({});
    const ahead = await mark(id, { state: 'done', day: addDays(desk.today(), 1) });
    expect(ahead).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    const other = await aPlan(vault, { prisonNumber: 'A9999ZZ' });
    const key = `letter:${id}`;
    const asked = { plan: other, key, mark: { state: 'open' } };
    expect(await ask(vault, 'milestones', 'mark', asked)).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});
