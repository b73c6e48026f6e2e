// The gentle questions about the facts follow this place's own numbers, not those the app was built with.

import { afterEach, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, theContent } from '../../support/a-vault';

const open: Vault[] = [];
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close();
});

// 56 days from 9 November 2026, that day counted, end on 3 January 2027.
const facts = {
  legalStatus: 'recall',
  sentenceType: 'SDS',
  recallType: 'FTR_56',
  returnToCustodyDate: '2026-11-09',
  releaseDate: '2027-01-03',
  releaseDateType: 'PRRD',
  releaseDateReadBy: 'Rae',
  releaseDateReadOn: '2026-11-20',
  reviews: [],
  events: [],
};

/** What is asked after these facts were saved, and again when the plan is opened. */
async function asked(daysOfRecall: number): Promise<string[][]> {
  const content = await theContent();
  const recall = {
    ...content.settings.recall,
    // The law has one number only; another would come with a newer law.
    FTR_56: { ...content.settings.recall.FTR_56, value: daysOfRecall as 56 },
  };
  const here = Promise.resolve({ ...content, settings: { ...content.settings, recall } });
  const vault = await anOpenVault(await aFolder(), { content: () => here });
  open.push(vault);
  const plan = await aPlan(vault, { situation: 'recall' });
  const saved = await get<Pick<OpenPlan, 'factChecks'>>(vault, 'facts', 'save', { plan, facts });
  const opened = await get<OpenPlan>(vault, 'plans', 'open', { plan });
  return [saved, opened].map(({ factChecks }) => factChecks.map(({ id }) => id));
}

it('a day count that fits this place’s number is not asked about', async () => {
  expect(await asked(56)).toEqual([[], []]);
});

it('a day count that does not fit it is', async () => {
  expect(await asked(57)).toEqual([['recall_count_differs'], ['recall_count_differs']]);
});
