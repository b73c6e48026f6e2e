// What has changed in the plan since it was last looked at: then and now side by side, in her words, page by page.

import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { ChangedAnswer } from '../../../../shared/domain/workbook/what-changed';
import { StandingAnswer } from './StandingAnswer';
import { labelIn, pageTitle } from './wording';
import { useWorkbook } from './workbook-context';

export type ThenAndNowProps = { changes: readonly ChangedAnswer[] };

export function ThenAndNow({ changes }: ThenAndNowProps) {
  const { content, wording } = useWorkbook();
  const byPage = [...Map.groupBy(changes, ({ page }) => page)];
  return (
    <div className="stack">
      {byPage.map(([page, ofPage]) => (
        <section key={page} className="stack stack-small" aria-labelledby={`changed-${page}`}>
          <h3 id={`changed-${page}`}>{pageTitle(content.words, page, wording)}</h3>
          {ofPage.map((change) => (
            <Changed key={change.question} change={change} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Changed({ change }: { change: ChangedAnswer }) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const text = content.words.pages[change.page]?.questions[change.question];
  return (
    <div className="then-and-now">
      <p className="then-and-now-label">{text ? labelIn(text, wording) : change.question}</p>
      <div className="then-and-now-sides">
        <Side
          title={t('changes.then')}
          nothing={t('changes.nothingThen')}
          of={change}
          answer={change.before}
        />
        <Side
          title={t('changes.now')}
          nothing={t('changes.nothingNow')}
          of={change}
          answer={change.now}
        />
      </div>
    </div>
  );
}

type SideProps = {
  title: string;
  /** Said where there is no answer. */
  nothing: string;
  of: ChangedAnswer;
  answer: Answer | undefined;
};

function Side({ title, nothing, of, answer }: SideProps) {
  const { content } = useWorkbook();
  const question = content.workbook.pages
    .find(({ id }) => id === of.page)
    ?.questions.find(({ key }) => key === of.question);
  const text = content.words.pages[of.page]?.questions[of.question];
  return (
    <div className="stack stack-small">
      <p className="small-heading">{title}</p>
      {answer && question && text ? (
        <StandingAnswer question={question} text={text} answer={answer} />
      ) : (
        <p className="hint">{nothing}</p>
      )}
    </div>
  );
}
