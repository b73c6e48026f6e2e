// Facts that cannot all be true, in a real vault: they are kept whole, and everything about the plan still opens.

import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, test } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import { anyFacts } from '../../shared/domain/review/any-facts';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../support/a-vault';

const open: Vault[] = [];
const closeAll = async () => {
  for (const vault of open.splice(0)) await vault.close();
};

async function aVaultWithAPlan(): Promise<{ vault: Vault; plan: string }> {
  const vault = await anOpenVault(await aFolder());
  open.push(vault);
  return { vault, plan: await aPlan(vault) };
}

const copy = (plan: string) => ({ plan, copyFor: 'woman', style: 'key', saidYes: [] });
const sentenced = { legalStatus: 'sentenced', sentenceType: 'SDS', sentenceDate: '2026-06-09' };
const recalled = { legalStatus: 'recall', recallType: 'FTR_56', sentenceType: 'SDS' };
const out = { ...recalled, releasedOn: '2026-10-08' };

describe('facts that cannot be', () => {
  afterEach(closeAll);

  it.each([
    ['release before the sentence', { ...sentenced, releaseDate: '2026-05-03' }],
    ['licence over before the sentence', { ...sentenced, licenceEnd: '2026-05-03' }],
    [
      'order over before the sentence',
      {
        ...sentenced,
        releasedOn: '2026-07-01',
        communityOrder: true,
        communityOrderEnd: '2026-05-03',
      },
    ],
    [
      'tariff over before the sentence',
      { ...sentenced, sentenceType: 'LIFE', tariffExpiry: '2026-05-03' },
    ],
    [
      'back before she left',
      { ...out, recallDate: '2026-11-07', returnToCustodyDate: '2026-10-07' },
    ],
    [
      'recalled before she left',
      { ...out, recallDate: '2026-10-07', returnToCustodyDate: '2026-11-09' },
    ],
    ['court in the past', { ...sentenced, nextCourtDate: '2026-11-20' }],
  ])('%s: kept whole; the plan opens, lists and prints', async (_, given) => {
    const { vault, plan } = await aVaultWithAPlan();
    const facts = { reviews: [], events: [], ...given };
    const saved = await get<Pick<OpenPlan, 'facts' | 'factChecks'>>(vault, 'facts', 'save', {
      plan,
      facts,
    });
    expect(saved.facts).toEqual(facts);
    const opened = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    expect(opened.facts).toEqual(facts);
    expect(opened.factChecks).toEqual(saved.factChecks);
    const impossible = opened.factChecks.filter(({ kind }) => kind === 'cannot_be');
    const asked = opened.schedule.needsDecision.map((one) => one.facts);
    for (const { fields } of impossible) expect(asked).toContainEqual(fields);
    expect(impossible.length).toBe(given === undefined || 'nextCourtDate' in given ? 0 : 1);
    const [listed] = await get<PlanInList[]>(vault, 'plans', 'list');
    expect(listed?.schedule.needsDecision).toEqual(opened.schedule.needsDecision);
    await get(vault, 'copies', 'preview', copy(plan));
  });

  it('a birthday in the future is kept, named, and decides nothing', async () => {
    const { vault, plan } = await aVaultWithAPlan();
    const { workbook } = await get<{
      workbook: { pages: { questions: { key: string; controls?: string }[] }[] };
    }>(vault, 'workbook', 'content');
    const question = workbook.pages
      .flatMap((page) => page.questions)
      .find(({ controls }) => controls === 'identity.dateOfBirth')?.key;
    const value = { kind: 'said', said: '2027-05-03' };
    await get(vault, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
    const opened = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    expect(opened.factChecks).toContainEqual({
      id: 'born_in_future',
      kind: 'cannot_be',
      fields: ['dob'],
      params: { dob: '2027-05-03' },
    });
    expect(opened.schedule.needsDecision).toContainEqual({ id: 'not_right', facts: ['dob'] });
    expect(opened.schedule.class.value).not.toBe('not_covered');
    await get(vault, 'plans', 'list');
    await get(vault, 'copies', 'preview', copy(plan));
  });
});

describe('any facts, however contradictory', () => {
  afterAll(closeAll);

  test('never keep a plan from opening, listing and being looked at as a copy', async () => {
    const { vault, plan } = await aVaultWithAPlan();
    await fc.assert(
      fc.asyncProperty(anyFacts, async (any) => {
        const { dob: _, ...facts } = any;
        await get(vault, 'facts', 'save', { plan, facts });
        await get(vault, 'plans', 'open', { plan });
        await get(vault, 'plans', 'list');
        await get(vault, 'copies', 'preview', copy(plan));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
