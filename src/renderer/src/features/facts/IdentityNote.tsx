// Says where her name, number and date of birth are: on her own page, as answers she can see.

import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';

export type IdentityNoteProps = {
  dob: string | undefined;
  content: WorkbookContent;
  onOpenPage: (page: string) => void;
};

export function IdentityNote({ dob, content, onOpenPage }: IdentityNoteProps) {
  const { t } = useTranslation('facts');
  const key = questionControlling(content, 'identity.legalName');
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  if (!page) return null;
  const title = content.words.pages[page.id]?.title ?? '';
  return (
    <section className="card" aria-labelledby="identity">
      <h2 id="identity">{t('identity.title')}</h2>
      <p>{t('identity.words', { page: title })}</p>
      <p>{dob ? t('identity.dob', { day: dob }) : t('identity.noDob')}</p>
      <div>
        <Button onClick={() => onOpenPage(page.id)}>{t('identity.open', { page: title })}</Button>
      </div>
    </section>
  );
}
