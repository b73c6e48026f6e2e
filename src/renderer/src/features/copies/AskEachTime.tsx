// What she is asked about each time before it goes on a copy, page by page. Nothing is ticked for her.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { byPage, type PlaceInPlan, titlesOf } from './copy-words';

export type AskEachTimeProps = {
  places: readonly PlaceInPlan[];
  content: WorkbookContent;
  saidYes: readonly string[];
  onChange: (saidYes: readonly string[]) => void;
};

export function AskEachTime({ places, content, saidYes, onChange }: AskEachTimeProps) {
  const { t } = useTranslation('copies');
  if (places.length === 0) return null;
  const toggle = (question: string) =>
    onChange(
      saidYes.includes(question)
        ? saidYes.filter((each) => each !== question)
        : [...saidYes, question],
    );
  return (
    <section className="card" aria-labelledby="ask-each-time">
      <h2 id="ask-each-time">{t('ask.title')}</h2>
      <p>{t('ask.intro')}</p>
      {byPage(places).map(([page, here]) => (
        <fieldset key={page} className="choices">
          <legend>{content.words.pages[page]?.title ?? page}</legend>
          {here.map((place) => (
            <label key={place.question} className="choice">
              <input
                type="checkbox"
                checked={saidYes.includes(place.question)}
                onChange={() => toggle(place.question)}
              />
              <span>{titlesOf(content, place).question}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
