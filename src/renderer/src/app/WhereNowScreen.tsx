// Where she is now, on remand or after a recall, as one page to work with: what cannot wait, the days, both doors of court
// day or what happened from her side, and the ways to what stands elsewhere. Puts features beside each other.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../shared/domain/copies/allowed';
import type { GivenBy } from '../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { DaysAhead } from '../features/where-now/DaysAhead';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { BothDoors } from '../features/workbook/BothDoors';
import { OneQuestion } from '../features/workbook/OneQuestion';
import { UrgentSaves } from '../features/workbook/UrgentSaves';
import { Button } from '../ui/Button';
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
      <ScreenHead back={t('back')} onBack={onBack} title={t(`title.${on}`, { name: plan.name })}>
        <p>{t(`intro.${on}`)}</p>
        {on === 'remand' ? <CaseNotice content={content} /> : null}
      </ScreenHead>
      <AnswerHere {...{ plan, content, givenBy }} onGivenBy={setGivenBy}>
        <Part id="urgent" title={t('urgent.title')}>
          <UrgentSaves facts={plan.facts} situation={plan.situation} />
          {urgent ? <OneQuestion question={urgent} /> : null}
        </Part>
        {on === 'remand' ? <OnRemand {...props} /> : <OnRecall {...props} urgent={urgent} />}
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

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="stack" aria-labelledby={`where-now-${id}`}>
      <h2 id={`where-now-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** Questions by what the content says they control; one that is not there is left out. */
function Questions({ content, of }: { content: WorkbookContent; of: readonly string[] }) {
  return of.map((control) => {
    const key = questionControlling(content, control);
    return key ? <OneQuestion key={key} question={key} /> : null;
  });
}

function OnRemand({ plan, content, onFacts, onTimeline, ...ways }: WhereNowScreenProps) {
  const { t } = useTranslation('where-now');
  return (
    <>
      <Part id="court" title={t('court.title')}>
        <DaysAhead on="remand" {...{ plan, onFacts, onTimeline }} />
        <Questions content={content} of={['court.next', 'court.day']} />
      </Part>
      <Part id="doors" title={t('doors.title')}>
        <p className="hint">{t('doors.hint')}</p>
        <BothDoors />
        <Questions
          content={content}
          of={['court.ready', 'court.out', 'court.outWhere', 'court.stay']}
        />
      </Part>
      <Part id="told" title={t('told.title')}>
        <Questions content={content} of={['court.solicitor', 'court.tell']} />
        <p>{t('told.letterHint')}</p>
        <div className="actions">
          <Button onClick={ways.onLetters}>{t('told.letter')}</Button>
        </div>
      </Part>
      <Home content={content} onOpenPage={ways.onOpenPage} />
      <Part id="after" title={t('after.title')}>
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
    .filter(({ key }) => key !== urgent);
  const before = plan.fromBefore?.questions.length ?? 0;
  return (
    <>
      <Part id="side" title={t('side.title')}>
        <p className="hint">{t('side.hint')}</p>
        {mySide.map(({ key }) => (
          <OneQuestion key={key} question={key} />
        ))}
      </Part>
      <Part id="before" title={t('before.title')}>
        <p>{t(before === 0 ? 'before.none' : 'before.left', { count: before })}</p>
        {before === 0 ? null : (
          <div className="actions">
            <Button onClick={onGoThrough}>{t('before.open')}</Button>
          </div>
        )}
      </Part>
      <Part id="out" title={t('out.title')}>
        <DaysAhead on="recall" {...{ plan, onFacts, onTimeline }} />
      </Part>
      <Home content={content} onOpenPage={props.onOpenPage} />
      <Part id="told" title={t('told.titleRecall')}>
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
  if (!page) return null;
  return (
    <Part id="home" title={t('home.title')}>
      <Questions content={content} of={['home.keep']} />
      <div className="actions">
        <Button onClick={() => onOpenPage(page.id)}>{t('home.open')}</Button>
      </div>
    </Part>
  );
}
