// How far what she chose and said yes to has got. A copy is drawn from one state of it; where that has moved by the time the
// copy is written down, the copy is not made: she may have taken something back while it was drawn.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Reader } from '../store/connection';

export type YesSeqs = { choices: number; yeses: number };

/** The newest numbers of her choices and her yeses, 0 before the first. */
export async function readYesSeqs(reader: Reader, plan: string): Promise<YesSeqs> {
  const row = await reader.first<YesSeqs>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM sharing_choice WHERE plan = ?1) AS choices,
            (SELECT coalesce(max(seq), 0) FROM consent WHERE plan = ?1) AS yeses`,
    [plan],
  );
  return row ?? { choices: 0, yeses: 0 };
}

/** Part of the caller's transaction. @throws KnownFailure changed-since-look */
export async function assertSameYeses(
  reader: Reader,
  plan: string,
  { choices, yeses }: YesSeqs,
): Promise<void> {
  const now = await readYesSeqs(reader, plan);
  if (now.choices !== choices || now.yeses !== yeses) throw new KnownFailure('changed-since-look');
}
