// The day itself: everything her sheet for that day is made from.

import { partsOnKind } from '../../../../shared/domain/copies/kinds';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';

export function ReleaseDay({ content, parts, onPaper }: SectionProps & { onPaper: () => void }) {
  const questions = content.workbook.pages.flatMap((page) =>
    page.questions.filter((question) => partsOnKind('release', { page, question }).some(Boolean)),
  );
  return (
    <Section
      name="day"
      parts={parts}
      onPaper={onPaper}
      questions={questions.map(({ key }) => key)}
    />
  );
}
