// Where she is now, on remand or after a recall, as one page to work with: what cannot wait, the days, both doors of court
// day or what happened from her side, and the ways to what stands elsewhere. Puts features beside each other.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../shared/domain/copies/allowed';
import type { GivenBy } from '../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { DaysAhead, NextDay } from '../features/where-now/DaysAhead';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { BothDoors } from '../features/workbook/BothDoors';
import { HowFar } from '../features/workbook/HowFar';
import { OneQuestion } from '../features/workbook/OneQuestion';
import { UrgentInShort, UrgentSaves } from '../features/workbook/UrgentSaves';
import { Button } from '../ui/Button';
import { Fold, Folds } from '../ui/Fold';
import { Notice } from '../ui/Notice';
import { ScreenHead } from '../ui/ScreenHead';
import '../features/where-now/where-now.css';

export type WhereNowScreenProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  onFacts: () => void;
  onTimeline: () => void;
  onLetters: () => void;
  onGoThrough: () => void;
  onChange: () => void;
  onOpenPage: (page: string, question?: string) => void;
  onBack: () => void;
};

export function WhereNowScreen(props: WhereNowScreenProps) {
  const { plan, content, onBack } = props;
  const { t } = useTranslation('where-now');
  const [givenBy, setGivenBy] = useState<GivenBy>('woman');
  const on = plan.situation === 'recall' ? 'recall' : 'remand';
  const urgent = urgentQuestion(content, plan);
  return (
    <div className="stack stack-large where-now">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={t(`title.${on}`, { name: plan.name })}
        under={plan.reference}
      >
        <p>{t(`intro.${on}`)}</p>
        {on === 'remand' ? <CaseNotice content={content} /> : null}
      </ScreenHead>
      <AnswerHere
        {...{ plan, content, givenBy }}
        onGivenBy={setGivenBy}
        before={
          on === 'remand' ? (
            <Always id="days" title={t('court.title')}>
              <DaysAhead {...{ on, plan }} onFacts={props.onFacts} onTimeline={props.onTimeline} />
            </Always>
          ) : null
        }
      >
        {on === 'remand' ? (
          <Always id="doors" title={t('doors.title')}>
            <p className="hint">{t('doors.hint')}</p>
            <BothDoors />
          </Always>
        ) : null}
        <Folds>
          <Fold id="urgent" title={t('urgent.title')} about={<UrgentInShort {...plan} />}>
            {urgent ? <OneQuestion question={urgent} /> : null}
            <UrgentSaves {...plan} />
          </Fold>
          {on === 'remand' ? <OnRemand {...props} /> : <OnRecall {...props} urgent={urgent} />}
        </Folds>
      </AnswerHere>
    </div>
  );
}

/** The one about what cannot wait, on the pages of her situation. */
function urgentQuestion({ workbook }: WorkbookContent, plan: OpenPlan): string | undefined {
  return workbook.pages
    .filter(({ group, appliesTo }) => group === 'situation' && appliesTo.includes(plan.situation))
    .flatMap(({ questions }) => questions)
    .find(({ options = [] }) => options.some(({ urgent }) => urgent))?.key;
}

function CaseNotice({ content: { words } }: { content: WorkbookContent }) {
  const notice = words.notices['case'];
  return notice ? (
    <Notice kind="look">
      <p>{notice.text}</p>
    </Notice>
  ) : null;
}

/** What stays in sight. */
function Always({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="stack" aria-labelledby={`where-now-${id}`}>
      <h2 id={`where-now-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

type PartProps = {
  id: string;
  title: string;
  /** Asked in it; while it is folded, how far they are. */
  questions?: readonly string[];
  /** What is said of it while it is folded and nothing is asked in it. */
  about?: ReactNode;
  hint?: string;
  children?: ReactNode;
};

function Part({ id, title, questions = [], about, hint, children }: PartProps) {
  return (
    <Fold {...{ id, title }} about={about ? <p>{about}</p> : <HowFar questions={questions} />}>
      {hint ? <p className="hint">{hint}</p> : null}
      {questions.map((key) => (
        <OneQuestion key={key} question={key} />
      ))}
      {children}
    </Fold>
  );
}

/** Questions by what the content says they control; one that is not there is left out. */
const controlling = (content: WorkbookContent, of: readonly string[]) =>
  of.flatMap((control) => questionControlling(content, control) ?? []);

function OnRemand({ content, ...ways }: WhereNowScreenProps) {
  const { t } = useTranslation('where-now');
  return (
    <>
      <Part
        id="court"
        title={t('court.hers')}
        questions={controlling(content, ['court.next', 'court.day'])}
      />
      <Part
        id="needs"
        title={t('doors.hers')}
        questions={controlling(content, [
          ...['court.ready', 'court.out', 'court.outWhere', 'court.stay'],
        ])}
      />
      <Part
        id="told"
        title={t('told.title')}
        questions={controlling(content, ['court.solicitor', 'court.tell'])}
      >
        <p>{t('told.letterHint')}</p>
        <div className="actions">
          <Button onClick={ways.onLetters}>{t('told.letter')}</Button>
        </div>
      </Part>
      <Home content={content} onOpenPage={ways.onOpenPage} />
      <Part id="after" title={t('after.title')} about={t('after.short')}>
        <p>{t('after.hint')}</p>
        <div className="actions">
          <Button onClick={ways.onChange}>{t('after.change')}</Button>
        </div>
      </Part>
    </>
  );
}

function OnRecall(props: WhereNowScreenProps & { urgent: string | undefined }) {
  const { plan, content, urgent, onFacts, onTimeline, onGoThrough } = props;
  const { t } = useTranslation('where-now');
  const mySide = content.workbook.pages
    .filter(({ group, appliesTo }) => group === 'situation' && appliesTo.includes('recall'))
    .flatMap(({ questions }) => questions)
    .flatMap(({ key }) => (key === urgent ? [] : key));
  const before = plan.fromBefore?.questions.length ?? 0;
  const left = t(before === 0 ? 'before.none' : 'before.left', { count: before });
  return (
    <>
      <Part id="out" title={t('out.title')} about={<NextDay on="recall" plan={plan} />}>
        <DaysAhead on="recall" {...{ plan, onFacts, onTimeline }} />
      </Part>
      <Part id="side" title={t('side.title')} hint={t('side.hint')} questions={mySide} />
      <Part id="before" title={t('before.title')} about={left}>
        <p>{left}</p>
        {before === 0 ? null : (
          <div className="actions">
            <Button onClick={onGoThrough}>{t('before.open')}</Button>
          </div>
        )}
      </Part>
      <Home content={content} onOpenPage={props.onOpenPage} />
      <Part id="told" title={t('told.titleRecall')} about={t('told.letter')}>
        <p>{t('told.letterHintRecall')}</p>
        <div className="actions">
          <Button onClick={props.onLetters}>{t('told.letter')}</Button>
        </div>
      </Part>
    </>
  );
}

function Home({ content, onOpenPage }: Pick<WhereNowScreenProps, 'content' | 'onOpenPage'>) {
  const { t } = useTranslation('where-now');
  const key = questionControlling(content, 'home.keep');
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  if (!page || key === undefined) return null;
  return (
    <Part id="home" title={t('home.title')} questions={[key]}>
      <div className="actions">
        <Button onClick={() => onOpenPage(page.id)}>{t('home.open')}</Button>
      </div>
    </Part>
  );
}
