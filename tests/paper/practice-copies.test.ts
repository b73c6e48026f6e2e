// Copies of every made-up woman, drawn and looked through by our own structural check: each reader, each style,
// her own in large print and in every language that can be printed. `npm run check` runs this as a part of its own.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyOrder } from '../../src/main/copies/copy-page';
import { makePlanCopy } from '../../src/main/copies/make-plan-copy';
import { type PlanState, readPlanState } from '../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../src/main/documents/render';
import type { Desk } from '../../src/main/plans/desk';
import { fillPractice } from '../../src/main/practice/fill-practice';
import type { Vault } from '../../src/main/vault/vault';
import {
  type CopyAudience,
  copyAudiences,
  type PlanCopy,
  readingStyles,
} from '../../src/shared/domain/copies/plan-copy';
import { checkStructure } from '../main/documents/structure/structure-check';
import { aFolder } from '../support/a-folder';
import { anOpenVault, resources } from '../support/a-vault';

/** Set to look at every reader in every style; otherwise a fixed sample, which takes half a minute. */
const everyCopy = process.env['ALONGSIDE_EVERY_COPY'] !== undefined;
const TIME = 600_000;

let vault: Vault;
let desk: Desk;
let states: PlanState[];
const asText = new TextDecoder('latin1');

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  desk = open;
  await fillPractice(desk, resources);
  const plans = await desk.connection.all<{ id: string }>('SELECT id FROM plan ORDER BY id');
  states = await Promise.all(plans.map(({ id }) => readPlanState(desk, id)));
}, TIME);

afterAll(async () => {
  await vault.close();
});

function copyOf(
  state: PlanState,
  order: Pick<CopyOrder, 'copyFor' | 'style' | 'content'>,
): PlanCopy {
  const { plan, version, readings, sharing, occasions, jobs } = state;
  const saidYes = new Set(plan.answers.keys());
  const stamps = { occasions, jobs };
  return makePlanCopy(desk, plan, { ...order, saidYes, version, readings, sharing, stamps }).copy;
}

/** What is wrong with this copy, with her name and what kind it is before each fault. */
async function faultsOf(which: string, copy: PlanCopy): Promise<string[]> {
  const { bytes, pages } = await renderPlanCopy(copy, resources);
  const check = await checkStructure(bytes);
  const faults = [...check.faults];
  if (check.pages !== pages) faults.push('pages');
  if (check.files.length > 0) faults.push('carries files');
  if (!asText.decode(bytes.subarray(0, 9)).startsWith('%PDF-1.7')) faults.push('version');
  return faults.map((fault) => `${copy.name}, ${which}: ${fault}`);
}

async function faultsIn(copies: [string, PlanCopy][]): Promise<string[]> {
  const found: string[] = [];
  for (const [which, copy] of copies) found.push(...(await faultsOf(which, copy)));
  return found;
}

/** Each style in turn; readers whose copies are much alike look at every second woman. All of them where it is asked. */
function copiesFor(state: PlanState, copyFor: CopyAudience, turn: number): [string, PlanCopy][] {
  const isAlike = copyFor !== 'woman' && copyFor !== 'specialist';
  const inTurn = readingStyles.filter((_, at) => at === turn % readingStyles.length);
  const styles = everyCopy ? readingStyles : isAlike && turn % 2 === 1 ? [] : inTurn;
  return styles.map((style) => [`${copyFor}, ${style}`, copyOf(state, { copyFor, style })]);
}

describe('the copies of the made-up women are sound', () => {
  it('are there to be looked at', () => {
    expect(states.length).toBeGreaterThan(5);
  });

  it.each(copyAudiences.map((audience, at) => [audience, at] as const))(
    'for %s',
    async (copyFor, at) => {
      expect(
        await faultsIn(states.flatMap((state, woman) => copiesFor(state, copyFor, woman + at))),
      ).toEqual([]);
    },
    TIME,
  );

  it(
    'her own in large print',
    async () => {
      const copies = states.map((state, woman): [string, PlanCopy] => {
        const style = readingStyles[woman % readingStyles.length] ?? 'key';
        return [`${style}, large`, { ...copyOf(state, { copyFor: 'woman', style }), large: true }];
      });
      expect(await faultsIn(copies)).toEqual([]);
    },
    TIME,
  );

  it(
    'her own in each language that can be printed',
    async () => {
      const tags = desk.content.languages
        .filter(({ tiers }) => tiers.includes('print'))
        .map(({ tag }) => tag);
      expect(tags.length).toBeGreaterThan(1);
      const copies: [string, PlanCopy][] = [];
      for (const [at, tag] of tags.entries()) {
        const content = await desk.content.inLanguage(tag);
        const state = states[at % states.length];
        if (state) copies.push([tag, copyOf(state, { copyFor: 'woman', style: 'easy', content })]);
      }
      expect(await faultsIn(copies)).toEqual([]);
    },
    TIME,
  );
});
