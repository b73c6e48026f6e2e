// A whole plan for reading, as it stood on a day: every page with an answer, and nothing that can be changed.

import { useTranslation } from 'react-i18next';
import { mayLeadToHer } from '../../../../shared/domain/places/tied';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import { isAnswered } from '../../../../shared/domain/workbook/walk';
import { sealed } from '../../ui/copying';
import { AnswerReadAloud } from './AnswerReadAloud';
import { EnglishOfHers } from './EnglishOfHers';
import { tidyAnswer } from './tidy';
import './workbook.css';

export type PlanToReadProps = {
  content: WorkbookContent;
  situation: Situation;
  answers: readonly Answer[];
  /** Said as she would say it. */
  isHers?: boolean;
};

export function PlanToRead({ content, situation, answers, isHers }: PlanToReadProps) {
  const { t, i18n } = useTranslation('answering');
  const said = new Map(answers.map((answer) => [answer.question, answer]));
  // Pages of another situation that hold words stay in sight: they were part of the plan.
  const pages = content.workbook.pages
    .map((page) => ({
      page,
      questions: page.questions.filter(({ key }) => isAnswered(said.get(key))),
    }))
    .filter(({ questions }) => questions.length > 0)
    .toSorted((a, b) => Number(isOther(a.page)) - Number(isOther(b.page)));
  function isOther(page: { appliesTo: readonly string[] }) {
    return !page.appliesTo.includes(situation);
  }
  if (pages.length === 0) return <p>{t('read.nothing')}</p>;
  return (
    <div className="stack stack-large">
      {pages.map(({ page, questions }) => (
        <section key={page.id} className="card stack" aria-labelledby={`read-${page.id}`}>
          <h2 id={`read-${page.id}`}>{content.words.pages[page.id]?.title}</h2>
          {questions.map((question) => {
            const answer = said.get(question.key);
            const text = content.words.pages[page.id]?.questions[question.key];
            if (!answer || !text) return null;
            const blocks = presentAnswer(question, text, tidyAnswer(question, answer.value), {
              content,
              language: i18n.language,
              easy: false,
              places: 'full',
              ownLanguage: languageOf(answer),
            });
            return (
              <div
                key={question.key}
                className="stack stack-small"
                {...(mayLeadToHer(question) ? sealed : {})}
              >
                <h3 className="read-question">{text.label}</h3>
                <AnswerReadAloud blocks={blocks} language={i18n.language} label={text.label} />
                <EnglishOfHers answer={answer} />
                {answer.givenBy === 'worker' ? (
                  <p className="hint">
                    {t(isHers ? 'question.notCheckedHers' : 'read.withoutHer')}
                  </p>
                ) : null}
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
