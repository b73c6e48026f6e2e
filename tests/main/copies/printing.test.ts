// Printing from here, with a real vault and a real drawing: what reaches the printer is what would have been saved, and
// it is on record as paper only when the printer has it.

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { PrintCalledOff, type Printer } from '../../../src/main/copies/printer';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyPreview } from '../../../src/shared/ipc/contract';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import type { CopyOnRecord } from '../../../src/shared/ipc/handed-calls';
import type { KeptOverride } from '../../../src/shared/ipc/override-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, turnToHer } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';
import { pageTexts } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

type Took = { bytes: Uint8Array; copies: number; pages: number };

type Changes = Record<string, unknown>;

async function aPlanAndAPrinter() {
  const folder = await aFolder();
  const took: Took[] = [];
  /** What the printer does next. */
  const next: { does: () => void | Promise<void> } = { does: () => {} };
  const printer: Printer = {
    print: async (bytes, job) => {
      await next.does();
      took.push({ bytes, ...job });
    },
    standing: () => undefined,
    stop: () => {},
  };
  const vault = await anOpenVault(folder, {
    ...{ exporter, printer, now: () => '2026-11-21T12:00:00.000Z' },
  });
  open = vault;
  const plan = await aPlan(vault);
  const say = (question: string, said: unknown) =>
    get(vault, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
  const order = { plan, copyFor: 'pom', to: 'Mr Khan', style: 'key', saidYes: [] };
  /** As somebody who looked at just this; without a code where there is nothing to look at. */
  const lookAt = async ({ copies: _, meant: __, looked: ___, ...changes }: Changes) => {
    const reply = await ask(vault, 'copies', 'preview', { ...order, ...changes });
    const seen = reply.ok ? (reply.value as CopyPreview) : undefined;
    const { who } = await get<CopyPreview>(vault, 'copies', 'preview', order);
    if (!who) throw new Error('nobody to look at');
    return {
      meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber },
      looked: seen?.code ?? 'nothing seen',
    };
  };
  const print = async (changes: Changes = {}) =>
    ask(vault, 'prints', 'copy', { ...order, copies: 1, ...(await lookAt(changes)), ...changes });
  const list = () => get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
  return { folder, vault, plan, order, took, next, print, list };
}

/** Whether it stands in the log as done. */
async function inLog(vault: Vault, act: string): Promise<boolean> {
  const made = "SELECT 1 FROM audit_entry WHERE act = ? AND outcome <> 'refused'";
  return (await vault.desk()?.connection.first(made, [act])) !== undefined;
}

describe('a copy to the printer', () => {
  it('is what is kept as sent, is on record as paper, and no file of it is anywhere', async () => {
    const { folder, vault, took, print, list } = await aPlanAndAPrinter();
    const before = await readdir(folder, { recursive: true });
    const reply = await print({ copies: 2 });
    expect(reply).toMatchObject({ ok: true, value: { kind: 'printed', made: { printed: 2 } } });
    const [copy, ...more] = await list();
    expect(more).toEqual([]);
    expect(copy).toMatchObject({ to: 'Mr Khan', printed: 2, went: { went: 'paper', copies: 2 } });
    const [paper] = took;
    expect(paper).toMatchObject({ copies: 2, pages: copy?.pages });
    const row = await vault
      .desk()
      ?.connection.first<{ hash: string }>('SELECT file_hash AS hash FROM copy', []);
    expect(row?.hash).toBe(sha256(paper?.bytes ?? new Uint8Array()));
    const text = (await pageTexts(paper?.bytes ?? new Uint8Array())).join('\n');
    expect(text).toContain('I make people laugh');
    expect(text).toContain('Copy 1');
    expect(Buffer.from(paper?.bytes ?? []).includes('/ByteRange')).toBe(true);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it.each([
    ['called off in the dialog', () => new PrintCalledOff()],
    ['not taken', () => new KnownFailure('print-not-taken')],
  ])('that is %s leaves nothing on record, and the next one has its number', async (_, problem) => {
    const { vault, took, next, print, list } = await aPlanAndAPrinter();
    next.does = () => {
      throw problem();
    };
    const reply = await print();
    expect(reply).toEqual(
      problem() instanceof PrintCalledOff
        ? { ok: true, value: { kind: 'called-off' } }
        : { ok: false, failure: { code: 'print-not-taken' } },
    );
    expect(await list()).toEqual([]);
    expect(await inLog(vault, 'copy-printed'), 'that it was tried').toBe(true);
    const kept = await vault.desk()?.connection.all('SELECT 1 FROM copy_bytes', []);
    expect(kept).toEqual([]);
    next.does = () => {};
    await print();
    expect((await pageTexts(took[0]?.bytes ?? new Uint8Array())).join('\n')).toContain('Copy 1');
  });

  it('is on record before the printer has it, and not yet said to be on paper', async () => {
    const { next, print, list } = await aPlanAndAPrinter();
    let meanwhile: CopyOnRecord[] = [];
    next.does = async () => {
      meanwhile = await list();
    };
    await print();
    expect(meanwhile).toHaveLength(1);
    expect(meanwhile[0]?.went).toBeUndefined();
  });

  it.each([
    ['a woman who was not looked at', { meant: undefined }, 'who-is-it'],
    ['another woman', { meant: { name: 'Jo', bornOrNumber: 'A0000AA' } }, 'who-is-it'],
    ['something that changed since', { looked: 'another' }, 'changed-since-look'],
    ['a reader she has not said yes to', { copyFor: 'health' }, 'sharing-first'],
    ['notes for another reader', { withNotes: true }, 'not-allowed'],
  ])('never holds %s', async (_what, changes, code) => {
    const { took, print, list } = await aPlanAndAPrinter();
    const reply = await print(changes);
    expect(reply).toMatchObject({ ok: false, failure: { code } });
    expect(took).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['none', 0],
    ['a hundred', 100],
    ['half a copy', 1.5],
  ])('is not made for %s', async (_what, copies) => {
    const { took, print } = await aPlanAndAPrinter();
    expect(await print({ copies })).toMatchObject({ ok: false });
    expect(took).toEqual([]);
  });

  it('goes alone: a second one waits for nobody, and is refused', async () => {
    const { took, next, print } = await aPlanAndAPrinter();
    let second: unknown;
    next.does = async () => {
      second = await print();
    };
    await print();
    expect(second).toMatchObject({ ok: false, failure: { code: 'not-ready' } });
    expect(took).toHaveLength(1);
  });

  it('called off while it is still being drawn never reaches the printer', async () => {
    const { vault, took, print, list } = await aPlanAndAPrinter();
    const printing = print();
    await expect
      .poll(async () => (await get<{ stage: string }>(vault, 'prints', 'standing')).stage, {
        interval: 1,
      })
      .toBe('making');
    await get(vault, 'prints', 'stop');
    expect(await printing).toEqual({ ok: true, value: { kind: 'called-off' } });
    expect(took).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it('made without her say goes once, and calling it off does not use that up', async () => {
    const { vault, plan, took, next, print, list } = await aPlanAndAPrinter();
    const asked = {
      ...{ what: [{ kind: 'question', id: 'about_words' }], reader: 'pom', recipient: 'Mr Khan' },
      ...{ gateway: 'risk_to_life', why: 'A threat', less: 'None in time' },
      authoriser: { name: 'Ms Osei', role: 'Head of safety', confirmed: true },
      told: { kind: 'not_yet', why: 'He reads her post', lookAgain: '2026-11-28' },
    };
    await stepUp(vault);
    await get(vault, 'overrides', 'keep', { plan, asked });
    const overrides = async () =>
      (await get<{ overrides: KeptOverride[] }>(vault, 'overrides', 'list', { plan })).overrides;
    const [override] = await overrides();
    const order = { to: undefined, override: override?.id };
    next.does = () => {
      throw new PrintCalledOff();
    };
    expect(await print(order)).toMatchObject({ value: { kind: 'called-off' } });
    expect((await overrides())[0]?.copy).toBeUndefined();
    next.does = () => {};
    expect(await print(order)).toMatchObject({ value: { kind: 'printed' } });
    const [copy] = await list();
    expect((await overrides())[0]?.copy).toBe(copy?.id);
    expect(await print(order)).toMatchObject({ failure: { code: 'not-allowed' } });
    const again = { plan, copy: copy?.id, copies: 1 };
    expect(await ask(vault, 'prints', 'again', again)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    expect(took).toHaveLength(1);
  });

  it('is not for her side of the screen', async () => {
    const { vault, plan, order, took } = await aPlanAndAPrinter();
    const hers = await turnToHer(vault, plan);
    const asked = { ...order, copyFor: 'woman', copies: 1 };
    const reply = await ask(vault, 'prints', 'copy', asked, hers);
    expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    expect(took).toEqual([]);
  });
});

describe('what they got, printed again', () => {
  it('is byte for byte what was sent, and is written down each time', async () => {
    const { vault, plan, took, print, list } = await aPlanAndAPrinter();
    await print();
    const [first] = await list();
    await get(vault, 'prints', 'again', { plan, copy: first?.id, copies: 3 });
    expect(took.map(({ bytes }) => sha256(bytes))[1]).toBe(
      took.map(({ bytes }) => sha256(bytes))[0],
    );
    const [copy] = await list();
    expect(copy?.printedAgain).toEqual([{ copies: 3, by: 'Rae', at: '2026-11-21T12:00:00.000Z' }]);
    expect(copy?.went).toMatchObject({ went: 'paper', copies: 1 });
  });

  it.each([
    ['one that did not go out', 'not_out', 'paper'],
    ['one that was sent as a file', 'file', 'file'],
  ])('%s is from then on: %s, then %s', async (_what, before, after) => {
    const { vault, plan, print, list } = await aPlanAndAPrinter();
    await print();
    const [copy] = await list();
    const which = { plan, copy: copy?.id };
    await get(vault, 'handed', 'keepWent', { ...which, went: before, copies: 1 });
    await get(vault, 'prints', 'again', { ...which, copies: 1 });
    expect((await list())[0]?.went?.went).toBe(after);
  });

  it('of another woman, or called off, writes nothing down', async () => {
    const { vault, plan, took, next, print, list } = await aPlanAndAPrinter();
    await print();
    const [copy] = await list();
    const other = await aPlan(vault, { legalName: 'Jo Sample', prisonNumber: 'A4321BC' });
    const stranger = { plan: other, copy: copy?.id, copies: 1 };
    expect(await ask(vault, 'prints', 'again', stranger)).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(took).toHaveLength(1);
    next.does = () => {
      throw new PrintCalledOff();
    };
    const reply = await ask(vault, 'prints', 'again', { plan, copy: copy?.id, copies: 1 });
    expect(reply).toEqual({ ok: true, value: { kind: 'called-off' } });
    expect((await list())[0]?.printedAgain).toEqual([]);
    expect(await inLog(vault, 'copy-printed-again')).toBe(false);
  });
});

describe('papers without her', () => {
  it('pages to write on go to the printer, and are on no record', async () => {
    const { vault, took, list } = await aPlanAndAPrinter();
    const asked = { situation: 'short', pages: ['about-me'], style: 'key', forPeer: false };
    const reply = await get(vault, 'prints', 'blank', { ...asked, copies: 5 });
    expect(reply).toMatchObject({ kind: 'printed', made: { pages: took[0]?.pages } });
    expect(took[0]?.copies).toBe(5);
    expect(await list()).toEqual([]);
  });

  it('the letter that asks for a copy back is written down once the printer has it', async () => {
    const { vault, plan, next, print, list } = await aPlanAndAPrinter();
    await print();
    const [copy] = await list();
    const which = { plan, copy: copy?.id, copies: 1 };
    next.does = () => {
      throw new PrintCalledOff();
    };
    await get(vault, 'prints', 'askBack', which);
    expect((await list())[0]?.back).toEqual([]);
    expect(await inLog(vault, 'ask-back-letter-made')).toBe(false);
    next.does = () => {};
    await get(vault, 'prints', 'askBack', which);
    expect((await list())[0]?.back).toMatchObject([{ state: 'asked', letter: true }]);
  });
});
