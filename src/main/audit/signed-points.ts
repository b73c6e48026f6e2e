// Points at which somebody signed the end of the log with their own key: who, and that it was there then.

import type { AuditFinding } from '../../shared/domain/audit/entry';
import { isSignedBy } from '../keys/signer';
import type { RawConnection } from '../store/sqlcipher';
import { readEntryAt } from './log-rows';

/** The bytes that are signed: what it is, the number and the hash of the entry. */
export function signedText({ seq, hash }: { seq: number; hash: string }): Buffer {
  return Buffer.from(`alongside log ${seq} ${hash}`);
}

type Point = { seq: number; hash: string; public_key: string; signature: string; at: string };

/** Looks at every signed point. @returns how many there are and those that stand for nothing */
export async function checkSignedPoints(
  raw: Pick<RawConnection, 'all'>,
): Promise<{ points: number; findings: AuditFinding[] }> {
  const points = await raw.all<Point>(
    'SELECT seq, hash, public_key, signature, at FROM audit_checkpoint ORDER BY seq',
  );
  const findings: AuditFinding[] = [];
  for (const point of points) {
    const signature = Buffer.from(point.signature, 'hex');
    const isRight = isSignedBy(point.public_key, signedText(point), signature);
    const there = await readEntryAt(raw, point.seq);
    if (isRight && there?.hash === point.hash) continue;
    const { seq, at } = point;
    findings.push({ what: 'signature-wrong', from: seq, to: seq, knownAt: at });
  }
  return { points: points.length, findings };
}
