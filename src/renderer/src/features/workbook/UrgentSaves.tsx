// What she ticked that cannot wait: each thing with one press is a step of her goals, or all at once. What has its step
// already stays in sight, so that nobody makes it twice. Stands wherever questions of the plan are answered.

import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import { arrivalOf } from '../../../../shared/domain/review/period';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import {
  type UrgentThing,
  urgentThings,
  urgentWithoutStep,
  withUrgentSteps,
} from '../../../../shared/domain/workbook/urgent-saves';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { WhoField } from './editors/WhoField';
import { GoalsKeptBack, isKeptBack } from './GoalsKeptBack';
import { SavingTrouble } from './SavingTrouble';
import { useQuestion } from './use-question';
import { useWordsIn } from './use-words-in';
import { useWorkbook } from './workbook-context';
import './urgent-saves.css';

export type UrgentSavesProps = { facts: CustodyFacts; situation: Situation };

type OfGoals = UrgentSavesProps & { question: string };

export function UrgentSaves(props: UrgentSavesProps) {
  const question = useGoalsQuestion();
  return question ? <Saves {...{ question, ...props }} /> : null;
}

/** The same in one line: what has no step yet. */
export function UrgentInShort(props: UrgentSavesProps) {
  const question = useGoalsQuestion();
  return question ? <InShort {...{ question, ...props }} /> : null;
}

function useGoalsQuestion(): string | undefined {
  const { content } = useWorkbook();
  return content.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals')?.key;
}

/** More than these are counted and not named. */
const NAMED = 3;

function InShort(props: OfGoals) {
  const { t } = useTranslation(['home', 'app']);
  const { ticked, left } = useUrgent(props);
  if (ticked.length === 0) return <p>{t('urgent.none')}</p>;
  if (left.length === 0) return <p>{t('urgent.allThere')}</p>;
  const names = ticked.flatMap((thing) =>
    left.some(({ key }) => key === thing.key) ? thing.words : [],
  );
  const some = names.slice(0, NAMED).join(' · ');
  const more = names.length - NAMED;
  return (
    <p>
      <strong>
        {t('urgent.left', {
          some: more > 0 ? t('app:folds.andMore', { some, count: more }) : some,
        })}
      </strong>
    </p>
  );
}

const dayOf = (moment: string) => day.parse(localDay(new Date(moment)));

/** What is ticked, and what of it has no step yet, in the language of her goals. */
function useUrgent({ question, facts, situation }: OfGoals) {
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const goals = useQuestion(question);
  const said = goals.value.kind === 'said' ? (goals.value.said as GoalValue[]) : [];
  const words = useWordsIn(languageOf(goals));
  const since = arrivalOf(facts);
  const ticked = urgentThings(content, all, situation, { since, dayOf });
  const inHerLanguage = words
    ? urgentThings({ ...content, words }, all, situation, { since, dayOf })
    : [];
  const left = urgentWithoutStep(inHerLanguage, said, since);
  return { goals, said, words, since, ticked, left };
}

function Saves(props: OfGoals) {
  const { question } = props;
  const { t } = useTranslation('home');
  const { answers, today } = useWorkbook();
  const announce = useAnnounce();
  const heading = useId();
  const [who, setWho] = useState('');
  const [canUndo, setCanUndo] = useState(false);
  const { goals, said, words, since, ticked, left } = useUrgent(props);
  const isWithheld = isKeptBack(goals.value);
  const isLeft = (thing: UrgentThing) => left.some(({ key }) => key === thing.key);
  if (!words || ticked.length === 0) {
    return <p className="hint">{ticked.length === 0 ? t('urgent.none') : ''}</p>;
  }
  const make = (things: readonly UrgentThing[]) => {
    const put = withUrgentSteps(said, things, {
      today: day.parse(today),
      ...{ since, who, words: words.keepGoal },
    });
    goals.sayWords(put, 'at-once');
    goals.settle();
    setCanUndo(true);
    announce(t('urgent.made'));
  };
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h3 id={heading}>{t('urgent.title')}</h3>
      <p>{t('urgent.intro')}</p>
      <ul className="plain urgent-saves">
        {ticked.map((thing) => (
          <li key={thing.key} className="urgent-save">
            <span>
              {thing.words}
              <span className="under">{thing.step}</span>
              {thing.isFromBefore && isLeft(thing) ? (
                <strong className="under">{t('urgent.fromBefore')}</strong>
              ) : null}
            </span>
            {isWithheld ? null : isLeft(thing) ? (
              <Button onClick={() => make(left.filter(({ key }) => key === thing.key))}>
                {t('urgent.makeOne')}
                <VisuallyHidden>: {thing.words}</VisuallyHidden>
              </Button>
            ) : (
              <span className="urgent-save-there">
                <CheckIcon aria-hidden="true" />
                {t('urgent.there')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isWithheld ? <GoalsKeptBack /> : null}
      {left.length > 0 && !isWithheld ? (
        <WhoField
          label={t('urgent.who')}
          hint={t('urgent.whoHint')}
          value={who}
          onChange={setWho}
          onLeave={() => {}}
        />
      ) : null}
      <div className="actions">
        {left.length > 1 && !isWithheld ? (
          <Button kind="primary" onClick={() => make(left)}>
            {t('urgent.makeAll')}
          </Button>
        ) : null}
        {canUndo ? (
          <Button
            kind="quiet"
            disabled={!goals.canUndo}
            onClick={() => {
              if (answers.step(question, 'back')) announce(t('urgent.undone'));
            }}
          >
            {t('urgent.undo')}
          </Button>
        ) : null}
      </div>
      <p className="hint">{t('urgent.whoReads')}</p>
      <SavingTrouble question={question} saving={goals.saving} />
    </section>
  );
}
