import { describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import { copyAudiences } from '../../../src/shared/domain/copies/plan-copy';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, resources } from '../../support/a-vault';
import { whereHidden } from '../../support/hidden-in';

describe('the copies of the made-up women', () => {
  it('stand in the log as what they are, each as one line of her own', async () => {
    const vault = await anOpenVault(await aFolder());
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const women = await fillPractice(desk, resources);
    const acts = await desk.connection.all<{ act: string; n: number }>(
      "SELECT act, count(DISTINCT plan) AS n FROM audit_entry WHERE side = 'itself' GROUP BY act",
    );
    expect(acts).toContainEqual({ act: 'practice-filled', n: women });
    expect(acts.map(({ act }) => act)).not.toContain('changed-by-itself');
    await vault.close();
  }, 60_000);

  it('hold back nothing but what is truly a hidden place', async () => {
    const vault = await anOpenVault(await aFolder());
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    await fillPractice(desk, resources);
    const blocked: string[] = [];
    for (const { id } of await desk.connection.all<{ id: string }>('SELECT id FROM plan')) {
      const { plan, version, earlierAddresses } = await readPlanState(desk, id);
      for (const copyFor of copyAudiences) {
        for (const saidYes of [new Set<string>(), new Set(plan.answers.keys())]) {
          const order = { copyFor, style: 'full', saidYes, version } as const;
          const { copy, allowed } = makePlanCopy(desk, plan, order);
          const { workbook } = desk.content;
          const from = { copy, allowed };
          for (const label of whereHidden(
            workbook,
            plan.answers,
            copyFor,
            from,
            earlierAddresses,
          )) {
            blocked.push(`${plan.name}, ${copyFor}, ${saidYes.size ? 'all' : 'plain'}: ${label}`);
          }
        }
      }
    }
    // Both gave one address twice: in full to people they name, and as an area only. The stricter holds.
    expect(blocked.sort()).toEqual([
      'Jas, specialist, all: Where it is',
      'Kasia, specialist, all: Where it is',
    ]);
    await vault.close();
  });
});
