import { describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import { copyAudiences } from '../../../src/shared/domain/copies/plan-copy';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, resources } from '../../support/a-vault';
import { whereHidden } from '../../support/hidden-in';

describe('the copies of the made-up women', () => {
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
