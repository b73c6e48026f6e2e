// Her last eight weeks, week by week: each session with who it is with and what came of it, what the rules ask for in that
// week, and room for a pen where nothing is planned.

import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import { formatDayOfYear, formatWeekday } from '../../../shared/domain/calendar/day-in-words';
import type { CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import {
  type BoardWeek,
  boardStart,
  boardWeeks,
  isInWeek,
} from '../../../shared/domain/leaving/weeks';
import type { MilestoneKind } from '../../../shared/domain/review/milestone-kinds';
import { isOutstanding } from '../../../shared/domain/review/milestone-marks';
import type { SymbolLine } from '../../../shared/domain/workbook/blocks';
import type { CopyFrom, MakeKind } from './copy-from';
import { type ListOnKind, leadAndWords, listOnKind, pickedIn, roomForPen } from './list-on-kind';

/** What may stand on paper for every reader of it; days that say more about her stand in her plan. */
const forEverybody: readonly MilestoneKind[] = [
  'prerelease_offer_start',
  'prerelease_plan_review',
  'licence_ready',
];
/** That she has no safe home yet is for her and who wrote it down with her. */
const aboutHome: readonly MilestoneKind[] = ['duty_to_refer_target', 'duty_to_refer_backstop'];

type Session = { day: Day | undefined; lines: SymbolLine[] };

export const board: MakeKind = (from) => {
  const { words } = from.hers;
  const list = listOnKind(from, 'board');
  const sessions = sessionsOf(from, list);
  const weeks = weeksOf(from);
  const inWeek = weeks.map((week) => weekPage(from, list, week, sessions));
  const placed = (session: Session) =>
    weeks.some((week) => session.day !== undefined && isInWeek(session.day, week));
  const rest = sessions.filter((session) => !placed(session));
  const dated = rest.filter(({ day }) => day !== undefined);
  const undated = rest.filter(({ day }) => day === undefined);
  return {
    title: words('paper:kinds.board'),
    groups: [
      {
        ...{ id: 'board', title: '' },
        pages: [
          ...withSessions(from, list, 'earlier', dated),
          ...(weeks.length > 0 ? inWeek : unplacedWeeks(from)),
          ...withSessions(from, list, 'undated', undated),
          ...withOthers(list),
        ],
      },
    ],
    dates: { heading: '', lines: [] },
    wetSignatures: [],
  };
};

/** Her weeks, from her arrival on where that was later; none while nobody knows the day she leaves. */
function weeksOf({ plan }: CopyFrom): BoardWeek[] {
  const release = plan.schedule.releaseDay;
  if (release === undefined) return [];
  return boardWeeks(release.date, boardStart(plan.facts));
}

type List = ReturnType<typeof listOnKind>;

function sessionsOf(from: CopyFrom, { question, items }: List): Session[] {
  if (!question) return [];
  const { words, language } = from.hers;
  const weeks = weeksOf(from);
  // Under the heading of its week the weekday is enough.
  const nameOfDay = (day: Day) =>
    weeks.some((week) => isInWeek(day, week))
      ? formatWeekday(day, language)
      : formatDayOfYear(day, language, true);
  return items
    .map((item): Session & { at: string } => {
      const day = parseDay(item['day'] ?? '');
      const [who, next, by] = [item['with'], item['next'], item['by']].map((each) => each?.trim());
      const came = pickedIn(from, question, 'came', item['came']);
      return {
        day,
        at: `${item['day'] ?? ''} ${item['time'] ?? ''}`,
        lines: [
          ...leadAndWords(
            from,
            question.key,
            [
              day === undefined ? '' : nameOfDay(day),
              item['time'],
              who ? words('paper:leaving.withWho', { who }) : '',
            ],
            item['what'],
          ),
          ...leadAndWords(from, question.key, [came], item['why']),
          ...(next
            ? leadAndWords(
                from,
                question.key,
                [
                  words('paper:leaving.nextStep'),
                  by ? words('paper:leaving.byDay', { day: formatDayOfYear(by, language) }) : '',
                ],
                next,
              )
            : []),
        ],
      };
    })
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => one.at.localeCompare(other.at));
}

function weekPage(from: CopyFrom, list: List, week: BoardWeek, all: Session[]): CopyPage {
  const { words, language } = from.hers;
  const sessions = all.filter(({ day }) => day !== undefined && isInWeek(day, week));
  const title = words('paper:leaving.left', { count: week.left });
  return {
    ...{ id: `week-${week.left}`, title },
    intro: words('paper:leaving.days', {
      from: formatDayOfYear(week.from, language),
      to: formatDayOfYear(week.to, language),
    }),
    questions: [
      ...milestonesIn(from, week),
      ...sessionQuestions(list, sessions),
      ...(sessions.length > 0
        ? []
        : [
            {
              ...roomForPen(`room-${week.left}`, words('paper:leaving.nothingYet')),
              findAs: title,
            },
          ]),
    ],
  };
}

/** Eight rows without days, to be filled in by pen, while nobody knows the day she leaves. */
function unplacedWeeks(from: CopyFrom): CopyPage[] {
  return Array.from({ length: 8 }, (_, at): CopyPage => {
    const title = from.hers.words('paper:leaving.left', { count: 8 - at });
    return {
      ...{ id: `week-${8 - at}`, title },
      questions: [{ ...roomForPen(`room-${8 - at}`), findAs: title }],
    };
  });
}

function milestonesIn(from: CopyFrom, week: BoardWeek): CopyQuestion[] {
  if (!from.isForDates) return [];
  const { words, language } = from.hers;
  const isClose = from.order.copyFor === 'woman' || from.order.copyFor === 'specialist';
  const shown = new Set<string>([...forEverybody, ...(isClose ? aboutHome : [])]);
  const found = from.plan.milestones.filter(
    (each) => shown.has(each.kind) && isOutstanding(each) && isInWeek(each.date, week),
  );
  // Where there is little time both days for asking a council are the same one.
  const last = found.find(({ kind }) => kind === 'duty_to_refer_backstop');
  return found
    .filter(({ kind, date }) => kind !== 'duty_to_refer_target' || date !== last?.date)
    .map(
      ({ kind, date }): CopyQuestion => ({
        key: kind,
        label: words('paper:leaving.by', {
          day: formatDayOfYear(date, language),
          what: words(`paper:leaving.asks.${kind}`),
        }),
        blocks: [],
        marks: [],
      }),
    );
}

/** Her words of these sessions. What is said of the whole list stands under the last of them. */
function sessionQuestions({ made }: List, sessions: readonly Session[]): CopyQuestion[] {
  if (!made || sessions.length === 0) return [];
  const { symbol: _, help: __, also: ___, inEnglish: ____, label, ...rest } = made;
  return [
    {
      ...rest,
      ...{ label: '', findAs: made.findAs ?? label },
      blocks: sessions.map(({ lines }) => ({ kind: 'lines', lines })),
    },
  ];
}

function withSessions(
  from: CopyFrom,
  list: List,
  id: 'earlier' | 'undated',
  sessions: readonly Session[],
): CopyPage[] {
  const questions = sessionQuestions(list, sessions);
  return questions.length > 0
    ? [{ id, title: from.hers.words(`paper:leaving.${id}`), questions }]
    : [];
}

/** Last of all: her short words for the page in place of what it holds, and the English somebody put beside the list. */
export function withOthers({ others, made }: Pick<ListOnKind, 'others'> & { made?: CopyQuestion }) {
  const english = made?.inEnglish;
  const beside: CopyQuestion[] = english
    ? [{ key: made.key, label: '', findAs: made.label, blocks: [], inEnglish: english, marks: [] }]
    : [];
  const questions = [...others, ...beside];
  return questions.length > 0 ? [{ id: 'short', title: '', questions }] : [];
}
