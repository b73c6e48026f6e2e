// How a table of her file is written down, and which rows of it are hers to see.

import type { Why } from './not-about-her';

/**
 * text: words as they were typed. code: one of a fixed few. who: the worker of that stretch of work. of: a row it belongs
 * to, by what a reader knows it by (`by` says how it is found). picture: a JPEG as base64, drawn. json: what has parts.
 */
export type Shown =
  | 'text'
  | 'code'
  | 'day'
  | 'moment'
  | 'who'
  | 'flag'
  | 'number'
  | 'question'
  | 'page'
  | 'place'
  | 'reader'
  | 'of'
  | 'picture'
  | 'json';

export type FileTable = {
  table: string;
  /** Which rows are hers, as SQL about `t`; ?1 is her plan, ?2 the notes and contacts that are looked at first. */
  where: string;
  order: string;
  /** How each column reads, or `-` and why it is not in her file. */
  columns: Readonly<Record<string, Shown | `-${Why}`>>;
  by?: Readonly<Record<string, string>>;
};

export const ofPlan = 't.plan = ?1';

/** What was shown without her say and she was told of. Anything else of it leaves no trace here. */
export const TOLD = `SELECT o.id FROM sharing_override o WHERE o.plan = ?1 AND 'told' =
  (SELECT told.kind FROM override_told told WHERE told.override = o.id ORDER BY told.seq DESC LIMIT 1)`;

/** Copies she may know of. */
export const HER_COPIES = `SELECT c.id FROM copy c WHERE c.plan = ?1 AND NOT EXISTS
  (SELECT 1 FROM override_copy u WHERE u.copy = c.id AND u.override NOT IN (${TOLD}))`;

export const ofHerCopies = `t.copy IN (${HER_COPIES})`;
export const copyCode = { copy: '(SELECT c.short_hash FROM copy c WHERE c.id = t.copy)' };
export const inHistory = { plan: '-whose', seq: '-order', session: 'who', at: 'moment' } as const;
