// Leaving, from the first look at her licence to passing her plan on: each section holds questions of her workbook, and what is
// worked out stands beside them. It works out no date itself.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import { Folds } from '../../ui/Fold';
import { ScreenHead } from '../../ui/ScreenHead';
import { After } from './After';
import { Board } from './Board';
import { FirstDays } from './FirstDays';
import { Licence } from './Licence';
import type { LeavingPaper, SectionProps } from './leaving-parts';
import { Papers } from './Papers';
import { PassOn } from './PassOn';
import { ReleaseDay } from './ReleaseDay';
import { TheDay } from './TheDay';
import './leaving.css';

export type LeavingProps = SectionProps & {
  /** Goes to where this paper is made. */
  onPaper: (kind: LeavingPaper) => void;
  onFacts: () => void;
  onTimeline: () => void;
  onBack: () => void;
};

export function Leaving(props: LeavingProps) {
  const { plan, content, parts, onPaper, onFacts, onTimeline, onBack } = props;
  const { t } = useTranslation('leaving');
  const [givenBy, setGivenBy] = useState<GivenBy>('woman');
  const head = (
    <ScreenHead
      back={t('back')}
      onBack={onBack}
      title={t('title', { name: plan.name })}
      under={plan.reference}
    ></ScreenHead>
  );
  if (plan.situation === 'remand') {
    return (
      <div className="stack stack-large leaving">
        {head}
        <p>{t('onRemand')}</p>
      </div>
    );
  }
  const { answerHere: AnswerHere } = parts;
  const section = { plan, content, parts };
  return (
    <div className="stack stack-large leaving">
      {head}
      <AnswerHere
        {...{ plan, content, givenBy }}
        onGivenBy={setGivenBy}
        before={<TheDay {...section} onFacts={onFacts} onTimeline={onTimeline} />}
      >
        <Folds>
          <Licence {...section} />
          <Papers {...section} />
          <Board {...section} onPaper={() => onPaper('board')} />
          <ReleaseDay {...section} onPaper={() => onPaper('release')} />
          <FirstDays {...section} onPaper={() => onPaper('fortnight')} />
          <After {...section} />
          <PassOn {...section} />
        </Folds>
      </AnswerHere>
    </div>
  );
}
