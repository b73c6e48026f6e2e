// Says where her name, number and date of birth are: on her own page, as answers she can see; and what cannot be true
// of the date of birth.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { FactCheck } from '../../../../shared/domain/review/fact-checks';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { CannotBe, impossibleAt } from './CannotBe';
import { SoftQuestions } from './SoftQuestions';

export type IdentityNoteProps = {
  facts: CustodyFacts;
  checks: readonly FactCheck[];
  content: WorkbookContent;
  onOpenPage: (page: string) => void;
};

export function IdentityNote({ facts, checks, content, onOpenPage }: IdentityNoteProps) {
  const { t } = useTranslation('facts');
  const id = useId();
  const { dob } = facts;
  const impossible = impossibleAt(checks, 'dob');
  const key = questionControlling(content, 'identity.legalName');
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  if (!page) return null;
  const title = content.words.pages[page.id]?.title ?? '';
  return (
    <section className="card" aria-labelledby="identity">
      <h2 id="identity">{t('identity.title')}</h2>
      <p>{t('identity.words', { page: title })}</p>
      <p>{dob ? t('identity.dob', { day: dob }) : t('identity.noDob')}</p>
      {impossible.length > 0 ? (
        <PutRight id={id}>
          <CannotBe checks={impossible} />
        </PutRight>
      ) : null}
      <SoftQuestions checks={checks} about="dob" facts={facts} />
      <div>
        <Button onClick={() => onOpenPage(page.id)}>{t('identity.open', { page: title })}</Button>
      </div>
    </section>
  );
}
