// Everything she has said, for reading on her side of the screen, with a way to change each. Private pages start closed.

import './workbook.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '../../../../shared/domain/sitting/stamps';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import { isAnswered, type PageForHer } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { AnswerBlocks } from './AnswerBlocks';
import { EnglishOfHers } from './EnglishOfHers';
import { StampLines } from './StampLines';
import { tidyAnswer } from './tidy';
import { labelIn, pageTitle, type Wording } from './wording';

export type HerPlanToReadProps = {
  content: WorkbookContent;
  answers: ReadonlyMap<string, Answer>;
  /** Pages for her situation. */
  pages: readonly PageForHer[];
  wording: Wording;
  /** The sittings so far. */
  occasions: readonly Occasion[];
  onChange: (page: string, question: string) => void;
};

export function HerPlanToRead(props: HerPlanToReadProps) {
  const { content, answers, pages, wording, occasions, onChange } = props;
  const { t } = useTranslation('her');
  const said = pages
    .map((page) => ({
      page,
      keys: page.questions.filter(({ key }) => isAnswered(answers.get(key))),
    }))
    .filter(({ keys }) => keys.length > 0);
  if (said.length === 0) return <p>{t('read.none')}</p>;
  return (
    <div className="stack stack-large">
      {said.map(({ page, keys }) => (
        <section key={page.id} className="card stack" aria-labelledby={`read-${page.id}`}>
          <h2 id={`read-${page.id}`}>{pageTitle(content.words, page.id, wording)}</h2>
          <MaybeClosed page={page} title={pageTitle(content.words, page.id, wording)}>
            {keys.map((question) => {
              const answer = answers.get(question.key);
              const text = content.words.pages[page.id]?.questions[question.key];
              if (!answer || !text) return null;
              const label = labelIn(text, wording);
              return (
                <div key={question.key} className="stack stack-small">
                  <h3 className="read-question">{label}</h3>
                  <AnswerInBlocks {...{ content, question, text, answer, wording }} />
                  <div>
                    <Button kind="quiet" onClick={() => onChange(page.id, question.key)}>
                      {t('read.change')}
                      <VisuallyHidden> {label}</VisuallyHidden>
                    </Button>
                  </div>
                </div>
              );
            })}
            <StampLines answers={keys.map(({ key }) => answers.get(key))} occasions={occasions} />
          </MaybeClosed>
        </section>
      ))}
    </div>
  );
}

type Question = PageForHer['questions'][number];
type InBlocks = {
  content: WorkbookContent;
  question: Question;
  text: NonNullable<WorkbookContent['words']['pages'][string]>['questions'][string];
  answer: Answer;
  wording: Wording;
};

function AnswerInBlocks({ content, question, text, answer, wording }: InBlocks) {
  const { t, i18n } = useTranslation('answering');
  const how = {
    content,
    language: i18n.language,
    easy: wording === 'easy',
    places: 'full',
    ownLanguage: languageOf(answer),
  } as const;
  return (
    <>
      <AnswerBlocks
        blocks={presentAnswer(question, text, tidyAnswer(question, answer.value), how)}
      />
      <EnglishOfHers answer={answer} />
      {answer.givenBy === 'worker' ? <p className="hint">{t('question.notCheckedHers')}</p> : null}
    </>
  );
}

type MaybeClosedProps = { page: PageForHer; title: string; children: ReactNode };

/** Somebody may be looking over her shoulder. */
function MaybeClosed({ page, title, children }: MaybeClosedProps) {
  const { t } = useTranslation('her');
  const [isOpen, setIsOpen] = useState(!page.sensitive);
  if (!page.sensitive) return children;
  return (
    <>
      <div className="actions">
        {isOpen ? null : <p>{t('read.private')}</p>}
        <Button onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'read.close' : 'read.open')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
      </div>
      {isOpen ? children : null}
    </>
  );
}
