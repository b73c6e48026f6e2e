// Letting somebody in: a keyholder types the letters from the other's screen, so that a key which another has put in its
// place is never let in.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/ipc/people-calls';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { sameLetters, tidyLetters } from './letters';
import type { People } from './use-people';

export type LetInProps = { person: Person; people: People; onLetIn: (check: string) => void };

export function LetIn({ person, people, onLetIn }: LetInProps) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const { name, check } = person;

  function letIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (people.isBusy) return;
    const found =
      tidyLetters(typed) === ''
        ? t('letIn.missing')
        : sameLetters(typed, check ?? '')
          ? undefined
          : t('letIn.differ');
    setProblem(found);
    if (found) return focusFirstProblem(event.currentTarget);
    onLetIn(typed);
  }

  return (
    <section className="card" aria-labelledby="people-let-in">
      <h2 id="people-let-in">{t('letIn.title', { name })}</h2>
      <p>{t('letIn.what', { name })}</p>
      <p>{t('letIn.gives')}</p>
      <form className="stack" onSubmit={letIn}>
        <TextField
          label={t('letIn.letters')}
          hint={t('letIn.lettersHint')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
          most={40}
        />
        <div className="actions">
          <Button kind="primary" type="submit" disabled={people.isBusy}>
            {t('letIn.button')}
          </Button>
        </div>
      </form>
    </section>
  );
}
