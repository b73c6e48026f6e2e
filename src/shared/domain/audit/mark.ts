// The mark of a line of the log, as papers carry it: its number and how its hash begins. A paper that went out can then say
// which line the log had, and nobody at this computer reaches the paper. Source: security.md 3.3. Pure.

/** So many hex digits of the hash: 64 bits, too many to find another line for. */
const LENGTH = 16;

export type LogMark = { seq: number; hash: string };

/** there: the log has that line. put-back: it was left out when a backup was put back. told: that it is gone stands in the log. */
export const markStandings = ['there', 'put-back', 'told', 'missing'] as const;
export type MarkStanding = (typeof markStandings)[number];

/** `812:0a1b2c3d4e5f6071`, as `scripts/verify-log.mjs` takes it too. */
export const writeMark = ({ seq, hash }: LogMark): string => `${seq}:${hash.slice(0, LENGTH)}`;

/** The mark after a reason for signing, in a form that is the same in every language. */
export const withMark = (reason: string, mark: LogMark | undefined): string =>
  mark ? `${reason} [log ${writeMark(mark)}]` : reason;

/** The mark a reason ends with. */
export function markOf(reason: string): LogMark | undefined {
  const [, seq, hash] = /\[log ([1-9]\d{0,11}):([0-9a-f]{16})\]$/.exec(reason) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}

/** Whether a line with this whole hash is the one that is meant. */
export const isMeant = (mark: LogMark, hash: string): boolean =>
  mark.hash.length === LENGTH && hash.startsWith(mark.hash);
