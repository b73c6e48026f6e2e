// Traces of what she has not been told of, in her whole file and on her side.

import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { CheckedPdf, CopyPreview } from '../../../src/shared/ipc/contract';
import type { FileLook } from '../../../src/shared/ipc/file-calls';
import type { KeptOverride } from '../../../src/shared/ipc/override-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources, turnToHer } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';
import { attachmentBytes, wholeText } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy, attachments = []) => renderPlanCopy(copy, resources, { attachments }),
};
let open: Vault | undefined;
afterEach(async () => {
  await open?.close();
});

async function aVaultWithHer() {
  const folder = await aFolder();
  const places = new Map<string, string>();
  const ticketFor = (name: string) => {
    const ticket = createHash('md5').update(name).digest('hex');
    places.set(ticket, join(folder, name));
    return ticket;
  };
  const vault = await anOpenVault(folder, {
    ...{ exporter, takePlace: (ticket) => places.get(ticket) },
    now: () => '2026-11-21T12:00:00.000Z',
  });
  open = vault;
  const plan = await aPlan(vault);
  const say = (question: string, value: object) =>
    get(vault, 'answers', 'save', { ...{ plan, question, givenBy: 'woman', value } });
  const made = async (name = 'file.pdf') => {
    const { who, code } = await get<FileLook>(vault, 'files', 'look', { plan });
    const meant = { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
    const given = { plan, place: ticketFor(name), meant, looked: code, told: true };
    await get(vault, 'files', 'make', given);
    return new Uint8Array(await readFile(join(folder, name)));
  };
  const list = async (name = 'list.pdf') => {
    const { who } = await get<FileLook>(vault, 'files', 'look', { plan });
    const meant = { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
    await get(vault, 'files', 'list', { plan, place: ticketFor(name), meant });
    return new Uint8Array(await readFile(join(folder, name)));
  };
  const override = async (recipient: string) => {
    const asked = {
      ...{ what: [{ kind: 'question', id: 'about_words' }], reader: 'pom', recipient },
      ...{ gateway: 'risk_to_life', why: 'A threat', less: 'None in time' },
      authoriser: { name: 'Ms Osei', role: 'Head of safety', confirmed: true },
      told: { kind: 'not_yet', why: 'He reads her post', lookAgain: '2026-11-28' },
    };
    await stepUp(vault);
    const reply = await get<{ kind: string; overrides: KeptOverride[] }>(
      vault,
      'overrides',
      'keep',
      {
        plan,
        asked,
      },
    );
    expect(reply.kind).toBe('kept');
    return reply.overrides[0];
  };
  const note = (words: string) =>
    get(vault, 'notes', 'save', {
      ...{ plan, note: randomUUID() },
      said: { words, aboutAnother: false, steps: '' },
    });
  return { vault, plan, say, made, list, override, note, ticketFor };
}

const everything = async (bytes: Uint8Array) =>
  [
    await wholeText(bytes),
    Buffer.from(await attachmentBytes(bytes, 'my-whole-file.json')).toString('utf8'),
  ]
    .join('\n')
    .replaceAll(/\s+/gu, ' ');

describe('a note about what she has not been told of', () => {
  it.each([
    ['a surname of three letters', 'Jo Fox', 'Ms Fox rang about the threat against her.', 'Ms Fox'],
    [
      'a police officer with a place of work and no comma',
      'DC Whitfield at Derbyshire Police',
      'Whitfield rang about the threat against her.',
      'Whitfield',
    ],
    [
      'another apostrophe',
      'Kate O’Neil',
      "Ms O'Neil rang about the threat against her.",
      "Ms O'Neil",
    ],
    [
      'a role after the name, with a dash',
      'Amina Siddiqui - POM',
      'Ms Siddiqui rang about the threat against her.',
      'Ms Siddiqui',
    ],
  ])('is not in her file: %s', async (_, recipient, words, trace) => {
    const { say, made, list, override, note } = await aVaultWithHer();
    await say('about_words', { kind: 'said', said: 'I make people laugh' });
    await override(recipient);
    await note(words);
    const file = await everything(await made());
    const paper = await wholeText(await list());
    expect({ inHers: file.includes(trace), inTheOther: paper.includes(trace) }).toEqual({
      ...{ inHers: false, inTheOther: true },
    });
  });
});

describe('a name decided about for a copy she has not been told of', () => {
  it('is on no page of hers and in no file of hers', async () => {
    const { vault, plan, say, made, override } = await aVaultWithHer();
    await say('home_address', {
      kind: 'said',
      said: {
        ...{ line1: '14 Coppergate Street', line2: '', town: 'Derby', postcode: 'DE1 9ZZ' },
        showAs: 'never',
      },
    });
    await say('about_words', {
      kind: 'said',
      said: 'My aunt had a stall in Coppergate Street in York.',
    });
    const kept = await override('Mr Khan');
    const order = { plan, copyFor: 'pom', style: 'key', saidYes: [], override: kept?.id };
    const { leaks } = await get<CopyPreview>(vault, 'copies', 'preview', order);
    expect(leaks).toHaveLength(1);
    expect(leaks[0]?.finding).toBeUndefined();
    const plain = { ...order, override: undefined };
    await say('share_explained', { kind: 'said', said: { chosen: 'yes' } });
    await say('share_with', { kind: 'said', said: { chosen: ['pom'] } });
    const { leaks: same } = await get<CopyPreview>(vault, 'copies', 'preview', plain);
    const asked = { order, finding: same[0]?.finding, reason: 'York' };
    expect(asked.finding).toBeDefined();
    expect(await get(vault, 'another', 'decide', asked)).toEqual({ kind: 'gone' });
    const file = await everything(await made());
    const hers = await turnToHer(vault, plan);
    const shown = [
      await get<unknown[]>(vault, 'her', 'another', {}, hers),
      (
        await get<{ changes: { what: { kind: string } }[] }>(vault, 'her', 'changed', {}, hers)
      ).changes.filter(({ what }) => what.kind === 'same_name'),
    ];
    expect({ inFile: file.includes('"reason": "York"'), shown }).toEqual({
      ...{ inFile: false, shown: [[], []] },
    });
  });
});

describe('her whole file, checked', () => {
  it('is not said to show what she took back the moment it was made', async () => {
    const { vault, say, made, ticketFor } = await aVaultWithHer();
    await say('about_words', { kind: 'said', said: 'I make people laugh' });
    await say('good_day', { kind: 'said', said: 'A job' });
    await say('good_day', { kind: 'cleared' });
    await made();
    const checked = await get<CheckedPdf>(vault, 'copies', 'check', {
      place: ticketFor('file.pdf'),
    });
    expect(checked.record?.since.takenBack).toEqual([]);
    expect(checked.record?.since.stops).toEqual([]);
  });
});
