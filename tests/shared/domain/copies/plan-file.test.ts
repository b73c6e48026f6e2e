// The plan as data holds what the copy holds, and no more.

import { beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../../src/main/copies/plan-state';
import type { Vault } from '../../../../src/main/vault/vault';
import { type CopyAudience, copyAudiences } from '../../../../src/shared/domain/copies/plan-copy';
import { planFile, toPlanFile } from '../../../../src/shared/domain/copies/plan-file';
import { aFolder } from '../../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../../support/a-vault';

let vault: Vault;
let plan: string;
const say = (question: string, said: unknown, kind = 'said') =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: kind === 'said' ? { kind, said } : { kind },
  });

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation', 'pa', 'housing'] });
  await say('about_words', 'I mend radios.\nAll night.');
  await say('unfair', 'SECRET-UNFAIR');
  await say('id_have', { chosen: ['birth', 'care_letter'] });
  await say('share_care', { chosen: 'specialist' });
  await say('home_address', {
    ...{ line1: '14 Larkfield Street', line2: '', town: 'Stockport', postcode: 'SK1 1AA' },
    showAs: 'area_only',
  });
  await say('court_next', '2026-12-01');
  await say('meetings', undefined, 'private');
  await say('my_goals', [
    {
      ...{ id: 'g1', goal: 'A flat', why: 'Peace', area: 'home', status: 'now', when: 'this_year' },
      date: '2026-12-24',
      steps: [
        {
          id: 's1',
          step: 'Ring the council',
          who: 'Sam',
          when: 'a_date',
          date: '2026-12-01',
          done: 'not_yet',
        },
      ],
    },
  ]);
});

async function fileFor(copyFor: CopyAudience, yes: string[] = []) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const state = await readPlanState(desk, plan);
  const { copy, allowed } = makePlanCopy(desk, state.plan, {
    ...{ copyFor, style: 'key', version: 1, saidYes: new Set(yes), to: 'Mr Khan' },
  });
  const questions = allowed.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  const { answers } = state.plan;
  const { closedGates } = allowed;
  const file = toPlanFile(copy, { copyFor, to: 'Mr Khan', questions, answers, closedGates });
  return {
    file,
    text: JSON.stringify(file),
    answers: file.sections.flatMap(({ pages }) => pages.flatMap((page) => page.answers)),
  };
}
const find = ({ answers }: Awaited<ReturnType<typeof fileFor>>, key: string) =>
  answers.find(({ question }) => question === key);

describe('the plan as data', () => {
  it.each(copyAudiences)('for %s keeps to its published shape', async (copyFor) => {
    const { file } = await fileFor(copyFor, ['unfair', 'home_address']);
    expect(planFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it('holds nothing the copy leaves out: no answer, no choice behind a closed gate, no street', async () => {
    for (const copyFor of ['pom', 'probation', 'pa', 'housing'] as const) {
      const { text } = await fileFor(copyFor, ['unfair', 'home_address', 'id_have']);
      expect(text, copyFor).not.toContain('SECRET-UNFAIR');
      expect(text, copyFor).not.toContain('care_letter');
      expect(text, copyFor).not.toContain('Larkfield');
      expect(text, copyFor).not.toContain('SK1 1AA');
    }
    expect((await fileFor('specialist')).text).toContain('care_letter');
    expect((await fileFor('pom', ['home_address'])).text).toContain('Stockport');
  });

  it('a rather-not-say leaves no value, only what paper says of it', async () => {
    expect(find(await fileFor('pom'), 'meetings')).toBeUndefined();
    const hers = find(await fileFor('specialist'), 'meetings');
    expect(hers?.text).toEqual(['I would rather not say']);
    expect(hers).not.toHaveProperty('codes');
  });

  it('says the same for a machine: codes, days and goals with their steps', async () => {
    const file = await fileFor('probation');
    expect(find(file, 'id_have')?.codes).toEqual(['birth']);
    expect(find(file, 'my_goals')?.goals).toEqual([
      {
        ...{ goal: 'A flat', why: 'Peace', area: 'home', status: 'now', when: 'this_year' },
        // The day stood there from before she picked "this year", and is not on paper either.
        steps: [
          {
            step: 'Ring the council',
            who: 'Sam',
            when: 'a_date',
            date: '2026-12-01',
            done: 'not_yet',
          },
        ],
      },
    ]);
    expect(find(file, 'about_words')?.text).toEqual(['I mend radios.\nAll night.']);
  });
});
