// Handing the lead over, in a real vault: the list, the steps, and that nothing but a yes with the code of their copy passes it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCopy, type NewCopy } from '../../../src/main/copies/copy-rows';
import { keepVersion, readSeqs } from '../../../src/main/plans/version-rows';
import type { Vault } from '../../../src/main/vault/vault';
import { custodyFacts } from '../../../src/shared/domain/review/facts';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import type {
  EmptyPlaces,
  HandoverListed,
  HandoverReceived,
  HandoverShown,
  OwnAnswer,
} from '../../../src/shared/ipc/handover-calls';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, fixedToday, get } from '../../support/a-vault';

let vault: Vault;
let plan: string;
const facts = custodyFacts.parse({
  ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 60 },
  ...{ arrivalDate: '2025-06-02', sentenceDate: '2025-06-02', planSigned: '2025-07-01' },
  ...{ releaseDate: '2027-09-28', releaseDateType: 'CRD', licenceEnd: '2030-06-01' },
});
beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  await get(vault, 'facts', 'save', { plan, facts });
});
afterEach(() => vault.close());

const open = () => get<HandoverShown>(vault, 'handovers', 'open', { plan });
const lead = async () => {
  const { schedule, facts: now } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
  return [schedule.lead.value, now.handoverDone];
};
const due = async () => {
  const [first] = await get<PlanInList[]>(vault, 'plans', 'list');
  return first?.duesSoon.find(({ kind }) => kind === 'handover_to_do');
};
const receive = (receipt: object) =>
  get<HandoverReceived>(vault, 'handovers', 'receive', { plan, receipt });
const yes = { said: 'yes', name: 'Ros Whinchat', day: fixedToday, code: 'ab c-123', words: '' };

/** A copy for a reader goes out. */
async function handOut(copyFor: string, shortHash: string) {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  await desk.connection.transaction(async (writer) => {
    await keepVersion(writer, plan, desk.now(), await readSeqs(writer, plan));
    await insertCopy(writer, {
      ...{ plan, version: 1, kind: 'plan', copyFor, style: 'key', shortHash },
      ...{ fileHash: shortHash, fileName: 'p.pdf', pages: 1, draft: false, name: 'Nia' },
      ...{ questions: [], session: desk.session.id, shown: { partly: [], inShort: [] } },
      madeAt: `${fixedToday}T09:00:00.000Z`,
    } as NewCopy);
  });
}

describe('the list of hand overs', () => {
  it('says how far each is, from its own days', async () => {
    expect(await get<HandoverListed[]>(vault, 'handovers', 'list')).toMatchObject([
      {
        plan,
        stage: 'under_way',
        comesUp: '2026-09-28',
        underWay: '2026-11-13',
        passes: '2026-11-28',
      },
    ]);
  });

  it('puts one thing at a time on Today', async () => {
    expect(await due()).toMatchObject({ words: 'handoverDue.name' });
    await get(vault, 'handovers', 'name', { plan, worker: 'Ros Whinchat' });
    expect(await due()).toMatchObject({ words: 'handoverDue.ready' });
  });
});

describe('the steps', () => {
  it('are kept with their day, can be open again, and never lie ahead', async () => {
    const step = (day?: string) => ({ plan, step: 'metHer', ...(day ? { day } : {}) });
    await get(vault, 'handovers', 'step', step('2026-11-10'));
    expect((await open()).record.steps).toEqual({ metHer: '2026-11-10' });
    await get(vault, 'handovers', 'step', step());
    expect((await open()).record.steps).toEqual({});
    expect((await open()).history).toHaveLength(2);
    const ahead = await ask(vault, 'handovers', 'step', step('2026-11-22'));
    expect(ahead).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
  });

  it('nobody is named without a name', async () => {
    const given = { plan, step: 'named', day: fixedToday };
    const refused = await ask(vault, 'handovers', 'step', given);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    expect((await open()).record.steps.named).toBeUndefined();
  });

  it('pass no lead, all five of them', async () => {
    const steps = ['named', 'metHer', 'readPlanWithHer', 'housingLeadNamed', 'copyHandedOver'];
    await get(vault, 'handovers', 'name', { plan, worker: 'Ros Whinchat' });
    for (const step of steps)
      await get(vault, 'handovers', 'step', { plan, step, day: fixedToday });
    expect(await lead()).toEqual(['pom', undefined]);
  });
});

describe('the answer of who takes over', () => {
  it('counts only with the code of a copy for probation of this plan', async () => {
    await handOut('pa', 'ABC123');
    expect(await receive(yes)).toEqual({ kind: 'put-right', why: 'code_not_known' });
    expect(await lead()).toEqual(['pom', undefined]);
    await handOut('probation', 'ABC124');
    expect(await receive(yes)).toEqual({ kind: 'put-right', why: 'code_not_known' });
    expect((await open()).history).toEqual([]);
  });

  it('passes the lead with a yes, as a change of situation', async () => {
    await handOut('probation', 'ABC123');
    const came = await receive(yes);
    expect(came).toMatchObject({ kind: 'entered', now: { stage: 'done' } });
    expect(await lead()).toEqual(['probation', fixedToday]);
    expect(await get(vault, 'changes', 'list', { plan })).toMatchObject([
      { change: { kind: 'handover_recorded', probationWorker: 'Ros Whinchat', metHer: false } },
    ]);
    expect(await due()).toBeUndefined();
    const again = await ask(vault, 'handovers', 'receive', { plan, receipt: yes });
    expect(again).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
  });

  it('leaves the lead where it is with a no, and asks why', async () => {
    await handOut('probation', 'ABC123');
    const no = { ...yes, said: 'no' };
    expect(await receive(no)).toEqual({ kind: 'put-right', why: 'why_needed' });
    await receive({ ...no, words: 'Not before January' });
    expect(await lead()).toEqual(['pom', undefined]);
    const { record } = await open();
    expect(record.receipt).toMatchObject({ said: 'no', code: 'ABC123' });
    expect(record.steps.copyHandedOver).toBe(fixedToday);
    expect(await receive(yes)).toMatchObject({ kind: 'entered' });
  });

  it('is asked for whole, and never for a day to come or one before her sentence', async () => {
    await handOut('probation', 'ABC123');
    expect(await receive({ said: 'yes', day: fixedToday })).toMatchObject({ why: 'name_needed' });
    expect(await receive({ ...yes, day: '2026-11-22' })).toMatchObject({ why: 'day_ahead' });
    expect(await receive({ ...yes, day: '2025-06-01' })).toMatchObject({ why: 'cannot_be' });
    expect(await lead()).toEqual(['pom', undefined]);
    expect((await open()).history).toEqual([]);
  });
});

describe('an answer that cannot be', () => {
  it('is one from before their copy was made', async () => {
    await handOut('probation', 'ABC123');
    for (const said of ['yes', 'no']) {
      const before = { ...yes, said, words: 'Later', day: '2026-11-20' };
      expect(await receive(before)).toEqual({ kind: 'put-right', why: 'before_copy' });
    }
    expect((await open()).history).toEqual([]);
  });

  it('is one’s own, however it is written', async () => {
    await handOut('probation', 'ABC123');
    const own = vault.desk()?.session.worker.name ?? '';
    for (const name of [own, ` ${own.toUpperCase().replaceAll(' ', '  ')}`]) {
      expect(await receive({ ...yes, name })).toEqual({ kind: 'put-right', why: 'own_name' });
    }
    expect(await receive({ ...yes, name: `${own}, Hull office` })).toMatchObject({
      kind: 'entered',
    });
  });

  it('is a step from before her sentence', async () => {
    const step = { plan, step: 'metHer', day: '2025-06-01' };
    const early = await ask(vault, 'handovers', 'step', step);
    expect(early).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    await get(vault, 'handovers', 'step', { ...step, day: '2025-06-02' });
    expect((await open()).record.steps).toEqual({ metHer: '2025-06-02' });
  });
});

describe('a hand over that was done', () => {
  const passOn = async () => {
    await handOut('probation', 'ABC123');
    await get(vault, 'handovers', 'step', { plan, step: 'metHer', day: '2026-11-10' });
    expect(await receive(yes)).toMatchObject({ kind: 'entered' });
  };
  const save = (changed: object) =>
    get(vault, 'facts', 'save', { plan, facts: { ...facts, ...changed } });

  it('is done no longer where her facts were put right, and can be entered once more', async () => {
    await passOn();
    await save({});
    expect(await lead()).toEqual(['pom', undefined]);
    const { record, stage } = await open();
    expect(stage).toBe('under_way');
    expect(record).toMatchObject({ worker: 'Ros Whinchat', steps: { metHer: '2026-11-10' } });
    expect(record.receipt).toBeUndefined();
    expect(await due()).toMatchObject({ words: 'handoverDue.ready' });
    expect(await receive({ ...yes, name: 'Ada Chough' })).toMatchObject({ kind: 'entered' });
    expect((await open()).record.receipt).toMatchObject({ name: 'Ada Chough' });
    expect((await open()).history).toHaveLength(3);
  });
});

describe('probation at its own desk', () => {
  async function atTheirDesk(name: string, role: 'probation' | 'offender_manager') {
    const { id, vault: desk } = await aColleague(vault, name, role);
    await connectionOf(vault).transaction((writer) =>
      writer.run(
        `INSERT INTO plan_team (plan, worker, seq, is_in, why, session, at)
         VALUES (?, ?, 1, 1, 'added', ?, '2026-11-21T10:00:00.000Z')`,
        [plan, id, vault.desk()?.session.id ?? ''],
      ),
    );
    const asked = () => get<OwnAnswer>(desk, 'handovers', 'asked', { plan });
    const answer = (said: string, words = '') =>
      ask(desk, 'handovers', 'answer', { plan, said, words });
    return { asked, answer };
  }

  it('gives its yes itself, today and under its own name, and no code is asked for', async () => {
    const { asked, answer } = await atTheirDesk('Priya Holloway', 'probation');
    expect(await asked()).toEqual({ isAsked: true });
    expect(await answer('no')).toMatchObject({ value: { kind: 'put-right', why: 'why_needed' } });
    await answer('no', 'Not before January');
    expect(await asked()).toMatchObject({ isAsked: true, last: { said: 'no' } });
    expect(await lead()).toEqual(['pom', undefined]);
    expect(await answer('yes')).toMatchObject({ value: { kind: 'entered' } });
    expect(await lead()).toEqual(['probation', fixedToday]);
    const { record, history } = await open();
    expect(record).toMatchObject({
      worker: 'Priya Holloway',
      receipt: { said: 'yes', name: 'Priya Holloway', day: fixedToday, code: '' },
    });
    expect(history[0]?.by).toBe('Priya Holloway');
    // Nobody hands a copy to who reads at their own desk.
    expect(record.steps.copyHandedOver).toBeUndefined();
    expect(await answer('yes')).toMatchObject({ value: { kind: 'put-right', why: 'not_asked' } });
  });

  it('tells no day, and is nobody else’s', async () => {
    const { asked } = await atTheirDesk('Priya Holloway', 'probation');
    expect(JSON.stringify(await asked())).not.toMatch(/\d{4}-/);
    const manager = await atTheirDesk('Owen Marsden', 'offender_manager');
    expect(await manager.asked()).toEqual({ isAsked: false });
    expect(await manager.answer('yes')).toMatchObject({ failure: { code: 'not-my-work' } });
    expect(await ask(vault, 'handovers', 'answer', { plan, said: 'yes', words: '' })).toMatchObject(
      {
        ok: false,
      },
    );
    expect(await lead()).toEqual(['pom', undefined]);
  });
});

describe('places nobody has yet', () => {
  it('are all five until somebody is named, and none where she chose not to say', async () => {
    const nobody = () => get<EmptyPlaces[]>(vault, 'handovers', 'nobodyYet');
    const say = (value: object) =>
      get(vault, 'answers', 'save', { plan, question: 'team_people', givenBy: 'woman', value });
    expect((await nobody())[0]?.roles).toHaveLength(5);
    const fields = { name: 'Marsha', role: 'personal_adviser' };
    await say({ kind: 'said', said: [{ id: 'one', fields }] });
    expect((await nobody())[0]?.roles).not.toContain('personal_adviser');
    expect((await nobody())[0]?.roles).toHaveLength(4);
    await say({ kind: 'private' });
    expect(await nobody()).toEqual([]);
  });
});
