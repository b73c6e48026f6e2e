// The people in her team, a card each: their job, what she can expect from them, how she reaches them, since when, who leads.

import { UserPlusIcon } from '@phosphor-icons/react/dist/csr/UserPlus';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { directionOf, languageOf } from '../../../../shared/domain/workbook/own-words';
import { roleInWords, teamQuestion } from '../../../../shared/domain/workbook/team';
import { type Answers, saidTo } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { langAttribute } from '../../ui/language';
import { StateMark } from '../../ui/StateMark';

export type PeopleInItProps = {
  content: WorkbookContent;
  answers: Answers;
  /** What is said on a line that came out of the directory. */
  fromContacts: (person: ListItem) => ReactNode;
  onAdd: () => void;
};

export function PeopleInIt({ content, answers, fromContacts, onAdd }: PeopleInItProps) {
  const { t } = useTranslation('her-team');
  const team = teamQuestion(content);
  if (!team) return null;
  const answer = answers.get(team.question.key);
  const isHers = answer && answer.value.kind !== 'said' && answer.value.kind !== 'cleared';
  const people = (saidTo<ListItem[]>(answers, team.question.key) ?? []).filter(
    ({ fields }) => (fields['name'] ?? '').trim() !== '',
  );
  return (
    <section className="stack" aria-labelledby="team-people">
      <div className="her-team-head">
        <h2 id="team-people">{t('people')}</h2>
        {isHers ? null : (
          <Button icon={<UserPlusIcon />} onClick={onAdd}>
            {t('addAnother')}
          </Button>
        )}
      </div>
      {isHers ? <p>{t('notSaid')}</p> : null}
      {!isHers && people.length === 0 ? <p>{t('nobody')}</p> : null}
      {answer?.givenBy === 'worker' && people.length > 0 ? (
        <p>
          <StateMark shape="half">{t('checkWithHer')}</StateMark>
        </p>
      ) : null}
      <ul className="plain her-team-cards">
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard {...{ content, person }} language={languageOf(answer ?? {})}>
              {fromContacts(person)}
            </PersonCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PersonCardProps = {
  content: WorkbookContent;
  person: ListItem;
  children: ReactNode;
  /** BCP 47 of the words in it. */
  language: string;
};

function PersonCard({ content, person: { fields }, children, language }: PersonCardProps) {
  const { t, i18n } = useTranslation('her-team');
  const said = (key: string) => (fields[key] ?? '').trim();
  const since = parseDay(said('since'));
  const words = { lang: langAttribute(language), dir: directionOf(language) };
  const willDo = said('will_do');
  return (
    <article className="card stack stack-small her-team-card">
      <header>
        <h3 {...words}>{said('name')}</h3>
        <p className="hint">{said('role') === '' ? '' : roleInWords(content, said('role'))}</p>
        {said('leads') === 'yes' ? <StateMark shape="full">{t('leads')}</StateMark> : null}
      </header>
      <dl className="her-team-lines">
        <Line label={t('expect')}>
          {willDo === '' ? <em>{t('notAgreed')}</em> : <span {...words}>{willDo}</span>}
        </Line>
        {(
          [
            ['reach', said('reach')],
            ['where', said('organisation')],
            ['since', since ? formatDay(since, i18n.language) : said('since')],
          ] as const
        ).map(([key, value]) =>
          value === '' ? null : (
            <Line key={key} label={t(key)}>
              <span {...words}>{value}</span>
            </Line>
          ),
        )}
      </dl>
      {children}
    </article>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
