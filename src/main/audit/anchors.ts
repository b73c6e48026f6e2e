// Notes, outside the file, of how far the log had gone: an earlier file, or a log that was cut, cannot reach them. A note is
// a lower bound; one is enough.

import type { AuditFinding } from '../../shared/domain/audit/entry';
import type { RawConnection } from '../store/sqlcipher';
import { leavesNumbersOut, leavesOut } from './chain';
import { type LogHead, readDetails, readEntryAt } from './log-rows';

export type Anchor = LogHead;

/** What is known from outside the file. */
export type Outside = {
  anchors: Anchor[];
  /** What is wrong with the notes themselves. */
  findings: AuditFinding[];
  /**
   * A backup was put in the file's place on purpose. `isMended`: with rows of a damaged file brought along. `logEnd`: the
   * number and hash of the last entry in it, `number:hash`; left out where it was not written down.
   */
  putBack?:
    | {
        at: string;
        madeAt: string;
        isMended: boolean;
        logEnd?: string | undefined;
        /** Who did it, where somebody was at work. */
        worker?: { id: string; role: string } | undefined;
      }
    | undefined;
};

/**
 * Holds the log against the notes.
 * @returns `furthest`: the highest number that was ever given out
 */
export async function holdAgainst(
  raw: Pick<RawConnection, 'all'>,
  head: LogHead | undefined,
  anchors: readonly Anchor[],
): Promise<{ findings: AuditFinding[]; furthest: number }> {
  const end = head?.seq ?? 0;
  const furthest = Math.max(end, ...anchors.map(({ seq }) => seq));
  const lastGoodAt = head ? { lastGoodAt: head.at } : {};
  const beyond = anchors.filter(({ seq }) => seq > end).toSorted((a, b) => b.seq - a.seq);
  const [known] = beyond;
  if (known) {
    const cut = { what: 'log-cut', from: end + 1, to: known.seq, knownAt: known.at } as const;
    return { findings: [{ ...cut, ...lastGoodAt }], furthest };
  }
  for (const { seq, hash, at } of anchors) {
    const there = await readEntryAt(raw, seq);
    if (there?.hash === hash || (!there && (await isLeftOut(raw, seq)))) continue;
    return { findings: [{ what: 'log-other', from: seq, to: seq, knownAt: at }], furthest };
  }
  return { findings: [], furthest };
}

/** Numbers that a told entry leaves out: something was put back since, and that was said. */
async function isLeftOut(raw: Pick<RawConnection, 'all'>, seq: number): Promise<boolean> {
  for (const act of leavesNumbersOut) {
    if ((await readDetails(raw, act)).some((entry) => leavesOut(entry, seq))) return true;
  }
  return false;
}
