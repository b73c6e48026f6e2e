// What the law lets be held back, or asks to be looked at first, as a paper of its own for the person who answers requests.
// It is no copy of hers: it stands in no list of hers, and its rows in no file of hers.

import { allStrings } from '../../../shared/domain/copies/leaving';
import type {
  CopyGroup,
  CopyPage,
  CopyQuestion,
  PlanCopy,
} from '../../../shared/domain/copies/plan-copy';
import { findQuestion } from '../../../shared/domain/workbook/answer';
import type { KeptOverride } from '../../../shared/ipc/override-calls';
import type { Desk } from '../../plans/desk';
import type { Reader } from '../../store/connection';
import { readOverrides } from '../override-rows';
import { aroundFile, type FileState, hashOf, withCode } from './file-copy';
import {
  contactOnPaper,
  type HeldContact,
  heldContacts,
  heldOwnNotes,
  type OwnHeld,
  ownOnPaper,
} from './held-contacts';
import { rowOnPaper } from './lay-out';
import { tells } from './looked-at-first';
import type { Cell, Entry } from './read-file';
import { HER_COPIES } from './table-shapes';

type CopyRow = {
  id: string;
  code: string;
  file: string;
  madeAt: string;
  copyFor: string;
  name: string;
  role: string;
};
type NoteRow = {
  page: string | null;
  words: string;
  steps: string;
  follow_up: string | null;
  is_away: number;
  at: string;
  name: string;
  role: string;
};
type Held = {
  overrides: KeptOverride[];
  copies: Map<string, CopyRow>;
  notes: NoteRow[];
  contacts: HeldContact[];
  own: OwnHeld[];
  /** Files that are kept as they were sent. */
  kept: CopyRow[];
  lists: { at: string; name: string; role: string; file_name: string }[];
};

const by = 'JOIN session s ON s.id = t.session JOIN worker w ON w.id = s.worker';

async function readHeld(reader: Reader, plan: string, notes: readonly string[]): Promise<Held> {
  const copies = await reader.all<CopyRow & { kept: number; isUntold: number }>(
    `SELECT t.id, t.short_hash AS code, t.file_name AS file, t.made_at AS madeAt, w.name, w.role, t.copy_for AS copyFor,
       EXISTS (SELECT 1 FROM copy_bytes b WHERE b.copy = t.id) AS kept,
       t.id NOT IN (${HER_COPIES}) AS isUntold
     FROM copy t ${by} WHERE t.plan = ?1 ORDER BY t.rowid`,
    [plan],
  );
  return {
    overrides: (await readOverrides(reader, plan)).toReversed(),
    copies: new Map(copies.map((copy) => [copy.id, copy])),
    kept: copies.filter(({ kept, isUntold }) => kept === 1 && isUntold === 0),
    notes: await reader.all<NoteRow>(
      `SELECT t.page, t.words, t.steps, t.follow_up, t.is_away, t.at, w.name, w.role
       FROM worker_note t ${by}
       WHERE t.plan = ?1 AND t.note IN (SELECT value FROM json_each(?2)) ORDER BY t.seq`,
      [plan, JSON.stringify(notes)],
    ),
    contacts: await heldContacts(reader, plan, notes),
    own: await heldOwnNotes(reader, plan),
    lists: await reader.all(
      `SELECT t.at, w.name, w.role, t.file_name FROM file_list t ${by} WHERE t.plan = ? ORDER BY t.seq`,
      [plan],
    ),
  };
}

/** The paper, made whether or not anything is on it: that there is one tells nobody anything. */
export async function heldBackCopy(desk: Desk, state: FileState): Promise<PlanCopy> {
  const held = await desk.connection.transaction((reader) =>
    readHeld(reader, state.plan.id, state.lookedAtFirst),
  );
  const { words } = state.words;
  const isTold = ({ told }: KeptOverride) => told.at(-1)?.kind === 'told';
  const overrides = (which: readonly KeptOverride[]) =>
    which.map((override, at) => overrideOnPaper(state, override, held, at));
  const pages = [
    page(state, 'untold', overrides(held.overrides.filter((each) => !isTold(each))), 'untoldWhere'),
    page(state, 'toldWhy', overrides(held.overrides.filter(isTold)), 'untoldWhere'),
    page(
      state,
      'notes',
      [
        ...held.notes.map((note, at) => noteOnPaper(state, note, at)),
        ...held.contacts.map((contact, at) => contactOnPaper(state, contact, at)),
      ],
      'notesWhere',
    ),
    page(state, 'own', ownOnPaper(state, held.own), 'ownWhere'),
    page(state, 'named', namedIn(state), 'namedIn'),
    page(
      state,
      'copies',
      held.kept.map((copy, at) => copyOnPaper(state, copy, at)),
      'copiesWhere',
    ),
    page(state, 'people', peopleIn(desk, state), 'peopleWhere'),
    page(
      state,
      'lists',
      held.lists.map((list, at) => listOnPaper(state, list, at)),
    ),
  ].flat();
  const isNothing = [held.overrides, held.notes, held.contacts, held.own, held.kept].every(
    ({ length }) => length === 0,
  );
  const intro: CopyPage = {
    id: 'intro',
    title: words('file:list.intro'),
    lines: [
      ...['intro1', 'intro2', 'intro3'].map((key) => words(`file:list.${key}`)),
      ...(isNothing ? [words('file:list.nothing')] : []),
    ],
    questions: [],
  };
  const groups: CopyGroup[] = [
    { id: 'held', title: words('file:listTitle'), pages: [intro, ...pages] },
  ];
  const around = aroundFile(desk, state.plan, state.words, {
    title: 'listTitle',
    whose: 'listWhose',
  });
  const body = { ...around, name: state.plan.name, version: state.version, groups };
  return withCode(desk, body, hashOf(body));
}

function page(
  { words }: FileState,
  id: string,
  questions: CopyQuestion[],
  where?: string,
): CopyPage[] {
  if (questions.length === 0) return [];
  const title = words.words(`file:list.${id}`);
  return [{ id, title, ...(where ? { intro: words.words(`file:list.${where}`) } : {}), questions }];
}

function overrideOnPaper(
  { words: { words }, say }: FileState,
  override: KeptOverride,
  { copies }: Held,
  at: number,
): CopyQuestion {
  const { what, reader, recipient, gateway, why, less, authoriser, day, worker, told } = override;
  const copy = override.copy === undefined ? undefined : copies.get(override.copy);
  const label = (column: string) => words(`file:columns.sharing_override.${column}`);
  const cells: Cell[] = [
    { column: 'day', shown: 'day', value: day },
    { column: 'reader', shown: 'reader', value: reader },
    { column: 'recipient', shown: 'text', value: recipient },
    { column: 'what', shown: 'json', value: what.map(({ id }) => id) },
    { column: 'gateway', shown: 'code', value: gateway },
    { column: 'why', shown: 'text', value: why },
    { column: 'less', shown: 'text', value: less },
    { column: 'authoriser', shown: 'text', value: authoriser.name },
    { column: 'authoriser_role', shown: 'text', value: authoriser.role },
  ];
  const rows = [
    ...say.lines('sharing_override', { cells }),
    ...told.flatMap((each) =>
      each.kind === 'told'
        ? [{ label: words('file:list.toldState'), text: `${sayDay(say, each.day)}, ${each.by}` }]
        : [
            { label: words('file:list.notYet'), text: each.why },
            { label: words('file:list.lookAgain'), text: sayDay(say, each.lookAgain) },
          ],
    ),
    ...(copy
      ? [
          { label: words('file:list.copy'), text: say.moment(copy.madeAt) },
          { label: words('file:list.copyCode'), text: copy.code },
          { label: words('file:list.copyFile'), text: copy.file },
        ]
      : []),
  ].filter(({ text }) => text.trim() !== '');
  const head = say.head({ cells: [], by: { name: worker, role: '' } }, at).replace(/, $/u, '');
  return {
    key: `override-${at}`,
    label: `${label('day')} ${sayDay(say, day)} · ${head}`,
    blocks: [{ kind: 'cards', cards: [{ title: recipient, rows }] }],
    marks: [],
  };
}

/** A day in words, by the way rows say theirs. */
function sayDay(say: FileState['say'], value: string): string {
  const cells: Cell[] = [{ column: 'day', shown: 'day', value }];
  return say.lines('override_told', { cells })[0]?.text ?? value;
}

function noteOnPaper({ say }: FileState, note: NoteRow, at: number): CopyQuestion {
  const cells: Cell[] = [
    { column: 'page', shown: 'page', value: note.page ?? undefined },
    { column: 'words', shown: 'text', value: note.words },
    { column: 'steps', shown: 'text', value: note.steps },
    { column: 'follow_up', shown: 'day', value: note.follow_up ?? undefined },
    { column: 'is_away', shown: 'flag', value: note.is_away === 1 },
  ];
  const entry: Entry = { cells, by: { name: note.name, role: note.role }, at: note.at };
  return rowOnPaper('worker_note', entry, at, say);
}

function copyOnPaper({ say }: FileState, copy: CopyRow, at: number): CopyQuestion {
  const cells: Cell[] = [
    { column: 'copy_for', shown: 'reader', value: copy.copyFor },
    { column: 'short_hash', shown: 'text', value: copy.code },
    { column: 'file_name', shown: 'text', value: copy.file },
  ];
  const entry: Entry = { cells, by: { name: copy.name, role: copy.role }, at: copy.madeAt };
  return { ...rowOnPaper('copy', entry, at, say), key: `held-copy-${at}` };
}

function listOnPaper({ say }: FileState, list: Held['lists'][number], at: number): CopyQuestion {
  const cells: Cell[] = [{ column: 'file_name', shown: 'text', value: list.file_name }];
  const entry: Entry = { cells, by: { name: list.name, role: list.role }, at: list.at };
  return { ...rowOnPaper('copy', entry, at, say), key: `list-${at}` };
}

/** Rows of her own file in which a name stands that she has not been told of, by where they stand. */
function namedIn({
  parts,
  answers,
  untoldNames,
  words: { words },
  say,
}: FileState): CopyQuestion[] {
  const inParts = parts.flatMap(({ tables }) =>
    tables.flatMap(({ table, entries }) =>
      entries
        .filter(({ cells }) =>
          tells(allStrings(cells.map(({ value }) => value)).join('\n'), untoldNames),
        )
        .map((entry) => `${words(`file:tables.${table}`)}: ${say.head(entry, 0)}`),
    ),
  );
  const inAnswers = answers.flatMap(({ label, wordings }) =>
    wordings.some(({ text }) => tells(text.join('\n'), untoldNames)) ? [label] : [],
  );
  const places = [...new Set([...inAnswers, ...inParts])];
  if (places.length === 0) return [];
  return [
    {
      key: 'named',
      label: words('file:list.namedIn'),
      blocks: [{ kind: 'bullets', items: places }],
      marks: [],
    },
  ];
}

/** Whoever she names in an answer that asks for people, by what was asked. */
function peopleIn(desk: Desk, { answers }: FileState): CopyQuestion[] {
  const { workbook } = desk.content.workbook;
  return answers.flatMap(({ question: key, label, wordings }) => {
    const question = findQuestion(workbook, key);
    if (!question || !['person', 'network', 'list'].includes(question.type)) return [];
    const names = [...new Set(wordings.flatMap(({ value }) => namesIn(value)))];
    if (names.length === 0) return [];
    return [
      { key: `people-${key}`, label, blocks: [{ kind: 'bullets', items: names }], marks: [] },
    ];
  });
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'name' && typeof part === 'string' && part.trim() !== ''
      ? [part.trim()]
      : namesIn(part),
  );
}
