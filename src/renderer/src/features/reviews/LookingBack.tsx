// Looking back together: the questions of the review page in the content's order, with the open steps beside the one
// about what was not done, and then and now beside the one about what has changed.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { ReviewDesk } from '../../../../shared/ipc/review-calls';
import { Button } from '../../ui/Button';
import type { ReviewParts } from './review-parts';

export type LookingBackProps = { content: WorkbookContent; desk: ReviewDesk; parts: ReviewParts };

export function LookingBack({ content, desk, parts }: LookingBackProps) {
  const { t } = useTranslation('reviews');
  const changed = questionControlling(content, 'review.changed');
  const notDone = questionControlling(content, 'review.notDone');
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some(({ key }) => key === changed),
  );
  const { question: Question, steps: Steps } = parts;
  return (
    <section className="stack stack-large" aria-labelledby="review-looking">
      <h2 id="review-looking">{t('looking.title')}</h2>
      {page?.questions.map(({ key }) => (
        <div key={key} className="stack">
          {key === notDone ? (
            <section className="card stack" aria-labelledby="review-steps">
              <h2 id="review-steps">{t('steps.title')}</h2>
              <p className="hint">{t('steps.hint')}</p>
              <Steps />
            </section>
          ) : null}
          {key === changed ? <WhatChanged desk={desk} parts={parts} /> : null}
          <Question question={key} />
        </div>
      ))}
    </section>
  );
}

/** A plan written since then as a whole is said to be so; a count of it tells nobody anything. */
const MOST_COUNTED = 20;

function WhatChanged({ desk, parts }: Omit<LookingBackProps, 'content'>) {
  const { t } = useTranslation('reviews');
  const [isShown, setIsShown] = useState(false);
  const { since, changes } = desk;
  const { thenAndNow: ThenAndNow } = parts;
  const says = () => {
    if (changes.length === 0) return t('changed.none');
    const isAllNew = changes.length > MOST_COUNTED && changes.every(({ before }) => !before);
    return isAllNew ? t('changed.allNew') : t('changed.count', { count: changes.length });
  };
  return (
    <section className="card stack" aria-labelledby="review-changed">
      <h2 id="review-changed">{t('changed.title')}</h2>
      <p>
        {since.kind === 'start'
          ? t('changed.since.start')
          : t(`changed.since.${since.kind}`, { day: since.day })}
        {': '}
        {says()}
      </p>
      {changes.length > 0 ? (
        <div>
          <Button pressed={isShown} onClick={() => setIsShown(!isShown)}>
            {t('changed.show')}
          </Button>
        </div>
      ) : null}
      {isShown ? <ThenAndNow changes={changes} /> : null}
    </section>
  );
}
