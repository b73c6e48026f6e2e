// What an entry is about, as the rows that changed say it: which questions, readers, copies and workers. Ids and codes only.

import type { AuditAbout, AuditDetail } from '../../shared/domain/audit/entry';
import type { ChangedRow } from './changed-rows';

/** More of a kind than this are counted and not named. */
const MOST = 60;

type Found = Record<'questions' | 'pages' | 'readers' | 'copies' | 'workers' | 'things', string[]>;

/** From the rows of one plan, or of none. */
export function aboutRows(rows: readonly ChangedRow[]): { about: AuditAbout; detail: AuditDetail } {
  const found: Found = {
    ...{ questions: [], pages: [], readers: [] },
    ...{ copies: [], workers: [], things: [] },
  };
  const detail: AuditDetail = {};
  for (const row of rows) if (!row.isTakenOut) lookAt(row, found, detail);
  const list = (all: readonly string[]) => [...new Set(all)].slice(0, MOST);
  const some = <K extends string>(name: K, all: readonly string[]) =>
    (all.length > 0 ? { [name]: list(all) } : {}) as Partial<Record<K, string[]>>;
  return {
    about: {
      ...some('questions', found.questions),
      ...some('pages', found.pages),
      ...some('readers', found.readers),
      ...some('copies', found.copies),
      worker: found.workers[0],
      thing: found.things[0],
    },
    detail: rows.length > 0 ? { ...detail, rows: countsOf(rows) } : detail,
  };
}

/** `answer 1`, and `-answer 3` for what was taken out. */
function countsOf(rows: readonly ChangedRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { table, isTakenOut } of rows) {
    const name = isTakenOut ? `-${table}` : table;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`);
}

function lookAt({ table, safe }: ChangedRow, found: Found, detail: AuditDetail): void {
  const text = (column: string): string[] => {
    const value = safe[column];
    return value === null || value === undefined ? [] : [String(value)];
  };
  const keep = (...columns: string[]) => {
    for (const column of columns) {
      const value = safe[column];
      if (value !== null && value !== undefined) detail[column] = value;
    }
  };
  switch (table) {
    case 'answer':
      found.questions.push(...text('question'));
      return;
    case 'sharing_choice':
      (safe['target'] === 'page' ? found.pages : found.questions).push(...text('target_id'));
      found.readers.push(...text('audience'));
      detail['levels'] = [...new Set([...levelsIn(detail), ...text('level')])];
      keep('with_her', 'on_her_screen');
      return;
    case 'copy':
      found.copies.push(...text('id'));
      found.readers.push(...text('copy_for'));
      found.questions.push(...(JSON.parse(String(safe['questions'] ?? '[]')) as string[]));
      keep('kind', 'version', 'file_hash', 'pages', 'printed');
      return;
    case 'copy_went':
    case 'copy_back':
    case 'copy_saved_again':
    case 'copy_printed_again':
      found.copies.push(...text('copy'));
      keep('went', 'copies', 'state');
      return;
    case 'plan_team':
    case 'plan_away':
      found.workers.push(...text('worker'));
      keep('is_in', 'is_away', 'why');
      return;
    case 'plan_restricted':
      keep('is_on');
      return;
    case 'worker':
      found.workers.push(...text('id'));
      return;
    case 'worker_note':
      found.pages.push(...text('page'));
      found.things.push(...text('note'));
      return;
    case 'contact_made':
      found.things.push(...text('contact'));
      return;
    case 'place_picture':
      found.questions.push(...text('question'));
      found.things.push(...text('picture'));
      keep('is_away');
      return;
    case 'own_note':
      found.things.push(...text('note'));
      return;
    case 'consent':
      keep('what', 'said');
      return;
    case 'contact':
      found.things.push(...text('contact'));
      keep('what');
      return;
    default:
      for (const column of [
        'id',
        'contact',
        'review',
        'sitting',
        'glass',
        'decision',
        'override',
        'name',
      ]) {
        found.things.push(...text(column));
      }
      keep('standing', 'outcome', 'row_count', 'found');
  }
}

const levelsIn = (detail: AuditDetail): string[] => {
  const levels = detail['levels'];
  return Array.isArray(levels) ? levels : [];
};
