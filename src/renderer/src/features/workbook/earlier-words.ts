// The history of one answer, made readable: steps on the way to the same words become one version,
// and no words ever disappear behind another version. Pure.

import type { Answer } from '../../../../shared/domain/workbook/answer';

/** Minutes between two rows of one session that may still be one version. Source: the design's history view. */
const ONE_VERSION_MINUTES = 5;

/** Parts of a value that are picks, ids or days rather than words she typed. */
const notTyped = new Set([
  ...['id', 'ring', 'sector', 'feel', 'marks', 'area', 'status', 'when', 'done', 'date'],
  ...['because', 'told'],
  ...['chosen', 'showAs', 'kind', 'on', 'drawing'],
]);

/**
 * The versions worth showing, newest first. Rows of one session, by the same person, less than five
 * minutes apart are shown as their last, as long as it still holds every word of those before.
 * @param rows newest first, as the vault gives them
 */
export function versionsOf(rows: readonly Answer[]): Answer[] {
  const versions: Answer[] = [];
  let later: Answer | undefined;
  for (const row of rows) {
    if (!later || !isStepOnTheWay(row, later)) versions.push(row);
    later = row;
  }
  return versions;
}

function isStepOnTheWay(row: Answer, later: Answer): boolean {
  const minutes = (Date.parse(later.at) - Date.parse(row.at)) / 60_000;
  return (
    row.session === later.session &&
    row.givenBy === later.givenBy &&
    row.value.kind === later.value.kind &&
    minutes < ONE_VERSION_MINUTES &&
    keepsEveryWord(row, later)
  );
}

/** True when each word typed in `row` still stands in `later`, or is the beginning of one that does. */
function keepsEveryWord(row: Answer, later: Answer): boolean {
  if (row.value.kind !== 'said' || later.value.kind !== 'said') return true;
  const kept = wordsIn(later.value.said);
  return wordsIn(row.value.said).every((word) => kept.some((each) => each.startsWith(word)));
}

function wordsIn(said: unknown): string[] {
  if (typeof said === 'string') return said.split(/\s+/).filter(Boolean);
  if (Array.isArray(said)) return said.flatMap(wordsIn);
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, part]) => {
    // The fields of a list carry the content's own names ("when", "area") and may hold any words.
    if (key === 'fields') return Object.values(part as Record<string, string>).flatMap(wordsIn);
    return notTyped.has(key) ? [] : wordsIn(part);
  });
}
