// The pages that are looked at before a copy is saved are the pages of that copy, and show nothing it could not hold.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listCopies } from '../../../src/main/copies/copy-rows';
import { drawCopy } from '../../../src/main/copies/draw-copy';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlanState } from '../../../src/main/copies/plan-state';
import { wantedOf } from '../../../src/main/copies/wanted-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import { isOnKind, readersOfKind } from '../../../src/shared/domain/copies/kinds';
import { copyKinds } from '../../../src/shared/domain/copies/plan-copy';
import type { CopyRequest } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources } from '../../support/a-vault';
import { pageTexts } from '../../support/pdf-tools';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy, attachments) => renderPlanCopy(copy, resources, attachments ? { attachments } : {}),
};
let vault: Vault | undefined;
afterEach(() => vault?.close());

async function aPlanAtTheDesk(answers: Record<string, unknown>) {
  const folder = await aFolder();
  const open = await anOpenVault(folder);
  vault = open;
  const plan = await aPlan(open);
  for (const [question, said] of Object.entries(answers)) {
    const value = { kind: 'said', said };
    await get(open, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  }
  const desk = open.desk();
  if (!desk) throw new Error('the vault is not open');
  const order = (more: Partial<CopyRequest>): CopyRequest => ({
    ...{ plan, copyFor: 'woman', style: 'key', saidYes: [] },
    ...more,
  });
  const wanted = async (request: CopyRequest) => {
    const state = await readPlanState(desk, plan);
    return { state, wanted: await wantedOf(desk, async () => [], request, state) };
  };
  const draw = async (request: CopyRequest) => {
    const made = await wanted(request);
    return (await drawCopy(desk, exporter, made.wanted, made.state)).drawn;
  };
  const copyOf = async (request: CopyRequest) => {
    const made = await wanted(request);
    return makePlanCopy(desk, made.state.plan, made.wanted).copy;
  };
  return { folder, desk, plan, order, draw, copyOf };
}

const talkedThrough = {
  share_explained: { chosen: 'yes' },
  share_with: { chosen: ['pom', 'probation', 'peer', 'chosen'] },
};

describe('looking at a copy before it is saved', () => {
  it('shows the very bytes that are signed: the saved file begins with them', async () => {
    const { folder, desk, order, draw } = await aPlanAtTheDesk({
      ...talkedThrough,
      about_words: 'I fix things.',
    });
    for (const more of [
      {},
      { copyFor: 'pom' as const, to: 'Mr Khan' },
      { kind: 'profile' as const, large: true },
    ]) {
      const request = order(more);
      const path = join(folder, `${Object.values(more).join('-')}.pdf`);
      const { bytes } = await draw(request);
      await makeCopy(desk, exporter, request, path);
      const saved = readFileSync(path);
      expect(saved.length).toBeGreaterThan(bytes.length);
      expect(saved.subarray(0, bytes.length).equals(bytes)).toBe(true);
    }
  });

  it('refuses what could not be saved: nobody talked her through it, a hidden place, no name', async () => {
    const address = {
      ...{ line1: '14 Larkfield Street', line2: '', town: 'Stockport', postcode: 'SK1 1AA' },
      showAs: 'never',
    };
    const { order, draw } = await aPlanAtTheDesk({
      about_words: 'I want to go back to Larkfield Street.',
      home_address: address,
    });
    await expect(draw(order({ copyFor: 'pom' }))).rejects.toThrow('sharing-first');
    await expect(draw(order({}))).rejects.toThrow('hidden-place-found');
  });

  it('is nobody’s until "someone I choose" has a name', async () => {
    const { order, draw } = await aPlanAtTheDesk({
      ...talkedThrough,
      about_words: 'I fix things.',
    });
    await expect(draw(order({ copyFor: 'chosen' }))).rejects.toThrow('sharing-first');
    await expect(draw(order({ copyFor: 'chosen', to: '   ' }))).rejects.toThrow('sharing-first');
    await expect(draw(order({ copyFor: 'chosen', to: 'Sam Reed' }))).resolves.toBeDefined();
  });
});

describe('the number of a copy', () => {
  it('stands on its pages, one for each copy of her plan that was made', async () => {
    const { folder, desk, plan, order } = await aPlanAtTheDesk({ about_words: 'I fix things.' });
    const foot = async (name: string) => {
      await makeCopy(desk, exporter, order({}), join(folder, name));
      return (await pageTexts(readFileSync(join(folder, name)))).map(
        (page) => page.match(/Copy \d+/u)?.[0],
      );
    };
    const first = await foot('one.pdf');
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(first)).toEqual(new Set(['Copy 1']));
    expect(new Set(await foot('two.pdf'))).toEqual(new Set(['Copy 2']));
    expect(await listCopies(desk.connection, plan)).toHaveLength(2);
  });
});

describe('what she does not agree with', () => {
  it('prints in full, and without her words where she keeps those from the reader', async () => {
    const { desk, plan, order, copyOf } = await aPlanAtTheDesk({
      ...talkedThrough,
      agree_how: { chosen: 'disagree' },
      agree_words: 'Nobody asked me about Leeds.',
    });
    const whole = await copyOf(order({ copyFor: 'pom' }));
    expect(whole.disagreement?.words).toBe('Nobody asked me about Leeds.');
    await desk.connection.transaction((writer) =>
      writer.run(
        `INSERT INTO sharing_choice (plan, seq, target, target_id, audience, level, with_her, session, at)
         VALUES (?, 1, 'question', 'agree_words', 'pom', 'nothing', 1, ?, '2026-11-21T10:00:00.000Z')`,
        [plan, desk.session.id],
      ),
    );
    const kept = await copyOf(order({ copyFor: 'pom' }));
    expect(JSON.stringify(kept)).not.toContain('Leeds');
    expect(kept.disagreement?.words).toBe('');
    expect(kept.disagreement?.how).not.toBe('');
  });
});

describe('kinds of copy', () => {
  it('each holds only questions that say they stand on it, for every reader it is for', async () => {
    const { desk, order, copyOf } = await aPlanAtTheDesk({
      ...talkedThrough,
      about_words: 'I fix things.',
      identity: 'Not for the page about me.',
      help_first: 'A bed.',
      hold_on: [],
    });
    const questions = desk.content.workbook.workbook.pages.flatMap((page) =>
      page.questions.map((question) => ({ page, question })),
    );
    for (const kind of copyKinds) {
      for (const copyFor of readersOfKind[kind]) {
        const copy = await copyOf(order({ kind, copyFor, saidYes: ['identity'] }));
        const on = copy.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
        const known = new Set(questions.map(({ question }) => question.key));
        const allowed = new Set(
          questions
            .filter(({ page, question }) => isOnKind(kind, page, question))
            .map(({ question }) => question.key),
        );
        const strangers = on.map(({ key }) => key).filter((key) => known.has(key));
        expect(
          strangers.filter((key) => !allowed.has(key)),
          `${kind} for ${copyFor}`,
        ).toEqual([]);
      }
    }
    const profile = await copyOf(order({ kind: 'profile', saidYes: ['identity'] }));
    expect(JSON.stringify(profile.groups)).toContain('I fix things.');
    expect(JSON.stringify(profile)).not.toContain('Not for the page about me.');
  });

  it('has the reader’s name on every page, and her number on none but prison and probation copies', async () => {
    const { order, copyOf } = await aPlanAtTheDesk({ ...talkedThrough, about_words: 'I fix.' });
    const copy = await copyOf(order({ copyFor: 'peer', to: 'Dee' }));
    expect(copy.whose).toBe('This copy is for my peer mentor: Dee');
    for (const copyFor of readersOfKind.plan) {
      const { identity, dates } = await copyOf(order({ copyFor, to: 'Dee' }));
      const isInside = ['specialist', 'pom', 'probation'].includes(copyFor);
      expect(identity.some(({ label }) => label === 'My prison number')).toBe(isInside);
      const files = ['specialist', 'pom', 'probation', 'pa'].includes(copyFor);
      expect(identity.length > 0, copyFor).toBe(files);
      expect(dates.lines.length > 0, copyFor).toBe(files || copyFor === 'woman');
    }
  });
});
