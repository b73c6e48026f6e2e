// How life feels, now and before: the words that could be picked with an outline round those that were, the newest one
// bold, and the same as a table. The picture says in words which day each outline is from; the table is what is read out.

import { useTranslation } from 'react-i18next';
import type { Readings } from '../../../../shared/domain/workbook/blocks';

export function ReadingsDrawn({ block }: { block: Readings }) {
  return (
    <div className="readings">
      <Picture {...block} />
      <Table {...block} />
    </div>
  );
}

function Picture({ days, words, rows }: Readings) {
  const newest = days.length - 1;
  return (
    <div className="life-picture" aria-hidden="true">
      {rows.map(({ label, picked }) => (
        <div key={label} className="life-row">
          <p className="life-label">{label}</p>
          <div className="life-words">
            {words.map((word, at) => {
              const on = days.filter((_, reading) => picked[reading] === at);
              const isNow = picked[newest] === at;
              const look = isNow ? ' life-now' : on.length > 0 ? ' life-before' : '';
              return (
                <div key={word} className={`life-word${look}`}>
                  <span>{word}</span>
                  {on.map((day) => (
                    <span key={day} className="life-day">
                      {day}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Each line has its name above its picks, so that three days fit side by side on the narrowest screen. */
function Table({ days, words, rows }: Readings) {
  const { t } = useTranslation('answering');
  return (
    <table className="life-table">
      <caption>{t('life.table')}</caption>
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ label, picked }) => (
        <tbody key={label}>
          <tr>
            <th scope="rowgroup" colSpan={days.length}>
              {label}
            </th>
          </tr>
          <tr>
            {picked.map((at, reading) => (
              <td key={days[reading]}>{words[at] ?? t('life.notSaid')}</td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
