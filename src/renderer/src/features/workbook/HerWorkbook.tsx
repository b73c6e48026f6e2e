// The workbook on her side of the screen: one question at a time, or a page at once. The same questions, editors and
// saving as at the desk; nothing of the worker's.

import './workbook.css';
import './her-workbook.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesFor } from '../../../../shared/domain/workbook/walk';
import type { WorkbookWords } from '../../../../shared/domain/workbook/words';
import { Notice } from '../../ui/Notice';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { marked } from '../../ui/read-aloud/read-aloud-context';
import { useReadable } from '../../ui/read-aloud/use-readable';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { settleField } from '../../ui/settle-field';
import type { AnswersOnScreen } from './answers-on-screen';
import { Beside } from './Beside';
import { Explainers } from './Explainers';
import { HerFoot } from './HerFoot';
import { type HerStep, herSteps, stepAt } from './her-steps';
import { InItsLanguage } from './InItsLanguage';
import { headParts, langOf } from './in-english';
import { PageSymbol } from './PageSymbol';
import { placeAmong } from './page-route';
import { QuestionCard } from './QuestionCard';
import { partNames, partsOfPage } from './read-parts';
import type { PlanToAnswer } from './use-autosave';
import { useInUse } from './use-in-use';
import { useKeysAndWords } from './use-keys-and-words';
import { WordsElsewhere } from './WordsElsewhere';
import { isSaidByTitle, noticeLines, pageIntro, pageTitle, type Wording } from './wording';
import { type LinePictures, useWorkbook, WorkbookContext } from './workbook-context';

/** Id of the page's title, for a question that is called the same. */
const TITLE = 'page-title';

export type HerWorkbookProps = {
  plan: PlanToAnswer;
  content: WorkbookContent;
  answers: AnswersOnScreen;
  wording: Wording;
  onWording: (wording: Wording) => void;
  layout: 'one' | 'page';
  /** Pages to walk, in this order; all for her situation when empty. */
  pages: readonly string[];
  /** The workbook's words in English, to stand under hers. */
  beside?: WorkbookWords | undefined;
  /** Beside each line of a list of places. */
  pictures?: LinePictures | undefined;
  /** A peer mentor sits with her. */
  withPeer?: boolean;
  startAt?: { page: string; question?: string | undefined } | undefined;
  onPlace: (place: { page: string; question: string }) => void;
  /** After the last one. */
  onEnd: () => void;
};

export function HerWorkbook(props: HerWorkbookProps) {
  const { plan, content, answers, wording, onWording, layout, pages, startAt, onPlace } = props;
  const walked = useMemo(() => {
    const all = pagesFor(content.workbook, plan.situation);
    const chosen = pages.flatMap((id) => all.find((page) => page.id === id) ?? []);
    return chosen.length > 0 ? chosen : all.filter(({ optional }) => !optional);
  }, [content, plan.situation, pages]);
  const steps = useMemo(() => herSteps(walked, layout), [walked, layout]);
  const [wanted, setWanted] = useState(startAt);
  const at = stepAt(steps, wanted);
  const step = steps[at];
  const inUse = useInUse({
    ...{ plan, content, wording, answers, givenBy: 'woman', voice: 'hers' },
    withPeer: props.withPeer,
    beside: props.beside,
    pictures: props.pictures,
  });

  const goTo = (to: number) => {
    const next = steps[to];
    settleField();
    answers.settleAll();
    if (next) setWanted({ page: next.page.id, question: next.question ?? '' });
    else if (to >= steps.length) props.onEnd();
  };
  useArrival(step, onPlace);
  useKeysAndWords({
    inUse,
    place: placeAmong(walked, step?.page.id ?? ''),
    onNext: () => goTo(at + 1),
    onBack: () => goTo(at - 1),
    onWording,
  });
  if (!step) return null;
  return (
    <WorkbookContext value={inUse}>
      <main className="her-workbook" data-layout={layout} data-wording={wording}>
        <WordsElsewhere
          current={step.page}
          onGo={(page, question) => setWanted({ page, question: question ?? '' })}
        />
        <Step key={`${step.page.id} ${step.question ?? step.is}`} step={step} />
        <HerFoot
          step={step}
          isFirst={at === 0}
          isLast={at === steps.length - 1}
          onBack={() => goTo(at - 1)}
          onNext={() => goTo(at + 1)}
        />
      </main>
    </WorkbookContext>
  );
}

function Step({ step }: { step: HerStep }) {
  const { content, wording, language, beside } = useWorkbook();
  const { page } = step;
  const readable = useReadable(language, partsOfPage(content, page, wording));
  const title = pageTitle(content.words, page.id, wording);
  const words = content.words.pages[page.id];
  const isFirstOfPage = step.is !== 'question' || page.questions[0]?.key === step.question;
  const questions = page.questions.filter(({ key }) => step.is === 'page' || key === step.question);
  const isTitled = (key: string) => isSaidByTitle(content.words, page.id, key, wording);
  const isOneHeading = step.question !== undefined && isTitled(step.question);
  const intro = isFirstOfPage ? pageIntro(content.words, page.id, wording) : [];
  const notice =
    step.is !== 'question' && page.notice ? content.words.notices[page.notice] : undefined;
  return (
    <article className="her-step">
      <PageSymbol symbol={page.symbol} />
      <div className="her-step-main">
        <div className="page-beginning" {...readable.scope}>
          <header className="her-page-head" lang={langOf(content, `pages.${page.id}`, headParts)}>
            <div id={TITLE} {...marked(readable.now, partNames.label)}>
              {step.is === 'question' ? (
                <h1
                  className={isOneHeading ? 'her-question-title' : 'her-page-title'}
                  tabIndex={isOneHeading ? -1 : undefined}
                >
                  {title}
                </h1>
              ) : (
                <ScreenTitle>{title}</ScreenTitle>
              )}
            </div>
            <Beside hers={title} english={beside && pageTitle(beside, page.id, wording)} />
            {intro.map((line, at) => (
              <p key={line} className="page-intro" {...marked(readable.now, partNames.line(at))}>
                {line}
              </p>
            ))}
            {intro.length > 0 && beside ? (
              <Beside
                hers={intro.join(' ')}
                english={pageIntro(beside, page.id, wording).join(' ')}
              />
            ) : null}
          </header>
          {notice ? (
            <Notice kind="look" title={notice.label}>
              {noticeLines(content.words, page.notice ?? '', wording).map((line, at) => (
                <p key={line} {...marked(readable.now, partNames.line(intro.length + at))}>
                  {line}
                </p>
              ))}
              {beside ? (
                <Beside
                  hers={noticeLines(content.words, page.notice ?? '', wording).join(' ')}
                  english={noticeLines(beside, page.notice ?? '', wording).join(' ')}
                />
              ) : null}
            </Notice>
          ) : null}
          {step.is === 'question' ? null : <ReadToMe readable={readable} name={title} />}
        </div>
        {isFirstOfPage ? <Explainers cards={page.explainers} /> : null}
        {questions.map((question, at) => {
          const text = words?.questions[question.key];
          return text ? (
            <InItsLanguage key={question.key} part={`pages.${page.id}.questions.${question.key}`}>
              <QuestionCard
                page={page.id}
                question={question}
                text={text}
                titledBy={at === 0 && isTitled(question.key) ? TITLE : undefined}
                hasAnswersElsewhere={step.is === 'question'}
              />
            </InItsLanguage>
          ) : null;
        })}
      </div>
    </article>
  );
}

/** The question takes the keyboard's place, from its top, and is remembered. */
function useArrival(
  step: HerStep | undefined,
  onPlace: (place: { page: string; question: string }) => void,
) {
  const tell = useRef(onPlace);
  useEffect(() => {
    tell.current = onPlace;
  });
  const page = step?.page.id;
  const question = step?.question;
  const first = step?.is === 'page' ? step.page.questions[0]?.key : undefined;
  useEffect(() => {
    if (page === undefined) return;
    document.querySelector('.her-all')?.scrollIntoView({ block: 'start' });
    if (first !== undefined) tell.current({ page, question: first });
    if (question === undefined) return;
    const title = document.querySelector<HTMLElement>('.her-step h1[tabindex]');
    const heading = title ?? document.querySelector<HTMLElement>(`#question-${question} h2`);
    heading?.focus({ preventScroll: true });
    tell.current({ page, question });
  }, [page, question, first]);
}
