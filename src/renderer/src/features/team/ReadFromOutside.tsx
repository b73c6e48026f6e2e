// A plan that was opened from outside its team: her words for reading, and nothing that can be changed.

import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';

export type ReadFromOutsideProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Draws her plan for reading. */
  reader: ComponentType<{
    content: WorkbookContent;
    situation: Situation;
    answers: readonly Answer[];
  }>;
  onTeam: () => void;
  onBack: () => void;
};

export function ReadFromOutside(props: ReadFromOutsideProps) {
  const { plan, content, reader: Reader, onTeam, onBack } = props;
  const { t } = useTranslation('team');
  const left = t('reading.left', { returnObjects: true }) as string[];
  return (
    <div className="stack stack-large">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={plan.name}
        under={t('closed.number', { reference: plan.reference })}
      />
      <Notice kind="look" title={t('reading.title')}>
        <p>{t('reading.words')}</p>
        <p>{t('reading.leftOut')}</p>
        <ul>
          {left.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>{t('reading.more')}</p>
        <div>
          <Button onClick={onTeam}>{t('reading.join')}</Button>
        </div>
      </Notice>
      <Reader content={content} situation={plan.situation} answers={plan.answers} />
    </div>
  );
}
