// Answers the calls about who can open a plan. Whether somebody may ask at all was settled at the gate; what is decided
// here is what follows from the people there are: a plan is never left without anybody who can open it.

import { saysWhy } from '../../shared/domain/people/glass';
import { plainNumber } from '../../shared/domain/people/plan-number';
import { type Act, type Asker, isReader, may, rights } from '../../shared/domain/people/rights';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Someone, TeamKept, TeamShown } from '../../shared/ipc/team-calls';
import type { Reader, Writer } from '../store/connection';
import type { Desk } from './desk';
import { appendGlass, appendReview, countToReview, readGlass, readWhoOpened } from './glass-rows';
import {
  joinTeam,
  keepAway,
  leaveTeam,
  readAllTeams,
  readKeptAway,
  readStanding,
  readTeam,
  readWorkers,
  restrict,
  type TeamWhy,
} from './team-rows';

type Problem = Extract<TeamKept, { kind: 'put-right' }>['why'];

/** @param asker who is at this desk, as the gate sees them */
export function teamHandlers(desk: Desk, asker: () => Promise<Asker>): Handlers<'team'> {
  const me = desk.session.worker.id;
  const by = () => ({ session: desk.session.id, at: desk.now() });
  const standingOf = (reader: Reader, plan: string) => readStanding(reader, plan, desk.session);

  const change = async (
    plan: string,
    work: (writer: Writer) => Promise<Problem | undefined>,
  ): Promise<TeamKept> =>
    desk.connection.transaction(async (writer) => {
      const why = await work(writer);
      if (why) return { kind: 'put-right', why };
      const who = { ...(await asker()), standing: await standingOf(writer, plan) };
      if (!may('see_team', who).may) return { kind: 'closed' };
      return { kind: 'kept', team: await readShown(writer, desk, plan, who) };
    });

  const join = (writer: Writer, plan: string, worker: string, why: TeamWhy) =>
    joinTeam(writer, { plan, worker, why, ...by() });
  const leave = (writer: Writer, plan: string, worker: string, why: TeamWhy) =>
    leaveTeam(writer, { plan, worker, why, ...by() });

  /** Puts somebody in. Whoever is outside the team does not put themselves in without having said why. */
  const add = async (writer: Writer, plan: string, worker: string, why: TeamWhy) => {
    const mine = await standingOf(writer, plan);
    if (worker === me && !mine.inTeam && !mine.hasBrokenGlass) return 'say_why_first';
    if (mine.isRestricted && !(await asker()).isKeyholder) return 'keyholder_adds';
    if ((await readKeptAway(writer, plan)).some((away) => away.worker === worker))
      return 'kept_away';
    if (!(await someone(writer, worker))) throw new KnownFailure('not-found');
    if ((await desk.gone()).has(worker)) return 'has_left';
    if (!(await isMember(writer, plan, worker))) await join(writer, plan, worker, why);
    return undefined;
  };

  return {
    mine: async () => {
      const who = await asker();
      const acts = (Object.keys(rights) as Act[]).filter(
        (act) => rights[act].about === 'vault' && may(act, who).may,
      );
      const isReviewer = acts.includes('review_glass');
      return { acts, toReview: isReviewer ? await countToReview(desk.connection, me) : 0 };
    },
    find: async (asked) => {
      const row = await findPlan(desk.connection, asked);
      if (!row) return { kind: 'none' };
      const standing = await standingOf(desk.connection, row.id);
      const who = { ...(await asker()), standing };
      const gone = await desk.gone();
      const whole = standing.isKeptAway ? [] : await readTeam(desk.connection, row.id);
      const team = whole.filter(({ worker }) => !gone.has(worker));
      return {
        ...{ kind: 'found', plan: row.id, reference: row.reference },
        standing: standing.isKeptAway
          ? 'kept_away'
          : may('read_plan', who).may
            ? 'open'
            : standing.isRestricted
              ? 'restricted'
              : 'closed',
        team: team.map(named),
        mayBreakGlass: may('break_glass', who).may,
        mayChangeTeam: may('change_team', who).may,
      };
    },
    unworked: async ({ without }) => {
      const gone = await desk.gone();
      const works = (worker: string | null, role: string | null) =>
        worker !== null && !isReader(role as Someone['role']) && !gone.has(worker);
      const rows = await readAllTeams(desk.connection);
      return [...Map.groupBy(rows, ({ plan }) => plan).values()].flatMap((team) => {
        const left = team.filter(({ worker, role }) => works(worker, role));
        const [first] = team;
        const isOne =
          without === undefined
            ? left.length === 0
            : left.length === 1 && left[0]?.worker === without;
        return isOne && first ? [{ plan: first.plan, reference: first.reference }] : [];
      });
    },
    list: async ({ plan }) => {
      const standing = await standingOf(desk.connection, plan);
      return readShown(desk.connection, desk, plan, { ...(await asker()), standing });
    },
    add: ({ plan, worker }) => change(plan, (writer) => add(writer, plan, worker, 'added')),
    remove: ({ plan, worker }) =>
      change(plan, async (writer) => {
        if (await isLastOne(writer, desk, plan, worker)) return 'last_one';
        if (await isMember(writer, plan, worker)) await leave(writer, plan, worker, 'taken_out');
        return undefined;
      }),
    handOver: ({ plan, worker }) =>
      change(plan, async (writer) => {
        const problem = await add(writer, plan, worker, 'handed_over');
        if (problem) return problem;
        if (worker === me || (await isLastOne(writer, desk, plan, me))) return 'last_one';
        if (await isMember(writer, plan, me)) await leave(writer, plan, me, 'handed_over');
        return undefined;
      }),
    breakGlass: async ({ plan, purpose, reason }) => {
      if (!saysWhy(reason)) return { kind: 'reason-missing' };
      await desk.connection.transaction((writer) =>
        appendGlass(writer, desk, { plan, purpose, reason }),
      );
      return { kind: 'opened' };
    },
    toReview: () => readGlass(desk.connection, desk),
    review: async ({ glass, outcome, words }) => {
      const opened = await readWhoOpened(desk.connection, glass);
      if (!opened) throw new KnownFailure('not-found');
      // Nobody says of themselves that it was right.
      if (opened.worker === me) return { kind: 'put-right', why: 'second_person' };
      if (outcome !== 'right' && !saysWhy(words)) return { kind: 'put-right', why: 'words' };
      await desk.connection.transaction((writer) =>
        appendReview(writer, desk, { glass, outcome, words }),
      );
      return { kind: 'kept', opened: await readGlass(desk.connection, desk) };
    },
    iKnowHer: ({ plan }) => change(plan, (writer) => away(writer, plan, me, true)),
    keepAway: ({ plan, worker }) =>
      change(plan, async (writer) => {
        if (!(await someone(writer, worker))) throw new KnownFailure('not-found');
        return away(writer, plan, worker, worker === me);
      }),
    letBack: ({ plan, worker }) =>
      change(plan, async (writer) => {
        await keepAway(writer, { plan, worker, isAway: false, bySelf: false, ...by() });
        return undefined;
      }),
    restrict: ({ plan }) =>
      change(plan, async (writer) => {
        await restrict(writer, { plan, isOn: true, ...by() });
        return undefined;
      }),
    liftRestriction: ({ plan }) =>
      change(plan, async (writer) => {
        await restrict(writer, { plan, isOn: false, ...by() });
        return undefined;
      }),
    count: async () => {
      const row = await desk.connection.first<{ plans: number }>(
        'SELECT count(*) AS plans FROM plan',
      );
      return { plans: row?.plans ?? 0 };
    },
  };

  /** Out of the team and kept away. Not the last one who could open it: somebody else takes it on first. */
  async function away(writer: Writer, plan: string, worker: string, bySelf: boolean) {
    if (await isLastOne(writer, desk, plan, worker)) return 'last_one' as const;
    if (await isMember(writer, plan, worker))
      await leave(writer, plan, worker, bySelf ? 'knows_her' : 'kept_away');
    await keepAway(writer, { plan, worker, isAway: true, bySelf, ...by() });
    return undefined;
  }
}

const named = ({
  worker,
  name,
  role,
}: {
  worker: string;
  name: string;
  role: string;
}): Someone => ({
  ...{ worker, name, role: role as Someone['role'] },
});

async function someone(reader: Reader, worker: string): Promise<boolean> {
  return (await readWorkers(reader)).some((each) => each.worker === worker);
}

async function isMember(reader: Reader, plan: string, worker: string): Promise<boolean> {
  return (await readTeam(reader, plan)).some((member) => member.worker === worker);
}

/** True for the only one in the team who is still here, works with her and does not only read what she shares. */
async function isLastOne(
  reader: Reader,
  desk: Pick<Desk, 'gone'>,
  plan: string,
  worker: string,
): Promise<boolean> {
  const gone = await desk.gone();
  const workers = (await readTeam(reader, plan)).filter(
    (each) => !isReader(each.role as Someone['role']) && !gone.has(each.worker),
  );
  return workers.length === 1 && workers[0]?.worker === worker;
}

/** By all of its reference or of her prison number; spaces and small letters do not matter. */
async function findPlan(reader: Reader, asked: { reference: string } | { plan: string }) {
  if ('plan' in asked) {
    return reader.first<{ id: string; reference: string }>(
      'SELECT id, reference FROM plan WHERE id = ?',
      [asked.plan],
    );
  }
  const typed = plainNumber(asked.reference);
  return reader.first<{ id: string; reference: string }>(
    `SELECT id, reference FROM plan
     WHERE replace(reference, '-', '') = ?1 OR prison_number = ?1`,
    [typed],
  );
}

async function readShown(reader: Reader, desk: Desk, plan: string, who: Asker): Promise<TeamShown> {
  const gone = await desk.gone();
  const team = await readTeam(reader, plan);
  const keptAway = await readKeptAway(reader, plan);
  const taken = new Set([...team, ...keptAway].map(({ worker }) => worker));
  const others = (await readWorkers(reader)).filter(
    ({ worker, role }) => !taken.has(worker) && role !== 'administrator' && !gone.has(worker),
  );
  const row = await findPlan(reader, { plan });
  return {
    reference: row?.reference ?? '',
    members: team.map((member) => ({
      ...named(member),
      ...{ isMe: member.worker === desk.session.worker.id, since: member.at, by: member.by },
      hasLeft: gone.has(member.worker),
    })),
    others: others.map(named),
    keptAway: keptAway.map((away) => ({
      ...named(away),
      ...{ bySelf: away.by_self === 1, since: away.at },
    })),
    isRestricted: who.standing?.isRestricted === true,
    opened: await readGlass(reader, desk, plan),
    mayLetBack: may('lift_restriction', who).may,
  };
}
