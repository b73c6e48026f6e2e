import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeCustody } from '../../../src/main/keys/custody';
import { newKey } from '../../../src/main/keys/make-slot';
import { openPlanKey, openText, readEnvelope } from '../../../src/main/keys/plan-key';
import { makePrivate, publicHalf } from '../../../src/main/keys/seal';
import type { Secret } from '../../../src/main/keys/secret';
import { appendAnswer } from '../../../src/main/plans/answer-rows';
import { joinTeam, keepAway, leaveTeam } from '../../../src/main/plans/team-rows';
import type { Connection } from '../../../src/main/store/connection';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { isSealed, withSealing } from '../../../src/main/store/sealing';
import type { Files } from '../../../src/main/vault/open-files';
import { openPlanKeys } from '../../../src/main/vault/plan-keys';
import { aFolder } from '../../support/a-folder';

vi.setConfig({ testTimeout: 240_000 });

const at = '2026-11-21T10:00:00.000Z';
const questions = ['home_address', 'safe_contact'];

type Person = { id: string; take: Secret; isKeyholder: boolean; isHere: boolean };

/** A file with people, and a keyring that knows their halves: without passphrases, which are slow on purpose. */
async function aWorld(random: () => number) {
  const folder = join(await aFolder(), 'vault');
  await mkdir(folder, { mode: 0o700 });
  const plain = await openVaultFile({
    ...{ path: join(folder, 'plans.db'), ...newKey(), migrations, mode: 'create' },
  });
  const custody = makeCustody();
  const people: Person[] = [0, 1, 2, 3, 4].map((i) => ({
    ...{ id: randomUUID(), take: makePrivate(), isKeyholder: i === 0, isHere: true },
  }));
  await plain.transaction(async (writer) => {
    for (const { id } of people) {
      await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
        ...[id, id, 'specialist', at],
      ]);
      await writer.run('INSERT INTO session (id, worker, opened_at) VALUES (?, ?, ?)', [
        id,
        id,
        at,
      ]);
    }
  });
  /** What the vault of this person has in hand. */
  const filesOf = (person: Person): Files => {
    const slots = people
      .filter(({ isHere }) => isHere)
      .map(({ id, take }) => ({
        ...{ kind: 'person', person: id, plans: true, publicKey: publicHalf(take) },
      }));
    const keys = person.isKeyholder ? { custody: custody.secret } : {};
    return { ring: { custody: custody.publicKey, slots }, keys } as unknown as Files;
  };
  const sessionOf = async (person: Person) => {
    const of = { files: filesOf(person), connection: plain, worker: person.id };
    const planKeys = await openPlanKeys({ ...of, takes: [person.take], questions });
    await planKeys.settleAll();
    return withSealing(plain, planKeys.sealing);
  };
  return { plain, people, custody, sessionOf, pick: <T>(of: readonly T[]) => pickOf(of, random) };
}

function pickOf<T>(of: readonly T[], random: () => number): T {
  const one = of[Math.floor(random() * of.length)];
  if (one === undefined) throw new Error('there is nothing to pick');
  return one;
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const readAll = (connection: Connection, plan: string) =>
  connection.all<{ id: string; question: string; value: string; plan: string; seq: number }>(
    'SELECT plan, seq, id, question, value FROM answer WHERE plan = ? ORDER BY seq',
    [plan],
  );

it('over random teams, the team reads everything, others nothing, and nothing is ever lost', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const random = randomFrom(seed);
    const { plain, people, custody, sessionOf, pick } = await aWorld(random);
    const teams = new Map<string, Set<string>>();
    const said = new Map<string, string[]>();
    const here = () => people.filter(({ isHere }) => isHere);
    /** Somebody who may change this team: in it, or a keyholder. */
    const byOf = (plan: string) =>
      pick(here().filter((one) => one.isKeyholder || teams.get(plan)?.has(one.id)));

    for (let step = 0; step < 40; step += 1) {
      const plans = [...teams.keys()];
      const what = plans.length === 0 ? 0 : Math.floor(random() * 8);
      if (what === 0) {
        const by = pick(here());
        const plan = randomUUID();
        await (await sessionOf(by)).transaction(async (writer) => {
          await writer.run(
            'INSERT INTO plan (id, reference, prison_number, started_at, started_in) VALUES (?, ?, ?, ?, ?)',
            [plan, plan, plan, at, by.id],
          );
          await joinTeam(writer, { plan, worker: by.id, session: by.id, at, why: 'started' });
        });
        teams.set(plan, new Set([by.id]));
        said.set(plan, []);
      } else if (what <= 3) {
        const plan = pick(plans);
        const team = here().filter(({ id }) => teams.get(plan)?.has(id));
        if (team.length === 0) continue;
        const by = pick(team);
        const words = `the ${step}th house, ${randomUUID()}`;
        const session = await sessionOf(by);
        await session.transaction((writer) =>
          appendAnswer(writer, {
            ...{ plan, question: pick(questions), value: { kind: 'said', said: words } },
            ...{ givenBy: 'worker', session: by.id, at },
          }),
        );
        said.get(plan)?.push(words);
      } else if (what === 4) {
        const plan = pick(plans);
        const session = await sessionOf(byOf(plan));
        const { id: worker } = pick(here());
        await session.transaction(async (writer) => {
          await keepAway(writer, {
            ...{ plan, worker, session: worker, at, isAway: false, bySelf: false },
          });
          await joinTeam(writer, { plan, worker, session: worker, at, why: 'added' });
        });
        teams.get(plan)?.add(worker);
      } else if (what === 5) {
        const plan = pick(plans);
        const team = [...(teams.get(plan) ?? [])];
        if (team.length < 2) continue;
        const worker = pick(team);
        const session = await sessionOf(byOf(plan));
        await session.transaction(async (writer) => {
          await leaveTeam(writer, { plan, worker, session: worker, at, why: 'taken_out' });
          if (random() < 0.5) {
            await keepAway(writer, {
              ...{ plan, worker, session: worker, at, isAway: true, bySelf: true },
            });
          }
        });
        teams.get(plan)?.delete(worker);
      } else if (what === 6) {
        // Broken off after the team was changed: what is written next in the same session is still under the key that counts.
        const plan = pick(plans);
        const team = here().filter(({ id }) => teams.get(plan)?.has(id));
        if (team.length === 0) continue;
        const by = pick(team);
        const session = await sessionOf(by);
        const broken = session.transaction(async (writer) => {
          await leaveTeam(writer, { plan, worker: by.id, session: by.id, at, why: 'taken_out' });
          // The last thing before the commit fails.
          writer.teamChanged?.(`${plan} is no plan`, by.id);
        });
        await expect(broken).rejects.toThrow();
        const words = `after the ${step}th that failed, ${randomUUID()}`;
        await session.transaction((writer) =>
          appendAnswer(writer, {
            ...{ plan, question: pick(questions), value: { kind: 'said', said: words } },
            ...{ givenBy: 'worker', session: by.id, at },
          }),
        );
        said.get(plan)?.push(words);
      } else {
        // A forgotten passphrase: a new pair, and the old one is gone. The keyholder was there, or comes next.
        const one = pick(people);
        one.take = makePrivate();
        await sessionOf(people[0] as Person);
      }
    }

    for (const person of people) {
      const session = await sessionOf(person);
      for (const [plan, words] of said) {
        const rows = await readAll(session, plan);
        const told = rows.map(({ value }) => (isSealed(value) ? '' : JSON.parse(value).said));
        const expected = teams.get(plan)?.has(person.id) ? words : words.map(() => '');
        expect(told, `seed ${seed}`).toEqual(expected);
      }
    }
    const keys = await plain.all<{ plan: string; key: string; sealed: string; whose: string }>(
      'SELECT * FROM plan_key',
    );
    for (const [plan, words] of said) {
      const ofPlan = keys.filter((row) => row.plan === plan);
      // In the file itself, whatever the app would show: the key comes out for the team and nobody else.
      for (const { id, take } of people) {
        const opens = ofPlan.some((row) =>
          openPlanKey(plan, row.key, JSON.parse(row.sealed), take),
        );
        expect(opens, `seed ${seed}`).toBe(teams.get(plan)?.has(id));
      }
      // And each text by itself for the custody, without any other row.
      const saved = (await readAll(plain, plan)).map(({ value }) => {
        const held = readEnvelope(value);
        const key = held && openPlanKey(plan, held.key, held.custody, custody.secret);
        return key ? JSON.parse(openText(held, key) ?? '{}').said : undefined;
      });
      expect(saved, `seed ${seed}`).toEqual(words);
    }
    await plain.close();
  }
});

it('what is sealed is saved by the custody where every key of the plans was lost', async () => {
  const { plain, people, sessionOf } = await aWorld(() => 0.99);
  const [keyholder, worker] = people as [Person, Person];
  const plan = randomUUID();
  await (await sessionOf(worker)).transaction(async (writer) => {
    await writer.run(
      'INSERT INTO plan (id, reference, prison_number, started_at, started_in) VALUES (?, ?, ?, ?, ?)',
      [plan, plan, plan, at, worker.id],
    );
    await joinTeam(writer, { plan, worker: worker.id, session: worker.id, at, why: 'started' });
    const value = { kind: 'said', said: 'the house by the mill' } as const;
    const given = { plan, question: 'home_address', value, givenBy: 'worker' } as const;
    await appendAnswer(writer, { ...given, session: worker.id, at });
  });
  await plain.transaction((writer) => writer.run('DELETE FROM plan_key'));
  // The one who works with her cannot read it now, and is told so rather than shown a plan without it.
  await expect(sessionOf(worker).then((session) => readAll(session, plan))).rejects.toThrow(
    'places-locked',
  );
  const custodian = await sessionOf(keyholder);
  expect(isSealed((await readAll(custodian, plan))[0]?.value ?? '')).toBe(true);
  const [row] = await readAll(await sessionOf(worker), plan);
  expect(row?.value).toContain('the house by the mill');
  await plain.close();
});

it('a sealed text that was moved to another question or another plan is not shown', async () => {
  const { plain, people, sessionOf } = await aWorld(() => 0);
  const [worker] = people as [Person];
  const session = await sessionOf(worker);
  const plan = randomUUID();
  await session.transaction(async (writer) => {
    await writer.run(
      'INSERT INTO plan (id, reference, prison_number, started_at, started_in) VALUES (?, ?, ?, ?, ?)',
      [plan, plan, plan, at, worker.id],
    );
    await joinTeam(writer, { plan, worker: worker.id, session: worker.id, at, why: 'started' });
  });
  const value = { kind: 'said', said: 'the house by the mill' } as const;
  await session.transaction((writer) =>
    appendAnswer(writer, {
      ...{ plan, question: 'home_address', value, givenBy: 'worker' },
      ...{ session: worker.id, at },
    }),
  );
  const [sealed] = await readAll(plain, plan);
  await plain.transaction((writer) =>
    writer.run(
      `INSERT INTO answer (id, plan, seq, question, value, given_by, session, at)
       VALUES (?, ?, 2, 'hopes', ?, 'worker', ?, ?)`,
      [randomUUID(), plan, sealed?.value ?? '', worker.id, at],
    ),
  );
  await expect(readAll(session, plan)).rejects.toThrow('places-damaged');
  await plain.close();
});
