// How far what she chose and said yes to has got, and what was said of names that are another's. A copy is drawn from one state of it; where that has moved by the time the
// copy is written down, the copy is not made: she may have taken something back while it was drawn.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Reader } from '../store/connection';

export type YesSeqs = { choices: number; yeses: number; others: number };

/** The newest numbers of her choices and her yeses, and how many names were said to be another's or hers after all. */
export async function readYesSeqs(reader: Reader, plan: string): Promise<YesSeqs> {
  const row = await reader.first<YesSeqs>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM sharing_choice WHERE plan = ?1) AS choices,
            (SELECT coalesce(max(seq), 0) FROM consent WHERE plan = ?1) AS yeses,
            (SELECT count(*) + count(b.decision) FROM another_place a
               LEFT JOIN another_place_back b ON b.decision = a.id WHERE a.plan = ?1) AS others`,
    [plan],
  );
  return row ?? { choices: 0, yeses: 0, others: 0 };
}

/** Part of the caller's transaction. @throws KnownFailure changed-since-look */
export async function assertSameYeses(
  reader: Reader,
  plan: string,
  { choices, yeses, others }: YesSeqs,
): Promise<void> {
  const now = await readYesSeqs(reader, plan);
  const isSame = now.choices === choices && now.yeses === yeses && now.others === others;
  if (!isSame) throw new KnownFailure('changed-since-look');
}
