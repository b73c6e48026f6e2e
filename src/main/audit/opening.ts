// What a file says of itself when it is opened: whether the log is whole, whether the rows are as its last entry left them,
// and whether it reaches as far as the notes outside say. Read only; what is found is told by the next entry.

import type { AuditAct, AuditDetail, AuditFinding } from '../../shared/domain/audit/entry';
import type { RawConnection } from '../store/sqlcipher';
import { holdAgainst, type Outside } from './anchors';
import type { AuditActor } from './context';
import { asHex, type Digest, digestOf, type WatchedTable, watchedTables } from './digest';
import {
  type LogHead,
  readDetails,
  readHead,
  readLogKey,
  readPlanEnds,
  readSignedTo,
  walkChain,
} from './log-rows';

/** An entry that goes before anything else is written. */
export type Owed = { act: AuditAct; plan?: string; detail: AuditDetail; by?: AuditActor };

export type PlanEnd = { nr: number; hash: string };

/** How things stand on one open file. */
export type Standing = {
  head: LogHead | undefined;
  digest: Digest;
  ends: ReadonlyMap<string, PlanEnd>;
  /** The last entry that is signed for. */
  signedTo: number;
  /** The highest number that was ever given out. */
  furthest: number;
  owed: readonly Owed[];
};

type Raw = Pick<RawConnection, 'all'>;

/** What is wrong with the file as it is. */
export async function findInFile(raw: Raw): Promise<AuditFinding[]> {
  const key = await readLogKey(raw);
  const tables = await watchedTables(raw);
  const digest = await digestOf(raw, key, tables);
  return [...(await findDamage(raw)), ...(await findPutBack(raw, digest))];
}

/** What is wrong with the log, and with how the file holds together: an index of another day is no damaged page. */
async function findDamage(raw: Raw): Promise<AuditFinding[]> {
  const [first] = await raw.all('PRAGMA integrity_check');
  const isWhole = first !== undefined && Object.values(first)[0] === 'ok';
  const { findings } = await walkChain(raw);
  return isWhole ? findings : [{ what: 'file-not-whole' }, ...findings];
}

/** Rows that are not as the last entry left them: of which plans, where that can be said. */
async function findPutBack(raw: Raw, digest: Digest): Promise<AuditFinding[]> {
  const head = await readHead(raw);
  if (!head || head.state === asHex(digest.all)) return [];
  const lastGoodAt = head.at;
  const plans: AuditFinding[] = [];
  for (const [plan, { state }] of await readPlanEnds(raw)) {
    if (state === asHex(digest.plans.get(plan) ?? 0n)) continue;
    plans.push({ what: 'plan-put-back', plan: { id: plan }, lastGoodAt });
  }
  return plans.length > 0 ? plans : [{ what: 'rows-put-back', lastGoodAt }];
}

/**
 * Looks at a file that is about to be worked with.
 * @param early what was found before its tables were brought up to date; then rows are not what they were, on purpose
 */
export async function lookAtOpening(
  raw: Raw,
  {
    key,
    tables,
    outside,
    early,
  }: {
    key: Uint8Array;
    tables: readonly WatchedTable[];
    outside: Outside;
    early: readonly AuditFinding[] | undefined;
  },
): Promise<Standing> {
  const digest = await digestOf(raw, key, tables);
  const head = await readHead(raw);
  const [step] = await raw.all<{ user_version: number }>('PRAGMA user_version');
  const version = step?.user_version ?? 0;
  const known = await lastVersion(raw);
  const putBack = await putBackNow(raw, head, outside);
  const { findings: atAnchors, furthest } = await holdAgainst(raw, head, outside.anchors);
  const isExpected = early !== undefined || (known ?? version) !== version || putBack?.isMended;
  const all = [
    ...(early ?? (await findDamage(raw))),
    ...(isExpected ? [] : await findPutBack(raw, digest)),
    ...(putBack ? [] : [...outside.findings, ...atAnchors]),
  ];
  const told = await findingsTold(raw);
  const isCut = !putBack && furthest > (head?.seq ?? 0);
  const news = all.filter((one) => isCut || !told.has(JSON.stringify(one)));
  return {
    ...{ head, digest, furthest, signedTo: await readSignedTo(raw) },
    ends: new Map(
      [...(await readPlanEnds(raw))].map(([plan, { nr, hash }]) => [plan, { nr, hash }]),
    ),
    owed: [
      ...(putBack ? owedForPutBack(putBack) : []),
      ...owedForFindings(news),
      ...(known === version ? [] : [owedForVersion(head !== undefined, version, known)]),
    ],
  };
}

/** Which numbers the tables had when somebody last wrote that down. */
async function lastVersion(raw: Raw): Promise<number | undefined> {
  const [last] = [
    ...(await readDetails(raw, 'log-begun')),
    ...(await readDetails(raw, 'tables-changed')),
  ].toSorted((a, b) => b.seq - a.seq);
  const tables = last?.detail['tables'];
  return typeof tables === 'number' ? tables : undefined;
}

/** A backup that was put back and is not told of yet. Of another file than that one it excuses nothing. */
async function putBackNow(
  raw: Raw,
  head: LogHead | undefined,
  { putBack }: Outside,
): Promise<Outside['putBack']> {
  if (!putBack) return undefined;
  const end = head ? `${head.seq}:${head.hash}` : '';
  if (putBack.logEnd !== undefined && putBack.logEnd !== end) return undefined;
  const told = await readDetails(raw, 'backup-put-back');
  return told.some(({ detail }) => detail['at'] === putBack.at) ? undefined : putBack;
}

/** Everything that was found before, as it was written down. */
export async function findingsTold(raw: Raw): Promise<ReadonlySet<string>> {
  const told = await readDetails(raw, 'log-trouble-found');
  return new Set(told.flatMap(({ detail }) => findingsIn(detail)));
}

/** As `owedForFindings` wrote them. */
export function findingsIn(detail: Readonly<Record<string, unknown>>): string[] {
  const { findings } = detail;
  return Array.isArray(findings) ? findings.map(String) : [];
}

const owedForVersion = (hasHead: boolean, tables: number, from: number | undefined): Owed => ({
  act: hasHead ? 'tables-changed' : 'log-begun',
  detail: { tables, ...(from === undefined ? {} : { from }) },
});

function owedForPutBack({ at, madeAt, isMended, worker }: NonNullable<Outside['putBack']>): Owed[] {
  const by = worker && ({ worker: worker.id, role: worker.role, side: 'staff' } as const);
  const put: Owed = { act: 'backup-put-back', detail: { at, madeAt }, ...(by ? { by } : {}) };
  return isMended ? [put, { act: 'damaged-rows-brought-along', detail: { at } }] : [put];
}

/** One for each plan, so that it stands in its own part of the log; one for the rest. */
function owedForFindings(findings: readonly AuditFinding[]): Owed[] {
  const rest = findings.filter(({ plan }) => plan === undefined);
  const ofPlans = findings.flatMap((one): Owed[] =>
    one.plan
      ? [
          {
            act: 'log-trouble-found',
            plan: one.plan.id,
            detail: { findings: [JSON.stringify(one)] },
          },
        ]
      : [],
  );
  return [
    ...(rest.length > 0
      ? [
          {
            act: 'log-trouble-found',
            detail: { findings: rest.map((one) => JSON.stringify(one)) },
          } as const,
        ]
      : []),
    ...ofPlans,
  ];
}
