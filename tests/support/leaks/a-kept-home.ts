// A plan of a made-up woman who keeps one home back, and a clean copy of it with something planted in it.

import { asAttachment, asFileName, findHiddenPlaces } from '../../../src/main/copies/hidden-places';
import { type Day, day } from '../../../src/shared/domain/calendar/day';
import { decideAllowed } from '../../../src/shared/domain/copies/allowed';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import type { Leak, Leaving } from '../../../src/shared/domain/places/leak';
import type { Answer, AnswerValue } from '../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../src/shared/domain/workbook/content';
import type { Answers } from '../../../src/shared/domain/workbook/walk';
import { aCopy, aGroup, aPage, aQuestion, words } from '../plan-copies';
import { type Home, lineOf } from './addresses';

const today: Day = day.parse('2026-11-21');

/** Her answers: the home as an area only, its telephone and e-mail where she said how to reach her. */
export function answersAbout(home: Home, more: Record<string, unknown> = {}): Answers {
  const { area, town, postcode, phone, email, house } = home;
  const said: Record<string, unknown> = {
    share_explained: { chosen: 'yes' },
    share_with: { chosen: ['pom', 'probation', 'pa'] },
    home_address: {
      ...{ line1: [house, lineOf(home)].filter(Boolean).join(', '), line2: area },
      ...{ town, postcode, showAs: 'area_only' },
    },
    backup_people: [{ id: 'a', fields: { name: 'Nan', number: phone, for: 'Anything' } }],
    safe_contact: `Not by post. Mail ${email} and wait.`,
    ...more,
  };
  return new Map(
    Object.entries(said).map(([question, value], at): [string, Answer] => [
      question,
      {
        ...{ id: String(at), question, value: { kind: 'said', said: value } as AnswerValue },
        ...{
          givenBy: 'woman',
          worker: 'Rae',
          at: '2026-11-21T10:00:00Z',
          session: 's',
          seq: at + 1,
        },
      },
    ]),
  );
}

/** Every way out of the vault that a text can take. */
export const waysOut: readonly [string, (text: string) => { copy: PlanCopy; more: Leaving[] }][] = [
  [
    'an answer',
    (text) =>
      on({
        groups: [
          aGroup('Me', aPage('About me', 'Leaf', aQuestion('A few words about me', words(text)))),
        ],
      }),
  ],
  [
    'a step of a goal',
    (text) =>
      on({
        groups: [
          aGroup(
            'Goals',
            aPage(
              'My goals',
              'Leaf',
              aQuestion('My goals', {
                kind: 'cards',
                cards: [
                  {
                    title: 'Ring Nan',
                    rows: [],
                    cardsLabel: 'Steps',
                    cards: [{ title: text, rows: [] }],
                  },
                ],
              }),
            ),
          ),
        ],
      }),
  ],
  [
    'a worker’s note',
    (text) =>
      on({
        notesApart: {
          heading: 'Notes',
          notes: [{ label: 'Worker’s note', by: 'Rae', words: text, marks: [] }],
        },
      }),
  ],
  [
    'what she does not agree with',
    (text) =>
      on({ disagreement: { heading: 'What I do not agree with', how: 'Some of it', words: text } }),
  ],
  ['whom it is for', (text) => on({ whose: `This copy is for ${text}` })],
  [
    'a line of who she is',
    (text) =>
      on({ dates: { heading: 'Dates', lines: [{ label: 'When', text: 'Soon', why: text }] } }),
  ],
  [
    'the file’s name',
    (text) => ({
      copy: aCopy(),
      more: [asFileName(`My Plan ${text.replace(/[\\/:*?"<>|\n]/gu, ' ')}.pdf`)],
    }),
  ],
  [
    'a file inside it',
    (text) => ({
      copy: aCopy(),
      more: asAttachment('plan.json', JSON.stringify({ answers: { about_words: { said: text } } })),
    }),
  ],
];

const on = (changes: Partial<PlanCopy>) => ({ copy: aCopy(changes), more: [] as Leaving[] });

/** What would stop a copy for probation. */
export function leaksIn(
  content: WorkbookContent,
  answers: Answers,
  { copy, more }: { copy: PlanCopy; more: Leaving[] },
): Leak[] {
  const copyFor = 'probation';
  const allowed = decideAllowed(content, 'short', answers, copyFor, new Set(), {
    ...{ choices: new Map(), today },
  });
  return findHiddenPlaces({ content, answers, copyFor, copy, allowed, more });
}
