// What of a worker's note and of a page's stamp may stand on whose copy.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { stringsOfCopy } from '../../../src/main/documents/copy-strings';
import { readNotes } from '../../../src/main/notes/note-rows';
import type { Vault } from '../../../src/main/vault/vault';
import {
  type CopyAudience,
  copyAudiences,
  readingStyles,
} from '../../../src/shared/domain/copies/plan-copy';
import type { KeptNote } from '../../../src/shared/domain/notes/note';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';
import { whereHidden } from '../../support/hidden-in';

let vault: Vault;
let plan: string;
const secret = 'Noted-by-a-worker';
const note = (words: string, more: object = {}, page?: string) =>
  get(vault, 'notes', 'save', {
    ...{ plan, note: randomUUID(), said: { words, aboutAnother: false, steps: '', ...more } },
    ...(page ? { page } : {}),
  });
const say = (question: string, said: unknown, scope?: Parameters<typeof get>[4]) =>
  get(
    vault,
    'answers',
    'save',
    { plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
    scope,
  );

function theDesk() {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  return desk;
}

async function make(
  copyFor: CopyAudience,
  style: (typeof readingStyles)[number] = 'key',
  asked: boolean | KeptNote[] = true,
) {
  const desk = theDesk();
  const state = await readPlanState(desk, plan);
  const { copy, allowed } = makePlanCopy(desk, state.plan, {
    ...{ copyFor, style, version: 1, saidYes: new Set<string>() },
    stamps: { occasions: state.occasions, jobs: state.jobs },
    ...(asked ? { notes: asked === true ? await readNotes(desk.connection, plan) : asked } : {}),
  });
  return {
    copy,
    hidden: whereHidden(desk.content.workbook, state.plan.answers, copyFor, { copy, allowed }),
  };
}

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['probation', 'pa'] });
  const scope = await turnToHer(vault, plan, {
    ...{ kind: 'hers', pages: [], withHer: '', present: ['pom'] },
  });
  await say('about_words', 'I am a good cook.', scope);
  await get(vault, 'her', 'leave', { pin: staffPin }, scope);
  await note(`${secret} on a page`, { steps: `${secret} steps`, aboutAnother: true }, 'about-me');
  await note(`${secret} of the plan`);
  await note(`${secret} on a page that is not on the copy`, {}, 'my-story');
});
afterAll(() => vault.close());

describe('workers’ notes', () => {
  it.each(copyAudiences.filter((who) => who !== 'specialist'))(
    'never stand on a copy for %s, in any style, even when they are handed in',
    async (who) => {
      for (const style of readingStyles) {
        expect(JSON.stringify((await make(who, style)).copy)).not.toContain(secret);
      }
      const asked = await ask(vault, 'copies', 'preview', {
        ...{ plan, copyFor: who, style: 'key', saidYes: [], withNotes: true },
      });
      expect(asked).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    },
  );

  it('stand on the specialist’s own copy only where asked for', async () => {
    expect(JSON.stringify((await make('specialist', 'key', false)).copy)).not.toContain(secret);
    const { copy } = await make('specialist');
    const page = copy.groups.flatMap(({ pages }) => pages).find(({ id }) => id === 'about-me');
    expect(page?.notes).toMatchObject([
      { label: 'Worker’s note', words: `${secret} on a page`, marks: ['About another person too'] },
    ]);
    expect(page?.notes?.[0]?.by).toMatch(/^Rae, /);
    expect(JSON.stringify(page?.questions)).not.toContain(secret);
    expect(copy.notesApart?.notes.map(({ words }) => words)).toEqual([
      `${secret} of the plan`,
      `${secret} on a page that is not on the copy`,
    ]);
  });

  it('leave no line for her to sign under; where none stands, her lines are there', async () => {
    const labels = async (...of: Parameters<typeof make>) =>
      (await make(...of)).copy.wetSignatures.map(({ label }) => label);
    expect(await labels('specialist')).toEqual([]);
    expect((await make('specialist')).copy.signatureFields).toHaveLength(1);
    const hers = await labels('specialist', 'key', false);
    expect(hers).toHaveLength(2);
    for (const who of copyAudiences) {
      if (who !== 'specialist') expect(await labels(who)).toEqual(hers);
    }
  });

  it('leave her lines where all were taken away, and none where one stands on a page', async () => {
    const kept = await readNotes(theDesk().connection, plan);
    const onlyStanding = async (page?: string) => {
      const notes = kept.map((each) => ({ ...each, isAway: !page || each.page !== page }));
      return (await make('specialist', 'key', notes)).copy.wetSignatures.length;
    };
    expect(await onlyStanding()).toBe(2);
    expect(await onlyStanding('about-me')).toBe(0);
  });

  it('are among the strings that must be drawn, so that none is dropped in silence', async () => {
    const strings = stringsOfCopy((await make('specialist')).copy).map(({ text }) => text);
    expect(strings).toEqual(
      expect.arrayContaining([`${secret} steps`, `${secret} of the plan`, 'Worker’s note']),
    );
  });

  it('are held back with the copy where one holds a place she has hidden', async () => {
    await say('home_address', {
      ...{ line1: '4 Larch Row', line2: '', town: 'Derby', postcode: 'DE1 9ZZ', showAs: 'never' },
    });
    await note('She is going to 4 Larch Row');
    expect((await make('specialist')).hidden).toEqual([
      'Worker’s notes about the plan: Worker’s note',
    ]);
    expect((await make('specialist', 'key', false)).hidden).toEqual([]);
  });
});

describe('the stamp of a page on paper', () => {
  // The others are not given this page to begin with.
  const whoGetsIt = ['woman', 'specialist', 'pom', 'probation', 'pa', 'peer'] as const;
  it.each(whoGetsIt)('for %s says jobs and the day, and no worker’s name', async (who) => {
    const { copy } = await make(who, 'key', false);
    const page = copy.groups.flatMap(({ pages }) => pages).find(({ id }) => id === 'about-me');
    expect(page?.stamps).toHaveLength(1);
    expect(page?.stamps?.[0]).toMatch(
      /^Done with my specialist and my prison offender manager, \d+ \w+ \d{4}$/,
    );
    expect(JSON.stringify(copy.groups)).not.toContain('Rae');
  });
});
