// One page of the workbook: its picture and words, its notice, its questions, and the ways on.

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { NoVoiceLine } from '../../ui/read-aloud/NoVoiceLine';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { marked } from '../../ui/read-aloud/read-aloud-context';
import { type Readable, useReadable } from '../../ui/read-aloud/use-readable';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { Explainers } from './Explainers';
import { ForTheWorker } from './ForTheWorker';
import { InItsLanguage } from './InItsLanguage';
import { headParts, langOf } from './in-english';
import { PageStamp } from './PageStamp';
import { PageSymbol } from './PageSymbol';
import type { PlaceAmongPages } from './page-route';
import { QuestionCard } from './QuestionCard';
import { partNames, partsOfPage } from './read-parts';
import { ToldAlready } from './ToldAlready';
import { isSaidByTitle, noticeLines, pageIntro, pageTitle } from './wording';
import { useWorkbook } from './workbook-context';

/** Id of the page's title, for a question that is called the same. */
const TITLE = 'page-title';

export type PageViewProps = {
  place: PlaceAmongPages;
  onGo: (page: string) => void;
  onLeave: () => Promise<void>;
  /** What workers noted about it. */
  notes?: ReactNode;
};

export function PageView({ place, onGo, onLeave, notes }: PageViewProps) {
  const { content, wording, language } = useWorkbook();
  const { page } = place;
  const readable = useReadable(language, partsOfPage(content, page, wording));
  const title = pageTitle(content.words, page.id, wording);
  const intro = pageIntro(content.words, page.id, wording);
  const words = content.words.pages[page.id];
  const staff = content.staffWords.pages[page.id];
  return (
    <article className="page" data-wording={wording}>
      <div className="page-beginning" {...readable.scope}>
        <header className="page-head" lang={langOf(content, `pages.${page.id}`, headParts)}>
          <PageSymbol symbol={page.symbol} />
          <div className="stack stack-small">
            <div id={TITLE} {...marked(readable.now, partNames.label)}>
              <ScreenTitle>{title}</ScreenTitle>
            </div>
            {intro.map((line, at) => (
              <p key={line} className="page-intro" {...marked(readable.now, partNames.line(at))}>
                {line}
              </p>
            ))}
            <ReadToMe readable={readable} name={title} />
            <NoVoiceLine isForStaff />
          </div>
        </header>
        {page.notice ? (
          <PageNotice notice={page.notice} readable={readable} linesBefore={intro.length} />
        ) : null}
      </div>
      <ToldAlready page={page.id} />
      <div className="page-asides">
        <Explainers cards={page.explainers} />
        {staff ? <ForTheWorker words={{ purpose: staff.purpose, prompt: staff.prompt }} /> : null}
      </div>
      {page.questions.map((question, at) => {
        const text = words?.questions[question.key];
        return text ? (
          <InItsLanguage key={question.key} part={`pages.${page.id}.questions.${question.key}`}>
            <QuestionCard
              page={page.id}
              question={question}
              text={text}
              titledBy={
                at === 0 && isSaidByTitle(content.words, page.id, question.key, wording)
                  ? TITLE
                  : undefined
              }
            />
          </InItsLanguage>
        ) : null;
      })}
      <PageStamp page={page} />
      {notes}
      <PageEnd place={place} onGo={onGo} onLeave={onLeave} />
    </article>
  );
}

type PageNoticeProps = { notice: string; readable: Readable; linesBefore: number };

function PageNotice({ notice, readable, linesBefore }: PageNoticeProps) {
  const { content, wording } = useWorkbook();
  const words = content.words.notices[notice];
  if (!words) return null;
  return (
    <Notice kind="look" title={words.label}>
      {noticeLines(content.words, notice, wording).map((line, at) => (
        <p key={line} {...marked(readable.now, partNames.line(linesBefore + at))}>
          {line}
        </p>
      ))}
    </Notice>
  );
}

function PageEnd({ place, onGo, onLeave }: PageViewProps) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const { before, after } = place;
  const keys = useId();
  const titleOf = (page: string) => pageTitle(content.words, page, wording);
  return (
    <div className="page-end">
      {after ? null : <p className="page-last">{t('page.lastPage')}</p>}
      <div className="page-end-buttons">
        {before ? (
          <Button
            icon={<ArrowLeftIcon className="points-along" />}
            describedBy={keys}
            onClick={() => onGo(before.id)}
          >
            {t('page.backPage', { page: titleOf(before.id) })}
          </Button>
        ) : (
          <span />
        )}
        {after ? (
          <Button
            kind="primary"
            icon={<ArrowRightIcon className="points-along" />}
            describedBy={keys}
            onClick={() => onGo(after.id)}
          >
            {t('page.nextPage', { page: titleOf(after.id) })}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void onLeave()}>
            {t('toPlan')}
          </Button>
        )}
      </div>
      <p className="hint page-keys" id={keys}>
        {t('page.keys')}
      </p>
    </div>
  );
}
