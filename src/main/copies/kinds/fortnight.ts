// Her first two weeks out, day by day, with room for a pen on every day that holds nothing.

import { addDays, type Day, parseDay } from '../../../shared/domain/calendar/day';
import { formatDay, formatDayOfYear } from '../../../shared/domain/calendar/day-in-words';
import type { CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import { minutesOf } from '../../../shared/domain/leaving/time-of-day';
import { FIRST_DAYS } from '../../../shared/domain/leaving/weeks';
import type { SymbolLine } from '../../../shared/domain/workbook/blocks';
import { withOthers } from './board';
import type { CopyFrom, MakeKind } from './copy-from';
import { leadAndWords, listOnKind, roomForPen } from './list-on-kind';

type Booked = { day: Day | undefined; at: number; line: SymbolLine[] };

export const fortnight: MakeKind = (from) => {
  const { words } = from.hers;
  const list = listOnKind(from, 'fortnight');
  const booked = bookedOf(from, list);
  const release = from.plan.schedule.releaseDay?.date;
  const days = Array.from({ length: FIRST_DAYS + 1 }, (_, at) =>
    dayPage(from, list, at, release && addDays(release, at), booked),
  );
  const isPlaced = ({ day }: Booked) =>
    release !== undefined &&
    day !== undefined &&
    day >= release &&
    day <= addDays(release, FIRST_DAYS);
  const rest = booked.filter((one) => !isPlaced(one));
  const title = words('paper:leaving.undated');
  return {
    title: words('paper:kinds.fortnight'),
    groups: [
      {
        ...{ id: 'fortnight', title: '' },
        pages: [
          ...days,
          ...(rest.length > 0 ? [{ id: 'undated', title, questions: asQuestion(list, rest) }] : []),
          ...withOthers(list),
        ],
      },
    ],
    dates: { heading: '', lines: [] },
    // To write on, not to hold on record.
    signatureFields: [],
    wetSignatures: [],
  };
};

type List = ReturnType<typeof listOnKind>;

function bookedOf(from: CopyFrom, { question, items }: List): Booked[] {
  if (!question) return [];
  const { words, language } = from.hers;
  const release = from.plan.schedule.releaseDay?.date;
  return items
    .map((item): Booked => {
      const when = item['when']?.trim() ?? '';
      const day = parseDay(when);
      const isInside =
        day !== undefined &&
        release !== undefined &&
        day >= release &&
        day <= addDays(release, FIRST_DAYS);
      const who = item['with']?.trim();
      return {
        day,
        at: minutesOf(item['time'] ?? '') ?? Number.POSITIVE_INFINITY,
        line: leadAndWords(
          from,
          question.key,
          [
            isInside ? '' : formatDay(when, language),
            item['time'],
            item['where'],
            who ? words('paper:leaving.comes', { who }) : '',
          ],
          item['what'],
        ),
      };
    })
    .filter(({ line }) => line.length > 0)
    .sort((one, other) => (one.at === other.at ? 0 : one.at - other.at));
}

function dayPage(
  from: CopyFrom,
  list: List,
  at: number,
  day: Day | undefined,
  all: readonly Booked[],
): CopyPage {
  const { words, language } = from.hers;
  const name =
    at === 0 ? words('paper:leaving.dayOut') : words('paper:leaving.dayAfter', { count: at });
  const title = day === undefined ? name : formatDayOfYear(day, language, true);
  const mine = day === undefined ? [] : all.filter((one) => one.day === day);
  return {
    ...{ id: `day-${at}`, title },
    ...(at === 0 && title !== name ? { intro: name } : {}),
    questions:
      mine.length > 0 ? asQuestion(list, mine) : [{ ...roomForPen(`room-${at}`), findAs: title }],
  };
}

function asQuestion({ made }: List, booked: readonly Booked[]): CopyQuestion[] {
  if (!made) return [];
  const { symbol: _, help: __, also: ___, inEnglish: ____, label, ...rest } = made;
  const lines = booked.flatMap(({ line }) => line);
  return [{ ...rest, label: '', findAs: made.findAs ?? label, blocks: [{ kind: 'lines', lines }] }];
}
