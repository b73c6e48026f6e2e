// What was done with one woman, beside her own small steps, what was promised, and the worker's notes for themselves.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day';
import type { KeptContact } from '../../../shared/domain/met/contact';
import type { GivenBy } from '../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { bridge } from '../bridge/bridge';
import { DayField } from '../features/facts/DayField';
import { MetLog } from '../features/met/MetLog';
import { OwnNotes } from '../features/notes/OwnNotes';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { MakePromise } from '../features/workbook/MakePromise';
import { OneQuestion } from '../features/workbook/OneQuestion';
import { StepsToLookAt } from '../features/workbook/StepsToLookAt';
import { Button } from '../ui/Button';
import { ScreenHead } from '../ui/ScreenHead';

export type MetScreenProps = { plan: OpenPlan; content: WorkbookContent; onBack: () => void };

/** What a promise begins with. */
type From = { what: string; by?: Day | undefined };

export function MetScreen({ plan, content, onBack }: MetScreenProps) {
  const { t } = useTranslation('met');
  const [givenBy, setGivenBy] = useState<GivenBy>('worker');
  const [from, setFrom] = useState<From>();
  const start = useRef<HTMLButtonElement>(null);
  const me = useMyName();
  const onPromise = ({ said }: KeptContact) => setFrom({ what: said.next, by: said.followUp });
  const done = () => {
    setFrom(undefined);
    // The button is drawn again first.
    requestAnimationFrame(() => start.current?.focus());
  };
  return (
    <div className="stack stack-large">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={t('title', { name: plan.name })}
        under={plan.reference}
      >
        <p>{t('intro')}</p>
      </ScreenHead>
      <MetLog
        {...{ plan: plan.id, content, dayInput: DayField, onPromise }}
        today={plan.today as Day}
      />
      <AnswerHere {...{ plan, content, givenBy }} onGivenBy={setGivenBy}>
        <section className="stack" aria-labelledby="met-hers">
          <h2 id="met-hers">{t('hers.title')}</h2>
          {smallSteps(content).map((key) => (
            <OneQuestion key={key} question={key} />
          ))}
          <h3>{t('hers.promises')}</h3>
          <p className="hint">{t('hers.promisesHint')}</p>
          {from ? (
            <MakePromise
              key={from.what}
              from={{ ...from, who: me }}
              dayInput={DayField}
              onDone={done}
            />
          ) : (
            <div>
              <Button ref={start} onClick={() => setFrom({ what: '' })}>
                {t('promise.start')}
              </Button>
            </div>
          )}
          <StepsToLookAt />
        </section>
      </AnswerHere>
      <OwnNotes plan={plan.id} />
    </div>
  );
}

/** What stands beside her goals and is no goal. */
function smallSteps({ workbook }: WorkbookContent): string[] {
  const page = workbook.pages.find(({ questions }) =>
    questions.some(({ type }) => type === 'goals'),
  );
  return page?.questions.filter(({ type }) => type === 'list').map(({ key }) => key) ?? [];
}

/** The name of whoever is at the desk; empty until it is known. */
function useMyName(): string {
  const [name, setName] = useState('');
  useEffect(() => {
    // Without it the name is typed.
    bridge.people.me({}).then(
      ({ name: mine }) => setName(mine),
      () => {},
    );
  }, []);
  return name;
}
