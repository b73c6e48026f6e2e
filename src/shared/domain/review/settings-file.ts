/*
 * What can be wrong with a file that somebody brings for the settings: the list of bank holidays, or a prison's own
 * numbers. Each has a sentence of its own in resources/locales/<lang>/settings.json: what is wrong, and what to do.
 */

export const fileProblems = [
  // any file
  'not_text',
  'not_json',
  'not_settings',
  'said_twice',
  'nothing_new',
  'file_changed',
  // bank holidays
  'not_a_day',
  'too_few',
  'too_many',
  'no_whole_year',
  'gap',
  'older_list',
  // a prison's own numbers
  'holidays_elsewhere',
  'unknown_part',
  'unknown_number',
  'unknown_word',
  'basis_given',
  'no_value',
  'no_note',
  'long_note',
  'not_a_number',
  'not_yes_or_no',
  'fixed',
  'at_most',
  'at_least',
] as const;

export interface FileProblem {
  readonly why: (typeof fileProblems)[number];
  /** Counted from 1, where one line is to blame. */
  readonly line?: number;
  /** `name` is the path of a number; days are YYYY-MM-DD. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What was read, or what to put right first. */
export type FromFile<T> = { readonly read: T } | { readonly putRight: FileProblem };

export function putRight(
  why: FileProblem['why'],
  params: FileProblem['params'] = {},
  line?: number,
): { putRight: FileProblem } {
  return { putRight: { why, params, ...(line === undefined ? {} : { line }) } };
}

/** A few words of a file, short enough to be said in a sentence. */
export function asWritten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
