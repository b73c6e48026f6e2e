// Which fields each change of situation asks for, in which order and when. Pure data.

import {
  isIndeterminate,
  recallTypes,
  recordableLeads,
  releaseDateTypes,
  sentenceTypes,
} from '../../../../shared/domain/review/facts';
import {
  type ChangeField,
  type ChangeKind,
  handoverSteps,
  remandOutcomes,
} from '../../../../shared/domain/review/situation-change';

/** What was put in so far. */
export type Draft = { readonly kind: ChangeKind } & { readonly [Field in ChangeField]?: unknown };

export type AskedField = {
  readonly name: ChangeField;
  /** It need not be known. */
  readonly isOptional?: true;
  readonly when?: (draft: Draft) => boolean;
} & (
  | { readonly kind: 'day' | 'text' | 'months' | 'words' | 'tick' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
);

const day: AskedField = { name: 'day', kind: 'day' };
const optionalDay = (name: ChangeField): AskedField => ({ name, kind: 'day', isOptional: true });

/** The date, its kind, and who read it: asked together, so that none comes or goes under a hand at work. */
const releaseFields: readonly AskedField[] = [
  optionalDay('releaseDate'),
  { name: 'releaseDateType', kind: 'choice', options: releaseDateTypes, isOptional: true },
  { name: 'releaseDateReadBy', kind: 'text' },
  { name: 'releaseDateReadOn', kind: 'day' },
  { name: 'releaseDateReadWhere', kind: 'text' },
];

const isWithoutEnd = ({ sentenceType }: Draft) =>
  isIndeterminate({ sentenceType } as Parameters<typeof isIndeterminate>[0]);
const withEnd = (draft: Draft) => !isWithoutEnd(draft);

export const changeFields: Readonly<Record<ChangeKind, readonly AskedField[]>> = {
  sentenced: [
    day,
    { name: 'sentenceType', kind: 'choice', options: sentenceTypes },
    { name: 'sentenceLengthMonths', kind: 'months', isOptional: true, when: withEnd },
    { ...optionalDay('tariffExpiry'), when: isWithoutEnd },
    ...releaseFields.map((field) => ({ ...field, when: withEnd })),
    { ...optionalDay('licenceEnd'), when: withEnd },
  ],
  released: [day, optionalDay('licenceEnd')],
  recalled: [
    day,
    { name: 'recallType', kind: 'choice', options: recallTypes },
    optionalDay('recallDate'),
  ],
  remand_ended: [
    day,
    { name: 'outcome', kind: 'choice', options: remandOutcomes },
    { ...optionalDay('nextCourtDate'), when: ({ outcome }) => outcome === 'bail' },
    {
      ...optionalDay('communityOrderEnd'),
      when: ({ outcome }) => outcome === 'community_order' || outcome === 'suspended_sentence',
    },
  ],
  release_date_changed: releaseFields,
  moved_prison: [day, { name: 'prison', kind: 'text' }],
  life_dates: [
    day,
    optionalDay('tariffExpiry'),
    optionalDay('targetHearing'),
    optionalDay('releaseDirectedDate'),
  ],
  handover_recorded: [
    day,
    { name: 'probationWorker', kind: 'text' },
    ...handoverSteps.map((name): AskedField => ({ name, kind: 'tick' })),
  ],
  lead_recorded: [
    day,
    { name: 'lead', kind: 'choice', options: recordableLeads },
    { name: 'name', kind: 'text', isOptional: true },
    { name: 'reason', kind: 'words' },
  ],
  lead_record_ended: [day],
};

/** The fields that are asked for now. */
export function fieldsOf(draft: Draft): readonly AskedField[] {
  return changeFields[draft.kind].filter(({ when }) => when === undefined || when(draft));
}

/** What is handed on: only fields that are on the screen, and nothing for one that was left empty. */
export function changeGiven(draft: Draft): object {
  const given = fieldsOf(draft)
    .map(({ name, kind }) => [name, kind === 'months' ? months(draft[name]) : draft[name]] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return { kind: draft.kind, ...Object.fromEntries(given) };
}

/** A number when it is one; otherwise what was typed, so that it is asked again. */
function months(typed: unknown): unknown {
  const text = typeof typed === 'string' ? typed.trim() : typed;
  return typeof text === 'string' && /^\d{1,4}$/u.test(text) ? Number(text) : text;
}
