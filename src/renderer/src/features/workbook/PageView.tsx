// One page of the workbook: its picture and words, its notice, its questions, and the ways on.

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { ForTheWorker } from './ForTheWorker';
import { PageSymbol } from './PageSymbol';
import type { PlaceAmongPages } from './page-route';
import { QuestionCard } from './QuestionCard';
import { ToldAlready } from './ToldAlready';
import { pageIntro, pageTitle, sentencesOf } from './wording';
import { useWorkbook } from './workbook-context';

export type PageViewProps = {
  place: PlaceAmongPages;
  onGo: (page: string) => void;
  onLeave: () => Promise<void>;
};

export function PageView({ place, onGo, onLeave }: PageViewProps) {
  const { content, wording } = useWorkbook();
  const { page } = place;
  const words = content.words.pages[page.id];
  const staff = content.staffWords.pages[page.id];
  return (
    <article className="page" data-wording={wording}>
      <header className="page-head">
        <PageSymbol symbol={page.symbol} />
        <div className="stack stack-small">
          <ScreenTitle>{pageTitle(content.words, page.id, wording)}</ScreenTitle>
          {pageIntro(content.words, page.id, wording).map((line) => (
            <p key={line} className="page-intro">
              {line}
            </p>
          ))}
        </div>
      </header>
      {page.notice ? <PageNotice notice={page.notice} /> : null}
      <ToldAlready page={page.id} />
      {staff ? <ForTheWorker words={{ purpose: staff.purpose, prompt: staff.prompt }} /> : null}
      {page.questions.map((question) => {
        const text = words?.questions[question.key];
        return text ? (
          <QuestionCard key={question.key} page={page.id} question={question} text={text} />
        ) : null;
      })}
      <PageEnd place={place} onGo={onGo} onLeave={onLeave} />
    </article>
  );
}

function PageNotice({ notice }: { notice: string }) {
  const { content, wording } = useWorkbook();
  const words = content.words.notices[notice];
  if (!words) return null;
  return (
    <Notice kind="look" title={words.label}>
      {(wording === 'easy' ? sentencesOf(words.easyText) : [words.text]).map((line) => (
        <p key={line}>{line}</p>
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
          <Button icon={<ArrowLeftIcon />} describedBy={keys} onClick={() => onGo(before.id)}>
            {t('page.backPage', { page: titleOf(before.id) })}
          </Button>
        ) : (
          <span />
        )}
        {after ? (
          <Button
            kind="primary"
            icon={<ArrowRightIcon />}
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
