// The short copies of every practice woman, and of plans made up at random, as real files read back.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { type PlanState, readPlanState } from '../../../src/main/copies/plan-state';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Desk } from '../../../src/main/plans/desk';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import type { Vault } from '../../../src/main/vault/vault';
import { isOnKind, readersOfKind } from '../../../src/shared/domain/copies/kinds';
import type { CopyAudience, CopyKind } from '../../../src/shared/domain/copies/plan-copy';
import { rooms } from '../../../src/shared/domain/copies/shorten';
import type { ListItem } from '../../../src/shared/domain/workbook/answer';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, resources } from '../../support/a-vault';
import { anAnswer } from '../../support/an-answer';
import { bodyText, fileFacts, pageTexts, pieceSizes } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

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

type Changes = { large?: boolean; to?: string; language?: string };

async function copyOf(
  state: PlanState,
  kind: CopyKind,
  copyFor: CopyAudience = readersOfKind[kind].includes('woman') ? 'woman' : 'housing',
  { language, ...changes }: Changes = {},
) {
  const { plan, version, readings } = state;
  const saidYes = new Set(plan.answers.keys());
  const content = language ? { content: await desk.content.inLanguage(language) } : {};
  const order = { kind, copyFor, style: 'key', saidYes, version, readings, ...content } as const;
  return makePlanCopy(desk, plan, { ...order, ...changes });
}

async function drawn(...of: Parameters<typeof copyOf>) {
  const { copy } = await copyOf(...of);
  const made = await renderPlanCopy(copy, resources);
  return { ...made, copy, text: (await bodyText(made.bytes)).replace(/\s+/gu, ' ') };
}

const small = { easy: 2, profile: 1, wallet: 1 } as const;

describe('a copy with few pages', () => {
  it.each(Object.entries(small) as [keyof typeof small, number][])(
    '%s: no more than its pages for any practice woman, whole and in order',
    async (kind, most) => {
      for (const state of states) {
        const { bytes, pages } = await drawn(state, kind);
        expect([state.plan.name, pages <= most]).toEqual([state.plan.name, true]);
        expect((await checkStructure(bytes)).faults).toEqual([]);
      }
    },
    60_000,
  );

  it('keeps to them in large print, in another language, for a worker, with both marks', async () => {
    for (const name of ['Jas', 'Lizzie']) {
      const state = ofName(name);
      expect((await drawn(state, 'profile', 'pom')).pages).toBe(1);
      expect((await drawn(state, 'profile', 'pom', { large: true })).pages).toBeLessThanOrEqual(2);
      expect((await drawn(state, 'easy', 'woman', { large: true })).pages).toBeLessThanOrEqual(2);
      expect((await drawn(state, 'easy', 'woman', { language: 'pl' })).pages).toBeLessThanOrEqual(
        2,
      );
    }
  }, 60_000);

  it('holds her words whole: every line of it stands in her plan', async () => {
    const { copy } = await drawn(ofName('Jas'), 'easy');
    const answers = JSON.stringify(
      [...ofName('Jas').plan.answers.values()].map(({ value }) => value),
    );
    const matters = copy.groups[0]?.pages[0]?.questions.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : [])),
    );
    expect(matters?.length).toBeGreaterThan(2);
    for (const { text } of matters ?? [])
      expect(answers).toContain(JSON.stringify(text).slice(1, -1));
  });

  it('says in her words where there is more, and only there', async () => {
    expect((await drawn(ofName('Lizzie'), 'easy')).text).toContain(
      'There is more in my full plan.',
    );
    const [empty] = states.filter(({ plan }) => plan.answers.size < 8);
    if (empty) expect((await drawn(empty, 'easy')).text).not.toContain('There is more');
  });

  it('fits whatever she said, however much', async () => {
    const { plan } = ofName('Jas');
    const questions = desk.content.workbook.workbook.pages.flatMap((page) => page.questions);
    const marked = questions.filter(({ copies }) =>
      copies?.some((flag) => /^(?:easy|profile|wallet)/.test(flag)),
    );
    const word = fc.stringMatching(/^[a-zżéŵ]{1,14}$/);
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 40 })
      .map((some) => `A ${some.join(' ')}.`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 60 }).map((some) => some.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 9 }), async (texts) => {
        const answers = new Map(plan.answers);
        for (const [at, question] of marked.entries()) {
          const old = answers.get(question.key);
          if (!old) continue;
          const said = texts[at % texts.length] ?? '';
          const { type } = question;
          const long: unknown =
            type === 'longtext' || type === 'text'
              ? said
              : type === 'list'
                ? texts.map((each, id): ListItem => {
                    const fields = (question.itemFields ?? []).filter(
                      (field) => field.type === 'text',
                    );
                    return {
                      id: String(id),
                      fields: Object.fromEntries(fields.map(({ key }) => [key, each])),
                    };
                  })
                : anAnswer(question, 'x').said;
          answers.set(question.key, { ...old, value: { kind: 'said', said: long } });
        }
        const state = { ...ofName('Jas'), plan: { ...plan, answers } };
        for (const [kind, most] of Object.entries(small) as [CopyKind, number][]) {
          const { copy } = await copyOf(state, kind);
          expect((await renderPlanCopy(copy, resources)).pages).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: Number(process.env['SHORT_PLANS'] ?? 4) },
    );
  }, 120_000);

  it('is A4, and an easy copy has no letter under 14 points but in its margins', async () => {
    const { bytes } = await drawn(ofName('Lizzie'), 'easy');
    expect(await fileFacts(bytes)).toMatch(/595\.\d+ x 841\.\d+ pts \(A4\)/);
    const inside = (await pieceSizes(bytes)).filter(({ top }) => top > 78 && top < 758);
    expect(Math.min(...inside.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });
});

describe('the copy for her room', () => {
  it('holds no number, no place, no surname of staff and no prison, for any practice woman', async () => {
    for (const state of states) {
      const { bytes, copy } = await drawn(state, 'cell');
      const text = (await pageTexts(bytes)).join(' ');
      const { plan } = state;
      expect(text).not.toContain(desk.establishment);
      expect(text).not.toContain(plan.prisonNumber);
      expect(text.replace(/[\s-]/gu, '')).not.toMatch(/0\d{9,10}/);
      const team = plan.answers.get('team_people')?.value;
      const names = team?.kind === 'said' ? (team.said as ListItem[]) : [];
      for (const { fields } of names) {
        const surname = (fields['name'] ?? '').trim().split(/\s+/u).slice(1).join(' ');
        if (surname) expect([plan.name, text.includes(surname)]).toEqual([plan.name, false]);
      }
      expect(copy.identity).toEqual([]);
      expect(copy.signatureFields).toEqual([]);
    }
  }, 60_000);

  it('holds no answer to a sensitive question, whatever the content marks for it', async () => {
    const { workbook } = desk.content.workbook;
    const marked = workbook.pages.flatMap((page) =>
      page.questions.filter((question) => isOnKind('cell', page, question)).map(({ key }) => key),
    );
    const everywhere = {
      ...workbook,
      pages: workbook.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) => ({ ...question, copies: ['cell_me'] })),
      })),
    };
    const content = {
      ...desk.content,
      workbook: { ...desk.content.workbook, workbook: everywhere },
    };
    const { plan, version } = ofName('Jas');
    const saidYes = new Set(plan.answers.keys());
    const { copy, allowed } = makePlanCopy({ ...desk, content }, plan, {
      ...{ kind: 'cell', copyFor: 'woman', style: 'key', saidYes, version },
    });
    const on = copy.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
    const asked = workbook.pages.flatMap(({ questions }) => questions);
    const wrong = on.filter(
      ({ key }) => asked.find((each) => each.key === key)?.sensitive !== false,
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
    expect(marked.length).toBeGreaterThan(10);
    expect(allowed.leftOut.some(({ reason }) => reason === 'not_in_her_room')).toBe(true);
  });

  it('names on the screen what it left off, and leaves no trace of it on paper', async () => {
    const { allowed, copy } = await copyOf(ofName('Jas'), 'cell');
    const off = allowed.leftOut.filter(({ reason }) => reason === 'not_in_her_room');
    expect(off.map(({ question }) => question)).toContain('matters');
    expect(JSON.stringify(copy)).not.toContain('Kai');
    for (const page of copy.groups.flatMap(({ pages }) => pages)) {
      expect(page.questions.length).toBeGreaterThan(0);
    }
  });
});

describe('the card for her pocket', () => {
  it('names her as she likes it and by nothing else', async () => {
    const { bytes } = await drawn(ofName('Jas'), 'wallet');
    const text = (await pageTexts(bytes)).join(' ');
    expect(text).toContain('Jas');
    expect(text).not.toContain('Sparrowfield');
    expect(text).not.toContain(desk.establishment);
    expect(text).toContain('Marsha: 07700 900145');
  });

  it('has no name where she has not said which she likes', async () => {
    const { plan, ...rest } = ofName('Jas');
    const answers = new Map(plan.answers);
    answers.delete('known_as');
    const { copy } = await copyOf(
      { ...rest, plan: { ...plan, name: plan.legalName, answers } },
      'wallet',
    );
    expect(JSON.stringify(copy)).not.toContain(plan.legalName);
  });
});

describe('the team sheet', () => {
  it('names a place nobody has, and what each person said they would do', async () => {
    const { text } = await drawn(ofName('Jas'), 'team', 'pom');
    expect(text).toContain('Callum Birchall');
    expect(text).toContain('4 December 2026: Go through every line of my licence in plain words');
    const none = states.filter(({ plan }) => !plan.answers.has('team_people'));
    expect(none.length).toBeLessThan(states.length);
  });

  it('leaves her steps out for a reader who does not get her goals', async () => {
    const state = ofName('Jas');
    const choices = new Map([
      [
        'page goals pom',
        { target: { kind: 'page', id: 'goals' }, audience: 'pom', level: 'nothing' } as const,
      ],
    ]);
    const { plan, version } = state;
    const { copy } = makePlanCopy(desk, plan, {
      ...{ kind: 'team', copyFor: 'pom', style: 'key', saidYes: new Set(), version },
      sharing: { choices, today: desk.today() },
    });
    expect(JSON.stringify(copy)).toContain('Callum Birchall');
    expect(JSON.stringify(copy)).not.toContain('What they will do');
  });
});

describe('how she can be reached safely', () => {
  it.each(['plan', 'profile', 'goals', 'team', 'circle', 'easy', 'housing'] as const)(
    'stands once on page one of a copy of %s for others, where they may see it',
    async (kind) => {
      const reader = kind === 'housing' ? 'housing' : 'pom';
      const { bytes } = await drawn(ofName('Jas'), kind, reader);
      const pages = (await pageTexts(bytes)).map((text) => text.replace(/\s+/gu, ' '));
      const where = pages.flatMap((text, at) => (text.includes('leave voicemails') ? [at] : []));
      expect(where).toEqual([0]);
    },
  );

  it('is nowhere for a reader who may not see it, and on no copy others in her room see', async () => {
    const peer = await copyOf(ofName('Jas'), 'profile', 'peer');
    expect(JSON.stringify(peer.copy)).not.toContain('voicemails');
    for (const kind of ['cell', 'wallet'] as const) {
      expect(JSON.stringify((await copyOf(ofName('Jas'), kind)).copy)).not.toContain('voicemails');
    }
  });
});

describe('the housing pack', () => {
  it('holds nothing that was not ticked with her', async () => {
    const { plan, version } = ofName('Jas');
    const order = { kind: 'housing', copyFor: 'housing', style: 'key', version } as const;
    const none = makePlanCopy(desk, plan, { ...order, saidYes: new Set() });
    expect(none.copy.groups).toEqual([]);
    expect(none.allowed.askEachTime.map(({ question }) => question)).toContain('home_keep');
    const one = makePlanCopy(desk, plan, { ...order, saidYes: new Set(['home_keep']) });
    const on = one.copy.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
    expect(on.map(({ key }) => key)).toEqual(['home_keep']);
  });
});

describe('the housing pack for a council', () => {
  it.each([
    ['without her three yeses', 'housing', undefined, true],
    ['with a yes that does not hold', 'housing', () => ({ holds: false }), true],
    ['with her yeses', 'housing', () => ({ holds: true }), false],
    ['for her personal adviser', 'pa', undefined, false],
  ] as const)('%s', (_, copyFor, yes, isStopped) => {
    const { plan, version } = ofName('Jas');
    const order = {
      kind: 'housing',
      copyFor,
      style: 'key',
      saidYes: new Set<string>(),
      version,
    } as const;
    const { allowed } = makePlanCopy(desk, plan, { ...order, ...(yes ? { yes } : {}) });
    expect(allowed.stops.includes('no_yes_to_refer')).toBe(isStopped);
  });
});

it('has room for nothing at the end, so that every copy fits', () => {
  expect(rooms.at(-1)).toEqual({ questions: 0, lines: 0, letters: 0 });
});
