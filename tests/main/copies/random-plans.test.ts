// Random plans, random choices of hers, every kind of copy for every reader: what other programs can take out of the
// finished file holds nothing she keeps back, and everything that is allowed stands there whole.
// ALONGSIDE_RANDOM_COPIES says how many; ALONGSIDE_RANDOM_SEED begins elsewhere.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { planAttachments } from '../../../src/main/copies/plan-attachment';
import { type PlanState, readPlanState } from '../../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Desk } from '../../../src/main/plans/desk';
import type { Vault } from '../../../src/main/vault/vault';
import { readersOfKind } from '../../../src/shared/domain/copies/kinds';
import { copyKinds, readingStyles } from '../../../src/shared/domain/copies/plan-copy';
import { choicesNow } from '../../../src/shared/domain/sharing/levels';
import { situations } from '../../../src/shared/domain/workbook/people-and-situations';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, fixedToday, resources } from '../../support/a-vault';
import { attachmentBytes, attachmentNames, everyString, wholeText } from '../../support/pdf-tools';
import { aRandomPlan, chanceFrom, forbiddenFor, type Marked } from '../../support/random-plans';

const COPIES = Number(process.env['ALONGSIDE_RANDOM_COPIES'] ?? 40);
const SEED = Number(process.env['ALONGSIDE_RANDOM_SEED'] ?? 1);

let vault: Vault;
let desk: Desk;
let base: PlanState;

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  desk = open;
  base = await readPlanState(desk, await aPlan(vault));
});
afterAll(() => vault.close());

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
/** The odd words of a text: nobody else says them. */
const oddWordsOf = ({ text }: Marked) => text.match(/q[a-z]{12}/gu) ?? [text];

/** One random copy, read back by other programs. */
async function oneCopy(seed: number) {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const { workbook } = desk.content;
  const situation = pick(situations);
  const random = aRandomPlan(workbook, situation, chance);
  const kind = pick(copyKinds.filter((each) => readersOfKind[each].length > 0));
  const copyFor = pick(readersOfKind[kind]);
  const saidYes = new Set([...random.answers.keys()].filter(() => chance() < 0.3));
  const said = (key: string) => random.marked.find(({ question }) => question === key)?.text;
  const plan = {
    ...{ ...base.plan, situation, answers: random.answers },
    legalName: said('legal_name') ?? 'Nobody',
    prisonNumber: said('prison_number') ?? 'None',
  };
  const { copy, allowed } = makePlanCopy(desk, plan, {
    ...{ kind, copyFor, to: 'Sam Reed', style: pick(readingStyles), saidYes, version: 1 },
    ...(chance() < 0.2 ? { large: true } : {}),
    sharing: { choices: choicesNow(random.choices), today: fixedToday },
  });
  const order = { copyFor, to: 'Sam Reed', style: 'key' as const, saidYes, version: 1 };
  const attachments = planAttachments(workbook, plan, order, copy, allowed);
  const { bytes } = await renderPlanCopy(copy, resources, { attachments });
  return { seed, kind, copyFor, random, saidYes, copy, allowed, bytes, attachments };
}

type Made = Awaited<ReturnType<typeof oneCopy>>;

/** Every text that came out, by where it stood. */
async function everythingIn({ bytes, attachments }: Made): Promise<Map<string, string>> {
  const out = new Map([
    ['words on the pages', await wholeText(bytes)],
    ['strings inside the file', await everyString(bytes)],
  ]);
  expect(await attachmentNames(bytes)).toEqual(attachments.map(({ name }) => name));
  for (const { name, bytes: wanted } of attachments) {
    const taken = await attachmentBytes(bytes, name);
    expect(Buffer.from(taken).equals(Buffer.from(wanted))).toBe(true);
    out.set(name, Buffer.from(taken).toString('utf8'));
  }
  return out;
}

it(
  `holds back all that is hers to keep, on ${COPIES} random copies, and cuts nothing that is allowed`,
  async () => {
    const tally = { copies: 0, forbidden: 0, allowed: 0 };
    for (let seed = SEED; seed < SEED + COPIES; seed += 1) {
      const made = await oneCopy(seed);
      const which = `seed ${seed}: ${made.kind} for ${made.copyFor}`;
      const found = await everythingIn(made);
      const forbidden = forbiddenFor(
        desk.content.workbook,
        made.random,
        made.copyFor,
        made.saidYes,
      );
      const leaked = forbidden.filter((each) =>
        oddWordsOf(each).some((word) => [...found.values()].some((text) => text.includes(word))),
      );
      expect(
        leaked.map(({ question, part }) => `${question}, ${part}`),
        which,
      ).toEqual([]);
      // The mark across a page stands before its words, and so in the middle of an answer that goes over two.
      const page = squeeze(found.get('words on the pages') ?? '').replaceAll('DRAFT', '');
      const keys = new Set(
        made.allowed.groups.flatMap(({ pages }) =>
          pages.flatMap((p) => p.questions.map((q) => q.key)),
        ),
      );
      const isPlain = ['plan', 'goals'].includes(made.kind);
      const whole = made.random.marked.filter(
        ({ question, part }) =>
          // How she can be reached is for others to read: her own sheet of goals has no box for it.
          isPlain && part === 'text' && keys.has(question) && question !== 'safe_contact',
      );
      const cut = whole.filter(({ text }) => !page.includes(squeeze(text)));
      expect(
        cut.map(({ question }) => question),
        `${which}: cut`,
      ).toEqual([]);
      tally.copies += 1;
      tally.forbidden += forbidden.length;
      tally.allowed += whole.length;
    }
    // None of these can be empty by accident. Allowed texts come from whole plans and goals alone, in heaps: 40 copies may have five.
    expect(tally.forbidden / tally.copies).toBeGreaterThan(20);
    expect(tally.allowed).toBeGreaterThan(COPIES / 10);
    if (COPIES > 100) process.stdout.write(`${JSON.stringify(tally)}\n`);
  },
  Math.max(120_000, COPIES * 3_000),
);

it('the look for forbidden words would find one: in words, in a title, in the file inside', async () => {
  // Some random copies hold nothing at all: this one must.
  let made = await oneCopy(SEED);
  for (let seed = SEED + 1; made.copy.groups.length === 0; seed += 1) made = await oneCopy(seed);
  const word = 'qbabebibobuba';
  const [first] = made.copy.groups;
  if (!first) throw new Error('an empty copy');
  const planted = { ...made.copy, title: `My Plan ${word}` };
  const file = { name: 'my-plan.json', description: 'x', mime: 'application/json' };
  const { bytes } = await renderPlanCopy(planted, resources, {
    attachments: [{ ...file, bytes: Buffer.from(word, 'utf8') }],
  });
  expect(await wholeText(bytes)).toContain(word);
  expect(await everyString(bytes)).toContain(word);
  expect(Buffer.from(await attachmentBytes(bytes, file.name)).toString()).toBe(word);
});
