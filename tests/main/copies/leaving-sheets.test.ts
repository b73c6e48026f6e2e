// The sheets for leaving, drawn of made-up women and read back: the day she walks out, her last eight weeks, her first two
// weeks out. KEEP_COPIES names a folder to keep the files in.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { type PlanState, readPlanState } from '../../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Desk } from '../../../src/main/plans/desk';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import type { Vault } from '../../../src/main/vault/vault';
import type { CopyAudience, CopyKind } from '../../../src/shared/domain/copies/plan-copy';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, resources } from '../../support/a-vault';
import { bodyText } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

const KEPT_IN = process.env['KEEP_COPIES'];
let vault: Vault;
let desk: Desk;
const states: PlanState[] = [];

const ofName = (name: string) => {
  const state = states.find(({ plan }) => plan.name === name);
  if (!state) throw new Error(`no ${name}`);
  return state;
};

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  const opened = vault.desk();
  if (!opened) throw new Error('the vault is not open');
  desk = opened;
  await fillPractice(desk, resources);
  for (const { id } of await desk.connection.all<{ id: string }>('SELECT id FROM plan')) {
    states.push(await readPlanState(desk, id));
  }
});
afterAll(() => vault.close());

type Changes = {
  copyFor?: CopyAudience;
  language?: string;
  large?: boolean;
  /** Nothing she said is on it. */
  isBare?: boolean;
  saidYes?: readonly string[];
};

async function drawn(name: string, kind: CopyKind, changes: Changes = {}) {
  const { copyFor = 'woman', language, large, isBare, saidYes } = changes;
  const { plan, version } = ofName(name);
  const content = language ? { content: await desk.content.inLanguage(language) } : {};
  const { copy } = makePlanCopy(desk, isBare ? { ...plan, answers: new Map() } : plan, {
    ...{ kind, copyFor, style: 'key', version, ...content, ...(large ? { large } : {}) },
    saidYes: new Set(saidYes ?? plan.answers.keys()),
  });
  const made = await renderPlanCopy(copy, resources);
  const which = [kind, name, copyFor, language ?? 'en', isBare ? 'bare' : ''].filter(Boolean);
  if (KEPT_IN) await writeFile(join(KEPT_IN, `${which.join('-')}.pdf`), made.bytes);
  const structure = await checkStructure(made.bytes);
  return {
    ...{ ...made, copy, faults: structure.faults },
    text: (await bodyText(made.bytes)).replace(/\s+/gu, ' '),
  };
}

describe('the day she leaves', () => {
  it.each(['Jas', 'Lizzie', 'Siân', 'Kasia', 'Dot'])(
    'one side for %s, half full and full',
    async (name) => {
      for (const isBare of [true, false]) {
        const sheet = await drawn(name, 'release', { isBare });
        expect(sheet.pages).toBe(1);
        expect(sheet.faults).toEqual([]);
        for (const words of [
          'Who meets me, when and where',
          'Where I sleep',
          'Who I ring if it goes wrong',
        ])
          expect(sheet.text).toContain(words);
      }
    },
  );
  it('in Welsh, Romanian, Polish', async () => {
    for (const language of ['cy', 'ro', 'pl']) {
      const sheet = await drawn('Jas', 'release', { language });
      expect([language, sheet.pages, sheet.faults]).toEqual([language, 1, []]);
      await drawn('Jas', 'board', { language });
      await drawn('Jas', 'fortnight', { language });
    }
  });
});

describe('weeks and days', () => {
  it('draws', async () => {
    for (const name of ['Jas', 'Lizzie', 'Dot'])
      for (const kind of ['board', 'fortnight'] as const)
        for (const isBare of [true, false]) {
          const sheet = await drawn(name, kind, { isBare });
          expect(sheet.faults).toEqual([]);
          process.stdout.write(`${name} ${kind} ${isBare} ${sheet.pages}\n`);
        }
  });
});
