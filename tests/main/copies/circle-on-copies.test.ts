// A circle is drawn only where its answer may stand, and "People I need some space from" is in no picture at all:
// for nobody, whatever she says yes to.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import type { Vault } from '../../../src/main/vault/vault';
import { type CopyAudience, copyAudiences } from '../../../src/shared/domain/copies/plan-copy';
import { stringsOfBlock } from '../../../src/shared/domain/workbook/block-strings';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../support/a-vault';
import { aPerson } from '../../support/circles';
import { whereHidden } from '../../support/hidden-in';

const inTheCircle = 'Marigold';
const needsSpaceFrom = 'Thistledown';

let vault: Vault;
let plan: string;
const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    plan,
    question,
    value: { kind: 'said', said },
    givenBy: 'woman',
  });

async function make(copyFor: CopyAudience, yes: string[]) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const { plan: read, version } = await readPlanState(desk, plan);
  const order = { copyFor, style: 'key', saidYes: new Set(yes), version } as const;
  const { copy, allowed } = makePlanCopy(desk, read, order);
  const questions = copy.groups.flatMap(({ pages }) => pages).flatMap((page) => page.questions);
  const pictures = questions.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'circle'),
  );
  const hidden = whereHidden(desk.content.workbook, read.answers, copyFor, { copy, allowed });
  return { copy, questions, pictures, hidden };
}

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  await say('circle_map', [aPerson(inTheCircle), aPerson('Bella', { marks: ['animal'] })]);
  await say('space', `${needsSpaceFrom}, and all of her lot`);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation', 'pa'] });
});
afterAll(() => vault.close());

const everything = ['circle_map', 'space'];

describe('the picture of a circle on a copy', () => {
  it.each([
    ['hers, when she says yes', 'woman', everything, 1],
    ['hers, when she does not', 'woman', [], 0],
    ['her specialist’s, when she says yes', 'specialist', everything, 1],
    ['her specialist’s, when she does not', 'specialist', [], 0],
    ['her offender manager’s, who never has it', 'pom', everything, 0],
    ['her probation worker’s', 'probation', everything, 0],
    ['her personal adviser’s', 'pa', everything, 0],
  ] as const)('%s', async (_, copyFor, yes, count) => {
    const { copy, pictures } = await make(copyFor, [...yes]);
    expect(pictures).toHaveLength(count);
    if (count === 0) expect(JSON.stringify(copy)).not.toContain(inTheCircle);
  });

  it('shows nobody of those she needs space from, even where that list is printed', async () => {
    let printed = 0;
    for (const copyFor of copyAudiences) {
      for (const yes of [[], ['circle_map'], everything]) {
        const { copy, pictures } = await make(copyFor, yes);
        if (JSON.stringify(copy).includes(needsSpaceFrom)) printed += 1;
        expect(JSON.stringify(pictures)).not.toContain(needsSpaceFrom);
      }
    }
    // Otherwise this would prove nothing.
    expect(printed).toBeGreaterThan(0);
  });

  it('is looked over for a hidden place, in what it shows and in what is read out', async () => {
    const { pictures } = await make('woman', everything);
    const strings = pictures.flatMap(stringsOfBlock);
    expect(strings).toContain(inTheCircle);
    expect(strings).toContain('1 person and 1 animal. Close to me: Marigold and Bella.');
  });
});
