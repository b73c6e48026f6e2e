// One of the people who work here, and what is done with the one who was chosen.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Someone } from '../../../../shared/ipc/team-calls';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { usePersonWords } from './use-person-words';

export type ChoosePersonProps = {
  people: readonly Someone[];
  label: string;
  hint: string;
  ways: readonly { words: string; onChoose: (worker: string) => void }[];
};

export function ChoosePerson({ people, label, hint, ways }: ChoosePersonProps) {
  const { t } = useTranslation('team');
  const person = usePersonWords();
  const id = useId();
  const [worker, setWorker] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const choose = (onChoose: (worker: string) => void) => {
    const isThere = people.some((each) => each.worker === worker);
    setIsMissing(!isThere);
    if (!isThere) return;
    setWorker('');
    onChoose(worker);
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
        {isMissing ? <PutRight id={`${id}-missing`}>{t('who.chooseFirst')}</PutRight> : null}
        <select
          id={id}
          value={worker}
          onChange={(event) => setWorker(event.target.value)}
          aria-describedby={isMissing ? `${id}-hint ${id}-missing` : `${id}-hint`}
        >
          <option value="">{t('who.choose')}</option>
          {people.map((each) => (
            <option key={each.worker} value={each.worker}>
              {person(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        {ways.map(({ words, onChoose }) => (
          <Button key={words} onClick={() => choose(onChoose)}>
            {words}
          </Button>
        ))}
      </div>
    </>
  );
}
