// Copies that are out, with a real vault and a real drawing: the list of them, the file as it was sent, and asking back.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyRequest } from '../../../src/shared/ipc/contract';
import type { BackKept, CopyOnRecord } from '../../../src/shared/ipc/handed-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, turnToHer } from '../../support/a-vault';
import { bodyText, pageTexts } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

async function aReadyPlan() {
  const folder = await aFolder();
  const places = new Map<string, string>();
  const ticketFor = (name: string) => {
    const ticket = createHash('md5').update(name).digest('hex');
    places.set(ticket, join(folder, name));
    return ticket;
  };
  const vault = await anOpenVault(folder, {
    exporter,
    takePlace: (ticket) => places.get(ticket),
    now: () => '2026-11-21T12:00:00.000Z',
  });
  open = vault;
  const plan = await aPlan(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const say = (question: string, said: unknown) =>
    get(vault, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
  let made = 0;
  const make = async (changes: Partial<CopyRequest> = {}) => {
    made += 1;
    const path = join(folder, `${made}.pdf`);
    const order: CopyRequest = { plan, copyFor: 'pom', style: 'key', saidYes: [], ...changes };
    const copy = await makeCopy(desk, exporter, order, path);
    return { ...copy, path };
  };
  const list = () => get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
  const back = (copy: string, state: string, day: string, why?: string) =>
    get<BackKept>(vault, 'handed', 'keepBack', { plan, copy, state, day, ...(why ? { why } : {}) });
  return { folder, ticketFor, vault, plan, desk, say, make, list, back };
}

describe('the list of copies that are out', () => {
  it('says of each for whom, which parts, how it left, and what she has taken back since', async () => {
    const { vault, plan, make, list } = await aReadyPlan();
    const { id } = await make({ to: ' Mr Khan ' });
    const [copy] = await list();
    expect(copy).toMatchObject({
      ...{ id, to: 'Mr Khan', copyFor: 'pom', version: 1, madeBy: 'Rae', back: [], savedAgain: [] },
      ...{ isOlder: false, stops: [], takenBack: [] },
    });
    expect(copy?.parts).toContainEqual({ page: 'about-me', answers: 1 });
    expect(copy?.went).toBeUndefined();

    const said = { plan, copy: id };
    await get(vault, 'handed', 'keepWent', { ...said, went: 'paper', copies: 2 });
    await get(vault, 'handed', 'keepWent', { ...said, went: 'file', copies: 1 });
    expect((await list())[0]?.went).toMatchObject({ went: 'file', copies: 1, by: 'Rae' });

    const target = { kind: 'page', id: 'about-me' };
    const choices = [{ target, audience: 'pom', level: 'nothing' }];
    await get(vault, 'sharing', 'choose', { plan, choices, withHer: true });
    expect((await list())[0]?.takenBack).toEqual([
      { page: 'about-me', question: 'about_words', why: 'she_keeps_it' },
    ]);
  });

  it('keeps the file as it was sent, and saves it again byte for byte', async () => {
    const { folder, ticketFor, vault, plan, say, make, list } = await aReadyPlan();
    const { id, path } = await make();
    await say('about_words', 'Something else now');
    await get(vault, 'handed', 'saveAgain', { plan, copy: id, place: ticketFor('again.pdf') });
    expect(await readFile(join(folder, 'again.pdf'))).toEqual(await readFile(path));
    const [copy] = await list();
    expect(copy).toMatchObject({ isOlder: true, savedAgain: [{ by: 'Rae' }] });
    expect(copy?.keptBytes).toBe((await readFile(path)).length);
  });

  it('keeps nothing of a copy that could not be written', async () => {
    const { folder, desk, plan } = await aReadyPlan();
    const order: CopyRequest = { plan, copyFor: 'pom', style: 'key', saidYes: [] };
    const nowhere = join(folder, 'no such folder', 'copy.pdf');
    await expect(makeCopy(desk, exporter, order, nowhere)).rejects.toThrow('place-gone');
    expect(await desk.connection.all('SELECT 1 FROM copy_bytes')).toEqual([]);
  });

  it('history: nothing that became of a copy can be changed or taken out', async () => {
    const { desk, vault, plan, make, back } = await aReadyPlan();
    const { id } = await make();
    await get(vault, 'handed', 'keepWent', { plan, copy: id, went: 'paper', copies: 1 });
    await back(id, 'asked', '2026-11-21');
    const doing = (sql: string) => desk.connection.transaction((writer) => writer.run(sql));
    for (const sql of [
      `UPDATE copy_went SET went = 'not_out'`,
      'DELETE FROM copy_went',
      `UPDATE copy_back SET state = 'came_back'`,
      'DELETE FROM copy_back',
      `UPDATE copy_bytes SET size = 1`,
      'DELETE FROM copy_bytes',
    ]) {
      await expect(doing(sql), sql).rejects.toThrow(/SQLITE_CONSTRAINT/);
    }
  });
});

describe('the next copy for the same reader', () => {
  it('says which version it takes the place of, to that reader and that person alone', async () => {
    const { say, make } = await aReadyPlan();
    const replaced = async (changes: Partial<CopyRequest>) =>
      /takes the place of version (\d)/.exec(
        await bodyText(await readFile((await make(changes)).path)),
      )?.[1];
    expect(await replaced({ to: 'Mr Khan' })).toBeUndefined();
    expect(await replaced({ to: 'Mr Khan' })).toBeUndefined();
    await say('about_words', 'Something else now');
    expect(await replaced({ to: 'MR  KHAN' })).toBe('1');
    expect(await replaced({ to: 'Ms Osei' })).toBeUndefined();
    expect(await replaced({ copyFor: 'probation' })).toBeUndefined();
    expect(await replaced({ to: 'Mr Khan', kind: 'goals' })).toBeUndefined();
  });
});

describe('asking for a copy back', () => {
  const cases: [string, string, string, string | undefined, string][] = [
    ['asked today', 'asked', '2026-11-21', undefined, 'kept'],
    ['it came back without being asked for', 'came_back', '2026-11-21', undefined, 'kept'],
    ['they keep it and say why', 'keeps_it', '2026-11-21', 'A court asked for it', 'kept'],
    ['they keep it and do not say why', 'keeps_it', '2026-11-21', ' ', 'why_needed'],
    ['a day that has not come', 'asked', '2026-11-22', undefined, 'to_come'],
    ['a day before it was made', 'asked', '2026-11-20', undefined, 'before_made'],
  ];
  it.each(cases)('%s', async (_, state, day, why, expected) => {
    const { make, list, back } = await aReadyPlan();
    const { id } = await make();
    const reply = await back(id, state, day, why);
    expect(reply.kind === 'kept' ? 'kept' : reply.why).toBe(expected);
    expect((await list())[0]?.back.map((step) => step.state)).toEqual(
      expected === 'kept' ? [state] : [],
    );
  });

  it('her own copy is hers, and nobody asks for it', async () => {
    const { make, back } = await aReadyPlan();
    const { id } = await make({ copyFor: 'woman' });
    expect(await back(id, 'asked', '2026-11-21')).toEqual({ kind: 'put-right', why: 'hers' });
  });

  it('the letter says which copy by its marks, and nothing of her', async () => {
    const { folder, ticketFor, vault, plan, make, list, say } = await aReadyPlan();
    await say('known_as', 'Nia');
    const made = await make({ to: 'Mr Khan' });
    await get(vault, 'handed', 'keepWent', { plan, copy: made.id, went: 'paper', copies: 1 });
    await get(vault, 'handed', 'letter', { plan, copy: made.id, place: ticketFor('letter.pdf') });
    const bytes = await readFile(join(folder, 'letter.pdf'));
    const text = (await pageTexts(bytes)).join('\n').replace(/\s+/g, ' ');
    for (const words of [
      'Please give this copy back',
      'To the prison offender manager: Mr Khan',
      `version 1, check code ${made.shortHash}`,
      'paper copy',
      'Please answer by 5 December 2026.',
      'I have to keep it. The law or rule is:',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Nia|Example|A1234BC|laugh|care/i);
    expect((await list())[0]?.back).toMatchObject([{ state: 'asked', letter: true }]);
  });

  it('she asks on her own side, about her own copies only, and not with a peer mentor', async () => {
    const { vault, plan, make, list } = await aReadyPlan();
    const { id } = await make();
    const other = await aPlan(vault, { legalName: 'Bea Other', prisonNumber: 'A4321CB' });
    const theirs = await turnToHer(vault, other);
    expect(await get(vault, 'her', 'copies', {}, theirs)).toEqual([]);
    expect(await ask(vault, 'her', 'askBack', { copy: id }, theirs)).toMatchObject({
      failure: { code: 'not-found' },
    });
    await get(vault, 'her', 'leave', { pin: '480913' }, theirs);
    const guided = { kind: 'guided', pages: ['about-me'], withHer: 'Bea', minutes: 30 };
    const withPeer = await turnToHer(vault, plan, guided);
    expect(await ask(vault, 'her', 'copies', {}, withPeer)).toMatchObject({ ok: false });
    expect(await ask(vault, 'her', 'askBack', { copy: id }, withPeer)).toMatchObject({ ok: false });
    await get(vault, 'her', 'leave', { pin: '480913' }, withPeer);
    const hers = await turnToHer(vault, plan);
    await get(vault, 'her', 'askBack', { copy: id }, hers);
    expect(await ask(vault, 'handed', 'list', { plan }, hers)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    await get(vault, 'her', 'leave', { pin: '480913' }, hers);
    expect((await list())[0]?.back).toMatchObject([{ state: 'asked', byHer: true, letter: false }]);
  });

  it('a copy of one plan is never answered for with another', async () => {
    const { vault, ticketFor, make } = await aReadyPlan();
    const { id: copy } = await make();
    const plan = await aPlan(vault, { legalName: 'Bea Other', prisonNumber: 'A4321CB' });
    const place = ticketFor('other.pdf');
    const asked = [
      ['keepWent', { went: 'paper', copies: 1 }],
      ['keepBack', { state: 'asked', day: '2026-11-21' }],
      ['letter', { place }],
      ['saveAgain', { place }],
    ] as const;
    for (const [call, more] of asked) {
      expect(await ask(vault, 'handed', call, { plan, copy, ...more }), call).toMatchObject({
        failure: { code: 'not-found' },
      });
    }
  });
});

describe('copies she is told are still out, as she takes a choice back', () => {
  type Out = { copyFor: string; day: string; questions: string[]; inShort: string[] };
  const cases: [string, string[], 'paper' | 'not_out' | undefined, boolean][] = [
    ['made, and nobody said how it left', [], undefined, true],
    ['on paper', [], 'paper', true],
    ['it was never given to them', [], 'not_out', false],
    ['asked for', ['asked'], 'paper', true],
    ['it came back', ['asked', 'came_back'], 'paper', false],
    ['they say it is destroyed', ['asked', 'destroyed'], 'paper', false],
    ['they did not reply', ['asked', 'no_reply'], 'paper', true],
    ['they keep it', ['asked', 'keeps_it'], 'paper', true],
    [
      'it came back, and then it was found that they had another',
      ['came_back', 'asked'],
      'paper',
      true,
    ],
  ];
  it.each(cases)('%s', async (_, states, went, isOut) => {
    const { vault, plan, make, back } = await aReadyPlan();
    const { id: copy } = await make();
    if (went) await get(vault, 'handed', 'keepWent', { plan, copy, went, copies: 1 });
    for (const state of states) await back(copy, state, '2026-11-21', 'A court asked for it');
    const hers = await turnToHer(vault, plan);
    const out = await get<Out[]>(vault, 'her', 'copiesOut', {}, hers);
    expect(out.map(({ copyFor }) => copyFor)).toEqual(isOut ? ['pom'] : []);
  });

  it('with the pages of which her short words stand on them', async () => {
    const { vault, plan, make } = await aReadyPlan();
    const target = { kind: 'page', id: 'about-me' };
    const choices = [{ target, audience: 'pom', level: 'short', short: 'I am kind' }];
    await get(vault, 'sharing', 'choose', { plan, choices, withHer: true });
    await make();
    const hers = await turnToHer(vault, plan);
    const [out] = await get<Out[]>(vault, 'her', 'copiesOut', {}, hers);
    expect(out?.inShort).toEqual(['about-me']);
  });
});

it('a file that is kept is checked against the record before it is shown again', async () => {
  const { vault, ticketFor, desk, plan, make } = await aReadyPlan();
  const { id, path } = await make();
  const hash = createHash('sha256').update('something else').digest('hex');
  await desk.connection.transaction((writer) =>
    writer.run('UPDATE copy SET file_hash = ?', [hash]),
  );
  const place = ticketFor('again.pdf');
  expect(await ask(vault, 'handed', 'saveAgain', { plan, copy: id, place })).toMatchObject({
    ok: false,
  });
  expect((await readFile(path)).length).toBeGreaterThan(0);
});
