// Copies for one offender manager: who, which women, one look at each, then a file for each.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHead } from '../../ui/ScreenHead';
import { type Became, type ForAll, type OfBatch, type Woman, withBecame } from './batch-state';
import { ChooseManager } from './ChooseManager';
import { LookAtEach } from './LookAtEach';
import { MakeThem } from './MakeThem';
import './batch.css';

type Step =
  | { at: 'choose' }
  | { at: 'look'; number: number; forAll: ForAll }
  | { at: 'make'; forAll: ForAll };

export function Batch({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('batch');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [batch, setBatch] = useState<readonly OfBatch[]>([]);
  const keep = (id: string, became: Became) => setBatch((now) => withBecame(now, id, became));

  function begin(forAll: ForAll, women: readonly Woman[]) {
    setBatch(women.map((woman) => ({ woman, became: { is: 'waits' } })));
    setStep({ at: 'look', number: 0, forAll });
  }
  const looking = step.at === 'look' ? batch[step.number] : undefined;
  return (
    <div className="stack stack-large batch">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title')}>
        <p>{t('intro')}</p>
      </ScreenHead>
      {step.at === 'choose' ? <ChooseManager onBegin={begin} /> : null}
      {step.at === 'look' && looking ? (
        <LookAtEach
          key={looking.woman.id}
          woman={looking.woman}
          forAll={step.forAll}
          at={step.number + 1}
          count={batch.length}
          onLooked={(became) => {
            keep(looking.woman.id, became);
            const number = step.number + 1;
            const { forAll } = step;
            setStep(
              number < batch.length ? { at: 'look', number, forAll } : { at: 'make', forAll },
            );
          }}
          onStop={() => setStep({ at: 'make', forAll: step.forAll })}
        />
      ) : null}
      {step.at === 'make' ? (
        <MakeThem
          batch={batch}
          forAll={step.forAll}
          onBecame={keep}
          onAgain={() => setStep({ at: 'choose' })}
        />
      ) : null}
    </div>
  );
}
