// Every number behind the dates, by part: what it is for, the number, what it rests on, and why.

import { useTranslation } from 'react-i18next';
import { byPart, type ShownNumber } from './number-words';
import { useNumberWords } from './use-number-words';

export function AllNumbers({ all }: { all: readonly ShownNumber[] }) {
  const { t } = useTranslation('settings');
  const words = useNumberWords();
  return (
    <section className="stack" aria-labelledby="settings-all">
      <h2 id="settings-all">{t('all.title')}</h2>
      {byPart(all).map(([part, numbers]) => (
        <section key={part} className="stack stack-small" aria-labelledby={`settings-${part}`}>
          <h3 id={`settings-${part}`}>{words.part(part)}</h3>
          <table className="settings-table" aria-labelledby={`settings-${part}`}>
            <thead>
              <tr>
                <th scope="col">{t('change.number')}</th>
                <th scope="col">{t('all.value')}</th>
                <th scope="col">{t('all.basis')}</th>
                <th scope="col">{t('change.note')}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.map((number) => (
                <NumberRow key={number.name} number={number} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  );
}

function NumberRow({ number }: { number: ShownNumber }) {
  const { t } = useTranslation(['settings', 'schedule']);
  const words = useNumberWords();
  const { name, value, bundled, basis, note, limit } = number;
  return (
    <tr>
      <th scope="row">{words.name(name)}</th>
      <td data-column={t('all.value')}>
        <strong>{words.value(number)}</strong>
        {value === bundled ? null : (
          <span className="under">
            {t('all.was', { value: words.value({ name, value: bundled }) })}
          </span>
        )}
      </td>
      <td data-column={t('all.basis')}>
        {t(`schedule:basis.${basis}`)}
        {limit === 'free' ? null : <span className="under">{t(`limit.${limit}`)}</span>}
      </td>
      <td data-column={t('change.note')}>{note}</td>
    </tr>
  );
}
