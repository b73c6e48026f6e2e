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
import { choicesNow, type SharingChoice } from '../../../src/shared/domain/sharing/levels';
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

/** With the line of a practice vault, which takes two more lines. */
describe('in practice', () => {
  it('holds all of it on one side', async () => {
    const { plan, version } = ofName('Jas');
    const { copy } = makePlanCopy({ ...desk, practice: true }, plan, {
      ...{ kind: 'release', copyFor: 'woman', style: 'key', version },
      saidYes: new Set(plan.answers.keys()),
    });
    const { bytes, pages } = await renderPlanCopy(copy, resources);
    if (KEPT_IN) await writeFile(join(KEPT_IN, 'release-practice.pdf'), bytes);
    expect(pages).toBe(1);
    expect(await bodyText(bytes)).not.toContain('There is more about this');
  });
});

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
  it('draws her weeks with what she said, and a line for a pen where nothing is planned', async () => {
    const sheet = await drawn('Jas', 'board');
    expect(sheet.faults).toEqual([]);
    expect(sheet.text).toContain('I did not come: We were locked in, nobody came to fetch me');
    expect(sheet.text).toContain('Nothing planned yet');
    expect(sheet.text.match(/weeks? to go/gu)).toHaveLength(8);
    const bare = await drawn('Jas', 'board', { isBare: true });
    expect([bare.pages, bare.faults]).toEqual([1, []]);
    expect(bare.text.match(/Nothing planned yet/gu)).toHaveLength(8);
  });

  it('says nothing on the board of days that would tell that she was in care', async () => {
    const { copy } = await drawn('Jas', 'board', { copyFor: 'probation' });
    const keys = copy.groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
    );
    expect(keys).toContain('licence_ready');
    expect(keys.filter((key) => /pathway|pa_right|authority|duty_to_refer/u.test(key))).toEqual([]);
  });

  it('draws the day she leaves and fourteen more, whether that day is known or not', async () => {
    for (const name of ['Jas', 'Dot']) {
      const sheet = await drawn(name, 'fortnight', { isBare: true });
      expect([name, sheet.pages, sheet.faults]).toEqual([name, 1, []]);
      expect(sheet.text).toContain('The day I leave');
    }
    expect((await drawn('Jas', 'fortnight')).text).toContain('10am, Probation office');
    expect((await drawn('Dot', 'fortnight', { isBare: true })).text).toContain('Day 14');
  });
});

describe('places on the sheet for the day', () => {
  it('keeps her first night off without her yes, and shows the area alone with it', async () => {
    const without = await drawn('Jas', 'release', { saidYes: [] });
    expect(without.text).not.toContain('Derby');
    // The paper says the same of a line whether she keeps something back or has said nothing.
    const byHand = 'Where there is a line, I can write it in by hand.';
    expect(without.text).toContain(byHand);
    expect((await drawn('Jas', 'release', { isBare: true })).text).toContain(byHand);
    expect((await drawn('Jas', 'release', { copyFor: 'probation' })).text).not.toContain(byHand);
    const area = await drawn('Jas', 'release', { saidYes: ['first_night'] });
    expect(area.text).toContain('Canalside, Derby');
    const night = ofName('Jas').plan.answers.get('first_night')?.value;
    const door = night?.kind === 'said' ? (night.said as { line1: string }).line1 : '';
    expect(door).not.toBe('');
    expect(area.text).not.toContain(door);
  });
});

describe('places and people of her licence', () => {
  it.each(['pa', 'housing', 'centre', 'peer', 'chosen', 'health'] as const)(
    'stand on no copy for %s, whatever she shares',
    async (copyFor) => {
      const { plan, version } = ofName('Lizzie');
      const choices = choicesNow(
        (['page', 'question'] as const).map((kind) => ({
          target: { kind, id: kind === 'page' ? 'licence' : 'licence_keep' },
          ...{ audience: copyFor, level: 'all' as const, at: '2026-11-20T10:00:00Z' },
        })) as unknown as readonly SharingChoice[],
      );
      const { copy } = makePlanCopy(desk, plan, {
        ...{ kind: 'plan', copyFor, style: 'full', version, to: 'Sam' },
        saidYes: new Set(plan.answers.keys()),
        sharing: { choices, today: desk.today() },
      });
      expect(JSON.stringify(copy)).not.toContain('where he is these days');
    },
  );
  it('stand on the copy for probation with her yes', () => {
    const { plan, version } = ofName('Lizzie');
    const { copy } = makePlanCopy(desk, plan, {
      ...{ kind: 'plan', copyFor: 'probation', style: 'full', version },
      saidYes: new Set(plan.answers.keys()),
    });
    expect(JSON.stringify(copy)).toContain('where he is these days');
  });
});
