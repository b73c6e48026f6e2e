// The questions the content names for one part of this screen; where the part has a name, folded under it.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { questionsOnScreen } from '../../../../shared/domain/workbook/content';
import { Fold } from '../../ui/Fold';
import type { HomeParts } from './home-parts';

type PartName = 'now' | 'sorting' | 'things' | 'wish' | 'before' | 'places' | 'fit' | 'fitWorker';
type Titled = PartName | 'avoid' | 'planB' | 'wanted' | 'chase' | 'urgent';

export type QuestionsProps = {
  content: WorkbookContent;
  parts: Pick<HomeParts, 'question' | 'howFar'>;
  screen: string;
  title?: Titled;
  /** Said while it is folded, in the place of how far the questions are. */
  about?: ReactNode;
  children?: ReactNode;
};

export function Questions({ content, parts, screen, title, about, children }: QuestionsProps) {
  const { t } = useTranslation('home');
  const { question: Question, howFar: HowFar } = parts;
  const keys = questionsOnScreen(content, screen);
  const questions = keys.map((key) => <Question key={key} question={key} />);
  if (!title) return <div className="stack">{questions}</div>;
  return (
    <Fold id={title} title={t(`parts.${title}.title`)} about={about ?? <HowFar questions={keys} />}>
      <p className="hint">{t(`parts.${title}.hint`)}</p>
      {questions}
      {children}
    </Fold>
  );
}
