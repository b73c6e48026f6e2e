// The questions the content names for one part of this screen, under a heading where it has one.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { questionsOnScreen } from '../../../../shared/domain/workbook/content';
import type { HomeParts } from './home-parts';

type PartName = 'now' | 'sorting' | 'things' | 'wish' | 'before' | 'places' | 'fit' | 'fitWorker';
type Titled = PartName | 'avoid' | 'planB' | 'wanted' | 'chase' | 'urgent';

export type QuestionsProps = {
  content: WorkbookContent;
  parts: Pick<HomeParts, 'question'>;
  screen: string;
  title?: Titled;
  children?: ReactNode;
};

export function Questions({ content, parts, screen, title, children }: QuestionsProps) {
  const { t } = useTranslation('home');
  const id = useId();
  const { question: Question } = parts;
  const questions = questionsOnScreen(content, screen).map((key) => (
    <Question key={key} question={key} />
  ));
  if (!title) return <div className="stack">{questions}</div>;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t(`parts.${title}.title`)}</h2>
      <p className="hint">{t(`parts.${title}.hint`)}</p>
      {questions}
      {children}
    </section>
  );
}
