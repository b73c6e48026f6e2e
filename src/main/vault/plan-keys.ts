// The plans' own keys in one session: which of them this worker has, sealing and opening by them, and who they are sealed to as
// teams change. One key of a plan counts at a time; whoever leaves a team leaves the rest with another one.
// Source: security.md 2.1, decision 0023.

import { KnownFailure } from '../../shared/ipc/failure';
import {
  makePlanKey,
  openPlanKey,
  openText,
  type PlanKey,
  readEnvelope,
  sealPlanKey,
  sealText,
} from '../keys/plan-key';
import { publicHalf, type SealedKey } from '../keys/seal';
import type { Secret } from '../keys/secret';
import type { Connection, Reader, Writer } from '../store/connection';
import type { Sealing, TeamChanges } from '../store/sealing';
import type { Row } from '../store/sqlcipher';
import type { Files } from './open-files';
import { plansBehind, putText, readTexts, type StoredText } from './sealed-texts';
import type { TeamDoubts } from './team-doubts';

export type PlanKeys = {
  sealing: Sealing;
  /** Puts right whatever is not as it should be: who holds which key, and what is not sealed yet. In one transaction. */
  settleAll: () => Promise<void>;
  /** Wipes the keys. */
  forget: () => void;
};

type KeyRow = { plan: string; holder: string; whose: string; key: string; sealed: string };

/** Who is in the team of each plan now, and not kept away from it. */
const membersSql = `SELECT t.plan, t.worker FROM plan_team t
  WHERE t.is_in = 1 AND t.seq = (SELECT max(seq) FROM plan_team WHERE plan = t.plan AND worker = t.worker)
    AND coalesce((SELECT is_away FROM plan_away a WHERE a.plan = t.plan AND a.worker = t.worker
      ORDER BY a.seq DESC LIMIT 1), 0) = 0`;

/** Who is in the team of each plan by its rows. */
export async function readMembers(reader: Reader): Promise<Map<string, string[]>> {
  const rows = await reader.all<{ plan: string; worker: string }>(membersSql);
  const byPlan = Map.groupBy(rows, ({ plan }) => plan);
  return new Map([...byPlan].map(([plan, of]) => [plan, of.map((row) => row.worker)]));
}

/**
 * The plans' keys for whoever opened.
 * @param of.connection the plans' file as it is, not the one that seals
 * @param of.takes the private halves of this worker: their own, and that of the code they came in by
 * @param of.questions whose answers are sealed
 */
export async function openPlanKeys(of: {
  files: Files;
  connection: Connection;
  worker: string;
  takes: readonly Secret[];
  questions: readonly string[];
  /** Who is not to be sealed to, whatever rows say. */
  doubts?: TeamDoubts;
}): Promise<PlanKeys> {
  const { files, connection, worker, questions, doubts } = of;
  const mine = new Map(of.takes.map((take) => [publicHalf(take), take]));
  const isSealedQuestion = new Set(questions);
  /** The keys this session may read by, by their own id. */
  const keys = new Map<string, PlanKey>();
  /** Which key of each plan counts, and the plans whose team this worker is in. */
  const current = new Map<string, string>();
  let myTeams = new Set<string>();

  const custodyOf = (rows: readonly KeyRow[]) => rows.find(({ whose }) => whose === 'custody');

  const readMine = async (reader: Reader): Promise<void> => {
    const rows = await reader.all<KeyRow>(
      `SELECT k.plan, k.holder, k.whose, k.key, k.sealed FROM plan_key k
       WHERE k.whose = 'custody' OR k.holder IN (SELECT value FROM json_each(?))`,
      [JSON.stringify([...mine.keys()])],
    );
    const byPlan = Map.groupBy(rows, ({ plan }) => plan);
    for (const [plan, ofPlan] of byPlan) {
      const custody = custodyOf(ofPlan);
      if (!custody) continue;
      current.set(plan, custody.key);
      const key = fromMine(plan, ofPlan, custody);
      if (key) keys.set(key.id, key);
    }
    const teams = await reader.all<{ plan: string }>(
      `SELECT plan FROM (${membersSql}) WHERE worker = ?`,
      [worker],
    );
    myTeams = new Set(teams.map(({ plan }) => plan));
  };

  /** The plan's key by a half of this worker's. */
  const fromMine = (
    plan: string,
    rows: readonly KeyRow[],
    custody: KeyRow,
  ): PlanKey | undefined => {
    const known = keys.get(custody.key);
    if (known) return known;
    for (const row of rows) {
      const take = row.whose === 'team' && row.key === custody.key && mine.get(row.holder);
      const secret = take && openPlanKey(plan, row.key, JSON.parse(row.sealed), take);
      if (secret) return { id: row.key, secret, custody: JSON.parse(custody.sealed) as SealedKey };
    }
    return undefined;
  };

  /** And by the custody: only to hand it on. */
  const fromCustody = (plan: string, id: string, custody: SealedKey): PlanKey | undefined => {
    const secret = files.keys.custody && openPlanKey(plan, id, custody, files.keys.custody);
    return secret && { id, secret, custody };
  };

  const open = (text: string, row: Row): string => {
    const held = readEnvelope(text);
    if (!held) return text;
    const key = keys.get(held.key);
    if (!key) {
      if (myTeams.has(held.plan)) throw new KnownFailure('places-locked');
      return text;
    }
    const opened = standsInItsPlace(held, row) ? openText(held, key.secret) : undefined;
    if (opened === undefined) throw new KnownFailure('places-damaged');
    return opened;
  };

  const seal: Sealing['seal'] = (at, text) => {
    if (at.question !== '' && !isSealedQuestion.has(at.question)) return text;
    const id = current.get(at.plan);
    if (id === undefined) return text;
    const key = keys.get(id);
    if (key) return sealText(at, text, key);
    // From outside the team nothing of hers is written; where somebody was, is, and is sealed by whoever can.
    if (at.question === '' && !myTeams.has(at.plan)) return text;
    throw new KnownFailure('places-locked');
  };

  /** The public halves a plan's key is to be sealed to, besides the custody. */
  const holdersOf = (members: readonly string[]): Set<string> => {
    const holders = files.ring.slots.flatMap((held) =>
      'person' in held && held.plans && members.includes(held.person) ? [held.publicKey] : [],
    );
    return new Set(holders);
  };

  /** @returns what to remember once it is committed; nothing where it cannot be done by this worker */
  const settleOne = async (
    writer: Writer,
    plan: string,
    members: readonly string[],
  ): Promise<(() => void) | undefined> => {
    const custody = files.ring.custody;
    if (!custody) return undefined;
    const rows = await writer.all<KeyRow>('SELECT * FROM plan_key WHERE plan = ?', [plan]);
    const there = custodyOf(rows);
    const before =
      there &&
      (fromMine(plan, rows, there) ??
        fromCustody(plan, there.key, JSON.parse(there.sealed) as SealedKey));
    // Somebody else has to: until then whoever could open it still can.
    if (there && !before) return undefined;
    const wanted = holdersOf(members);
    const stays = rows.every(({ holder, whose, key }) =>
      whose === 'custody' ? holder === custody : wanted.has(holder) && key === there?.key,
    );
    const key = before && stays ? before : makePlanKey(plan, custody);
    if (key !== before) await writer.run('DELETE FROM plan_key WHERE plan = ?', [plan]);
    const held = new Set(key === before ? rows.map(({ holder }) => holder) : []);
    const insert = (holder: string, whose: string, sealed: SealedKey) =>
      writer.run('INSERT INTO plan_key (plan, holder, whose, key, sealed) VALUES (?, ?, ?, ?, ?)', [
        ...[plan, holder, whose, key.id, JSON.stringify(sealed)],
      ]);
    if (!held.has(custody)) await insert(custody, 'custody', key.custody);
    for (const holder of wanted) {
      if (!held.has(holder)) await insert(holder, 'team', sealPlanKey(plan, key, holder));
    }
    for (const text of await readTexts(writer, plan, questions)) {
      await sealAnew(writer, text, key, before);
    }
    const isMine = members.includes(worker) && [...mine.keys()].some((half) => wanted.has(half));
    return () => {
      current.set(plan, key.id);
      if (members.includes(worker)) myTeams.add(plan);
      else myTeams.delete(plan);
      for (const [id, { secret }] of keysOfPlan(plan, rows)) {
        if (isMine && id === key.id) continue;
        if (secret !== key.secret) secret.purge();
        keys.delete(id);
      }
      if (isMine) keys.set(key.id, key);
    };
  };

  const keysOfPlan = (plan: string, rows: readonly KeyRow[]): [string, PlanKey][] => {
    const ids = new Set([...rows.map((row) => row.key), current.get(plan)]);
    return [...keys].filter(([id]) => ids.has(id));
  };

  /** One that cannot be opened now stays as it is: the key it is under is sealed to the custody within it. */
  const sealAnew = async (
    writer: Writer,
    of: StoredText,
    key: PlanKey,
    before: PlanKey | undefined,
  ): Promise<void> => {
    const held = readEnvelope(of.text);
    if (held?.key === key.id) return;
    if (!held) {
      await putText(writer, of, sealText(of.at, of.text, key));
      return;
    }
    const by =
      [before, keys.get(held.key)].find((one) => one?.id === held.key) ??
      fromCustody(held.plan, held.key, held.custody);
    // Moved from another place it is left alone, and told when it is read.
    const isInPlace =
      held.plan === of.at.plan && held.row === of.at.row && held.question === of.at.question;
    const text = by && isInPlace ? openText(held, by.secret) : undefined;
    if (text !== undefined) await putText(writer, of, sealText(of.at, text, key));
  };

  /** Those a plan's key is sealed to. @param changed whom somebody at the desk puts in or takes out in this moment */
  const membersOf = async (reader: Reader, changed?: TeamChanges) => {
    const byPlan = await readMembers(reader);
    const counts = (plan: string) => (one: string) =>
      !doubts?.isKeptOut(plan, one) || changed?.get(plan)?.has(one) === true;
    return new Map([...byPlan].map(([plan, all]) => [plan, all.filter(counts(plan))]));
  };

  const settle = async (writer: Writer, changed: TeamChanges): Promise<() => void> => {
    const members = await membersOf(writer, changed);
    const afterwards: (() => void)[] = [];
    for (const plan of changed.keys()) {
      const after = await settleOne(writer, plan, members.get(plan) ?? []);
      if (after) afterwards.push(after);
    }
    return () => {
      for (const after of afterwards) after();
      for (const [plan, about] of changed) {
        for (const one of about) void doubts?.settle(plan, one).catch(() => undefined);
      }
    };
  };

  /** The plans that are not as they should be. */
  const unsettled = async (reader: Reader): Promise<Set<string>> => {
    const { custody } = files.ring;
    const found = await plansBehind(reader, questions);
    const rows = await reader.all<Pick<KeyRow, 'plan' | 'holder'>>(
      'SELECT plan, holder FROM plan_key',
    );
    const held = Map.groupBy(rows, ({ plan }) => plan);
    const members = await membersOf(reader);
    for (const { id } of await reader.all<{ id: string }>('SELECT id FROM plan')) {
      const wanted = holdersOf(members.get(id) ?? []);
      if (custody) wanted.add(custody);
      const has = new Set((held.get(id) ?? []).map(({ holder }) => holder));
      if (wanted.size !== has.size || [...wanted].some((half) => !has.has(half))) found.add(id);
    }
    return found;
  };

  const settleAll = async (): Promise<void> => {
    if (!files.ring.custody) return;
    if ((await unsettled(connection)).size === 0) return;
    const after = await connection.transaction(async (writer) =>
      settle(writer, new Map([...(await unsettled(writer))].map((plan) => [plan, new Set()]))),
    );
    after();
  };

  await readMine(connection);
  return {
    sealing: { seal, open, settle },
    settleAll,
    forget: () => {
      for (const { secret } of keys.values()) secret.purge();
      for (const take of mine.values()) take.purge();
      keys.clear();
      mine.clear();
    },
  };
}

/** A sealed text is bound to its place; what else was read of the row must say the same. */
function standsInItsPlace(
  held: { plan: string; table: string; row: string; question: string },
  row: Row,
): boolean {
  const isSame = (column: string, text: string) =>
    typeof row[column] !== 'string' || row[column] === text;
  if (!isSame('plan', held.plan)) return false;
  if (held.question !== '' && !isSame('question', held.question)) return false;
  const isAnswer = held.table === 'answer' && 'seq' in row && 'question' in row;
  return !isAnswer || isSame('id', held.row);
}
