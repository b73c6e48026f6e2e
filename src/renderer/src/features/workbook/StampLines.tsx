// The stamp of a page in words, a line for each company, the newest first.

import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { type Occasion, type Stamp, stampsOf } from '../../../../shared/domain/sitting/stamps';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import { localDay } from '../../ui/local-day';

export type StampLinesProps = {
  answers: readonly (Answer | undefined)[];
  occasions: readonly Occasion[];
};

const dayOf = (at: string) => day.parse(localDay(new Date(at)));

export function StampLines({ answers, occasions }: StampLinesProps) {
  const stamps = stampsOf(answers, occasions, dayOf);
  if (stamps.length === 0) return null;
  return (
    <ul className="plain stamps">
      {stamps.map((stamp) => (
        <li key={`${stamp.how} ${stamp.worker} ${stamp.others.join(' ')}`}>
          <StampInWords stamp={stamp} />
        </li>
      ))}
    </ul>
  );
}

function StampInWords({ stamp: { how, worker, others, day: on } }: { stamp: Stamp }) {
  const { t, i18n } = useTranslation('answering');
  if (how === 'alone') return t('stamp.alone', { day: on });
  const people = [
    ...(worker === undefined ? [] : [worker]),
    ...others.map((kind) => t(`stamp.who.${kind}`)),
  ];
  const who = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(people);
  return t(how === 'without' ? 'stamp.without' : 'stamp.together', { who, day: on });
}
