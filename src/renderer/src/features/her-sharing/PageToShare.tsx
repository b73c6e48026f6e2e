// One page, or one of its answers with a line of its own: who can see it, person by person.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyWithMore } from '../../../../shared/domain/sharing/copies-out';
import {
  levelOfLine,
  levelOfPage,
  type PageSeen,
  seenAs,
} from '../../../../shared/domain/sharing/overview';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { Button } from '../../ui/Button';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useHerChoosing } from './her-sharing-parts';
import { type ForPerson, People } from './People';
import { useShortReaderWords } from './use-reader-words';

export type PageToShareProps = {
  title: string;
  /** The page as each reader sees it. */
  seen: ReadonlyMap<Audience, PageSeen>;
  /** The person who is open to begin with. */
  startAt: Audience | undefined;
  labelOf: (question: string) => string;
  onBack: () => void;
};

export function PageToShare({ title, seen, startAt, labelOf, onBack }: PageToShareProps) {
  const { t } = useTranslation('her-sharing');
  const { readers, now, today, copies } = useHerChoosing();
  const shortWords = useShortReaderWords();
  const [line, setLine] = useState<string>();
  const first = seen.get(readers[0] ?? 'pom');
  if (!first) return null;
  const { page, lines } = first;

  const ofPage = (reader: Audience): ForPerson | undefined => {
    const here = seen.get(reader);
    if (!here) return undefined;
    const everyday = page.questions.filter(
      ({ key }) => !lines.some((each) => each.question.key === key),
    );
    return {
      target: { kind: 'page', id: page.id },
      levels: ['all', 'short', 'nothing'],
      level: levelOfPage(here, reader, now),
      state: here.seen,
      shared: here.ordinary,
      copy: copyWithMore(copies, { kind: 'page', page, questions: everyday }, reader, now, today),
    };
  };
  const ofLine =
    (key: string) =>
    (reader: Audience): ForPerson | undefined => {
      const here = seen.get(reader)?.lines.find(({ question }) => question.key === key);
      if (!here) return undefined;
      const isAddress = here.question.type === 'address';
      return {
        target: { kind: 'question', id: key },
        levels: isAddress ? ['all', 'short', 'nothing'] : ['all', 'nothing'],
        level: levelOfLine(here, reader, now),
        state: seenAs(here.question, here.shared.level),
        shared: here.shared,
        copy: copyWithMore(
          copies,
          { kind: 'question', page, questions: [here.question] },
          reader,
          now,
          today,
        ),
      };
    };

  if (line !== undefined) {
    return (
      <>
        <Back words={t('backToPage')} onBack={() => setLine(undefined)} />
        <ScreenTitle key={`title ${line}`}>
          {t('ask.line', { question: labelOf(line) })}
        </ScreenTitle>
        <People key={line} forPerson={ofLine(line)} startAt={undefined} />
      </>
    );
  }
  return (
    <>
      <Back words={t('back')} onBack={onBack} />
      <div className="stack">
        <ScreenTitle>{t('ask.page', { page: title })}</ScreenTitle>
        <p>{t('ask.each')}</p>
      </div>
      <People forPerson={ofPage} startAt={startAt} />
      {lines.length === 0 ? null : (
        <section className="stack" aria-labelledby="share-lines">
          <h2 id="share-lines">{t('ask.lines')}</h2>
          <ul className="plain tiles">
            {lines.map(({ question }) => {
              const people = readers.filter(
                (reader) => ofLine(question.key)(reader)?.state !== 'nothing',
              );
              return (
                <li key={question.key}>
                  <button
                    type="button"
                    className="tile"
                    data-question={question.key}
                    onClick={() => setLine(question.key)}
                  >
                    <span>
                      {labelOf(question.key)}
                      <span className="under">
                        {people.length === 0
                          ? t('pages.onlyMe')
                          : t('pages.seenBy', { people: people.map(shortWords).join(', ') })}
                      </span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

function Back({ words, onBack }: { words: string; onBack: () => void }) {
  return (
    <div>
      <Button onClick={onBack}>{words}</Button>
    </div>
  );
}
