// Answers from before she came back to prison, page by page: still right, or change. Each is kept on its own, as soon as
// it is pressed; nothing is taken out.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesToGoThrough } from '../../../../shared/domain/workbook/from-before';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { AnswerFromBefore, type DrawAnswer } from './AnswerFromBefore';
import './changes.css';

export type GoThroughProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Draws an answer for reading, as the workbook does. */
  drawAnswer: DrawAnswer;
  /** Opens the workbook at that page, and at that question. */
  onChange: (page: string, question?: string) => void;
  onBack: () => void;
};

export function GoThrough({ plan, content, drawAnswer, onChange, onBack }: GoThroughProps) {
  const { t } = useTranslation('changes');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { fromBefore } = plan;
  const pages = useMemo(
    () => pagesToGoThrough(content.workbook, plan.situation, fromBefore?.questions ?? []),
    [content, plan.situation, fromBefore],
  );
  const answers = useMemo(
    () => new Map(plan.answers.map((answer): [string, Answer] => [answer.question, answer])),
    [plan.answers],
  );
  const all = pages.flatMap(({ questions }) => questions.map(({ key }) => key));
  const left = all.length - gone.size;

  /** The next answer that is still to be gone through takes the keyboard's place. */
  function markGone(key: string) {
    const next = new Set(gone).add(key);
    setGone(next);
    const after = [...all.slice(all.indexOf(key)), ...all].find((each) => !next.has(each));
    const target = document.getElementById(after ? `before-${after}` : 'through-progress');
    target?.focus();
  }

  return (
    <div className="stack stack-large changes">
      <header className="stack">
        <div>
          <Button kind="quiet" onClick={onBack}>
            {t('back')}
          </Button>
        </div>
        <ScreenTitle>{t('through.title', { name: plan.name })}</ScreenTitle>
        {fromBefore && all.length > 0 ? (
          <>
            <p>{t('through.intro', { day: fromBefore.since })}</p>
            <p>
              {t('through.stillRightMeans')} {t('through.changeMeans')}
            </p>
          </>
        ) : null}
        <p id="through-progress" tabIndex={-1}>
          <strong>{progress()}</strong>
        </p>
      </header>
      {pages.map(({ page, questions }) => (
        <section key={page.id} className="stack" aria-labelledby={`through-${page.id}`}>
          <h2 id={`through-${page.id}`}>{content.words.pages[page.id]?.title ?? page.id}</h2>
          {questions.map((question) => {
            const answer = answers.get(question.key);
            const text = content.words.pages[page.id]?.questions[question.key];
            return answer && text ? (
              <AnswerFromBefore
                key={question.key}
                {...{ question, text, answer, drawAnswer }}
                plan={plan.id}
                isGone={gone.has(question.key)}
                onGone={() => markGone(question.key)}
                onChange={() => onChange(page.id, question.key)}
              />
            ) : null;
          })}
        </section>
      ))}
      <AgreementAnew {...{ plan, content, onChange }} />
    </div>
  );

  function progress(): string {
    if (all.length === 0) return t('through.none');
    if (left === 0) return t('through.progressAll');
    if (gone.size === 0) return t('through.progressNone', { count: left });
    return t('through.progress', { done: gone.size, count: left });
  }
}

type AgreementProps = Pick<GoThroughProps, 'plan' | 'content' | 'onChange'>;

/** What she agreed to was the plan before; she is asked anew, on the page where it is hers to say. */
function AgreementAnew({ plan, content, onChange }: AgreementProps) {
  const { t } = useTranslation('changes');
  const key = questionControlling(content, 'plan.agreement');
  if (key === undefined || !plan.fromBefore?.questions.includes(key)) return null;
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  return (
    <Notice kind="look">
      <p>{t('through.agreement')}</p>
      {page ? (
        <div>
          <Button onClick={() => onChange(page.id, key)}>{t('through.openAgreement')}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
