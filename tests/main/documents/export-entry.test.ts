// The program that draws copies, built and run as a process of its own: it answers, says why when it
// cannot, and never writes what it was given anywhere.

import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportAnswer, ExportOrder } from '../../../src/main/documents/export-entry';
import { attachmentBytes, checkSyntax } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let program: ChildProcess;
let written = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['pdfkit', 'fontkit', 'harfbuzzjs'] },
    build: {
      ssr: 'src/main/documents/export-entry.ts',
      outDir: folder,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'export.cjs' } },
    },
  });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  program = fork(join(folder, 'export.cjs'), {
    serialization: 'advanced',
    silent: true,
  });
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (text: Buffer) => {
      written += text.toString();
    });
  }
}, 60_000);

afterAll(async () => {
  program.kill();
  await rm(folder, { recursive: true, force: true });
});

function ask(order: Omit<ExportOrder, 'resourcesFolder'>): Promise<ExportAnswer> {
  return new Promise((resolve) => {
    program.once('message', (answer) => resolve(answer as ExportAnswer));
    program.send({ resourcesFolder: copies.resourcesFolder, ...order });
  });
}

describe('the program that draws copies', () => {
  it('draws one and hands back its bytes, with the number it was asked under', async () => {
    const answer = await ask({ id: 7, copy: copies.aCopy() });
    if (!answer.ok || !('bytes' in answer)) throw new Error('not drawn');
    expect(answer.id).toBe(7);
    expect(answer.pages).toBeGreaterThan(1);
    await checkSyntax(answer.bytes);
  });

  it('puts the files in that it was given', async () => {
    const plan = {
      name: 'my-plan.json',
      description: 'The plan as data',
      mime: 'application/json',
      bytes: new Uint8Array([123, 0, 255, 125]),
    };
    const answer = await ask({ copy: copies.aTinyCopy(), attachments: [plan] });
    if (!answer.ok || !('bytes' in answer)) throw new Error('not drawn');
    expect(await attachmentBytes(answer.bytes, plan.name)).toEqual(plan.bytes);
  });

  it('draws her words in Arabic', async () => {
    const answer = await ask({ copy: copies.aCopyInOtherWriting() });
    expect(answer).toMatchObject({ ok: true });
  });

  it('only looks for characters when that is asked', async () => {
    const found = await ask({ ask: 'missing', copy: copies.aCopy({ name: 'Sam ♥' }) });
    expect(found).toEqual({
      ok: true,
      missing: [{ character: '♥', codePoint: 'U+2665', where: 'My Plan' }],
    });
  });

  it('looks through the texts for signatures, for which fewer fonts are at hand', async () => {
    const inBoxes = [{ text: 'نور', where: 'My worker signs' }];
    const order = { ask: 'missing', copy: copies.aCopy({ name: 'نور' }) } as const;
    expect(await ask(order)).toEqual({ ok: true, missing: [] });
    const found = await ask({ ...order, inBoxes });
    if (!found.ok || !('missing' in found)) throw new Error('not answered');
    expect(found.missing?.map(({ character }) => character).join('')).toBe('نور');
    expect(found.missing?.[0]?.where).toBe('My worker signs');
  });

  it('names characters no font has', async () => {
    const answer = await ask({ copy: copies.aCopy({ name: 'Sam ♥' }) });
    expect(answer).toMatchObject({ ok: false, why: 'missing-characters' });
  });

  it('says only that it could not draw what is not a copy, without quoting it', async () => {
    const broken = { ...copies.aCopy(), groups: 'Secret words' } as never;
    expect(await ask({ copy: broken })).toEqual({ ok: false, why: 'could-not-draw' });
  });

  it('looks into a file it is given, whatever it is', async () => {
    const check = (bytes: Uint8Array) =>
      new Promise((resolve) => {
        program.once('message', resolve);
        program.send({ id: 8, ask: 'check', bytes, trust: { authorities: [] } });
      });
    expect(await check(Buffer.from('Secret words, but no PDF'))).toMatchObject({
      id: 8,
      ok: true,
      checked: { verdict: 'damaged', reasons: ['not_a_pdf'] },
    });
  });

  it('has written nothing anywhere', () => {
    expect(written).toBe('');
  });
});
