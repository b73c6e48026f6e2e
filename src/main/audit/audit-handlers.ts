// Answers the calls about the log of who did what. Who may ask which of them is settled at the gate.

import { type AuditFinding, auditFinding } from '../../shared/domain/audit/entry';
import type { AuditChecked, AuditTold } from '../../shared/ipc/audit-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Signer } from '../keys/signer';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { findErased, readLog, readPeopleOfLog } from './audit-rows';
import { exportLog } from './export-log';
import { readDetails, readHead, walkChain } from './log-rows';
import { findInFile, findingsIn } from './opening';
import { checkSignedPoints } from './signed-points';
import { type LegalNames, readWeek } from './week-rows';

export type AuditNeeds = {
  /** Whether who is at the desk can settle what was found. */
  isKeyholder: () => Promise<boolean>;
  /** Trades a ticket for the path behind it, once. */
  takePlace: (ticket: string) => string | undefined;
  legalNames: LegalNames;
  /** The key of who is at the desk. */
  signer: Signer;
};

/** Handlers for `audit`, working at this desk. */
export function auditHandlers(
  desk: Desk,
  { isKeyholder, takePlace, legalNames, signer }: AuditNeeds,
): Handlers<'audit'> {
  const { connection } = desk;
  const me = desk.session.worker.id;
  const told = async () => readTold(connection, await isKeyholder());
  return {
    mine: (by) => readLog(connection, { ...by, worker: me }),
    ofPlan: (by) => readLog(connection, by),
    all: (by) => readLog(connection, by),
    erased: async ({ reference }) => {
      const plan = await findErased(connection, reference);
      return plan === undefined ? {} : { plan };
    },
    people: () => readPeopleOfLog(connection),
    week: () => readWeek(connection, desk.today(), legalNames),
    check: () => checkLog(desk),
    trouble: told,
    settle: async () => {
      if (!(await isKeyholder())) throw new KnownFailure('not-my-work');
      // The entry is all there is to it; the gate has said what it is.
      await connection.transaction(async () => undefined);
      return told();
    },
    export: async ({ place, ...days }) => {
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      return exportLog({ ...desk, worker: desk.session.worker, signer }, path, days);
    },
  };
}

async function checkLog({ connection, now }: Desk): Promise<AuditChecked> {
  return connection.alone(async (raw) => {
    const { entries, findings: inChain } = await walkChain(raw, true);
    const { points, findings: unsigned } = await checkSignedPoints(raw);
    const inFile = (await findInFile(raw)).filter(
      (one) => !inChain.some((same) => JSON.stringify(same) === JSON.stringify(one)),
    );
    const findings = await withReferences(raw, [...inChain, ...unsigned, ...inFile]);
    const head = await readHead(raw);
    return {
      ...{ isWhole: findings.length === 0, findings, entries, checkpoints: points, at: now() },
      ...(head ? { head: { seq: head.seq, hash: head.hash, at: head.at } } : {}),
    };
  });
}

/** What was found on opening since somebody last said that they have seen to it. */
async function readTold(reader: Reader, maySettle: boolean): Promise<AuditTold> {
  const [settled] = (await readDetails(reader, 'log-trouble-seen')).toReversed();
  const found = await readDetails(reader, 'log-trouble-found', settled?.seq ?? 0);
  const findings = found.flatMap(({ detail }) =>
    findingsIn(detail).map((text) => auditFinding.parse(JSON.parse(text))),
  );
  const foundAt = found[0]?.at;
  return {
    ...{ findings: await withReferences(reader, findings), maySettle },
    ...(foundAt === undefined ? {} : { foundAt }),
  };
}

async function withReferences(
  reader: Pick<Reader, 'all'>,
  findings: readonly AuditFinding[],
): Promise<AuditFinding[]> {
  const plans = await reader.all<{ id: string; reference: string }>(
    'SELECT id, reference FROM plan',
  );
  const known = new Map(plans.map(({ id, reference }) => [id, reference]));
  return findings.map((one) => {
    const reference = one.plan && known.get(one.plan.id);
    return one.plan && reference !== undefined ? { ...one, plan: { ...one.plan, reference } } : one;
  });
}
