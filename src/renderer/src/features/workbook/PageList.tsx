// The groups and pages for her situation, each with how far it has got. Beside the page on a wide
// screen; behind a button on a narrow one.

import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answers,
  type GroupForHer,
  progressOf,
} from '../../../../shared/domain/workbook/walk';
import { StateMark } from '../../ui/StateMark';
import { groupTitle, pageTitle } from './wording';
import { useWorkbook } from './workbook-context';

/** Pixels kept free above and below the current page. */
const ROOM_AROUND = 60;

const shapes = { new: 'open', begun: 'half', gone_through: 'full' } as const;

export type PageListProps = {
  groups: readonly GroupForHer[];
  answered: Answers;
  current: string;
  onGo: (page: string) => void;
};

export function PageList({ groups, answered, current, onGo }: PageListProps) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const list = useRef<HTMLElement>(null);
  useCurrentInView(list, current);
  const go = (page: string) => {
    setIsOpen(false);
    onGo(page);
  };
  return (
    <nav ref={list} className="page-list" aria-label={t('pages.nav')}>
      <div className="page-list-toggle">
        <button
          type="button"
          className="button button-plain"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('pages.hide') : t('pages.show')}
        </button>
        <span className="hint">
          {t('pages.here', { page: pageTitle(content.words, current, wording) })}
        </span>
      </div>
      <div id={id} className={isOpen ? 'page-groups page-groups-open' : 'page-groups'}>
        {groups.map((group) => (
          <div key={group.id}>
            <p className="page-group" id={`${id}-${group.id}`}>
              {groupTitle(content.words, group.id, wording)}
            </p>
            <ul className="plain" aria-labelledby={`${id}-${group.id}`}>
              {group.pages.map((page) => {
                const progress = progressOf(page, answered);
                return (
                  <li key={page.id}>
                    <button
                      type="button"
                      className="page-link"
                      aria-current={page.id === current ? 'page' : undefined}
                      onClick={() => go(page.id)}
                    >
                      <span className="page-link-title">
                        {pageTitle(content.words, page.id, wording)}
                      </span>
                      <StateMark shape={shapes[progress]}>{t(`pages.${progress}`)}</StateMark>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** Scrolls the list, and nothing else, so that the current page can be seen in it. */
function useCurrentInView(list: RefObject<HTMLElement | null>, current: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again at each new page
  useEffect(() => {
    const around = list.current;
    const item = around?.querySelector('[aria-current]');
    if (!around || !item) return;
    const room = around.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    if (top < room.top) around.scrollTop += top - room.top - ROOM_AROUND;
    else if (bottom > room.bottom) around.scrollTop += bottom - room.bottom + ROOM_AROUND;
  }, [list, current]);
}
