// The way to an answer that has to be put right before the copy can be made.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { pageOf, titlesOf } from './copy-words';

export type GoToProps = {
  content: WorkbookContent;
  question: string;
  onOpenPage: (page: string, question?: string) => void;
};

/** Nothing where the workbook has no such question any more. */
export function GoTo({ content, question, onOpenPage }: GoToProps) {
  const { t } = useTranslation('leaks');
  const page = pageOf(content, question);
  if (page === undefined) return null;
  return (
    <div>
      <Button onClick={() => onOpenPage(page, question)}>
        {t('goTo', { question: titlesOf(content, { page, question }).question })}
      </Button>
    </div>
  );
}
