// The pages of the workbook as soft cards, group by group, each with how far it has got in words.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import {
  type Answers,
  type GroupForHer,
  type PageForHer,
  progressOf,
} from '../../../../shared/domain/workbook/walk';
import { StateMark } from '../../ui/StateMark';

export type PageGroupsProps = {
  groups: readonly GroupForHer[];
  answers: Answers;
  content: WorkbookContent;
  onOpen: (page: string) => void;
};

export function PageGroups({ groups, answers, content, onOpen }: PageGroupsProps) {
  return groups.map((group) => (
    <section key={group.id} className="stack stack-small" aria-labelledby={`group-${group.id}`}>
      <h3 id={`group-${group.id}`}>{content.words.groups[group.id]?.title}</h3>
      <ul className="plain page-cards">
        {group.pages.map((page) => (
          <li key={page.id}>
            <PageCard page={page} answers={answers} content={content} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

const shapes = { new: 'open', begun: 'half', gone_through: 'full' } as const;

type PageCardProps = Omit<PageGroupsProps, 'groups'> & { page: PageForHer };

function PageCard({ page, answers, content, onOpen }: PageCardProps) {
  const { t } = useTranslation('plan');
  const progress = progressOf(page, answers);
  return (
    <button type="button" className="page-card" onClick={() => onOpen(page.id)}>
      <span className="symbol-tile" aria-hidden="true">
        <svg viewBox="0 0 256 256" aria-hidden="true" focusable="false">
          <path d={content.symbols[page.symbol]} />
        </svg>
      </span>
      <span className="page-card-words">
        <span className="page-card-title">{content.words.pages[page.id]?.title}</span>
        <StateMark shape={shapes[progress]}>{t(`progress.${progress}`)}</StateMark>
        {page.sensitive ? <span className="under">{t('private')}</span> : null}
      </span>
    </button>
  );
}
