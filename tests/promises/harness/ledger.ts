// What was acknowledged, held against what is found afterwards. Strict: everything that was acknowledged, word for word
// and in order; of what was not, at most the one answer that was on its way.

export type Found = { rows: [seq: number, said: string][]; damage: string[] };

/** The words of one save: known from its round and number, and of many lengths, so that pages fill in many ways. */
export function textOf(round: number, i: number): string {
  return `round ${round} answer ${i} ${'kind words '.repeat((round * 31 + i * 37) % 180)}.`;
}

/**
 * What is wrong with what was found after round `round`, in words.
 * @param acknowledged how many saves of that round were acknowledged, from the first on
 */
export function heldAgainst(
  { rows, damage }: Found,
  { round, acknowledged, after }: { round: number; acknowledged: number; after: number },
): { lost: number; wrong: string[] } {
  const wrong = damage.map((what) => `round ${round}: ${what}`);
  let lost = 0;
  for (let i = 0; i < acknowledged; i += 1) {
    const row = rows[i];
    if (row?.[1] !== textOf(round, i) || row[0] !== after + i + 1) lost += 1;
  }
  if (lost > 0) wrong.push(`round ${round}: ${lost} of ${acknowledged} acknowledged answers lost`);
  const more = rows.slice(acknowledged);
  if (more.length > 1) wrong.push(`round ${round}: ${more.length} answers nobody was told of`);
  if (more.length === 1 && more[0]?.[1] !== textOf(round, acknowledged)) {
    wrong.push(`round ${round}: an answer that nobody gave`);
  }
  return { lost, wrong };
}
