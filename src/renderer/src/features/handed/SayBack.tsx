// Writes down that a copy was asked for in another way, or what came of it.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { type BackState, backStates } from '../../../../shared/domain/copies/still-has';
import { type backProblems, LONGEST_WHY } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { areDaysWhole } from '../../ui/days-whole';
import { TextField } from '../../ui/TextField';
import type { AskBackProps } from './handed-parts';

type Problem = (typeof backProblems)[number];

export function SayBack(props: AskBackProps & { onDone: () => void }) {
  const { copy, plan, dayInput: DayInput, handed, onDone } = props;
  const { t } = useTranslation('handed');
  const hasAsked = copy.back.length > 0;
  const [state, setState] = useState<BackState>(hasAsked ? 'came_back' : 'asked');
  const [day, setDay] = useState<Day | undefined>(() => parseDay(plan.today));
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const problemOf = (...named: Problem[]) =>
    problem && named.includes(problem) ? t(`askBack.problem.${problem}`) : undefined;

  const keep = () =>
    handed.run(async () => {
      if (!day) return;
      setProblem(undefined);
      const said = { plan: plan.id, copy: copy.id, state, day };
      const reply = await bridge.handed.keepBack({
        ...said,
        ...(state === 'keeps_it' ? { why } : {}),
      });
      if (reply.kind === 'put-right') return setProblem(reply.why);
      handed.show(reply.copies);
      onDone();
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (areDaysWhole(event.currentTarget)) void keep();
      }}
    >
      <fieldset className="choices">
        <legend>{t(hasAsked ? 'askBack.said' : 'askBack.other')}</legend>
        {backStates.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={`back-${copy.id}`}
              checked={state === each}
              onChange={() => setState(each)}
            />
            <span>{t(`askBack.state.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {state === 'keeps_it' ? (
        <TextField
          label={t('askBack.why')}
          value={why}
          most={LONGEST_WHY}
          onChange={setWhy}
          problem={problemOf('why_needed')}
        />
      ) : null}
      <DayInput
        label={t('askBack.day')}
        value={day}
        onChange={setDay}
        onBlur={() => {}}
        problem={problemOf('before_made', 'to_come', 'hers')}
      />
      <div className="actions">
        <Button type="submit" disabled={handed.isBusy || !day}>
          {t('askBack.keep')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('askBack.cancel')}
        </Button>
      </div>
    </form>
  );
}
