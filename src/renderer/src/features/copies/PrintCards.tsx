// The cards that explain, on paper: one, some, or all of them as a booklet. The style and language are those of the copy.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingStyle } from '../../../../shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CardsRequest } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { usePrintedPaper } from '../../bridge/use-printed-paper';
import { useSavedPaper } from '../../bridge/use-saved-paper';
import { useSayAfterLock } from '../../ui/AfterLock';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';

export type PrintCardsProps = {
  content: WorkbookContent;
  style: ReadingStyle;
  /** BCP 47. */
  language: string;
};

export function PrintCards({ content, style, language }: PrintCardsProps) {
  const { t } = useTranslation(['copies', 'printing']);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [large, setLarge] = useState(false);
  const { make, made, failure, isMaking } = useSavedPaper<CardsRequest>(bridge.copies.cards);
  const { printing, print } = usePrintedPaper<CardsRequest>(bridge.prints.cards, useSayAfterLock());
  const all = Object.keys(content.explainers);
  const cards = all.filter((card) => chosen.includes(card));
  const hasAll = cards.length === all.length;
  const tick = (card: string) =>
    setChosen(chosen.includes(card) ? chosen.filter((each) => each !== card) : [...chosen, card]);
  return (
    <details className="card blank-pages">
      <summary>{t('cards.title')}</summary>
      <div className="stack">
        <p>{t('cards.hint')}</p>
        <label className="choice">
          <input
            type="checkbox"
            checked={large}
            onChange={(event) => setLarge(event.target.checked)}
          />
          <span>{t('cards.large')}</span>
        </label>
        <fieldset>
          <legend>{t('cards.which')}</legend>
          <div className="stack stack-small">
            <div>
              <Button onClick={() => setChosen(hasAll ? [] : all)}>
                {hasAll ? t('cards.noneChosen') : t('cards.all', { count: all.length })}
              </Button>
            </div>
            <div className="blank-page-choices">
              {all.map((card) => (
                <label key={card} className="choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(card)}
                    onChange={() => tick(card)}
                  />
                  <span>{content.explainers[card]?.title}</span>
                </label>
              ))}
            </div>
          </div>
        </fieldset>
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button
            disabled={cards.length === 0 || isMaking}
            describedBy="cards-why"
            onClick={() => void make({ cards, style, language, large }, t('cards.fileName'))}
          >
            {t('cards.save')}
          </Button>
        </div>
        {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
        <PrintOut
          printing={printing}
          note={t('printing:notePlain')}
          disabled={cards.length === 0 || isMaking}
          describedBy="cards-why"
          onPrint={(copies) => print({ cards, style, language, large }, copies)}
        />
        <p id="cards-why" className="hint">
          {cards.length === 0 ? t('cards.none') : ''}
        </p>
        <p role="status">
          {isMaking ? t('making') : ''}
          {made ? t('blank.made', { file: made.fileName, count: made.pages }) : ''}
        </p>
      </div>
    </details>
  );
}
